package org.theragraph.extractor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.RepeatedPassages;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceSplitter;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.calibration.Calibration;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.Relation;
import org.theragraph.extractor.relation.RelationExtractor;

/** The steps for one document, in order: sentences, mentions, relations, claims. Thread-safe. */
public final class DocumentExtractor {
  /** Share of a sentence that must stand elsewhere for it to be a copy. */
  private static final double REPEATED = 0.9;

  private final SentenceSplitter splitter;
  private final Approach approach;
  private final Calibration calibration;

  public DocumentExtractor(SentenceSplitter splitter, Approach approach) {
    this(splitter, approach, Calibration.NONE);
  }

  /** By vocabulary and rules, or whatever else gives relations. */
  public DocumentExtractor(
      SentenceSplitter splitter, Recognition recognition, RelationExtractor relations) {
    this(splitter, new FastApproach(recognition, relations));
  }

  private DocumentExtractor(SentenceSplitter splitter, Approach approach, Calibration calibration) {
    this.splitter = splitter;
    this.approach = approach;
    this.calibration = calibration;
  }

  /** The same, but what rules and models score is made a probability by these curves. */
  DocumentExtractor withCalibration(Calibration curves) {
    return new DocumentExtractor(splitter, approach, curves);
  }

  /** The same, but mentions come from elsewhere; for null they are recognised. */
  DocumentExtractor withMentions(Function<Document, @Nullable List<Mention>> given) {
    return new DocumentExtractor(splitter, new GivenApproach(approach, given), calibration);
  }

  /** Versions of the models that this approach adds, by name. */
  Map<String, String> versions() {
    return approach.versions();
  }

  /** A document with what was found in it, checked, and the claims in full. */
  public record Result(DocumentFacts facts, List<Claim> claims) {}

  /**
   * @throws DeadlineException if it takes longer than allowed
   */
  public Result extract(Document document, Deadline deadline) {
    List<Sentence> sentences = splitter.split(document);
    Approach.Findings findings = approach.to(document, sentences, deadline);
    return extract(document, sentences, findings.mentions(), findings.relations(), deadline);
  }

  /** The same with mentions from elsewhere: curated, or another tool's. */
  public Result extract(Document document, List<Mention> mentions, Deadline deadline) {
    List<Sentence> sentences = splitter.split(document);
    RelationExtractor relations = approach.to(document, sentences, deadline).relations();
    return extract(document, sentences, mentions, relations, deadline);
  }

  private Result extract(
      Document document,
      List<Sentence> all,
      List<Mention> mentions,
      RelationExtractor relations,
      Deadline deadline) {
    deadline.check();
    List<Sentence> sentences = withoutRepeats(document, all);
    Map<String, Claim> claims = new LinkedHashMap<>();
    relations
        .extract(document, sentences, mentions, deadline)
        .forEach(
            relation -> {
              Claim claim = Claim.of(document, calibrated(relation));
              claims.putIfAbsent(claim.evidence().id(), claim);
            });
    List<Claim> each = new ArrayList<>(claims.values());
    return new Result(
        new DocumentFacts(document, mentions, each.stream().map(Claim::evidence).toList()), each);
  }

  private Relation calibrated(Relation relation) {
    return relation.withProbability(
        calibration.of(relation.extractor(), relation.predicate(), relation.probability()));
  }

  /** A sentence that lies mostly in a passage that the document repeats says nothing new. */
  private static List<Sentence> withoutRepeats(Document document, List<Sentence> sentences) {
    List<Span> repeats = RepeatedPassages.in(document.text());
    return repeats.isEmpty()
        ? sentences
        : sentences.stream().filter(sentence -> !isRepeat(sentence.span(), repeats)).toList();
  }

  private static boolean isRepeat(Span sentence, List<Span> repeats) {
    int repeated = 0;
    for (Span repeat : repeats) {
      int overlap =
          Math.min(repeat.end(), sentence.end()) - Math.max(repeat.start(), sentence.start());
      repeated += Math.max(0, overlap);
    }
    return repeated >= REPEATED * sentence.length();
  }
}
