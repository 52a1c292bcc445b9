package org.theragraph.graph.bulk;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.Passage;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Vote;

/**
 * The votes of all evidence, by statement. Holds 32 bytes for each, so that ten million fit where
 * records would not.
 */
final class Votes {
  private static final List<Polarity> POLARITIES = List.of(Polarity.values());
  private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
  private static final List<Stage> STAGES = List.of(Stage.values());
  private static final int NO_STAGE = STAGES.size();

  private int[] statements = new int[1 << 10];
  private int[] documents = new int[1 << 10];
  private int[] kinds = new int[1 << 10];
  private double[] probabilities = new double[1 << 10];
  private long[] passages = new long[1 << 10];
  private int size;

  private int[] starts = new int[0];
  private int[] order = new int[0];

  void add(int statement, int document, Evidence evidence) {
    if (size == statements.length) {
      grow();
    }
    statements[size] = statement;
    documents[size] = document;
    kinds[size] = kind(evidence);
    probabilities[size] = evidence.probability();
    passages[size] = Passage.of(evidence);
    size++;
  }

  private static int kind(Evidence evidence) {
    Stage stage = evidence.stage();
    int last = stage == null ? NO_STAGE : STAGES.indexOf(stage);
    return (POLARITIES.indexOf(evidence.polarity()) * CERTAINTIES.size()
                + CERTAINTIES.indexOf(evidence.certainty()))
            * (NO_STAGE + 1)
        + last;
  }

  private void grow() {
    int more = Math.multiplyExact(size, 2);
    statements = Arrays.copyOf(statements, more);
    documents = Arrays.copyOf(documents, more);
    kinds = Arrays.copyOf(kinds, more);
    probabilities = Arrays.copyOf(probabilities, more);
    passages = Arrays.copyOf(passages, more);
  }

  /** Sorts by statement; nothing is added any more. */
  void group(int statementCount) {
    starts = new int[statementCount + 1];
    for (int i = 0; i < size; i++) {
      starts[statements[i] + 1]++;
    }
    for (int i = 0; i < statementCount; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    order = new int[size];
    for (int i = 0; i < size; i++) {
      order[next[statements[i]]++] = i;
    }
  }

  /**
   * Those on one statement, after {@link #group}.
   *
   * @param clusters of the documents, by their numbers
   */
  List<Vote> of(int statement, List<String> clusters) {
    int start = starts[statement];
    int count = starts[statement + 1] - start;
    return new AbstractList<>() {
      @Override
      public Vote get(int index) {
        return vote(order[start + index], clusters);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private Vote vote(int i, List<String> clusters) {
    int stage = kinds[i] % (NO_STAGE + 1);
    int rest = kinds[i] / (NO_STAGE + 1);
    @Nullable Stage told = stage == NO_STAGE ? null : STAGES.get(stage);
    return new Vote(
        clusters.get(documents[i]),
        POLARITIES.get(rest / CERTAINTIES.size()),
        CERTAINTIES.get(rest % CERTAINTIES.size()),
        probabilities[i],
        told,
        null,
        passages[i]);
  }
}
