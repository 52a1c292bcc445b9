package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Scope;

/** What a request says, checked. */
final class Parameters {
  private static final int MOST = 200;
  private static final int LONGEST = 500;

  private Parameters() {}

  /**
   * A text that must be there.
   *
   * @throws Guard.Refusal if it is not
   */
  static String required(Context context, String name) {
    String value = optional(context, name);
    if (value == null) {
      throw new Guard.Refusal(400, "give the parameter " + name);
    }
    return value;
  }

  static @Nullable String optional(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw new Guard.Refusal(400, "%s is longer than %d letters".formatted(name, LONGEST));
    }
    return value.strip();
  }

  /** {@code limit}, 1 to 200. */
  static int limit(Context context, int standard) {
    String value = optional(context, "limit");
    if (value == null) {
      return standard;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new Guard.Refusal(400, "limit must be from 1 to %d, not %s".formatted(MOST, value));
  }

  /** {@code asOf} and {@code only}. */
  static Scope scope(Context context) {
    String asOf = optional(context, "asOf");
    return (asOf == null ? Scope.NOW : Scope.parse(asOf))
        .only(constant(context, "only", Scope.Sources.class));
  }

  /**
   * One of an enumeration, in any case; null where it is not given.
   *
   * @throws Guard.Refusal if it is none
   */
  static <E extends Enum<E>> @Nullable E constant(Context context, String name, Class<E> type) {
    return constant(name, optional(context, name), type);
  }

  static <E extends Enum<E>> @Nullable E constant(
      String name, @Nullable String value, Class<E> type) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Guard.Refusal(
          400,
          "%s must be one of %s, not %s".formatted(name, List.of(type.getEnumConstants()), value));
    }
  }
}
