package org.theragraph.cli.web.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request can come to.
 *
 * @param status of HTTP
 * @param contents the forms that it comes in
 */
public record Outcome(int status, String summary, List<Content> contents) {
  /** Media type of JSON. */
  public static final String JSON = "application/json";

  /** To a request that has the same already. */
  public static final Outcome UNCHANGED =
      new Outcome(304, "What If-None-Match names is still right.", List.of());

  /**
   * A form of it.
   *
   * @param shape of JSON; null for text that is none
   */
  public record Content(String mediaType, @Nullable Shape shape) {}

  public Outcome {
    contents = List.copyOf(contents);
  }

  /** JSON of a shape. */
  public static Outcome json(int status, String summary, Shape shape) {
    return new Outcome(status, summary, List.of(new Content(JSON, shape)));
  }

  /** The same, as other media types too. */
  public Outcome or(String... mediaTypes) {
    List<Content> all = new ArrayList<>(contents);
    for (String mediaType : mediaTypes) {
      all.add(new Content(mediaType, null));
    }
    return new Outcome(status, summary, all);
  }

  /** Text that is no JSON. */
  public static Outcome text(int status, String summary, String mediaType) {
    return new Outcome(status, summary, List.of()).or(mediaType);
  }
}
