package org.theragraph.extractor.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files of a model on the class path. */
record ModelFolder(String path) {
  /** The one that the product is shipped with. */
  static final ModelFolder SHIPPED = new ModelFolder("/theragraph/model/reader/");

  static final String CONFIG = "model.json";
  static final String PIECES = "pieces.txt";
  static final String ENCODER = "encoder.onnx";
  static final String PAIRS = "pairs.onnx";

  boolean exists() {
    return ModelFolder.class.getResource(path + CONFIG) != null;
  }

  /**
   * @throws ReaderException if the file is missing or cannot be read
   */
  byte[] bytes(String file) {
    try (@Nullable InputStream in = ModelFolder.class.getResourceAsStream(path + file)) {
      if (in == null) {
        throw new ReaderException("the reader's model lacks " + path + file + "; build it anew");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ReaderException(path + file + " cannot be read", e);
    }
  }

  String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }
}
