package org.theragraph.extractor.evaluation.gold;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.AnnotatedRelation;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.evaluation.gold.RelationTask.Pair;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.relation.Argument;

/** Scores the relations of a task in one document; only what is affirmed counts. */
final class RelationScorer {
  private final RelationTask task;
  private final AnnotatedDocument gold;
  private final Ids ids;
  private final Set<Pair> pairs = new LinkedHashSet<>();
  private final boolean betweenMentions;

  RelationScorer(RelationTask task, AnnotatedDocument gold, Ids ids) {
    this.task = task;
    this.gold = gold;
    this.ids = ids;
    this.pairs.addAll(task.relations(gold).values());
    this.betweenMentions = gold.relations().stream().anyMatch(AnnotatedRelation::betweenMentions);
  }

  /** The claims that this task can judge. */
  List<Claim> claims(List<Claim> all) {
    return all.stream()
        .filter(claim -> task.predicates().contains(claim.predicate()))
        .filter(claim -> claim.subjectMention().type() == task.subject())
        .filter(claim -> claim.objectMention().type() == task.object())
        .filter(claim -> claim.evidence().polarity() == Polarity.AFFIRMED)
        .toList();
  }

  /** Ends compared by concept, or by name where the corpus relates mentions. */
  Counts endToEnd(List<Claim> all) {
    if (betweenMentions) {
      Function<Mention, Set<String>> byName = mention -> Set.of(NameKey.of(mention.text()));
      return counts(claims(all), byName, this::nameOf);
    }
    Set<String> annotated =
        gold.annotations().stream()
            .flatMap(annotation -> annotation.ids().stream())
            .map(Ids::key)
            .collect(Collectors.toSet());
    return counts(claims(all), mention -> concepts(mention, annotated), Ids::key);
  }

  /** The gold's ids for a concept, or its own where the gold has none of them. */
  private Set<String> concepts(Mention mention, Set<String> annotated) {
    Set<String> known = new LinkedHashSet<>(ids.of(mention));
    known.retainAll(annotated);
    return known.isEmpty() ? Set.of(Argument.idOf(mention).toString()) : known;
  }

  private String nameOf(String index) {
    return NameKey.of(gold.annotations().get(Integer.parseInt(index)).text());
  }

  /** Ends compared by their spans. */
  Counts given(List<Claim> all) {
    SpanEnds ends = new SpanEnds(gold, betweenMentions);
    return counts(claims(all), ends::of, end -> end);
  }

  /** Ends compared by their spans, and the action too. */
  Counts actions(List<Claim> all) {
    Set<List<String>> wanted = new LinkedHashSet<>();
    task.relations(gold)
        .forEach(
            (relation, ends) ->
                wanted.add(
                    List.of(
                        ends.subject(), ends.object(), task.actions().get(relation.type()) + "")));
    SpanEnds ends = new SpanEnds(gold, betweenMentions);
    Set<Set<List<String>>> said = new LinkedHashSet<>();
    for (Claim claim : claims(all)) {
      Set<List<String>> readings = new LinkedHashSet<>();
      for (Pair pair : readings(claim, ends::of)) {
        readings.add(List.of(pair.subject(), pair.object(), Actions.of(claim.qualifiers())));
      }
      said.add(readings);
    }
    return counts(said, wanted);
  }

  /** Whether the corpus relates what stands where the claim's ends stand. */
  boolean isRight(Claim claim) {
    SpanEnds ends = new SpanEnds(gold, betweenMentions);
    return readings(claim, ends::of).stream().anyMatch(pairs::contains);
  }

  private Counts counts(
      List<Claim> claims, Function<Mention, Set<String>> names, UnaryOperator<String> goldName) {
    Set<Pair> wanted = new LinkedHashSet<>();
    pairs.forEach(
        pair ->
            wanted.add(new Pair(goldName.apply(pair.subject()), goldName.apply(pair.object()))));
    Set<Set<Pair>> said = new LinkedHashSet<>();
    claims.forEach(claim -> said.add(readings(claim, names)));
    return counts(said, wanted);
  }

  private static Set<Pair> readings(Claim claim, Function<Mention, Set<String>> names) {
    Set<Pair> readings = new LinkedHashSet<>();
    for (String subject : names.apply(claim.subjectMention())) {
      for (String object : names.apply(claim.objectMention())) {
        readings.add(new Pair(subject, object));
      }
    }
    return readings;
  }

  /**
   * A thing said is right when one of its readings is wanted. It has none where the corpus gives an
   * end's mention no id: then it counts neither way.
   */
  private static <T> Counts counts(Set<Set<T>> said, Set<T> wanted) {
    said.remove(Set.<T>of());
    Set<T> found = new HashSet<>();
    int right = 0;
    for (Set<T> readings : said) {
      Set<T> hits = new HashSet<>(readings);
      hits.retainAll(wanted);
      right += hits.isEmpty() ? 0 : 1;
      found.addAll(hits);
    }
    return new Counts(right, said.size(), found.size(), wanted.size());
  }
}
