package org.theragraph.extractor.annotation;

import java.util.ArrayList;
import java.util.List;

/**
 * Part-of-speech tags, lemmas and basic Universal Dependencies of a sentence. Token indexes count
 * from 0.
 */
public final class Parse {
  /** Head of the root, and of tokens the parser left out. */
  public static final int NO_HEAD = -1;

  private final String[] tags;
  private final String[] lemmas;
  private final int[] heads;
  private final String[] labels;
  private final List<List<Integer>> children;

  /**
   * @param tags Penn Treebank tags
   * @param lemmas in lower case
   * @param heads index of each token's head or {@link #NO_HEAD}
   * @param labels dependency to the head; obl and nmod carry their preposition: {@code obl:with}
   */
  Parse(String[] tags, String[] lemmas, int[] heads, String[] labels) {
    this.tags = tags.clone();
    this.lemmas = lemmas.clone();
    this.heads = heads.clone();
    this.labels = labels.clone();
    this.children = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] != NO_HEAD) {
        children.get(heads[i]).add(i);
      }
    }
  }

  public int size() {
    return heads.length;
  }

  public String tag(int token) {
    return tags[token];
  }

  public String lemma(int token) {
    return lemmas[token];
  }

  public int head(int token) {
    return heads[token];
  }

  public String label(int token) {
    return labels[token];
  }

  public List<Integer> children(int token) {
    return children.get(token);
  }

  /** The token of {@code [first, end)} that governs the others: its head lies outside. */
  public int headOf(int first, int end) {
    for (int token = end - 1; token >= first; token--) {
      if (heads[token] < first || heads[token] >= end) {
        return token;
      }
    }
    return end - 1;
  }
}
