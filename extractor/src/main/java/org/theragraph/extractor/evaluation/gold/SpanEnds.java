package org.theragraph.extractor.evaluation.gold;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.Annotation;
import org.theragraph.corpora.model.Mention;

/** Names the ends of what was extracted as the corpus does, by where they stand in the text. */
final class SpanEnds {
  private final AnnotatedDocument gold;
  private final boolean betweenMentions;

  /**
   * @param betweenMentions whether the corpus relates mentions, by index, or ids
   */
  SpanEnds(AnnotatedDocument gold, boolean betweenMentions) {
    this.gold = gold;
    this.betweenMentions = betweenMentions;
  }

  /** The ids, or indexes, of annotations with this span, else of those that overlap it. */
  Set<String> of(Mention mention) {
    Set<String> equal = new LinkedHashSet<>();
    Set<String> near = new LinkedHashSet<>();
    List<Annotation> annotations = gold.annotations();
    for (int i = 0; i < annotations.size(); i++) {
      Annotation annotation = annotations.get(i);
      if (annotation.type() == mention.type() && annotation.span().overlaps(mention.span())) {
        Set<String> to = annotation.span().equals(mention.span()) ? equal : near;
        to.addAll(betweenMentions ? List.of(Integer.toString(i)) : annotation.ids());
      }
    }
    return equal.isEmpty() ? near : equal;
  }
}
