package org.theragraph.extractor.relation;

import java.util.Arrays;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/**
 * A sentence as a phrase rule sees it: each group of arguments is {@code ‹D3›}, a letter for its
 * type and its number; brackets after a name that hold only another name of it are gone.
 *
 * <p>"the anti-CD38 antibody daratumumab (Darzalex)" is {@code the anti-‹T0› antibody ‹D1›}.
 */
final class Mask {
  /** Letter of "side effects", which a list of effects may follow. */
  static final char EFFECT_WORD = 'E';

  private final String text;

  /** Place in canonical text of each unit of {@link #text}, and of its end. */
  private final int[] origins;

  private Mask(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /**
   * @param document canonical text
   * @param sentence to mask
   * @param groups of arguments, in order
   */
  static Mask of(String document, Span sentence, List<List<Argument>> groups) {
    StringBuilder text = new StringBuilder();
    int[] origins = new int[sentence.length() + groups.size() * 8 + 1];
    int at = sentence.start();
    for (int group = 0; group < groups.size(); group++) {
      Span place = placeOf(groups.get(group), document);
      at = copy(document, at, place.start(), text, origins);
      String marker = "‹" + letter(groups.get(group).get(0)) + group + "›";
      Arrays.fill(origins, text.length(), text.length() + marker.length(), place.start());
      origins[text.length() + marker.length() - 1] = Math.max(place.start(), place.end() - 1);
      text.append(marker);
      at = Math.max(at, place.end());
    }
    copy(document, at, sentence.end(), text, origins);
    origins[text.length()] = sentence.end();
    return new Mask(text.toString(), origins);
  }

  private static int copy(String from, int start, int end, StringBuilder to, int[] origins) {
    for (int at = start; at < end; at++) {
      origins[to.length()] = at;
      char c = from.charAt(at);
      to.append(c == '’' ? '\'' : c == '–' || c == '‑' ? '-' : c == '‹' || c == '›' ? '\'' : c);
    }
    return Math.max(start, end);
  }

  /** From the first to the last member, with the bracket that a last other name closes. */
  private static Span placeOf(List<Argument> group, String document) {
    int start = group.get(0).place().start();
    int end = group.get(group.size() - 1).place().end();
    String inside = document.substring(start, end);
    boolean open =
        count(inside, '(') > count(inside, ')') || count(inside, '[') > count(inside, ']');
    boolean closes = end < document.length() && ")]".indexOf(document.charAt(end)) >= 0;
    return new Span(start, open && closes ? end + 1 : end);
  }

  private static long count(String text, char c) {
    return text.chars().filter(x -> x == c).count();
  }

  static char letter(ConceptType type) {
    return switch (type) {
      case DRUG -> 'D';
      case TARGET -> 'T';
      case CELL_TYPE -> 'C';
      case DISEASE -> 'X';
      case AUTOANTIBODY -> 'A';
    };
  }

  private static char letter(Argument argument) {
    return argument.isEffectWord() ? EFFECT_WORD : letter(argument.type());
  }

  String text() {
    return text;
  }

  /** The place in canonical text of a stretch of the mask. */
  Span origin(int start, int end) {
    int from = origins[start];
    return new Span(from, Math.max(from + 1, origins[end - 1] + 1));
  }
}
