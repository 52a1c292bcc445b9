package org.theragraph.cli.question.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.TypedQuestion;

/** Reads questions in English. */
public final class Parser {
  /** Two readings are close when the second explains less by no more than an optional word. */
  private static final double CLOSE = 0.5;

  private static final int NEAREST = 3;
  private static final String APPROVED = "approved";

  /** What each type that a question takes makes it less near. */
  private static final double GENERAL = 0.2;

  private final Names names;
  private final Lexicon lexicon = Lexicon.get();
  private final Map<TypedQuestion, List<Pattern>> patterns = new LinkedHashMap<>();

  public Parser(Names names) {
    this.names = names;
    for (TypedQuestion question : Questions.all()) {
      patterns.put(question, question.wording().patterns().stream().map(Pattern::parse).toList());
    }
  }

  /** What the question says beside its pattern. */
  private record Said(Set<Kind> kinds, boolean approved) {}

  /** The best match of a question's patterns. */
  private record Fit(TypedQuestion question, Match match) {}

  /** What the question means. */
  public Understanding understand(String question) {
    Dates dates = Dates.of(question);
    List<Token> tokens = new Tokens(names, lexicon).of(dates.rest());
    List<Fit> fits = fits(tokens, Parser::typed, dates);
    List<Fit> fitting = fits.stream().filter(fit -> fit.match().fits()).toList();
    if (!fitting.isEmpty()) {
      return chosen(fitting, said(tokens), dates);
    }
    return isForeign(tokens)
        ? declined(fits)
        : misnamed(withUnknownNames(tokens), Parser::typedOrUnknown, said(tokens), dates)
            .or(() -> misnamed(tokens, Parser::anyType, said(tokens), dates))
            .orElseGet(() -> declined(fits));
  }

  private Said said(List<Token> tokens) {
    return new Said(kinds(tokens), isSaid(tokens, APPROVED));
  }

  private static boolean typed(Term term, Token name) {
    return !Collections.disjoint(name.types(), term.values());
  }

  private static boolean typedOrUnknown(Term term, Token name) {
    return name.hits().isEmpty() || typed(term, name);
  }

  private static boolean anyType(Term term, Token name) {
    return term.kind() == Term.Kind.NAME && name.isName();
  }

  /** The best match of each question, the best first. */
  private List<Fit> fits(List<Token> tokens, BiPredicate<Term, Token> fills, Dates dates) {
    Matcher matcher = new Matcher(tokens, lexicon, fills, dates.since() != null);
    List<Fit> fits = new ArrayList<>();
    patterns.forEach(
        (question, all) -> {
          boolean fitsDates = question.takesSince() || dates.since() == null;
          if (fitsDates) {
            all.stream()
                .map(matcher::match)
                .max(Comparator.comparing(Match::fits).thenComparingDouble(Match::nearness))
                .ifPresent(match -> fits.add(new Fit(question, match)));
          }
        });
    fits.sort(Comparator.comparingDouble((Fit fit) -> fit.match().nearness()).reversed());
    return fits;
  }

  private static Understanding chosen(List<Fit> fitting, Said said, Dates dates) {
    double best = fitting.get(0).match().score();
    List<Reading> close =
        fitting.stream()
            .filter(fit -> best - fit.match().score() < CLOSE)
            .map(fit -> reading(fit, said, dates))
            .toList();
    return close.size() == 1
        ? new Understanding.Understood(close.get(0))
        : new Understanding.Close(close);
  }

  private static Reading reading(Fit fit, Said said, Dates dates) {
    return new Reading(
        fit.question(),
        fit.match().names().stream().map(Token::text).toList(),
        dates.since(),
        dates.scope(),
        fit.question().takesAmong() ? said.kinds() : Set.of(),
        said.approved(),
        fit.match().score());
  }

  private boolean isSaid(List<Token> tokens, String wordClass) {
    return tokens.stream()
        .map(Token::word)
        .filter(Objects::nonNull)
        .anyMatch(word -> lexicon.classesOf(word).contains(wordClass));
  }

  private Set<Kind> kinds(List<Token> tokens) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (isSaid(tokens, kind.wordClass())) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Whether it says something that makes it another question: not, dose, price ... */
  private boolean isForeign(List<Token> tokens) {
    return isSaid(tokens, Lexicon.FOREIGN);
  }

  /** Runs of words that the lexicon does not have become names that nothing has. */
  private List<Token> withUnknownNames(List<Token> tokens) {
    List<Token> all = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (Token token : tokens) {
      String word = token.word();
      if (word != null && !lexicon.knows(word)) {
        run.append(run.length() == 0 ? "" : " ").append(token.text());
        continue;
      }
      endRun(run, all);
      all.add(token);
    }
    endRun(run, all);
    return all;
  }

  private static void endRun(StringBuilder run, List<Token> all) {
    if (run.length() > 0) {
      all.add(Token.name(run.toString(), List.of()));
      run.setLength(0);
    }
  }

  private Optional<Understanding> misnamed(
      List<Token> tokens, BiPredicate<Term, Token> fills, Said said, Dates dates) {
    return fits(tokens, fills, dates).stream()
        .filter(fit -> fit.match().fits() && fit.match().asked() > fit.match().names().size())
        .findFirst()
        .map(fit -> misnamed(fit, said, dates));
  }

  private static Understanding misnamed(Fit fit, Said said, Dates dates) {
    List<Token> names = fit.match().names();
    int slot = 0;
    while (slot < names.size() - 1 && isOfType(fit, slot)) {
      slot++;
    }
    return new Understanding.Misnamed(reading(fit, said, dates), slot);
  }

  private static boolean isOfType(Fit fit, int slot) {
    Set<String> types = fit.match().names().get(slot).types();
    return fit.question().slots().get(slot).types().stream()
        .anyMatch(type -> types.contains(type.label()));
  }

  /** A question for one type is nearer than one for anything. */
  private static double nearness(Fit fit) {
    int types = fit.question().slots().stream().mapToInt(slot -> slot.types().size()).sum();
    return fit.match().nearness() - types * GENERAL;
  }

  private static Understanding declined(List<Fit> fits) {
    List<Fit> nearest =
        fits.stream()
            .sorted(Comparator.comparingDouble(Parser::nearness).reversed())
            .limit(NEAREST)
            .toList();
    return new Understanding.Declined(
        nearest.stream().map(Fit::question).toList(),
        nearest.stream()
            .findFirst()
            .map(fit -> fit.match().unexplained().stream().map(Token::text).toList())
            .orElse(List.of()));
  }
}
