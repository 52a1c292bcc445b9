package org.theragraph.extractor.grounding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.joined.JoinedName;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.Scope;
import org.theragraph.extractor.vocabulary.joined.Source;

/** The concepts that a name may mean, by the surest way that leads to any. */
final class CandidateFinder {
  private static final Pattern FAMILY =
      Pattern.compile(" (family|superfamily|subfamily|isoform|member|group)\\b");
  private static final Set<Via> ALWAYS = EnumSet.of(Via.EXACT, Via.SHORT_NAME);
  private static final Set<Via> SAME_MEANING = EnumSet.of(Via.FORM, Via.EQUAL_WORD, Via.REORDERED);
  private static final List<String> KNOWN_BY =
      List.of("MESH", "MONDO", "DRUGBANK", "HGNC", "CL", "AUTOAB");

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
      if (ALWAYS.contains(via)
          || !isNamed(found.values())
          || (SAME_MEANING.contains(via) && !isWellKnown(found.values()))) {
        by(via, name, key, type).forEach(one -> found.putIfAbsent(one.concept(), one));
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether one of them has more than an entry in a list of findings. */
  private boolean isWellKnown(Collection<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(one -> KNOWN_BY.stream().anyMatch(s -> vocabulary.has(one.concept(), s)));
  }

  /** Whether a vocabulary gives one of them that very name, not only that of something near. */
  private static boolean isNamed(Collection<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::name)
        .filter(name -> !name.isFrom(Source.OTHER) || name.sources() > 1)
        .anyMatch(name -> name.is(Scope.LABEL) || name.is(Scope.EXACT));
  }

  private List<Candidate> by(Via via, String name, String key, ConceptType type) {
    return switch (via) {
      case REORDERED -> candidates(vocabulary.reordered(name), type, isFamily(key, type), via, 0);
      case TYPO -> all(typos.corrections(key), key, type, via);
      case EQUAL_WORD -> all(rewriter.rewrite(name, type, via), key, type, via);
      default -> first(rewriter.rewrite(name, type, via), key, type, via);
    };
  }

  private List<Candidate> first(List<String> names, String key, ConceptType type, Via via) {
    for (String name : names) {
      boolean general = via == Via.HEAD && rewriter.isGeneral(name);
      List<Candidate> found =
          general
              ? List.of()
              : candidates(named(name, via), type, isFamily(key, type), via, cut(key, name, via));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Candidate> all(List<String> names, String key, ConceptType type, Via via) {
    List<JoinedName> found = new ArrayList<>();
    names.forEach(name -> found.addAll(named(name, via)));
    return candidates(found, type, isFamily(key, type), via, cut(key, key, via));
  }

  /** "BAFF family" is not BAFF. */
  private static boolean isFamily(String key, ConceptType type) {
    return type == ConceptType.TARGET && FAMILY.matcher(key).find();
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
      List<JoinedName> names, ConceptType type, boolean family, Via via, double cut) {
    Map<Integer, Candidate> byConcept = new LinkedHashMap<>();
    for (JoinedName name : names) {
      if (name.type() == type && (!family || name.isFrom(Source.FAMPLEX))) {
        byConcept.merge(
            name.concept(),
            new Candidate(name, via, cut),
            (a, b) -> b.name().sources() > a.name().sources() ? b : a);
      }
    }
    return List.copyOf(byConcept.values());
  }
}
