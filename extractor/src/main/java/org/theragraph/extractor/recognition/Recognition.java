package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** Text to grounded mentions: all recognisers, one resolver. Safe for use by several threads. */
public final class Recognition {
  private final List<Recogniser> recognisers;

  private Recognition(List<Recogniser> recognisers) {
    this.recognisers = List.copyOf(recognisers);
  }

  public static Recognition create(Vocabulary vocabulary) {
    return new Recognition(List.of(new VocabularyRecogniser(vocabulary)));
  }

  /**
   * The mentions of a document, in the order of its text; no two overlap. A mention without a
   * concept names something that the vocabulary does not have, or not surely.
   */
  public List<Mention> recognise(Document document) {
    Passage passage = new Passage(document.text());
    List<Candidate> candidates = new ArrayList<>();
    for (Recogniser recogniser : recognisers) {
      candidates.addAll(recogniser.recognise(passage));
    }
    return Resolver.resolve(candidates).stream()
        .map(candidate -> mention(document, candidate))
        .toList();
  }

  private static Mention mention(Document document, Candidate candidate) {
    return new Mention(
        document.id(),
        candidate.span(),
        candidate.span().of(document.text()),
        candidate.type(),
        candidate.only(),
        candidate.score(),
        candidate.recogniser());
  }
}
