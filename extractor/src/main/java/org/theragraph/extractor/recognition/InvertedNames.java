package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.grounding.Grounder;

/**
 * Names in the order of an index, "lupus erythematosus, systemic", and names of two pieces of which
 * the second is misspelt: what neither part says alone, the grounder finds for both together.
 */
final class InvertedNames {
  private static final String NAME = "inverted";
  private static final double SCORE = 0.75;
  private static final int LONGEST_TAIL = 3;

  private final Grounder grounder;

  InvertedNames(Grounder grounder) {
    this.grounder = grounder;
  }

  /** Longer candidates that the mentions so far are part of. */
  List<Candidate> recognise(Passage passage, List<Candidate> chosen) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Candidate mention = chosen.get(i);
      if (mention.type() == ConceptType.DISEASE) {
        addInverted(passage, mention, found);
        if (i + 1 < chosen.size()) {
          addJoined(passage, mention, chosen.get(i + 1), found);
        }
      }
    }
    return found;
  }

  private void addInverted(Passage passage, Candidate mention, List<Candidate> found) {
    int after = passage.pieceAfter(mention.span());
    if (after == 0 || after >= passage.size() || !passage.gap(after - 1).equals(", ")) {
      return;
    }
    for (int last = after; last < passage.size() && last < after + LONGEST_TAIL; last++) {
      if (endsClause(passage, last)) {
        Span span = new Span(mention.span().start(), passage.end(last));
        add(span, grounder.reordered(span.of(passage.text()), mention.type()), mention, found);
        return;
      }
      if (!passage.isJoined(last)) {
        return;
      }
    }
  }

  /** "arthritis, rheumatoid factor" is not turned round: the tail ends with its clause. */
  private static boolean endsClause(Passage passage, int piece) {
    String gap = passage.gap(piece).strip();
    return piece + 1 == passage.size() || (!gap.isEmpty() && ".,;:)]".indexOf(gap.charAt(0)) >= 0);
  }

  private void addJoined(
      Passage passage, Candidate mention, Candidate next, List<Candidate> found) {
    int after = passage.pieceAfter(mention.span());
    boolean joined =
        after > 0
            && after < passage.size()
            && passage.start(after) == next.span().start()
            && passage.isJoined(after - 1);
    if (joined && next.concepts().isEmpty() && next.type() == mention.type()) {
      Span span = new Span(mention.span().start(), next.span().end());
      add(span, grounder.ground(span.of(passage.text()), mention.type()), mention, found);
    }
  }

  private static void add(
      Span span, @Nullable Curie concept, Candidate mention, List<Candidate> found) {
    if (concept != null) {
      found.add(new Candidate(span, mention.type(), List.of(concept), SCORE, NAME));
    }
  }
}
