package org.theragraph.extractor.recognition;

import java.util.Set;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.grounding.NameList;

/**
 * Names that a tagger takes for genes where a text speaks of autoantibodies: ANA is no gene, Ro is
 * an antigen of two genes, and in "anti-MPO" or "PR3 antibodies" the whole is one thing.
 */
final class AutoantibodyTraps {
  private static final Set<String> NO_GENES = NameList.load("no-genes.txt");
  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(auto)?anti(bod(y|ies) (to|against))?[- ‐‑]?$");
  private static final Pattern BEHIND =
      Pattern.compile("(?i)^[- ‐‑]?((auto)?antibod|ANCA\\b|IgG\\b|IgM\\b|Abs?\\b)");
  private static final int WINDOW = 24; // UTF-16 units that are looked at on each side

  private AutoantibodyTraps() {}

  /** Whether this span names no gene, though it may look so. */
  static boolean stops(String text, Span span, ConceptType type) {
    if (type != ConceptType.TARGET) {
      return false;
    }
    String before = text.substring(Math.max(0, span.start() - WINDOW), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + WINDOW));
    return NO_GENES.contains(span.of(text))
        || BEFORE.matcher(before).find()
        || BEHIND.matcher(behind).find();
  }
}
