package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.grounding.Grounder;
import org.theragraph.extractor.reader.Reading;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * The mentions of the profile {@code accurate}: vocabulary and neural reader, each where it is the
 * better one. Safe for use by several threads.
 */
public final class ReaderRecognition {
  private final NameLookup lookup;
  private final Grounder grounder;
  private final ReaderChoice choice;
  private final RepeatedNames repeated;

  private ReaderRecognition(Vocabulary vocabulary, ReaderThresholds thresholds) {
    lookup = new NameLookup(vocabulary);
    grounder = new Grounder(vocabulary);
    choice = new ReaderChoice(thresholds, new FirmNames(vocabulary));
    repeated = new RepeatedNames(thresholds);
  }

  public static ReaderRecognition create(Vocabulary vocabulary) {
    return new ReaderRecognition(vocabulary, ReaderThresholds.DEFAULT);
  }

  /**
   * The mentions of a document, in the order of its text; no two overlap.
   *
   * @param vocabulary what {@link Recognition} finds
   * @param reading what the reader sees, with the same mentions as hints
   */
  public List<Mention> recognise(Document document, List<Mention> vocabulary, Reading reading) {
    List<Mention> chosen = choice.choose(document.kind(), vocabulary, reading);
    ReaderGrounding grounding = new ReaderGrounding(lookup, grounder, document.text(), vocabulary);
    List<Mention> mentions = new ArrayList<>();
    chosen.forEach(mention -> mentions.add(grounding.ground(mention)));
    mentions.addAll(repeated.find(document.text(), reading, mentions));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }
}
