package org.theragraph.cli.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a request, or a member of its body.
 *
 * @param summary what it is for, a line
 * @param required whether a request without it is refused
 * @param repeated whether it can be given several times
 * @param standard what counts where it is not given; null for nothing
 * @param examples values as they are sent: one, or several of a repeated one; none where an example
 *     request does without it
 */
public record Parameter<T>(
    String name,
    String summary,
    Form<T> form,
    boolean required,
    boolean repeated,
    @Nullable T standard,
    List<String> examples) {
  public Parameter {
    examples = List.copyOf(examples);
  }

  /** One that must be given. */
  public static <T> Parameter<T> required(
      String name, String summary, Form<T> form, String example) {
    return new Parameter<>(name, summary, form, true, false, null, List.of(example));
  }

  /** One that may be given. */
  public static <T> Parameter<T> optional(String name, String summary, Form<T> form) {
    return new Parameter<>(name, summary, form, false, false, null, List.of());
  }

  /** One that is something where it is not given. */
  public static <T> Parameter<T> standard(String name, String summary, Form<T> form, T standard) {
    return new Parameter<>(name, summary, form, false, false, standard, List.of());
  }

  /** The same, given in the example request. */
  public Parameter<T> as(String... values) {
    return new Parameter<>(name, summary, form, required, repeated, standard, List.of(values));
  }

  /** The same, to be given as often as needed. */
  public Parameter<T> repeatable() {
    return new Parameter<>(name, summary, form, required, true, standard, examples);
  }
}
