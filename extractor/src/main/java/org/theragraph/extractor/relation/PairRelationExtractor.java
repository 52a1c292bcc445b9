package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.reader.Reading;
import org.theragraph.extractor.reader.ScoredPair;

/**
 * Adds to what the rules find the relations that the neural reader sees between pairs of mentions.
 * What a rule says of a sentence stays as the rule says it. Thread-safe.
 */
public final class PairRelationExtractor {
  private static final Pattern RELIEF =
      Pattern.compile(
          "\\b(?:reliev|relief|treat|improv|reduc|prevent|ameliorat|alleviat|attenuat|protect"
              + "|benefi|effective|remission|therapy (?:for|of|in)|useful|standard)\\w*",
          Pattern.CASE_INSENSITIVE);

  private final RelationExtractor rules;
  private final NeuralReader reader;
  private final Function<Curie, Collection<Curie>> ancestors;
  private final PairReader pairs;

  private PairRelationExtractor(
      RelationExtractor rules,
      NeuralReader reader,
      Function<Curie, Collection<Curie>> ancestors,
      PairReader pairs) {
    this.rules = rules;
    this.reader = reader;
    this.ancestors = ancestors;
    this.pairs = pairs;
  }

  /**
   * @param ancestors the broader concepts of one
   * @throws IllegalArgumentException if the reader has labels that mean nothing here
   */
  public static PairRelationExtractor create(
      RelationExtractor rules, NeuralReader reader, Function<Curie, Collection<Curie>> ancestors) {
    PairLabel.requireKnown(reader.labels());
    PairReader pairs =
        new PairReader(
            new Interpreter(new AssertionReader(Cue.load())), Trigger.load(), reader.version());
    return new PairRelationExtractor(rules, reader, ancestors, pairs);
  }

  /** Rules and pairs of a document that was read. */
  public RelationExtractor on(Reading reading) {
    return (document, sentences, mentions, deadline) -> {
      List<Relation> relations =
          new ArrayList<>(rules.extract(document, sentences, mentions, deadline));
      List<ScoredPair> scored = reader.relate(reading, mentions, deadline);
      if (!scored.isEmpty()) {
        relations.addAll(others(document, sentences, mentions, scored, relations, deadline));
        relations.sort(Comparator.comparing(Relation::sentence)); // keeps order of equals
      }
      return relations;
    };
  }

  private record Claim(Span sentence, Curie subject, Predicate predicate, Curie object) {
    static Claim of(Relation relation) {
      return new Claim(
          relation.sentence(),
          Argument.idOf(relation.subject()),
          relation.predicate(),
          Argument.idOf(relation.object()));
    }
  }

  /** What the pairs say and the rules do not; each claim once a sentence, as its surest pair. */
  private Collection<Relation> others(
      Document document,
      List<Sentence> sentences,
      List<Mention> mentions,
      List<ScoredPair> scored,
      List<Relation> known,
      Deadline deadline) {
    Set<Claim> said = new HashSet<>();
    known.forEach(relation -> said.add(Claim.of(relation)));
    Set<Use> uses = uses(known);
    Map<Claim, Relation> best = new LinkedHashMap<>();
    Views views = new Views(document, sentences, Outermost.of(mentions), ancestors);
    for (ScoredPair pair : scored) {
      deadline.check();
      if (isTooFar(pair, views, document) || isRelief(pair, document)) {
        continue;
      }
      pairs
          .read(pair, views)
          .filter(relation -> !said.contains(Claim.of(relation)))
          .filter(relation -> isNamed(relation) && !isReasonForTreatment(relation, uses))
          .ifPresent(relation -> best.merge(Claim.of(relation), relation, Selection::surer));
    }
    return best.values();
  }

  /**
   * Only what a drug causes is told over several sentences: gold gives it for whole abstracts. Even
   * then the disease's own sentence must leave the drug open, and press releases tell of many
   * drugs.
   */
  private static boolean isTooFar(ScoredPair pair, Views views, Document document) {
    View own = views.of(pair.object());
    if (own == null || own == views.of(pair.subject())) {
      return own == null;
    }
    return !pair.label().equals(PairLabel.CAUSES.name())
        || document.kind() == DocumentKind.PRESS_RELEASE
        || own.names(pair.subject().type());
  }

  /** "relieves the weakness of": what is between says that the drug does not cause it. */
  static boolean isRelief(ScoredPair pair, Document document) {
    int from = Math.min(pair.subject().span().end(), pair.object().span().end());
    int to = Math.max(pair.subject().span().start(), pair.object().span().start());
    return pair.label().equals(PairLabel.CAUSES.name())
        && from < to
        && RELIEF.matcher(document.text()).region(from, to).find();
  }

  /** Of diseases the reader tells too much of what it only half knows: both must be known. */
  private static boolean isNamed(Relation relation) {
    return relation.predicate() == Predicate.TARGETS
        || (relation.subject().concept() != null && relation.object().concept() != null);
  }

  /** A drug and what it is given for. */
  private record Use(Curie drug, Curie disease) {
    static Use of(Relation relation) {
      return new Use(Argument.idOf(relation.subject()), Argument.idOf(relation.object()));
    }
  }

  private static Set<Use> uses(List<Relation> known) {
    Set<Use> uses = new HashSet<>();
    for (Relation relation : known) {
      if (relation.predicate() == Predicate.TREATS
          || relation.predicate() == Predicate.STUDIED_FOR) {
        uses.add(Use.of(relation));
      }
    }
    return uses;
  }

  /** The reader knows few uses of drugs, and takes what one is given for as what it does. */
  private static boolean isReasonForTreatment(Relation relation, Set<Use> uses) {
    return relation.predicate() == Predicate.CAUSES && uses.contains(Use.of(relation));
  }
}
