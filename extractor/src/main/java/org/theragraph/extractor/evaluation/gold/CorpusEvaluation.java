package org.theragraph.extractor.evaluation.gold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.GoldCorpus;
import org.theragraph.extractor.DocumentExtractor;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.evaluation.measure.Tally;
import org.theragraph.extractor.evaluation.measure.Task;

/** Scores one corpus, document by document on one thread, so that its speed says something. */
final class CorpusEvaluation {
  private static final Duration PER_DOCUMENT = Duration.ofMinutes(5);

  private final DocumentExtractor extractor;
  private final Ids ids;
  private final GoldCorpus corpus;
  private final List<MentionScorer> mentions;
  private final List<RelationTask> tasks;
  private final Set<String> withActions;
  private final Tally tally = new Tally();
  private final List<Judged> judged = new ArrayList<>();
  private long nanos;

  CorpusEvaluation(DocumentExtractor extractor, Ids ids, GoldCorpus corpus) {
    this.extractor = extractor;
    this.ids = ids;
    this.corpus = corpus;
    List<AnnotatedDocument> documents = corpus.documents();
    this.mentions =
        documents.stream()
            .flatMap(document -> document.types().stream())
            .distinct()
            .sorted()
            .map(type -> new MentionScorer(type, documents, ids))
            .toList();
    this.tasks = RelationTask.load().stream().filter(task -> task.isIn(documents)).toList();
    this.withActions =
        tasks.stream()
            .filter(task -> task.hasActions(documents))
            .map(RelationTask::name)
            .collect(Collectors.toSet());
  }

  /**
   * @param limit documents to score, the first ones
   */
  CorpusScore run(int limit) {
    List<AnnotatedDocument> documents = corpus.first(limit).documents();
    documents.forEach(this::score);
    return new CorpusScore(
        corpus.name(),
        documents.size(),
        documents.size() / Math.max(1e-9, nanos / 1e9),
        tally.figures(),
        judged);
  }

  private void score(AnnotatedDocument gold) {
    long start = System.nanoTime();
    DocumentExtractor.Result result = extractor.extract(gold.document(), Deadline.in(PER_DOCUMENT));
    nanos += System.nanoTime() - start;
    mentions.forEach(scorer -> scorer.score(gold, result.facts().mentions(), tally));
    if (!tasks.isEmpty()) {
      relations(gold, result.claims());
    }
  }

  private void relations(AnnotatedDocument gold, List<Claim> claims) {
    List<Claim> ofGiven =
        extractor
            .extract(gold.document(), AnnotatedMentions.of(gold, ids), Deadline.in(PER_DOCUMENT))
            .claims();
    Set<String> seen = new HashSet<>();
    for (RelationTask task : tasks) {
      RelationScorer scorer = new RelationScorer(task, gold, ids);
      tally.add(Task.RELATIONS_END_TO_END, task.name(), scorer.endToEnd(claims));
      tally.add(Task.RELATIONS_GIVEN, task.name(), scorer.given(ofGiven));
      if (withActions.contains(task.name())) {
        tally.add(Task.ACTIONS_GIVEN, task.name(), scorer.actions(ofGiven));
      }
      Stream.of(false, true)
          .forEach(given -> judge(gold, scorer, given ? ofGiven : claims, given, seen));
    }
  }

  /** Each piece of evidence is judged by the first task that can, which is the narrowest. */
  private void judge(
      AnnotatedDocument gold,
      RelationScorer scorer,
      List<Claim> claims,
      boolean given,
      Set<String> seen) {
    for (Claim claim : scorer.claims(claims)) {
      if (seen.add(given + claim.evidence().id())) {
        judged.add(
            new Judged(
                gold.document().kind(),
                claim.predicate(),
                given,
                claim.evidence().extractor(),
                claim.evidence().probability(),
                scorer.isRight(claim)));
      }
    }
  }
}
