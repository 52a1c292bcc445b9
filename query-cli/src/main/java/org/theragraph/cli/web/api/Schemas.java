package org.theragraph.cli.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of the records that are written, by what Jackson makes of them: so the document cannot
 * tell other members than there are. Members are required but for those that may be null or empty,
 * which are left out then.
 */
final class Schemas {
  private static final Map<Class<?>, String> SIMPLE =
      Map.of(
          String.class, "string",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          Long.class, "integer",
          double.class, "number",
          Double.class, "number",
          boolean.class, "boolean",
          Boolean.class, "boolean");

  private final ObjectMapper mapper;
  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, Class<?>> owners = new HashMap<>();

  /** By the mapper that answers are written with. */
  Schemas(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Those that others refer to, by name. */
  Map<String, ObjectNode> named() {
    return named;
  }

  ObjectNode of(Shape shape) {
    ObjectNode schema;
    if (shape.types().size() == 1) {
      schema = of(mapper.constructType(shape.types().get(0)));
    } else {
      schema = node();
      shape.types().forEach(type -> schema.withArray("/oneOf").add(of(mapper.constructType(type))));
    }
    return shape.list() ? list(schema) : schema;
  }

  private ObjectNode of(JavaType type) {
    Class<?> raw = type.getRawClass();
    String simple = SIMPLE.get(raw);
    if (simple != null) {
      return node().put("type", simple);
    }
    if (type.isCollectionLikeType()) {
      return list(of(type.getContentType()));
    }
    if (type.isMapLikeType()) {
      return node().put("type", "object").set("additionalProperties", of(type.getContentType()));
    }
    if (type.isEnumType()) {
      return constants(raw);
    }
    if (raw == Object.class) {
      return node();
    }
    return node().put("$ref", "#/components/schemas/" + name(type));
  }

  private ObjectNode constants(Class<?> type) {
    ObjectNode schema = node().put("type", "string");
    for (Object constant : type.getEnumConstants()) {
      schema.withArray("/enum").add(mapper.<JsonNode>valueToTree(constant));
    }
    return schema;
  }

  private String name(JavaType type) {
    Class<?> raw = type.getRawClass();
    String name = name(raw);
    Class<?> owner = owners.putIfAbsent(name, raw);
    if (owner == null) {
      ObjectNode schema = node().put("type", "object");
      named.put(name, schema); // before its members, which may refer to it
      describe(type, schema);
    } else if (owner != raw) {
      throw new IllegalStateException("two shapes of the name " + name);
    }
    return name;
  }

  /** {@code FindAnswer} for its shape; {@code DocumentPageSaid} for a part of another. */
  private static String name(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    if (around == null) {
      return type.getSimpleName();
    }
    return name(around) + (type.getSimpleName().equals("Json") ? "" : type.getSimpleName());
  }

  private void describe(JavaType type, ObjectNode schema) {
    if (!type.getRawClass().isRecord()) {
      throw new IllegalStateException("no record: " + type);
    }
    ObjectNode members = schema.putObject("properties");
    for (BeanPropertyDefinition member :
        mapper.getSerializationConfig().introspect(type).findProperties()) {
      members.set(member.getName(), of(member.getPrimaryType()));
      if (isAlways(type.getRawClass(), member)) {
        schema.withArray("/required").add(member.getName());
      }
    }
  }

  private static boolean isAlways(Class<?> type, BeanPropertyDefinition member) {
    JsonInclude.Value inclusion = member.findInclusion();
    return inclusion.getValueInclusion() != JsonInclude.Include.NON_EMPTY
        && Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getName().equals(member.getInternalName()))
            .noneMatch(Schemas::mayBeNull);
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode schema = node().put("type", "array");
    schema.set("items", items);
    return schema;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
