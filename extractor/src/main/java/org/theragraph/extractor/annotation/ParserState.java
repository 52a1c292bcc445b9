package org.theragraph.extractor.annotation;

import java.util.Arrays;

/**
 * Where an arc-standard parser stands in a sentence: tokens count from 1, 0 is the root above all.
 */
final class ParserState {
  static final int NONE = -1;

  private final ParserModel model;
  private final int size;
  private final int[] words;
  private final int[] tags;
  private final int[] heads;
  private final int[] labels;
  private final int[] stack;

  /** Nearest to farthest child are found first to last; these are the last and the last but one. */
  private final int[][] left = new int[2][];

  private final int[][] right = new int[2][];
  private int height;
  private int next = 1;

  ParserState(ParserModel model, int[] words, int[] tags) {
    this.model = model;
    this.size = words.length;
    this.words = words;
    this.tags = tags;
    this.heads = none();
    this.labels = new int[size + 1];
    this.stack = new int[size + 1];
    this.height = 1;
    for (int nth = 0; nth < 2; nth++) {
      left[nth] = none();
      right[nth] = none();
    }
  }

  private int[] none() {
    int[] none = new int[size + 1];
    Arrays.fill(none, NONE);
    return none;
  }

  boolean isDone() {
    return height == 1 && next > size;
  }

  boolean canShift() {
    return next <= size;
  }

  /** Whether the second of the stack may hang on its top; never the root. */
  boolean canReduceLeft() {
    return height > 2;
  }

  /** Whether the top may hang on the second; on the root only the last one that is left. */
  boolean canReduceRight() {
    return height > 2 || (height == 2 && next > size);
  }

  /** Whether the second of the stack is the root, on which only the root's label hangs. */
  boolean isAtRoot() {
    return height == 2;
  }

  void shift() {
    stack[height++] = next++;
  }

  void reduceLeft(int label) {
    int head = stack[height - 1];
    int child = stack[height - 2];
    attach(child, head, label, left);
    stack[height - 2] = head;
    height--;
  }

  void reduceRight(int label) {
    attach(stack[height - 1], stack[height - 2], label, right);
    height--;
  }

  private void attach(int child, int head, int label, int[][] side) {
    heads[child] = head;
    labels[child] = label;
    side[1][head] = side[0][head];
    side[0][head] = child;
  }

  /** Of a token from 1; 0 when it hangs on the root. */
  int head(int token) {
    return heads[token];
  }

  int label(int token) {
    return labels[token];
  }

  /** The features of Chen & Manning 2014, section 3.1, in the order of CoreNLP's models. */
  void features(int[] to) {
    for (int depth = 0; depth < 3; depth++) {
      token(to, 2 - depth, onStack(depth));
      token(to, 3 + depth, next + depth <= size ? next + depth : NONE);
    }
    for (int depth = 0; depth < 2; depth++) {
      int top = onStack(depth);
      int first = 6 + depth * 6;
      child(to, first, child(left[0], top));
      child(to, first + 1, child(right[0], top));
      child(to, first + 2, child(left[1], top));
      child(to, first + 3, child(right[1], top));
      child(to, first + 4, child(left[0], child(left[0], top)));
      child(to, first + 5, child(right[0], child(right[0], top)));
    }
  }

  private int onStack(int depth) {
    return depth < height ? stack[height - 1 - depth] : NONE;
  }

  private static int child(int[] children, int of) {
    return of < 0 ? NONE : children[of];
  }

  private void child(int[] to, int position, int token) {
    token(to, position, token);
    to[ParserModel.FIRST_LABEL_POSITION - 6 + position] =
        model.noLabel() + (token > 0 ? labels[token] + 1 : 0);
  }

  private void token(int[] to, int position, int token) {
    to[position] = token > 0 ? words[token - 1] : token == 0 ? model.rootWord() : model.noWord();
    to[ParserModel.WORD_POSITIONS + position] =
        token > 0 ? tags[token - 1] : token == 0 ? model.rootTag() : model.noTag();
  }
}
