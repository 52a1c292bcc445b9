package org.theragraph.extractor.recognition;

/**
 * How far the neural reader is believed beside the vocabulary. Tuned on development splits.
 *
 * @param drop a mention of the reader with a lower score falls, unless the vocabulary has it too
 * @param keep a mention of the vocabulary that the reader does not see stays while the reader's
 *     probability that there is none is lower
 * @param keepOwn the same for a mention of the own tables
 * @param sure a mention of the reader with at least this score is looked for elsewhere in its
 *     document
 * @param repeat such a name counts where the reader's probability that there is none is at most
 *     this
 * @param shortName names of at most so many characters are looked for with their capitals
 */
record ReaderThresholds(
    double drop, double keep, double keepOwn, double sure, double repeat, int shortName) {
  static final ReaderThresholds DEFAULT = new ReaderThresholds(0.8, 0.8, 0.9, 0.9, 1, 5);
}
