package org.theragraph.extractor.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;

/** Reads documents with the model. Safe for use by several threads; loading takes some 100 ms. */
public final class NeuralReader {
  /** Stands in {@code mention.recogniser}. */
  public static final String NAME = "reader";

  /**
   * Windows of a document whose hidden states are kept, about 200 kB each; those of later ones are
   * computed again when they are asked for, so that no document takes much memory.
   */
  private static final int KEPT = 400;

  private static final double THOUSAND = 1000;

  private final ReaderConfig config;
  private final Pieces pieces;
  private final WordHashes hashes;
  private final Encoder encoder;
  private final TagDecoder decoder;
  private final PairScorer scorer;

  private NeuralReader(ModelFolder folder) {
    config = ReaderConfig.parse(folder.text(ModelFolder.CONFIG));
    pieces = Pieces.load(folder);
    hashes = new WordHashes(config.buckets());
    encoder = new Encoder(new OnnxModel(folder, ModelFolder.ENCODER), pieces);
    decoder = new TagDecoder(config.types());
    scorer = new PairScorer(new OnnxModel(folder, ModelFolder.PAIRS), config);
  }

  /** Whether this build holds a model. */
  public static boolean isShipped() {
    return ModelFolder.SHIPPED.exists();
  }

  /**
   * With the model that the product is shipped with.
   *
   * @throws ReaderException if there is none or it cannot be used
   */
  public static NeuralReader load() {
    require();
    return load(ModelFolder.SHIPPED);
  }

  /**
   * @throws ReaderException if this build holds no model
   */
  public static void require() {
    if (!isShipped()) {
      throw new ReaderException(
          "this build holds no model of the reader, which the profile accurate needs;"
              + " use --profile fast");
    }
  }

  /** With another model on the class path, for tests. */
  public static NeuralReader load(String folder) {
    return load(new ModelFolder(folder));
  }

  /** The runtime brings its own native code, which not every system can load. */
  private static NeuralReader load(ModelFolder folder) {
    try {
      return new NeuralReader(folder);
    } catch (LinkageError e) {
      throw new ReaderException(
          "ONNX Runtime, which the profile accurate needs, does not start on %s %s; use --profile fast"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  /** Version of the model, as {@code model.json} names it. */
  public String version() {
    return config.version();
  }

  /** Labels that pairs may get. */
  public List<String> labels() {
    return config.labels();
  }

  /**
   * Reads a document.
   *
   * @param sentences of it, in order
   * @param vocabulary mentions that the vocabulary finds; the model takes them as hints
   * @throws Deadline.DeadlineException if it takes longer than allowed
   */
  public Reading read(
      Document document, List<Sentence> sentences, List<Mention> vocabulary, Deadline deadline) {
    Words words = Words.of(document.text(), sentences);
    int[][] cut = cut(document.text(), words);
    WordInputs inputs = new WordInputs(document.text(), words, cut, vocabulary, hashes);
    List<Window> windows = Windows.of(words, cut, room());
    float[][] outside = new float[words.size()][];
    float[][] kept = new float[Math.min(KEPT, windows.size())][];
    List<Mention> mentions = new ArrayList<>();
    for (int number = 0; number < windows.size(); number++) {
      deadline.check();
      Window window = windows.get(number);
      Encoder.Encoded encoded = encoder.encode(window, inputs);
      if (number < KEPT) {
        kept[number] = encoded.hidden();
      }
      for (TagDecoder.Tagged tagged : decoder.decode(window, encoded.tags(), outside)) {
        addBySentence(document, words, tagged, mentions);
      }
    }
    return new Reading(
        words,
        windows,
        mentions,
        config.types(),
        outside,
        number ->
            number < KEPT ? kept[number] : encoder.encode(windows.get(number), inputs).hidden());
  }

  /**
   * The pairs of mentions that the model sees a relation between, window by window.
   *
   * @param mentions by place, not overlapping
   * @throws Deadline.DeadlineException if it takes longer than allowed
   */
  public List<ScoredPair> relate(Reading reading, List<Mention> mentions, Deadline deadline) {
    return scorer.score(reading, mentions, deadline);
  }

  private int room() {
    return config.window() - 2; // [CLS] and [SEP]
  }

  private int[][] cut(String text, Words words) {
    int[][] cut = new int[words.size()][];
    for (int word = 0; word < cut.length; word++) {
      int[] ids = pieces.of(words.span(word).of(text));
      cut[word] = ids.length > room() ? Arrays.copyOf(ids, room()) : ids;
    }
    return cut;
  }

  /** No name goes from a title into the text: what runs over a sentence's end is two names. */
  private static void addBySentence(
      Document document, Words words, TagDecoder.Tagged tagged, List<Mention> mentions) {
    int first = tagged.first();
    for (int word = first + 1; word <= tagged.end(); word++) {
      if (word == tagged.end() || words.sentence(word) != words.sentence(first)) {
        mentions.add(mention(document, words.span(first, word), tagged));
        first = word;
      }
    }
  }

  private static Mention mention(Document document, Span span, TagDecoder.Tagged tagged) {
    double score = Math.round(tagged.score() * THOUSAND) / THOUSAND;
    return new Mention(
        document.id(), span, span.of(document.text()), tagged.type(), null, score, NAME);
  }
}
