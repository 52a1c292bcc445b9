package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.grounding.Grounder;
import org.theragraph.extractor.grounding.NameGrounder;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;

/** Text to grounded mentions: all recognisers, one resolver. Safe for use by several threads. */
public final class Recognition {
  private static final double GROUNDED_LATER = 0.7;

  private final List<Recogniser> recognisers;
  private final CoordinationRecogniser coordination;
  private final AntiRule antiRule;
  private final ShortNameRule shortNames;
  private final Vocabulary vocabulary;
  private final Grounder grounder;
  private final @Nullable NameGrounder names;
  private final InvertedNames inverted;

  private Recognition(Vocabulary vocabulary, @Nullable NameGrounder names) {
    this.vocabulary = vocabulary;
    this.names = names;
    NameLookup lookup = new NameLookup(vocabulary);
    recognisers =
        List.of(new VocabularyRecogniser(lookup), new StemRecogniser(), new HeadRecogniser());
    coordination = new CoordinationRecogniser(lookup);
    antiRule = new AntiRule(lookup);
    shortNames = new ShortNameRule(vocabulary);
    grounder = new Grounder(vocabulary);
    inverted = new InvertedNames(grounder);
  }

  public static Recognition create(Vocabulary vocabulary) {
    return create(vocabulary, null);
  }

  /** With further vocabularies, which ground what is found; they do not find more. */
  public static Recognition create(Vocabulary vocabulary, @Nullable JoinedVocabulary joined) {
    return new Recognition(vocabulary, joined == null ? null : new NameGrounder(joined));
  }

  /**
   * The mentions of a document, in the order of its text; no two overlap. A mention without a
   * concept names something that the vocabulary does not have, or not surely.
   */
  public List<Mention> recognise(Document document) {
    return grounded(document, found(document));
  }

  /** The same by the own tables alone: what the neural reader was trained to see as hints. */
  public List<Mention> found(Document document) {
    return choose(new Passage(document.text())).stream()
        .map(one -> mention(document, one))
        .toList();
  }

  /** These mentions, grounded through the further vocabularies where there are any. */
  public List<Mention> grounded(Document document, List<Mention> mentions) {
    return names == null ? mentions : regrounded(names, document, mentions);
  }

  /** What the own tables do not have for sure is grounded through all vocabularies. */
  private List<Mention> regrounded(
      NameGrounder grounders, Document document, List<Mention> mentions) {
    DocumentGrounder all = new DocumentGrounder(grounders, document.text(), mentions);
    return mentions.stream()
        .map(mention -> isCore(mention.concept()) ? mention : all.grounded(mention))
        .toList();
  }

  private boolean isCore(@Nullable Curie id) {
    return id != null && vocabulary.isCore(id);
  }

  private List<Candidate> choose(Passage passage) {
    List<Candidate> candidates = candidates(passage);
    candidates.addAll(coordination.recognise(passage, Resolver.resolve(candidates)));
    candidates = antiRule.apply(passage, candidates);
    Exclusions exclusions = new Exclusions(passage);
    candidates.removeIf(c -> exclusions.stop(c) || HyphenRule.stops(passage, c));
    candidates.addAll(inverted.recognise(passage, Resolver.resolve(candidates)));
    candidates = AbbreviationRule.apply(passage, candidates, Resolver.resolve(candidates));
    return StateWords.joined(
        passage.text(), Resolver.resolve(shortNames.apply(passage, candidates)));
  }

  private List<Candidate> candidates(Passage passage) {
    List<Candidate> candidates = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      candidates.addAll(recogniser.recognise(passage));
    }
    return candidates;
  }

  private Mention mention(Document document, Candidate candidate) {
    String text = candidate.span().of(document.text());
    Curie concept = candidate.only();
    double score = candidate.score();
    if (candidate.concepts().isEmpty()) {
      concept = groundLater(text, candidate);
      score = concept == null ? score : GROUNDED_LATER;
    }
    return new Mention(
        document.id(),
        candidate.span(),
        text,
        candidate.type(),
        concept,
        score,
        candidate.recogniser());
  }

  /** Names of no vocabulary may be misspelt or turned round; short forms are neither. */
  private @Nullable Curie groundLater(String text, Candidate candidate) {
    return candidate.recogniser().equals(AbbreviationRule.NAME)
        ? null
        : grounder.ground(text, candidate.type());
  }
}
