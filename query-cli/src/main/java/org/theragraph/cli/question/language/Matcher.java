package org.theragraph.cli.question.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Fits patterns to the tokens of one question. */
final class Matcher {
  private static final Comparator<Match> BEST =
      Comparator.comparingInt((Match match) -> -match.missing() - match.unexplained().size())
          .thenComparingDouble(Match::score);

  private final List<Token> tokens;
  private final Lexicon lexicon;
  private final BiPredicate<Term, Token> fills;
  private final boolean dated;

  /**
   * One for a question.
   *
   * @param fills whether a name may stand in a slot
   * @param dated whether the question says from when on; "new" is then no more than filler
   */
  Matcher(List<Token> tokens, Lexicon lexicon, BiPredicate<Term, Token> fills, boolean dated) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.fills = fills;
    this.dated = dated;
  }

  /** The best way in which the pattern fits. */
  Match match(Pattern pattern) {
    List<Match> found = new ArrayList<>();
    int missing = pattern.dated() && !dated ? 1 : 0;
    search(pattern, 0, new boolean[tokens.size()], new ArrayList<>(), -1, missing, found);
    return Collections.max(found, BEST);
  }

  /**
   * Tries all places for the required terms from {@code at} on.
   *
   * @param taken tokens that earlier terms stand for
   * @param last end of the term before; negative where it is missing
   */
  private void search(
      Pattern pattern,
      int at,
      boolean[] taken,
      List<Token> names,
      int last,
      int missing,
      List<Match> found) {
    if (at == pattern.required().size()) {
      found.add(rest(pattern, taken, names, missing));
      return;
    }
    Term term = pattern.required().get(at);
    boolean any = false;
    for (int start = term.after() ? Math.max(0, last) : 0; start < tokens.size(); start++) {
      for (int length : lengths(term, start, taken)) {
        any = true;
        boolean[] more = taken.clone();
        Arrays.fill(more, start, start + length, true);
        List<Token> named = new ArrayList<>(names);
        if (term.kind() == Term.Kind.NAME) {
          named.add(tokens.get(start));
        }
        search(pattern, at + 1, more, named, start + length, missing, found);
      }
    }
    if (!any) {
      search(pattern, at + 1, taken, names, last, missing + 1, found);
    }
  }

  /** How many tokens from here on may stand for a term; nothing where none do. */
  private List<Integer> lengths(Term term, int start, boolean[] taken) {
    if (taken[start]) {
      return List.of();
    }
    Token token = tokens.get(start);
    return switch (term.kind()) {
      case NAME -> token.isName() && fills.test(term, token) ? List.of(1) : List.of();
      case WORD -> term.values().contains(String.valueOf(token.word())) ? List.of(1) : List.of();
      case CLASS -> phrases(start, taken, term.values());
      case SINCE -> List.of();
    };
  }

  /** Lengths of the phrases of these classes that start here, the longest first. */
  private List<Integer> phrases(int start, boolean[] taken, Set<String> classes) {
    List<Integer> lengths = new ArrayList<>();
    StringBuilder phrase = new StringBuilder();
    for (int end = start; end < Math.min(tokens.size(), start + lexicon.longest()); end++) {
      String word = tokens.get(end).word();
      if (word == null || taken[end]) {
        break;
      }
      phrase.append(end == start ? "" : " ").append(word);
      if (!Collections.disjoint(lexicon.classesOf(phrase.toString()), classes)) {
        lengths.add(0, end + 1 - start);
      }
    }
    return lengths;
  }

  /** Explains what the required terms leave: allowed words, else filler, else nothing. */
  private Match rest(Pattern pattern, boolean[] taken, List<Token> names, int missing) {
    int asked = count(taken);
    int more = 0;
    List<Token> unexplained = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      if (taken[at]) {
        continue;
      }
      int allowed = longest(at, taken, pattern.allowed());
      int filler = isForeign(at) ? 0 : longest(at, taken, Set.of(Lexicon.FILLER));
      if (allowed > 0 && allowed >= filler) {
        more += allowed;
        at += allowed - 1;
      } else if (filler > 0) {
        at += filler - 1;
      } else if (!isNew(at)) {
        unexplained.add(tokens.get(at));
      }
    }
    return new Match(names, missing, asked, more, unexplained);
  }

  /** "Not" changes the question, even where a phrase of filler begins with it. */
  private boolean isForeign(int at) {
    String word = tokens.get(at).word();
    return word != null && lexicon.classesOf(word).contains(Lexicon.FOREIGN);
  }

  private boolean isNew(int at) {
    String word = tokens.get(at).word();
    return dated && word != null && lexicon.classesOf(word).contains("changed");
  }

  private int longest(int at, boolean[] taken, Set<String> classes) {
    List<Integer> lengths = phrases(at, taken, classes);
    return lengths.isEmpty() ? 0 : lengths.get(0);
  }

  private static int count(boolean[] taken) {
    int count = 0;
    for (boolean each : taken) {
      count += each ? 1 : 0;
    }
    return count;
  }
}
