package org.theragraph.extractor.reader;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Cuts words into WordPieces: lower case, without accents, the longest piece that fits first
 * (Devlin et al. 2019). Safe for several threads.
 *
 * <p>Own lines rather than a library's: the one in Java that is well kept comes with an engine's
 * whole interface, works on words already split at spaces and looks names up, not ids; and nothing
 * of it keeps the words it has seen, which here saves nine cuts in ten.
 */
final class Pieces {
  private static final int LONGEST_WORD = 100; // characters; as BERT has it
  private static final int CACHED = 50_000;
  private static final String INSIDE = "##";
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, int[]> known = new ConcurrentHashMap<>();
  private final int[] unknown;
  private final int start;
  private final int end;

  /**
   * @param lines the pieces; a line's number, from 0, is its id
   * @throws ReaderException if [CLS], [SEP] or [UNK] is missing
   */
  Pieces(List<String> lines) {
    for (String line : lines) {
      ids.putIfAbsent(line, ids.size());
    }
    if (ids.size() != lines.size()) {
      throw new ReaderException(ModelFolder.PIECES + ": a piece stands twice");
    }
    start = special("[CLS]");
    end = special("[SEP]");
    unknown = new int[] {special("[UNK]")};
  }

  static Pieces load(ModelFolder folder) {
    return new Pieces(folder.text(ModelFolder.PIECES).lines().toList());
  }

  private int special(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new ReaderException(ModelFolder.PIECES + ": " + name + " is missing");
    }
    return id;
  }

  /** Id of [CLS], before the first piece of a window. */
  int start() {
    return start;
  }

  /** Id of [SEP], behind the last piece of a window. */
  int end() {
    return end;
  }

  /**
   * The ids of a word's pieces, one or more; [UNK] where it cannot be cut. Shared: not to be
   * changed.
   *
   * @param word as written
   */
  int[] of(String word) {
    if (word.length() > LONGEST_WORD * 2) {
      return unknown; // not to be kept, nor normalised: it may be a million letters
    }
    int[] cached = known.get(word);
    if (cached != null) {
      return cached;
    }
    if (known.size() >= CACHED) {
      known.clear();
    }
    int[] cut = cut(plain(word));
    known.put(word, cut);
    return cut;
  }

  private static String plain(String word) {
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }

  private int[] cut(String word) {
    if (word.isEmpty() || word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return unknown;
    }
    int[] cut = new int[word.length()];
    int count = 0;
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && (id = ids.get(piece(word, from, to))) == null) {
        to--;
      }
      if (id == null) {
        return unknown;
      }
      cut[count++] = id;
      from = to;
    }
    return Arrays.copyOf(cut, count);
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : INSIDE + word.substring(from, to);
  }
}
