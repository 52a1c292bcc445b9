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

  private final Tags tags;
  private final int[] heads;
  private final String[] labels;
  private final List<List<Integer>> children;

  /**
   * @param tags of the same tokens
   * @param heads index of each token's head or {@link #NO_HEAD}
   * @param labels dependency to the head; obl and nmod carry their preposition: {@code obl:with}
   */
  Parse(Tags tags, int[] heads, String[] labels) {
    this.tags = tags;
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
    return tags.tag(token);
  }

  public String lemma(int token) {
    return tags.lemma(token);
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
