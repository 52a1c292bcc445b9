package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceParser;

/** Finds relations by the phrase rules and the dependency rules. Thread-safe. */
public final class RuleRelationExtractor implements RelationExtractor {
  /** Stands in {@code evidence.extractor}; grows whenever a rule changes what it finds. */
  public static final int VERSION = 1;

  private final PhraseRules phrases;
  private final DependencyRules dependencies;
  private final Interpreter interpreter;
  private final Function<Curie, Collection<Curie>> ancestors;

  private RuleRelationExtractor(
      PhraseRules phrases,
      DependencyRules dependencies,
      Interpreter interpreter,
      Function<Curie, Collection<Curie>> ancestors) {
    this.ancestors = ancestors;
    this.phrases = phrases;
    this.dependencies = dependencies;
    this.interpreter = interpreter;
  }

  /**
   * With the rules on the class path.
   *
   * @param ancestors the broader concepts of one
   */
  public static RuleRelationExtractor create(
      SentenceParser parser, Function<Curie, Collection<Curie>> ancestors) {
    return new RuleRelationExtractor(
        new PhraseRules(PhraseRule.load()),
        new DependencyRules(DependencyRule.load(), parser),
        new Interpreter(new AssertionReader(Cue.load())),
        ancestors);
  }

  @Override
  public List<Relation> extract(
      Document document, List<Sentence> sentences, List<Mention> all, Deadline deadline) {
    List<Mention> mentions = Outermost.of(all);
    Topics topics = Topics.of(document, mentions, ancestors);
    List<Relation> relations = new ArrayList<>();
    int first = 0;
    for (Sentence sentence : sentences) {
      deadline.check();
      while (first < mentions.size()
          && mentions.get(first).span().start() < sentence.span().start()) {
        first++;
      }
      List<Mention> inside =
          mentions.subList(first, mentions.size()).stream()
              .takeWhile(mention -> mention.span().start() < sentence.span().end())
              .filter(mention -> sentence.span().contains(mention.span()))
              .toList();
      relations.addAll(ofSentence(View.of(document, sentence, inside, topics)));
    }
    return Selection.ofDocument(relations);
  }

  private List<Relation> ofSentence(View view) {
    List<Candidate> candidates = new ArrayList<>(phrases.candidates(view));
    candidates.addAll(dependencies.candidates(view, candidates));
    List<Relation> relations = new ArrayList<>();
    for (Candidate candidate : Symptoms.withDiseases(candidates, view)) {
      interpreter.interpret(candidate, view).ifPresent(relations::add);
    }
    return Selection.ofSentence(relations);
  }
}
