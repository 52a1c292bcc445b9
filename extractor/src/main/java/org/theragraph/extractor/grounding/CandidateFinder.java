package org.theragraph.extractor.grounding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.joined.JoinedName;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.Scope;

/** The concepts that a name may mean, by the surest way that leads to any. */
final class CandidateFinder {
  /** Last words that are a kind of thing, no thing. */
  private static final Set<String> GENERAL =
      Set.of(
          "disease",
          "disorder",
          "syndrome",
          "defect",
          "deficiency",
          "infection",
          "abnormality",
          "symptom",
          "condition",
          "complication",
          "failure",
          "type",
          "lesion",
          "injury",
          "damage",
          "dysfunction",
          "impairment",
          "disturbance",
          "malformation",
          "anomaly",
          "loss",
          "deficit",
          "involvement",
          "attack",
          "reaction",
          "toxicity",
          "effect",
          "death",
          "block",
          "change",
          "insufficiency",
          "degeneration",
          "impaired",
          "problem",
          "illness",
          "event");

  private final JoinedVocabulary vocabulary;
  private final Rewriter rewriter = new Rewriter();
  private final Typos typos;

  CandidateFinder(JoinedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.typos = new Typos(vocabulary);
  }

  /** The candidates of a type, one a concept; empty where no way leads to any. */
  List<Candidate> find(String name, ConceptType type) {
    String key = NameKey.of(name);
    if (key.isEmpty()) {
      return List.of();
    }
    Map<Integer, Candidate> found = new LinkedHashMap<>();
    for (Via via : Via.values()) {
      if (via == Via.EXACT || via == Via.SHORT_NAME || !isNamed(found.values())) {
        by(via, name, key, type).forEach(one -> found.putIfAbsent(one.concept(), one));
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether a vocabulary gives one of them that very name, not only that of something near. */
  private static boolean isNamed(Collection<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(one -> one.name().is(Scope.LABEL) || one.name().is(Scope.EXACT));
  }

  private List<Candidate> by(Via via, String name, String key, ConceptType type) {
    return switch (via) {
      case REORDERED -> candidates(vocabulary.reordered(name), type, via, 0);
      case TYPO -> all(typos.corrections(key), key, type, via);
      case EQUAL_WORD -> all(rewriter.rewrite(name, type, via), key, type, via);
      default -> first(rewriter.rewrite(name, type, via), key, type, via);
    };
  }

  private List<Candidate> first(List<String> names, String key, ConceptType type, Via via) {
    for (String name : names) {
      boolean general = via == Via.HEAD && GENERAL.contains(name);
      List<Candidate> found =
          general ? List.of() : candidates(named(name, via), type, via, cut(key, name, via));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Candidate> all(List<String> names, String key, ConceptType type, Via via) {
    List<JoinedName> found = new ArrayList<>();
    names.forEach(name -> found.addAll(named(name, via)));
    return candidates(found, type, via, cut(key, key, via));
  }

  private List<JoinedName> named(String name, Via via) {
    List<JoinedName> found = vocabulary.lookup(name);
    return found.isEmpty() && via != Via.EXACT ? vocabulary.reordered(name) : found;
  }

  private static double cut(String key, String name, Via via) {
    if (via != Via.HEAD && via != Via.TRIMMED) {
      return 0;
    }
    return 1 - (double) name.split(" ", -1).length / key.split(" ", -1).length;
  }

  private static List<Candidate> candidates(
      List<JoinedName> names, ConceptType type, Via via, double cut) {
    Map<Integer, Candidate> byConcept = new LinkedHashMap<>();
    for (JoinedName name : names) {
      if (name.type() == type) {
        byConcept.merge(
            name.concept(),
            new Candidate(name, via, cut),
            (a, b) -> b.name().sources() > a.name().sources() ? b : a);
      }
    }
    return List.copyOf(byConcept.values());
  }
}
