package org.theragraph.extractor.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the road from text to statements, known by the code that works for it.
 *
 * @param name as tables show it
 * @param code how the names of its classes begin
 * @param method that alone belongs to it; null for all
 */
record Stage(String name, String code, @Nullable String method) {
  /** Where no other step was at work. */
  static final String REST = "rest";

  private static final String OWN = "org.theragraph.";
  private static final String EXTRACTOR = OWN + "extractor.";
  private static final String PARSER = EXTRACTOR + "annotation.CoreNlpParser";

  /** The first that fits counts: what is particular stands before what is general. */
  static final List<Stage> ALL =
      List.of(
          new Stage("tagging", PARSER, "tag"),
          new Stage("parsing", PARSER, "parse"),
          new Stage("sentences", EXTRACTOR + "annotation.CoreNlpSplitter", null),
          new Stage("grounding", EXTRACTOR + "grounding.", null),
          new Stage("neural reader", EXTRACTOR + "reader.", null),
          new Stage("recognition", EXTRACTOR + "recognition.", null),
          new Stage("relations", EXTRACTOR + "relation.", null),
          new Stage("assembling", EXTRACTOR + "assembly.", null),
          new Stage("copies", OWN + "corpora.copies.", null),
          new Stage("writing", OWN + "corpora.facts.", null));

  /**
   * The step that works in a thread.
   *
   * @param stack its calls, the innermost first
   */
  static String of(StackTraceElement[] stack) {
    for (StackTraceElement call : stack) {
      if (call.getClassName().startsWith(OWN)) {
        for (Stage stage : ALL) {
          if (stage.fits(call)) {
            return stage.name();
          }
        }
      }
    }
    return REST;
  }

  private boolean fits(StackTraceElement call) {
    return call.getClassName().startsWith(code)
        && (method == null || call.getMethodName().equals(method));
  }
}
