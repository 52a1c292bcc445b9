package org.theragraph.extractor.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * A network run on the processor by ONNX Runtime, each call on the caller's thread alone. Safe for
 * several threads; what a call gives depends on its input only.
 */
final class OnnxModel implements AutoCloseable {
  private final String name;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * @throws ReaderException if it is no network that can be run
   */
  OnnxModel(ModelFolder folder, String name) {
    this.name = name;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1); // documents run side by side; a document needs no more
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false); // windows are of many lengths, each a pattern
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      session = environment.createSession(folder.bytes(name), options);
    } catch (OrtException e) {
      throw new ReaderException(name + " cannot be run: " + e.getMessage(), e);
    }
  }

  /** What goes into a network; the one who made it closes it. */
  OnnxTensor floats(float[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
  }

  OnnxTensor longs(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** Runs the network; the result is the caller's to close. */
  OrtSession.Result run(Map<String, OnnxTensor> inputs) throws OrtException {
    return session.run(inputs);
  }

  /**
   * An output as numbers in row order.
   *
   * @throws ReaderException if the network has no such output
   */
  float[] floats(OrtSession.Result result, String output) {
    if (result.get(output).orElse(null) instanceof OnnxTensor tensor) {
      FloatBuffer buffer = tensor.getFloatBuffer();
      float[] values = new float[buffer.remaining()];
      buffer.get(values);
      return values;
    }
    throw new ReaderException(name + " gives no " + output);
  }

  ReaderException failure(OrtException e) {
    return new ReaderException(name + " failed: " + e.getMessage(), e);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
