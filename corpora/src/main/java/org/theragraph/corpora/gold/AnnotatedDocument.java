package org.theragraph.corpora.gold;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;

/** A document with what annotators marked in it. */
public record AnnotatedDocument(
    Document document, List<Annotation> annotations, List<AnnotatedRelation> relations) {
  public AnnotatedDocument {
    annotations = List.copyOf(annotations);
    relations = List.copyOf(relations);
  }

  /** The annotations that one end of a relation stands for; empty for an id that none has. */
  public List<Annotation> end(AnnotatedRelation relation, String end) {
    return relation.betweenMentions()
        ? List.of(annotations.get(Integer.parseInt(end)))
        : annotations.stream().filter(annotation -> annotation.ids().contains(end)).toList();
  }

  /** Types that are annotated here. */
  public Set<ConceptType> types() {
    return annotations.stream()
        .map(Annotation::type)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
