package org.theragraph.extractor.annotation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads a model of CoreNLP's neural dependency parser: packed text, a head of {@code name=number}
 * lines, a line of numbers for each word, tag and label, and the weights by column.
 */
final class ParserModelReader implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int VECTOR = 32;
  private static final double[] TENTHS = new double[20];

  static {
    for (int i = 0; i < TENTHS.length; i++) {
      TENTHS[i] = Math.pow(10, i);
    }
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int filled;
  private int at;

  private ParserModelReader(InputStream in) {
    this.in = in;
  }

  /** The model of this name on the class path. */
  static ParserModel read(String name) {
    ClassLoader loader = ParserModelReader.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the class path; rebuild the program");
      }
      try (ParserModelReader reader =
          new ParserModelReader(
              new GZIPInputStream(new BufferedInputStream(file, BUFFER), BUFFER))) {
        return reader.model();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private ParserModel model() throws IOException {
    int words = head("dict");
    int tags = head("pos");
    int labels = head("label");
    int size = head("embeddingSize");
    int hidden = head("hiddenSize");
    int positions = head("numTokens");
    head("preComputed");
    if (positions != ParserModel.POSITIONS) {
      throw new IOException("a parser of another kind: " + positions + " positions");
    }
    float[] embeddings = new float[(words + tags + labels) * size];
    Map<String, Integer> wordIds = ids(words, 0, size, embeddings);
    Map<String, Integer> tagIds = ids(tags, words, size, embeddings);
    List<String> labelNames = names(labels, words + tags, size, embeddings);
    float[] input = floats(positions * size * hidden);
    float[] bias = floats(hidden);
    float[] output = rows(hidden, 2 * (labels - 1) + 1);
    return new ParserModel(wordIds, tagIds, labelNames, embeddings, input, bias, output);
  }

  private int head(String name) throws IOException {
    String line = token();
    if (!line.startsWith(name + "=")) {
      throw new IOException("not a parser's model: '" + line + "' where " + name + "= should be");
    }
    return Integer.parseInt(line.substring(name.length() + 1));
  }

  private Map<String, Integer> ids(int count, int first, int size, float[] embeddings)
      throws IOException {
    Map<String, Integer> ids = new HashMap<>(count * 2);
    List<String> names = names(count, first, size, embeddings);
    for (int i = 0; i < count; i++) {
      ids.put(names.get(i), first + i);
    }
    return ids;
  }

  private List<String> names(int count, int first, int size, float[] embeddings)
      throws IOException {
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(token());
      for (int unit = 0; unit < size; unit++) {
        embeddings[(first + i) * size + unit] = number();
      }
    }
    return names;
  }

  /** Rows with zeros behind them, so that none ends within a vector. */
  private float[] rows(int count, int length) throws IOException {
    int padded = (length + VECTOR - 1) / VECTOR * VECTOR;
    float[] values = new float[count * padded];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < length; i++) {
        values[row * padded + i] = number();
      }
    }
    return values;
  }

  private float[] floats(int count) throws IOException {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = number();
    }
    return values;
  }

  /** A word up to the next blank. */
  private String token() throws IOException {
    byte[] bytes = new byte[200];
    int length = 0;
    for (int c = read(); c > ' '; c = read()) {
      bytes[length++] = (byte) c;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** A decimal number, read by hand: the model has six million. */
  private float number() throws IOException {
    long digits = 0;
    int tenths = 0;
    boolean point = false;
    int c = read();
    boolean negative = c == '-';
    for (c = negative ? read() : c; c > ' ' && c != 'E'; c = read()) {
      if (c == '.') {
        point = true;
      } else {
        digits = digits * 10 + (c - '0');
        tenths += point ? 1 : 0;
      }
    }
    double value = digits / TENTHS[tenths];
    if (c == 'E') {
      value *= Math.pow(10, Integer.parseInt(token()));
    }
    return (float) (negative ? -value : value);
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = in.read(buffer);
      at = 0;
      if (filled <= 0) {
        throw new IOException("the parser's model ends too early");
      }
    }
    return buffer[at++] & 0xff;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
