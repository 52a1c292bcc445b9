package org.theragraph.extractor.annotation;

/**
 * Part-of-speech tags and lemmas of a sentence. Token indexes count from 0.
 *
 * @param tags Penn Treebank tags
 * @param lemmas in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // not compared, and never changed
public record Tags(String[] tags, String[] lemmas) {
  public int size() {
    return tags.length;
  }

  public String tag(int token) {
    return tags[token];
  }

  public String lemma(int token) {
    return lemmas[token];
  }
}
