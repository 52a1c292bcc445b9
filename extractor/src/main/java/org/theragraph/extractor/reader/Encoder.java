package org.theragraph.extractor.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Map;

/**
 * Sends a window through {@code encoder.onnx}. Inputs: {@code input_ids} [1, pieces] and {@code
 * word_features} [1, pieces, {@link WordFlags#COUNT}], {@code word_hashes} [1, pieces, {@link
 * WordHashes#COUNT}], both all 0 for [CLS] and [SEP]; outputs: {@code tags} [1, pieces, 3 a type]
 * (scores of O, B, I) and {@code hidden} [1, pieces, hidden]. One window a call, so that no
 * neighbour changes what is said of it. Thread-safe.
 */
final class Encoder {
  private final OnnxModel model;
  private final Pieces pieces;

  Encoder(OnnxModel model, Pieces pieces) {
    this.model = model;
    this.pieces = pieces;
  }

  /** What the network says of a window, piece by piece. */
  static final class Encoded {
    private final float[] tags;
    private final float[] hidden;

    Encoded(float[] tags, float[] hidden) {
      this.tags = tags;
      this.hidden = hidden;
    }

    float[] tags() {
      return tags;
    }

    float[] hidden() {
      return hidden;
    }
  }

  Encoded encode(Window window, WordInputs inputs) {
    int size = window.size();
    long[] ids = new long[size];
    float[] features = new float[size * WordFlags.COUNT];
    long[] hashes = new long[size * WordHashes.COUNT];
    inputs.write(window, ids, features, hashes);
    ids[0] = pieces.start();
    ids[size - 1] = pieces.end();
    try (OnnxTensor input = model.longs(ids, 1, size);
        OnnxTensor flags = model.floats(features, 1, size, WordFlags.COUNT);
        OnnxTensor hashed = model.longs(hashes, 1, size, WordHashes.COUNT);
        OrtSession.Result result =
            model.run(Map.of("input_ids", input, "word_features", flags, "word_hashes", hashed))) {
      return new Encoded(model.floats(result, "tags"), model.floats(result, "hidden"));
    } catch (OrtException e) {
      throw model.failure(e);
    }
  }
}
