package org.theragraph.corpora.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Span;

/** The fields of one line; every complaint names file, line and field. */
final class Fields {
  private final JsonNode node;
  private final String place;

  /**
   * @param place file and line, for messages
   */
  Fields(JsonNode node, String place) {
    this.node = node;
    this.place = place;
    if (!node.isObject()) {
      throw new FactsException(place + ": not a JSON object; write one object a line");
    }
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  String text(String field) {
    JsonNode value = required(field);
    if (!value.isTextual()) {
      throw wrong(field, "must be a string");
    }
    return value.textValue();
  }

  @Nullable String optionalText(String field) {
    return has(field) ? text(field) : null;
  }

  <T> T parsed(String field, Function<String, T> parser) {
    String value = text(field);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException e) {
      throw wrong(field, String.valueOf(e.getMessage()));
    }
  }

  <T> @Nullable T optionalParsed(String field, Function<String, T> parser) {
    return has(field) ? parsed(field, parser) : null;
  }

  <E extends Enum<E>> E constant(String field, Class<E> type) {
    String value = text(field);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    throw wrong(
        field, "unknown value '" + value + "'; use one of " + List.of(type.getEnumConstants()));
  }

  <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
    return has(field) ? constant(field, type) : null;
  }

  int integer(String field) {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrong(field, "must be a whole number");
    }
    return value.intValue();
  }

  double fraction(String field) {
    JsonNode value = required(field);
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
      throw wrong(field, "must be a number from 0 to 1");
    }
    return value.doubleValue();
  }

  boolean flag(String field) {
    if (!has(field)) {
      return false;
    }
    if (!node.get(field).isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return node.get(field).booleanValue();
  }

  /** The span in the fields start and end of this object. */
  Span span() {
    try {
      return new Span(integer("start"), integer("end"));
    } catch (IllegalArgumentException e) {
      throw wrong("start", String.valueOf(e.getMessage()));
    }
  }

  Fields object(String field) {
    return new Fields(required(field), place + ": " + field);
  }

  List<String> texts(String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode item : array(field)) {
      if (!item.isTextual()) {
        throw wrong(field, "must hold strings");
      }
      values.add(item.textValue());
    }
    return values;
  }

  List<Curie> curies(String field) {
    try {
      return texts(field).stream().map(Curie::parse).toList();
    } catch (IllegalArgumentException e) {
      throw wrong(field, String.valueOf(e.getMessage()));
    }
  }

  List<Fields> objects(String field) {
    List<Fields> values = new ArrayList<>();
    for (JsonNode item : array(field)) {
      values.add(new Fields(item, place + ": " + field + "[" + values.size() + "]"));
    }
    return values;
  }

  /** Throws where a text holds half a character: no database keeps it as it is. */
  void requireWholeCharacters() {
    node.properties()
        .forEach(
            entry -> {
              if (!StandardCharsets.UTF_8
                  .newEncoder()
                  .canEncode(entry.getKey() + entry.getValue())) {
                throw wrong(entry.getKey(), "holds half a character, a lone surrogate");
              }
            });
  }

  Iterable<String> names() {
    return node::fieldNames;
  }

  FactsException wrong(String field, String complaint) {
    return new FactsException(place + ": " + field + ": " + complaint);
  }

  private Iterable<JsonNode> array(String field) {
    if (!has(field)) {
      return List.of();
    }
    if (!node.get(field).isArray()) {
      throw wrong(field, "must be an array");
    }
    return node.get(field);
  }

  private JsonNode required(String field) {
    if (!has(field)) {
      throw wrong(field, "is missing");
    }
    return node.get(field);
  }
}
