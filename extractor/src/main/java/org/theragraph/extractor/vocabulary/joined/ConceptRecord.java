package org.theragraph.extractor.vocabulary.joined;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.joined.Gathering.Named;

/**
 * A joined concept in a compiled file.
 *
 * @param ids its own first, then the same in other vocabularies
 * @param relations to other ids
 */
record ConceptRecord(
    ConceptType type, List<Curie> ids, String name, List<String> synonyms, Relations relations) {
  private static final String FIELD = "\n";
  private static final String ITEM = "\t";

  /**
   * @param order the nodes of its ids, the best first
   * @param most how many synonyms it keeps
   */
  static ConceptRecord of(
      ConceptType type,
      List<Curie> ids,
      List<Named> names,
      List<Integer> order,
      int most,
      Relations relations) {
    Named best = names.get(0);
    for (Named name : names) {
      best = isBetter(name, best, order) ? name : best;
    }
    Set<String> keys = new HashSet<>(Set.of(NameKey.of(best.text())));
    List<String> synonyms = new ArrayList<>();
    for (Named name : names) {
      boolean kept = name.scope() != Scope.RELATED && synonyms.size() < most;
      if (kept && keys.add(NameKey.of(name.text()))) {
        synonyms.add(oneLine(name.text()));
      }
    }
    return new ConceptRecord(type, ids, oneLine(best.text()), synonyms, relations);
  }

  /** A preferred name before others, and that of the better id before that of another. */
  private static boolean isBetter(Named name, Named than, List<Integer> order) {
    int byScope = name.scope().compareTo(than.scope());
    return byScope != 0 ? byScope < 0 : order.indexOf(name.node()) < order.indexOf(than.node());
  }

  private static String oneLine(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  byte[] encoded() {
    return String.join(
            FIELD,
            joined(ids),
            type.name(),
            name,
            String.join(ITEM, synonyms),
            joined(relations.broader()),
            joined(relations.replaced()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(List<Curie> curies) {
    return curies.stream().map(Curie::toString).collect(Collectors.joining(ITEM));
  }

  private static List<Curie> curies(String field) {
    return field.isEmpty()
        ? List.of()
        : Arrays.stream(field.split(ITEM)).map(Curie::parse).toList();
  }

  static Concept decode(byte[] bytes) {
    String[] fields = new String(bytes, StandardCharsets.UTF_8).split(FIELD, -1);
    List<Curie> ids = curies(fields[0]);
    List<String> synonyms = fields[3].isEmpty() ? List.of() : Arrays.asList(fields[3].split(ITEM));
    return new Concept(
        ids.get(0),
        ConceptType.valueOf(fields[1]),
        fields[2],
        synonyms,
        ids.subList(1, ids.size()),
        curies(fields[4]),
        false,
        curies(fields[5]));
  }
}
