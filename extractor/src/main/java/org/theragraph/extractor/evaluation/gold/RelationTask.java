package org.theragraph.extractor.evaluation.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.AnnotatedRelation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/**
 * Relations of corpora that some predicates of ours say.
 *
 * @param actions what each of the corpora's relations does to a target, by its name; {@link #NONE}
 *     where it does not tell
 */
record RelationTask(
    String name,
    ConceptType subject,
    ConceptType object,
    Map<String, String> actions,
    Set<Predicate> predicates) {
  static final String NONE = "-";

  /** Subject and object of a relation, by whatever names them. */
  record Pair(String subject, String object) {}

  /** The tasks of the table, in its order. */
  static List<RelationTask> load() {
    Map<String, RelationTask> tasks = new LinkedHashMap<>();
    for (List<String> row : EvaluationTable.rows("relation-tasks.tsv", 6)) {
      RelationTask task = tasks.computeIfAbsent(row.get(0), name -> of(row));
      task.actions.put(row.get(3), row.get(5));
    }
    return List.copyOf(tasks.values());
  }

  private static RelationTask of(List<String> row) {
    Set<Predicate> predicates = EnumSet.noneOf(Predicate.class);
    for (String name : row.get(4).split(",", -1)) {
      predicates.add(Predicate.valueOf(name));
    }
    return new RelationTask(
        row.get(0),
        ConceptType.valueOf(row.get(1)),
        ConceptType.valueOf(row.get(2)),
        new LinkedHashMap<>(),
        predicates);
  }

  /** Whether some document has a relation of this task. */
  boolean isIn(Collection<AnnotatedDocument> documents) {
    return documents.stream()
        .anyMatch(d -> d.relations().stream().anyMatch(relation -> ends(d, relation) != null));
  }

  /** Whether mentions are related, and what the drug does to its target is told. */
  boolean hasActions(Collection<AnnotatedDocument> documents) {
    return documents.stream()
        .flatMap(document -> document.relations().stream())
        .anyMatch(r -> r.betweenMentions() && !actions.getOrDefault(r.type(), NONE).equals(NONE));
  }

  /** The relations of this task in a document with their ends put in order. */
  Map<AnnotatedRelation, Pair> relations(AnnotatedDocument document) {
    Map<AnnotatedRelation, Pair> found = new LinkedHashMap<>();
    for (AnnotatedRelation relation : document.relations()) {
      Pair ends = ends(document, relation);
      if (ends != null) {
        found.put(relation, ends);
      }
    }
    return found;
  }

  private @Nullable Pair ends(AnnotatedDocument document, AnnotatedRelation relation) {
    if (!actions.containsKey(relation.type())) {
      return null;
    }
    Set<ConceptType> first = types(document, relation, relation.first());
    Set<ConceptType> second = types(document, relation, relation.second());
    if (first.contains(subject) && second.contains(object)) {
      return new Pair(relation.first(), relation.second());
    }
    return second.contains(subject) && first.contains(object)
        ? new Pair(relation.second(), relation.first())
        : null;
  }

  private static Set<ConceptType> types(
      AnnotatedDocument document, AnnotatedRelation relation, String end) {
    List<ConceptType> types = new ArrayList<>();
    document
        .end(relation, end)
        .forEach(
            annotation -> {
              if (annotation.type() != null) {
                types.add(annotation.type());
              }
            });
    return Set.copyOf(types);
  }
}
