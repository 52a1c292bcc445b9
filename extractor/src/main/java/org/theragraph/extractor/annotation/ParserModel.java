package org.theragraph.extractor.annotation;

import java.util.List;
import java.util.Map;

/**
 * The weights of a neural transition parser: Chen & Manning, "A Fast and Accurate Dependency Parser
 * Using Neural Networks", EMNLP 2014. A feature is a word, tag or label (its id) at one of {@link
 * #POSITIONS} positions around the top of the stack.
 */
final class ParserModel {
  /** Words, then tags, then labels. */
  static final int POSITIONS = 48;

  static final int WORD_POSITIONS = 18;
  static final int FIRST_LABEL_POSITION = 36;

  private static final String UNKNOWN = "-UNKNOWN-";
  private static final String NULL = "-NULL-";
  private static final String ROOT = "-ROOT-";

  private final Map<String, Integer> words;
  private final Map<String, Integer> tags;
  private final List<String> labels;
  private final int size;
  private final float[] embeddings;
  private final float[] input;
  private final float[] bias;
  private final float[] output;

  /**
   * @param words ids of words, from 0
   * @param tags ids of tags, which go on behind the words
   * @param labels in the order of their ids, which go on behind the tags; the first is none
   * @param embeddings a row of the same size for each id
   * @param input from each unit of each position's embedding to all hidden units
   * @param bias of each hidden unit
   * @param output from each hidden unit to all transitions
   */
  ParserModel(
      Map<String, Integer> words,
      Map<String, Integer> tags,
      List<String> labels,
      float[] embeddings,
      float[] input,
      float[] bias,
      float[] output) {
    this.words = words;
    this.tags = tags;
    this.labels = List.copyOf(labels);
    this.size = embeddings.length / (words.size() + tags.size() + labels.size());
    this.embeddings = embeddings;
    this.input = input;
    this.bias = bias;
    this.output = output;
  }

  int word(String word) {
    Integer id = words.get(word);
    return id != null ? id : id(words, UNKNOWN);
  }

  int tag(String tag) {
    Integer id = tags.get(tag);
    return id != null ? id : id(tags, UNKNOWN);
  }

  int noWord() {
    return id(words, NULL);
  }

  int noTag() {
    return id(tags, NULL);
  }

  int rootWord() {
    return id(words, ROOT);
  }

  int rootTag() {
    return id(tags, ROOT);
  }

  private static int id(Map<String, Integer> ids, String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new IllegalStateException("the parser's model has no " + name);
    }
    return id;
  }

  /** The id of what is no label; those of labels follow. */
  int noLabel() {
    return words.size() + tags.size();
  }

  int firstTag() {
    return words.size();
  }

  /** How many labels there are, none not counted. */
  int labels() {
    return labels.size() - 1;
  }

  /** The name of a label, counted from 0 without none; the first is the root's. */
  String label(int label) {
    return labels.get(label + 1);
  }

  int hidden() {
    return bias.length;
  }

  float[] bias() {
    return bias;
  }

  /** How many scores there are; those behind the transitions mean nothing. */
  int scores() {
    return output.length / bias.length;
  }

  /** Weights of all transitions for hidden unit 0, then those for 1, … */
  float[] output() {
    return output;
  }

  /** What a feature adds to each hidden unit. */
  float[] contribution(int id, int position) {
    float[] sums = new float[bias.length];
    Rows.addScaled(sums, embeddings, id * size, size, input, position * size * bias.length);
    return sums;
  }
}
