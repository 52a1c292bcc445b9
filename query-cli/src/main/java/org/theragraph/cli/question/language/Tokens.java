package org.theragraph.cli.question.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.cli.concept.ConceptHit;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;

/** Cuts a question into words and names; of overlapping names the longest counts. */
final class Tokens {
  private static final int LONGEST_NAME = 8;
  private static final Pattern CURIE =
      Pattern.compile("\\b[A-Za-z]{2,}:[A-Za-z0-9_.-]*[A-Za-z0-9]");

  private final Names names;
  private final Lexicon lexicon;
  private final Spelling spelling;

  Tokens(Names names, Lexicon lexicon) {
    this.names = names;
    this.lexicon = lexicon;
    this.spelling = new Spelling(lexicon);
  }

  /** A run of pieces. */
  private record Window(int start, int end, String key) {}

  /** Words and names in the order of the question. */
  List<Token> of(String question) {
    List<Piece> pieces = NameKey.pieces(question);
    NavigableMap<Integer, Integer> ends = new TreeMap<>();
    Map<Integer, List<ConceptHit>> found = new HashMap<>();
    ids(question, pieces, ends, found);
    names(pieces, ends, found);
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < pieces.size(); ) {
      int end = ends.getOrDefault(at, at + 1);
      String text = question.substring(pieces.get(at).start(), pieces.get(end - 1).end());
      List<ConceptHit> hits = found.get(at);
      tokens.add(
          hits == null
              ? Token.word(text, spelling.of(pieces.get(at).key()))
              : Token.name(text, hits));
      at = end;
    }
    return withoutPoliteness(tokens);
  }

  /** "Could you list" asks for what is, not for what could be. */
  private List<Token> withoutPoliteness(List<Token> tokens) {
    List<Token> left = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int polite = politeUntil(tokens, at);
      if (polite == at) {
        left.add(tokens.get(at++));
      }
      at = Math.max(at, polite);
    }
    return left;
  }

  private int politeUntil(List<Token> tokens, int start) {
    int until = start;
    StringBuilder phrase = new StringBuilder();
    for (int at = start; at < tokens.size() && tokens.get(at).word() != null; at++) {
      phrase.append(at == start ? "" : " ").append(tokens.get(at).word());
      if (lexicon.classesOf(phrase.toString()).contains(Lexicon.POLITE)) {
        until = at + 1;
      }
    }
    return until;
  }

  private void ids(
      String question,
      List<Piece> pieces,
      NavigableMap<Integer, Integer> ends,
      Map<Integer, List<ConceptHit>> found) {
    Matcher curies = CURIE.matcher(question);
    while (curies.find()) {
      List<ConceptHit> hits = names.byCurie(curies.group());
      int start = indexAt(pieces, curies.start());
      int end = indexAt(pieces, curies.end());
      if (!hits.isEmpty() && start < end) {
        ends.put(start, end);
        found.put(start, hits);
      }
    }
  }

  /** Index of the first piece that starts there or later. */
  private static int indexAt(List<Piece> pieces, int place) {
    int at = 0;
    while (at < pieces.size() && pieces.get(at).start() < place) {
      at++;
    }
    return at;
  }

  private void names(
      List<Piece> pieces,
      NavigableMap<Integer, Integer> ends,
      Map<Integer, List<ConceptHit>> found) {
    List<Window> windows = windows(pieces);
    Set<String> keys = new LinkedHashSet<>();
    windows.forEach(window -> keys.add(window.key()));
    Map<String, List<ConceptHit>> hits = keys.isEmpty() ? Map.of() : names.byKey(keys);
    for (Window window : windows) {
      List<ConceptHit> meant = hits.get(window.key());
      if (meant != null && isFree(window, ends)) {
        ends.put(window.start(), window.end());
        found.put(window.start(), meant);
      }
    }
  }

  private static boolean isFree(Window window, NavigableMap<Integer, Integer> ends) {
    Map.Entry<Integer, Integer> before = ends.lowerEntry(window.end());
    return before == null || before.getValue() <= window.start();
  }

  /** Runs that may be a name, the longest first; words of questions alone are none. */
  private List<Window> windows(List<Piece> pieces) {
    List<Window> windows = new ArrayList<>();
    for (int length = Math.min(LONGEST_NAME, pieces.size()); length > 0; length--) {
      for (int start = 0; start + length <= pieces.size(); start++) {
        List<String> words =
            pieces.subList(start, start + length).stream().map(Piece::key).toList();
        if (mayBeName(words)) {
          windows.add(new Window(start, start + length, String.join(" ", words)));
        }
      }
    }
    return windows;
  }

  private boolean mayBeName(List<String> words) {
    if (words.size() == 1) {
      return !lexicon.knows(words.get(0)) && words.get(0).chars().anyMatch(Character::isLetter);
    }
    return lexicon.classesOf(String.join(" ", words)).isEmpty()
        && words.stream().anyMatch(word -> !lexicon.classesOf(word).contains(Lexicon.FILLER));
  }
}
