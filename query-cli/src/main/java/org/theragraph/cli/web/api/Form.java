package org.theragraph.cli.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.theragraph.cli.session.CliException;

/**
 * What a value must look like: its schema for readers of the document, and its check.
 *
 * @param schema of JSON Schema 2020-12
 * @param exact whether spaces around it count
 */
public record Form<T>(ObjectNode schema, Reading<T> reading, boolean exact) {
  private static final int SHOWN = 60;

  private Form(ObjectNode schema, Reading<T> reading) {
    this(schema, reading, false);
  }

  /** Makes a value of what was sent. */
  @FunctionalInterface
  public interface Reading<T> {
    /**
     * Reads.
     *
     * @param given not blank, and without spaces around it unless the form is exact
     * @throws CliException of wrong usage that names the parameter, if it is no such value
     */
    T read(String name, String given);
  }

  /** Any text that is not blank, of at most so many letters (code points). */
  public static Form<String> text(int longest) {
    ObjectNode schema = typed("string").put("pattern", "\\S").put("maxLength", longest);
    return new Form<>(
        schema,
        (name, given) -> {
          if (given.codePointCount(0, given.length()) > longest) {
            throw CliException.usage("%s is longer than %d letters".formatted(name, longest));
          }
          return given;
        });
  }

  /** What no message shows and nobody trims, of at most so many letters. */
  public static Form<String> secret(int longest) {
    return new Form<>(
        text(longest).schema().put("format", "password"), text(longest).reading(), true);
  }

  /** A whole number, limits included. */
  public static Form<Integer> number(int least, int most) {
    ObjectNode schema = typed("integer").put("minimum", least).put("maximum", most);
    return new Form<>(
        schema,
        (name, given) -> {
          try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
              return number;
            }
          } catch (NumberFormatException e) {
            // told below
          }
          throw CliException.usage(
              "%s must be from %d to %d, not %s".formatted(name, least, most, shown(given)));
        });
  }

  /** A number from 0 to 1. */
  public static Form<Double> share() {
    return new Form<>(
        typed("number").put("minimum", 0).put("maximum", 1),
        (name, given) -> {
          try {
            BigDecimal share = new BigDecimal(given); // no NaN, no 0.5d
            if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
              return share.doubleValue();
            }
          } catch (NumberFormatException e) {
            // told below
          }
          throw CliException.usage("%s must be from 0 to 1, not %s".formatted(name, shown(given)));
        });
  }

  /** A constant of an enumeration, in any case of letters. */
  public static <E extends Enum<E>> Form<E> constant(Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    return new Form<>(
        enumerated(all.stream().map(Enum::name)),
        (name, given) ->
            all.stream()
                .filter(one -> one.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> none(name, all, given)));
  }

  /** One of these words. */
  public static Form<String> oneOf(String... words) {
    List<String> all = List.of(words);
    return new Form<>(
        enumerated(Arrays.stream(words)),
        (name, given) -> {
          if (!all.contains(given)) {
            throw none(name, all, given);
          }
          return given;
        });
  }

  /** One of these, which are looked up. */
  public static <T> Form<T> named(Stream<String> names, Function<String, T> reader) {
    return new Form<>(enumerated(names), (name, given) -> reader.apply(given));
  }

  /** {@code true} or {@code false}. */
  public static Form<Boolean> flag() {
    return new Form<>(
        typed("boolean"),
        (name, given) -> {
          if (!given.equals("true") && !given.equals("false")) {
            throw CliException.usage(
                "%s must be true or false, not %s".formatted(name, shown(given)));
          }
          return given.equals("true");
        });
  }

  /**
   * A text of a pattern.
   *
   * @param pattern of the whole text, as ECMA 262 has it
   * @param reader throws {@link CliException} if it is not
   */
  public static <T> Form<T> pattern(String pattern, Function<String, T> reader) {
    ObjectNode schema = typed("string").put("pattern", "^(?:" + pattern + ")$");
    return new Form<>(schema, (name, given) -> reader.apply(given));
  }

  /**
   * A text of a pattern, as it is.
   *
   * @param words what it is, for the message
   */
  public static Form<String> matching(String pattern, String words) {
    Pattern compiled = Pattern.compile(pattern);
    ObjectNode schema = typed("string").put("pattern", "^(?:" + pattern + ")$");
    return new Form<>(
        schema,
        (name, given) -> {
          if (!compiled.matcher(given).matches()) {
            throw CliException.usage("%s must be %s, not %s".formatted(name, words, shown(given)));
          }
          return given;
        });
  }

  private static ObjectNode typed(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode enumerated(Stream<String> words) {
    ObjectNode schema = typed("string");
    words.forEach(schema.withArray("/enum")::add);
    return schema;
  }

  private static CliException none(String name, List<?> all, String given) {
    return CliException.usage("%s must be one of %s, not %s".formatted(name, all, shown(given)));
  }

  /** The beginning of what was sent, for a message. */
  public static String shown(String given) {
    return given.length() <= SHOWN ? given : given.substring(0, SHOWN) + "…";
  }
}
