package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Span;

/**
 * What "anti-X" means. Antibodies against X that a patient has are an autoantibody; those a patient
 * is given are a drug, and X is what the drug acts on.
 */
final class AntiRule {
  static final String NAME = "compound";
  private static final double SCORE = 0.7;

  private static final String ANTIGEN = "([\\p{L}\\p{N}][\\p{L}\\p{N}/’'-]*(?: \\d{1,3}\\b)?)";

  private static final Pattern ANTI =
      Pattern.compile("(?i)\\banti[-‐‑–]?" + ANTIGEN + "(?: Ig[AGM])? (auto)?antibod(?:y|ies)\\b");

  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)\\b(auto)?antibod(?:y|ies) (?:directed )?(?:against|to|specific for) (?:the )?"
              + ANTIGEN);

  /** Words of giving and making, which nobody uses of a patient's own antibodies. */
  private static final Pattern THERAPY =
      Pattern.compile(
          "(?i)\\b(monoclonal|treat(ed|ment|s|ing)?|therap(y|ies|eutic)|dos(e|es|ing)|infusions?|administ\\w+|humani[sz]ed"
              + "|chimeric|bispecific|inject\\w+|drugs?|blocking|investigational|neutrali[sz]ing|drug conjugate|immuno(stain|histo|label|blot|fluor)\\w*|stain\\w*|western|incubated|cytometry|purchased|\\w{3,}mab)\\b");

  /** Antibodies against a drug are neither the drug nor an autoantibody. */
  private static final Pattern AGAINST_DRUG = Pattern.compile("(?i)\\banti[-‐‑–]?$");

  private final NameLookup lookup;

  AntiRule(NameLookup lookup) {
    this.lookup = lookup;
  }

  /** The candidates with autoantibodies added, and classes split that a drug stands beside. */
  List<Candidate> apply(Passage passage, List<Candidate> candidates) {
    List<Candidate> result = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (isAntiClass(passage, candidate) && besideDrug(passage, candidate, candidates)) {
        Candidate target = targetInside(candidate, candidates);
        result.add(target == null ? candidate : target);
      } else if (!isAgainstDrug(passage, candidate)) {
        result.add(candidate);
      }
    }
    autoantibodies(passage, result);
    return result;
  }

  private static boolean isAntiClass(Passage passage, Candidate candidate) {
    return candidate.type() == ConceptType.DRUG
        && passage.text().regionMatches(true, candidate.span().start(), "anti", 0, 4);
  }

  /** Whether the sentence names a drug besides: "the anti-CD38 antibody daratumumab". */
  private static boolean besideDrug(
      Passage passage, Candidate drugClass, List<Candidate> candidates) {
    Span sentence = Sentences.sentence(passage.text(), drugClass.span().start());
    return candidates.stream()
        .anyMatch(
            other ->
                other.type() == ConceptType.DRUG
                    && sentence.contains(other.span())
                    && !other.span().overlaps(drugClass.span())
                    && !isAntiClass(passage, other)
                    && !isGeneral(passage, other));
  }

  private static boolean isGeneral(Passage passage, Candidate drug) {
    String last = passage.key(passage.pieceAfter(drug.span()) - 1);
    return switch (last) {
      case "antibody",
          "therapy",
          "inhibitor",
          "steroid",
          "corticosteroid",
          "agent",
          "mab",
          "treatment",
          "blocker" ->
          true;
      default -> false;
    };
  }

  private static @Nullable Candidate targetInside(Candidate drugClass, List<Candidate> candidates) {
    return candidates.stream()
        .filter(other -> other.type() == ConceptType.TARGET)
        .filter(other -> drugClass.span().contains(other.span()))
        .findFirst()
        .map(
            target ->
                new Candidate(
                    target.span(), target.type(), target.concepts(), target.score(), NAME))
        .orElse(null);
  }

  private static boolean isAgainstDrug(Passage passage, Candidate candidate) {
    int start = candidate.span().start();
    return candidate.type() == ConceptType.DRUG
        && AGAINST_DRUG.matcher(passage.text().substring(Math.max(0, start - 5), start)).find();
  }

  private void autoantibodies(Passage passage, List<Candidate> result) {
    Matcher anti = ANTI.matcher(passage.text());
    while (anti.find()) {
      add(
          passage,
          new Span(anti.start(), anti.end()),
          anti.group(1),
          anti.group(2) != null,
          result);
    }
    Matcher against = AGAINST.matcher(passage.text());
    while (against.find()) {
      Span span = new Span(against.start(), against.end());
      add(passage, span, against.group(2), against.group(1) != null, result);
    }
  }

  private void add(
      Passage passage, Span span, String antigen, boolean certain, List<Candidate> result) {
    List<Curie> concepts =
        lookup.concepts("anti-" + antigen + " antibody", ConceptType.AUTOANTIBODY);
    boolean therapy =
        THERAPY.matcher(Sentences.sentence(passage.text(), span.start()).of(passage.text())).find();
    boolean isTarget = !lookup.concepts(antigen, ConceptType.TARGET).isEmpty();
    boolean isDrug =
        !lookup.concepts(antigen, ConceptType.DRUG).isEmpty() || antigen.equals("drug");
    boolean several = span.of(passage.text()).toLowerCase(Locale.ROOT).contains("antibodies");
    if (!concepts.isEmpty() || certain || (several && !therapy && isTarget && !isDrug)) {
      result.add(new Candidate(span, ConceptType.AUTOANTIBODY, concepts, SCORE, NAME));
    }
  }
}
