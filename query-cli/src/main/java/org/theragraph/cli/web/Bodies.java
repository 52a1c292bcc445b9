package org.theragraph.cli.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.render.JsonText;
import org.theragraph.cli.session.CliException;

/** Reads a body: a JSON object of texts. */
final class Bodies {
  private static final ObjectReader READER =
      JsonText.mapper()
          .reader()
          .with(
              DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Bodies() {}

  /**
   * Its members; those that are null are left out.
   *
   * @throws CliException of wrong usage if it is something else; what it holds is not told, for it
   *     may be a password
   */
  static Map<String, List<String>> read(Context context) throws IOException {
    JsonNode body = tree(context);
    if (!body.isObject()) {
      throw CliException.usage("the body must be a JSON object");
    }
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      if (member.getValue().isTextual()) {
        members.put(member.getKey(), List.of(member.getValue().asText()));
      } else if (!member.getValue().isNull()) {
        throw CliException.usage("%s must be a text".formatted(member.getKey()));
      }
    }
    return members;
  }

  private static JsonNode tree(Context context) throws IOException {
    try {
      return READER.readTree(context.bodyAsBytes());
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      throw CliException.usage(
          place == null
              ? "the body is no JSON"
              : "the body is no JSON, in line %d at column %d"
                  .formatted(place.getLineNr(), place.getColumnNr()));
    }
  }
}
