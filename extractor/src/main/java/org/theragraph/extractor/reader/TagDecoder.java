package org.theragraph.extractor.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;

/**
 * Makes mentions of a window's tags. Each type has tags of its own; a word has those of its first
 * piece. A mention runs from a B, or an I behind an O, over the I behind it; its score is the mean
 * over its words of how surely they are not O. Where mentions of several types overlap, the one
 * with the highest score stays.
 */
final class TagDecoder {
  private static final int TAGS = 3; // O, B, I
  private static final Comparator<Tagged> BEST_FIRST =
      Comparator.comparingDouble((Tagged tagged) -> -tagged.score())
          .thenComparing(tagged -> tagged.first() - tagged.end())
          .thenComparing(Tagged::first)
          .thenComparing(Tagged::type);

  private final List<ConceptType> types;

  TagDecoder(List<ConceptType> types) {
    this.types = List.copyOf(types);
  }

  /**
   * Words that name something.
   *
   * @param first number of the first word in its document
   * @param end number of the word behind the last one
   * @param score 0.5..1
   */
  record Tagged(int first, int end, ConceptType type, double score) {
    boolean overlaps(Tagged other) {
      return first < other.end && other.first < end;
    }
  }

  /**
   * @param tags of the window, piece by piece
   * @param outside probability of O by word of the document and type; this window's are written
   * @return the mentions in order, without overlaps
   */
  List<Tagged> decode(Window window, float[] tags, float[][] outside) {
    List<Tagged> found = new ArrayList<>();
    for (int word = window.first(); word < window.end(); word++) {
      outside[word] = outsideOf(tags, window.start(word));
    }
    for (int type = 0; type < types.size(); type++) {
      addRuns(window, tags, outside, type, found);
    }
    return withoutOverlaps(found);
  }

  private void addRuns(
      Window window, float[] tags, float[][] outside, int type, List<Tagged> found) {
    int open = -1;
    for (int word = window.first(); word < window.end(); word++) {
      int tag = tag(tags, place(window.start(word), type));
      if (open >= 0 && tag != 2) {
        found.add(tagged(open, word, type, outside));
        open = -1;
      }
      if (tag != 0 && open < 0) {
        open = word;
      }
    }
    if (open >= 0) {
      found.add(tagged(open, window.end(), type, outside));
    }
  }

  private Tagged tagged(int first, int end, int type, float[][] outside) {
    double inside = 0;
    for (int word = first; word < end; word++) {
      inside += 1 - outside[word][type];
    }
    return new Tagged(first, end, types.get(type), inside / (end - first));
  }

  private int place(int piece, int type) {
    return (piece * types.size() + type) * TAGS;
  }

  /** The likeliest tag; of equals the first. */
  private static int tag(float[] tags, int place) {
    int best = tags[place + 1] > tags[place] ? 1 : 0;
    return tags[place + 2] > tags[place + best] ? 2 : best;
  }

  private float[] outsideOf(float[] tags, int piece) {
    float[] outside = new float[types.size()];
    for (int type = 0; type < outside.length; type++) {
      int at = place(piece, type);
      double begins = Math.exp((double) tags[at + 1] - tags[at]);
      double goesOn = Math.exp((double) tags[at + 2] - tags[at]);
      outside[type] = (float) (1 / (1 + begins + goesOn));
    }
    return outside;
  }

  private static List<Tagged> withoutOverlaps(List<Tagged> found) {
    found.sort(BEST_FIRST);
    List<Tagged> kept = new ArrayList<>();
    for (Tagged tagged : found) {
      if (kept.stream().noneMatch(tagged::overlaps)) {
        kept.add(tagged);
      }
    }
    kept.sort(Comparator.comparing(Tagged::first));
    return kept;
  }
}
