package org.theragraph.extractor.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Deadline;

/**
 * Asks {@code pairs.onnx} about the pairs of each window. Input: {@code pairs} [N, see {@link
 * PairVector}]; output: {@code labels} [N, labels], each to be put through a sigmoid of its own.
 * Thread-safe.
 */
final class PairScorer {
  private static final double THOUSAND = 1000;

  private final OnnxModel model;
  private final ReaderConfig config;

  PairScorer(OnnxModel model, ReaderConfig config) {
    this.model = model;
    this.config = config;
  }

  /**
   * @param mentions by place
   * @return what reaches its label's threshold, window by window
   */
  List<ScoredPair> score(Reading reading, List<Mention> mentions, Deadline deadline) {
    List<Pair.Placed> placed = Pairs.placed(reading.words(), mentions);
    List<ScoredPair> scored = new ArrayList<>();
    int next = 0;
    for (int number = 0; number < reading.windows().size(); number++) {
      Window window = reading.windows().get(number);
      List<Pair.Placed> inside = new ArrayList<>();
      while (next < placed.size() && placed.get(next).first() < window.end()) {
        if (window.holds(placed.get(next).first(), placed.get(next).end())) {
          inside.add(placed.get(next));
        }
        next++;
      }
      List<Pair> pairs = Pairs.of(inside);
      if (!pairs.isEmpty()) {
        deadline.check();
        addLabels(pairs, run(pairs, reading, number), scored);
      }
    }
    return scored;
  }

  private float[] run(List<Pair> pairs, Reading reading, int number) {
    int length = PairVector.length(config.hidden());
    float[] states = reading.hidden(number);
    float[] vectors = new float[pairs.size() * length];
    for (int i = 0; i < pairs.size(); i++) {
      PairVector.write(
          pairs.get(i),
          reading.windows().get(number),
          reading.words(),
          states,
          config.hidden(),
          vectors,
          i * length);
    }
    try (OnnxTensor input = model.floats(vectors, pairs.size(), length);
        OrtSession.Result result = model.run(Map.of("pairs", input))) {
      return model.floats(result, "labels");
    } catch (OrtException e) {
      throw model.failure(e);
    }
  }

  private void addLabels(List<Pair> pairs, float[] logits, List<ScoredPair> scored) {
    int labels = config.labels().size();
    for (int i = 0; i < pairs.size(); i++) {
      for (int label = 0; label < labels; label++) {
        String name = config.labels().get(label);
        double probability = rounded(1 / (1 + Math.exp(-logits[i * labels + label])));
        if (probability >= config.thresholds().getOrDefault(name, 1.0)) {
          Pair pair = pairs.get(i);
          scored.add(
              new ScoredPair(pair.subject().mention(), pair.object().mention(), name, probability));
        }
      }
    }
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
