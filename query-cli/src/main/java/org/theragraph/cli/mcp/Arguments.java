package org.theragraph.cli.mcp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;

/** What an assistant gives to a tool, checked. */
record Arguments(Map<String, Object> values) {
  private static final int LONGEST = 500;

  /** A text that must be there. */
  String text(String name) {
    String text = optional(name);
    if (text == null) {
      throw CliException.usage("give " + name);
    }
    return text;
  }

  @Nullable String optional(String name) {
    Object value = values.get(name);
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    if (!(value instanceof String text) || text.length() > LONGEST) {
      throw CliException.usage("%s must be a text of at most %d letters".formatted(name, LONGEST));
    }
    return text.strip();
  }

  boolean flag(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw CliException.usage(name + " must be true or false");
  }

  /** {@code limit}, 1 to {@code most}. */
  int limit(int standard, int most) {
    Object value = values.get("limit");
    if (value == null) {
      return standard;
    }
    if (value instanceof Integer limit && limit >= 1 && limit <= most) {
      return limit;
    }
    throw CliException.usage("limit must be from 1 to %d, not %s".formatted(most, value));
  }
}
