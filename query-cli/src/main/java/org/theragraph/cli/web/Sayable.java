package org.theragraph.cli.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/**
 * What a statement can say.
 *
 * @param subjects types of which its subject is one, as answers write them
 * @param objects the same of its object
 * @param staged whether its sentences have a stage
 */
record Sayable(String predicate, List<String> subjects, List<String> objects, boolean staged) {

  static List<Sayable> all() {
    return Arrays.stream(Predicate.values())
        .map(
            one ->
                new Sayable(
                    one.name(), labels(one.subjects()), labels(one.objects()), one.hasStage()))
        .toList();
  }

  private static List<String> labels(Set<ConceptType> types) {
    return types.stream().map(ConceptType::label).sorted().toList();
  }
}
