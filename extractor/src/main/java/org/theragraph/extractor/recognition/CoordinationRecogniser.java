package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Span;

/**
 * Names that share a word: "memory B and T cells" names memory B cells and memory T cells, "IL-4
 * and -13" names IL-4 and IL-13. A part's span covers what the text says of it alone.
 */
final class CoordinationRecogniser {
  static final String NAME = "coordination";
  private static final double SCORE =
      0.96; // above a name of the same span: CD4 in "CD4+ and CD8+ T cells" is a cell
  private static final int LONGEST_PART = 4;
  private static final Set<String> LINKS = Set.of("and", "or");

  private final NameLookup lookup;

  CoordinationRecogniser(NameLookup lookup) {
    this.lookup = lookup;
  }

  /** Parts before and behind the names that were found, and finer concepts for these names. */
  List<Candidate> recognise(Passage passage, List<Candidate> names) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate name : names) {
      sharedEnd(passage, name, found);
      sharedStart(passage, name, found);
    }
    return found;
  }

  /** B-, T- and NK cells: walks left as long as parts make names with the last word. */
  private void sharedEnd(Passage passage, Candidate name, List<Candidate> found) {
    int first = passage.firstPiece(name.span());
    int last = passage.pieceAfter(name.span()) - 1;
    if (last <= first || name.type() == ConceptType.DRUG) {
      return;
    }
    Candidate part = partBefore(passage, first, last, name);
    boolean nearest = true;
    while (part != null) {
      found.add(part);
      int start = passage.firstPiece(part.span());
      if (nearest) {
        refine(passage, name, start, passage.pieceAfter(part.span()) - 1, found);
      }
      nearest = false;
      part = partBefore(passage, start, last, name);
    }
  }

  private @Nullable Candidate partBefore(Passage passage, int first, int last, Candidate name) {
    int end = endOfPart(passage, first);
    if (end < 0) {
      return null;
    }
    for (int start = Math.max(0, end - LONGEST_PART + 1); start <= end; start++) {
      if (passage.startsWord(start) && isOneName(passage, start, end)) {
        Candidate part = part(passage, start, end, last, name);
        if (part != null) {
          return part;
        }
      }
    }
    return null;
  }

  /** The last piece before the link "and", "or", "/", "," that stands before this piece, or -1. */
  private static int endOfPart(Passage passage, int first) {
    int end = first - 1;
    boolean word = false;
    while (end >= 0 && LINKS.contains(passage.key(end)) && first - end <= 2) {
      end--;
      word = true;
    }
    if (end < 0) {
      return -1;
    }
    String gap = passage.gap(end).strip();
    boolean comma = gap.equals(",") || gap.equals("-,") || gap.equals("+,") || gap.equals("/");
    boolean plain = gap.isEmpty() || gap.equals("-") || gap.equals("+") || comma;
    return (word && plain) || comma ? end : -1;
  }

  private static boolean isOneName(Passage passage, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!passage.isJoined(i) || LINKS.contains(passage.key(i))) {
        return false;
      }
    }
    return true;
  }

  /** The part with one, two or three words of the name's end. */
  private @Nullable Candidate part(Passage passage, int start, int end, int last, Candidate name) {
    Span span = passage.span(start, end);
    String own = span.of(passage.text());
    for (int tail = last; tail > last - 3 && tail > passage.firstPiece(name.span()); tail--) {
      if (passage.startsWord(tail)) {
        String whole = own + " " + passage.span(tail, last).of(passage.text());
        List<Curie> concepts = lookup.concepts(whole, name.type());
        if (!concepts.isEmpty()) {
          return new Candidate(span, name.type(), concepts, SCORE, NAME);
        }
      }
    }
    return null;
  }

  /** The first word of the part may belong to the name too: memory B and T cells. */
  private void refine(Passage passage, Candidate name, int start, int end, List<Candidate> found) {
    for (int last = end - 1; last >= start; last--) {
      String whole =
          passage.span(start, last).of(passage.text()) + " " + name.span().of(passage.text());
      List<Curie> concepts = lookup.concepts(whole, name.type());
      if (!concepts.isEmpty() && passage.endsWord(last)) {
        found.add(new Candidate(name.span(), name.type(), concepts, SCORE, NAME));
        return;
      }
    }
  }

  /** IL-4 and -13, TLR7/8: a number behind a name that ends with one. */
  private void sharedStart(Passage passage, Candidate name, List<Candidate> found) {
    int first = passage.firstPiece(name.span());
    int last = passage.pieceAfter(name.span()) - 1;
    while (name.type() == ConceptType.TARGET && last > first && isNumber(passage, last)) {
      int next = numberAfter(passage, passage.pieceAfter(passage.span(last, last)));
      if (next < 0) {
        return;
      }
      String stem =
          new Span(passage.start(first), passage.start(lastOf(passage, name))).of(passage.text());
      Span span = passage.span(next, next);
      List<Curie> concepts = lookup.concepts(stem + span.of(passage.text()), name.type());
      if (concepts.isEmpty()) {
        return;
      }
      found.add(new Candidate(span, name.type(), concepts, SCORE, NAME));
      last = next;
    }
  }

  private static int lastOf(Passage passage, Candidate name) {
    return passage.pieceAfter(name.span()) - 1;
  }

  private static boolean isNumber(Passage passage, int piece) {
    return Character.isDigit(passage.key(piece).charAt(0));
  }

  /** The number right behind a slash, or behind "and" with a hyphen; -1 where there is none. */
  private static int numberAfter(Passage passage, int piece) {
    if (piece >= passage.size() || piece == 0) {
      return -1;
    }
    String gap = passage.gap(piece - 1);
    boolean slash = (gap.equals("/") || gap.equals("/-")) && isNumber(passage, piece);
    if (slash && passage.endsWord(piece)) {
      return piece;
    }
    boolean hyphen =
        LINKS.contains(passage.key(piece))
            && piece + 1 < passage.size()
            && passage.gap(piece).matches(" [-‐‑–]")
            && isNumber(passage, piece + 1);
    return hyphen && passage.endsWord(piece + 1) ? piece + 1 : -1;
  }
}
