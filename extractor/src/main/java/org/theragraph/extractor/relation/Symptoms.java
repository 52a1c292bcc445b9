package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;

/**
 * What is said of a symptom is said of the disease it belongs to: "relieved the pain of
 * endometriosis".
 */
final class Symptoms {
  private static final Pattern BELONGS =
      Pattern.compile(
          "[\\s-]*(?:associated with|of|in|due to|caused by|from|related to|because of)\\s(?:[\\w-]+ ){0,4}",
          Pattern.CASE_INSENSITIVE);

  /** Ids of the vocabulary's table of symptoms, findings and adverse effects. */
  private static final Set<Curie> EFFECTS =
      Set.copyOf(TsvTable.read("vocabulary/effects.tsv", 5, cells -> Curie.parse(cells.get(0))));

  private static final String PHENOTYPE = "HP";

  private Symptoms() {}

  /** Whether a concept is a symptom, finding or adverse effect rather than a disease. */
  static boolean isSymptom(Curie concept) {
    return concept.prefix().equals(PHENOTYPE) || EFFECTS.contains(concept);
  }

  /** The candidates, and for each treatment of a symptom that of its disease. */
  static List<Candidate> withDiseases(List<Candidate> candidates, View view) {
    List<Candidate> all = new ArrayList<>(candidates);
    for (Candidate candidate : candidates) {
      if (candidate.predicate() == Predicate.TREATS && candidate.object().isSymptom()) {
        addDiseases(candidate, view, all);
      }
    }
    return all;
  }

  private static void addDiseases(Candidate candidate, View view, List<Candidate> to) {
    List<List<Argument>> groups = view.groups();
    for (int i = 0; i + 1 < groups.size(); i++) {
      List<Argument> next = groups.get(i + 1);
      if (groups.get(i).contains(candidate.object())
          && next.get(0).type() == ConceptType.DISEASE
          && belongs(groups.get(i), next, view)) {
        next.forEach(disease -> to.add(candidate.with(candidate.subject(), disease)));
      }
    }
  }

  private static boolean belongs(List<Argument> symptoms, List<Argument> diseases, View view) {
    int from = symptoms.get(symptoms.size() - 1).place().end();
    int to = diseases.get(0).place().start();
    return BELONGS.matcher(view.document().text()).region(from, to).matches();
  }
}
