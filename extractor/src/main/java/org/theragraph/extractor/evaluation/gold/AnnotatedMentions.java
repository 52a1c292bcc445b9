package org.theragraph.extractor.evaluation.gold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.Annotation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/** Annotations as mentions for the extractor. */
final class AnnotatedMentions {
  private AnnotatedMentions() {}

  private record Place(Span span, ConceptType type) {}

  /** In the order of the text; of annotations with one span and type, the first. */
  static List<Mention> of(AnnotatedDocument gold, Ids ids) {
    Map<Place, Mention> mentions = new LinkedHashMap<>();
    for (Annotation annotation : gold.annotations()) {
      ConceptType type = annotation.type();
      if (type != null) {
        mentions.putIfAbsent(
            new Place(annotation.span(), type), mention(gold, annotation, type, ids));
      }
    }
    List<Mention> sorted = new ArrayList<>(mentions.values());
    sorted.sort(Comparator.comparing(Mention::span).thenComparing(Mention::type));
    return sorted;
  }

  private static Mention mention(
      AnnotatedDocument gold, Annotation annotation, ConceptType type, Ids ids) {
    @Nullable Curie concept = annotation.ids().isEmpty() ? null : ids.own(annotation.ids().get(0));
    return new Mention(
        gold.document().id(), annotation.span(), annotation.text(), type, concept, 1.0, "given");
  }
}
