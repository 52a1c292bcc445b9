package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/** Runs the phrase rules over a sentence. Thread-safe. */
final class PhraseRules {
  private final List<PhraseRule> rules;

  PhraseRules(List<PhraseRule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Candidate> candidates(View view) {
    List<Candidate> found = new ArrayList<>();
    for (PhraseRule rule : rules) {
      if (isPossible(rule, view)) {
        match(rule, view, found);
      }
    }
    return found;
  }

  private static boolean isPossible(PhraseRule rule, View view) {
    return (!rule.namesSubject() || hasAny(rule.head().predicate().subjects(), view))
        && (!rule.namesObject() || hasAny(rule.head().predicate().objects(), view))
        && (!rule.namesEffects() || view.hasEffectWord())
        && rule.starts().passes(view.starts());
  }

  private static boolean hasAny(Set<ConceptType> types, View view) {
    for (ConceptType type : types) {
      if (view.has(type)) {
        return true;
      }
    }
    return false;
  }

  private static void match(PhraseRule rule, View view, List<Candidate> found) {
    Matcher matcher = rule.pattern().matcher(view.mask().text());
    int from = 0;
    while (from < view.mask().text().length() && matcher.find(from)) {
      addAll(rule, matcher, view, found);
      // The next match may begin inside this one: "A and then B inhibit C".
      from = matcher.start() + 1;
    }
  }

  private static void addAll(PhraseRule rule, Matcher matcher, View view, List<Candidate> found) {
    List<Argument> subjects =
        rule.namesSubject()
            ? group(view, matcher, "s")
            : topic(view, rule.head().predicate().subjects());
    List<Argument> objects =
        rule.namesObject()
            ? group(view, matcher, "o")
            : topic(view, rule.head().predicate().objects());
    Span cue = cue(rule, matcher, view);
    for (Argument subject : subjects) {
      for (Argument object : objects) {
        if (rule.head().predicate().admits(subject.type(), object.type())) {
          found.add(candidate(rule.head(), subject, object, cue));
        }
      }
    }
  }

  private static Span cue(PhraseRule rule, Matcher matcher, View view) {
    boolean marked = rule.marksCue() && matcher.start("cue") >= 0;
    return marked
        ? view.mask().origin(matcher.start("cue"), matcher.end("cue"))
        : view.mask().origin(matcher.start(), matcher.end());
  }

  private static Candidate candidate(RuleHead head, Argument subject, Argument object, Span cue) {
    return new Candidate(
        head.predicate(),
        head.denies(),
        head.qualifiers(),
        subject,
        object,
        cue,
        head.id(),
        head.probability());
  }

  private static List<Argument> group(View view, Matcher matcher, String role) {
    return view.groups().get(Integer.parseInt(matcher.group(role)));
  }

  /** The document's topic, for a sentence that leaves it out and names no other of its type. */
  private static List<Argument> topic(View view, Set<ConceptType> types) {
    ConceptType type = types.iterator().next();
    Optional<Argument> topic =
        view.topics()
            .mention(type, view.sentence().span().start())
            .map(named -> new Argument(named.span(), named));
    boolean otherNamed =
        topic.isPresent()
            && view.groups().stream()
                .flatMap(List::stream)
                .anyMatch(
                    a ->
                        a.type() == type
                            && !a.isSymptom()
                            && !a.concept().equals(topic.get().concept()));
    return topic.isEmpty() || otherNamed ? List.of() : List.of(topic.get());
  }
}
