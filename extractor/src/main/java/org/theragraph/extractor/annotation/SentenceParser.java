package org.theragraph.extractor.annotation;

/** Tags a sentence and finds its dependencies. */
@FunctionalInterface
public interface SentenceParser {
  Parse parse(Sentence sentence);
}
