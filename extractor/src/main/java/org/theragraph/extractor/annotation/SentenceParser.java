package org.theragraph.extractor.annotation;

/** Tags a sentence and finds its dependencies, which costs far more. */
public interface SentenceParser {
  Tags tag(Sentence sentence);

  /**
   * @param tags what {@link #tag} said of the sentence
   */
  Parse parse(Sentence sentence, Tags tags);
}
