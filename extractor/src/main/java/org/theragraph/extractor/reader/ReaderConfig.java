package org.theragraph.extractor.reader;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.ConceptType;

/**
 * What {@code model.json} says of a model.
 *
 * @param version stands in evidence and in run reports
 * @param types that it tags, in the order of its tags
 * @param features of a word, see {@link WordFlags}
 * @param hashes of a word, see {@link WordHashes}
 * @param buckets that a hash may fall into
 * @param window most pieces of one pass, [CLS] and [SEP] included
 * @param labels of pairs, in the order of the scorer's output
 * @param hidden numbers of a piece's hidden state
 * @param thresholds by label: a pair below is not related so, 0..1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReaderConfig(
    String version,
    List<ConceptType> types,
    int features,
    int hashes,
    int buckets,
    int window,
    List<String> labels,
    int hidden,
    Map<String, Double> thresholds) {
  private static final int SMALLEST_WINDOW = 8; // [CLS], [SEP] and a few pieces
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  ReaderConfig {
    types = List.copyOf(types);
    labels = List.copyOf(labels);
    thresholds = Map.copyOf(thresholds);
    requireSame("features", features, WordFlags.COUNT);
    requireSame("hashes", hashes, WordHashes.COUNT);
    if (buckets < 1 || window < SMALLEST_WINDOW || hidden < 1 || types.isEmpty()) {
      throw new ReaderException("model.json: window, buckets, hidden or types are too few");
    }
    if (!thresholds.keySet().containsAll(labels)) {
      throw new ReaderException("model.json: a threshold is missing; there are " + thresholds);
    }
  }

  private static void requireSame(String name, int theirs, int ours) {
    if (theirs != ours) {
      throw new ReaderException(
          "model.json: %d %s; this program makes %d, so the model is of another version"
              .formatted(theirs, name, ours));
    }
  }

  /**
   * @throws ReaderException if it is no such file or of another version
   */
  static ReaderConfig parse(String json) {
    try {
      return JSON.readValue(json, ReaderConfig.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof ReaderException own) {
        throw own;
      }
      throw new ReaderException("model.json: " + e.getOriginalMessage(), e);
    }
  }
}
