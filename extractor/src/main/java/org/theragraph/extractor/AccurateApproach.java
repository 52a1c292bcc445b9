package org.theragraph.extractor;

import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.reader.Reading;
import org.theragraph.extractor.recognition.ReaderRecognition;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.PairRelationExtractor;
import org.theragraph.extractor.relation.RelationExtractor;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * Vocabulary, neural reader and rules. The vocabulary's mentions are hints to the reader, whose one
 * pass serves mentions and relations.
 */
final class AccurateApproach implements Approach {
  private final NeuralReader reader;
  private final Recognition vocabulary;
  private final ReaderRecognition recognition;
  private final PairRelationExtractor relations;

  AccurateApproach(
      NeuralReader reader,
      Vocabulary vocabulary,
      Recognition recognition,
      RelationExtractor rules) {
    this.reader = reader;
    this.vocabulary = recognition;
    this.recognition = ReaderRecognition.create(vocabulary);
    this.relations = PairRelationExtractor.create(rules, reader, vocabulary::ancestors);
  }

  @Override
  public Findings to(Document document, List<Sentence> sentences, Deadline deadline) {
    List<Mention> hints = vocabulary.found(document);
    Reading reading = reader.read(document, sentences, hints, deadline);
    return new Findings() {
      @Override
      public List<Mention> mentions() {
        return vocabulary.grounded(document, recognition.recognise(document, hints, reading));
      }

      @Override
      public RelationExtractor relations() {
        return relations.on(reading);
      }
    };
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("reader", reader.version());
  }
}
