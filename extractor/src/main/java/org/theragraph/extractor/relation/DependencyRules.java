package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Parse;
import org.theragraph.extractor.annotation.SentenceParser;
import org.theragraph.extractor.annotation.Tags;

/**
 * Runs the dependency rules over a sentence. Parsing costs more than all else together, so it is
 * done only for what the phrase rules left open: a cue with types on both sides between which they
 * saw no relation.
 */
final class DependencyRules {
  /** Longer sentences are lists and tables; their parses are guesses. */
  private static final int MAX_TOKENS = 150;

  /** A last consonant may be doubled: "controlled". */
  private static final String ENDING = "(?:e|y|s|d|es|[a-z]?ed|[a-z]?ing|ies|ied|en|n)?";

  private final SentenceParser parser;
  private final Map<String, List<DependencyRule>> byLemma = new LinkedHashMap<>();
  private final List<Trigger> triggers = new ArrayList<>();

  /** The cue of a rule as the text alone tells it. */
  private record Trigger(DependencyRule rule, StartFilter starts, Pattern words) {}

  DependencyRules(List<DependencyRule> rules, SentenceParser parser) {
    this.parser = parser;
    for (DependencyRule rule : rules) {
      for (String lemma : rule.lemmas()) {
        byLemma.computeIfAbsent(lemma, l -> new ArrayList<>()).add(rule);
      }
    }
    for (DependencyRule rule : rules) {
      triggers.add(new Trigger(rule, starts(rule.lemmas()), anyOf(rule.lemmas())));
    }
  }

  /** All regular forms of verbs and nouns, and some words that are none, which the tagger tells. */
  private static Pattern anyOf(Set<String> lemmas) {
    return Pattern.compile(
        lemmas.stream()
            .sorted()
            .map(DependencyRules::stem)
            .collect(Collectors.joining("|", "\\b(?:", ")" + ENDING + "\\b")),
        Pattern.CASE_INSENSITIVE);
  }

  private static StartFilter starts(Set<String> lemmas) {
    return StartFilter.of(
        lemmas.stream().map(DependencyRules::stem).collect(Collectors.joining("|")));
  }

  /** What all regular forms begin with. */
  private static String stem(String lemma) {
    boolean drops = lemma.endsWith("e") || lemma.endsWith("y");
    return drops && lemma.length() > 3 ? lemma.substring(0, lemma.length() - 1) : lemma;
  }

  /**
   * @param known what the phrase rules saw
   */
  List<Candidate> candidates(View view, List<Candidate> known) {
    List<Candidate> found = new ArrayList<>();
    if (view.sentence().tokens().size() > MAX_TOKENS || !canApply(view, known) || !hasCue(view)) {
      return found;
    }
    Parse parse = view.parse(parser);
    ArgumentHeads heads = ArgumentHeads.of(view, parse);
    for (int token = 0; token < parse.size(); token++) {
      for (DependencyRule rule : byLemma.getOrDefault(parse.lemma(token), List.of())) {
        if (parse.tag(token).startsWith(rule.tag())) {
          apply(rule, token, parse, heads, view, found);
        }
      }
    }
    return found;
  }

  /** Whether some rule finds its cue, and something to stand on both sides of it. */
  private boolean canApply(View view, List<Candidate> known) {
    for (Trigger trigger : triggers) {
      Predicate predicate = trigger.rule().head().predicate();
      if (trigger.starts().passes(view.starts())
          && view.canHold(predicate)
          && !isKnown(predicate, known)
          && trigger.words().matcher(view.mask().text()).find()) {
        return true;
      }
    }
    return false;
  }

  /** The same of the cue's lemma and tag, which only the tagger knows. */
  private boolean hasCue(View view) {
    Tags tags = view.tags(parser);
    for (int token = 0; token < tags.size(); token++) {
      for (DependencyRule rule : byLemma.getOrDefault(tags.lemma(token), List.of())) {
        if (tags.tag(token).startsWith(rule.tag()) && view.canHold(rule.head().predicate())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKnown(Predicate predicate, List<Candidate> known) {
    return known.stream()
        .anyMatch(
            candidate ->
                candidate.predicate().subjects().equals(predicate.subjects())
                    && candidate.predicate().objects().equals(predicate.objects()));
  }

  private static void apply(
      DependencyRule rule,
      int cue,
      Parse parse,
      ArgumentHeads heads,
      View view,
      List<Candidate> found) {
    List<Argument> subjects =
        fill(rule.subjects(), rule.head().predicate().subjects(), cue, parse, heads);
    if (subjects.isEmpty()) {
      return;
    }
    List<Argument> objects =
        fill(rule.objects(), rule.head().predicate().objects(), cue, parse, heads);
    Span place = view.sentence().tokens().get(cue).span();
    for (Argument subject : subjects) {
      for (Argument object : objects) {
        if (!subject.place().overlaps(object.place())
            && rule.head().predicate().admits(subject.type(), object.type())) {
          found.add(
              new Candidate(
                  rule.head().predicate(),
                  rule.head().denies(),
                  rule.head().qualifiers(),
                  subject,
                  object,
                  place,
                  rule.head().id(),
                  rule.head().probability()));
        }
      }
    }
  }

  /** What the first path that leads anywhere gives. */
  private static List<Argument> fill(
      List<RolePath> paths, Set<ConceptType> types, int cue, Parse parse, ArgumentHeads heads) {
    for (RolePath path : paths) {
      for (int phrase : path.follow(parse, cue)) {
        List<Argument> reached = heads.reachedFrom(phrase, cue, types);
        if (!reached.isEmpty()) {
          return reached;
        }
      }
    }
    return List.of();
  }
}
