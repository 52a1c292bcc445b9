package org.theragraph.extractor.evaluation.gold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.Annotation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.evaluation.measure.Tally;
import org.theragraph.extractor.evaluation.measure.Task;

/** Scores the mentions of a type and their concepts. */
final class MentionScorer {
  private final ConceptType type;
  private final Set<String> idSpaces;
  private final Ids ids;

  /**
   * @param corpus whose name spaces of ids say what is comparable
   */
  MentionScorer(ConceptType type, Collection<AnnotatedDocument> corpus, Ids ids) {
    this.type = type;
    this.ids = ids;
    this.idSpaces =
        corpus.stream()
            .flatMap(document -> document.annotations().stream())
            .filter(annotation -> annotation.type() == type)
            .flatMap(annotation -> annotation.ids().stream())
            .map(Ids::space)
            .collect(Collectors.toSet());
  }

  void score(AnnotatedDocument gold, List<Mention> mentions, Tally tally) {
    Map<Span, Set<String>> wanted = new HashMap<>();
    for (Annotation annotation : gold.annotations()) {
      if (annotation.type() == type) {
        wanted
            .computeIfAbsent(annotation.span(), span -> new HashSet<>())
            .addAll(annotation.ids().stream().map(Ids::key).toList());
      }
    }
    Map<Span, Mention> said = new HashMap<>();
    mentions.stream().filter(m -> m.type() == type).forEach(m -> said.put(m.span(), m));
    List<Mention> found = new ArrayList<>();
    said.forEach(
        (span, mention) -> {
          if (wanted.containsKey(span)) {
            found.add(mention);
          }
        });
    tally.add(Task.MENTIONS_STRICT, type.name(), strict(found.size(), said, wanted));
    tally.add(Task.MENTIONS_OVERLAP, type.name(), overlap(said.keySet(), wanted.keySet()));
    if (!idSpaces.isEmpty()) {
      ground(found, wanted, tally);
    }
  }

  private static Counts strict(int found, Map<Span, Mention> said, Map<Span, Set<String>> wanted) {
    return new Counts(found, said.size(), found, wanted.size());
  }

  private static Counts overlap(Set<Span> said, Set<Span> wanted) {
    return new Counts(touching(said, wanted), said.size(), touching(wanted, said), wanted.size());
  }

  private static long touching(Set<Span> spans, Set<Span> others) {
    return spans.stream().filter(span -> others.stream().anyMatch(span::overlaps)).count();
  }

  private void ground(List<Mention> found, Map<Span, Set<String>> wanted, Tally tally) {
    int right = 0;
    int grounded = 0;
    int comparable = 0;
    int all = 0;
    for (Mention mention : found) {
      Set<String> gold = Objects.requireNonNull(wanted.get(mention.span()));
      if (gold.isEmpty()) {
        continue;
      }
      Set<String> own = ids.of(mention);
      all++;
      grounded += own.isEmpty() ? 0 : 1;
      comparable += own.stream().anyMatch(id -> idSpaces.contains(Ids.space(id))) ? 1 : 0;
      right += own.stream().anyMatch(gold::contains) ? 1 : 0;
    }
    tally.add(Task.GROUNDING, type.name(), new Counts(right, grounded, right, all));
    tally.add(
        Task.GROUNDING_COMPARABLE, type.name(), new Counts(right, comparable, right, comparable));
  }
}
