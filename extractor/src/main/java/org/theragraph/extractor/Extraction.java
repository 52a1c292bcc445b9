package org.theragraph.extractor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.NearCopies;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Statement;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.annotation.CoreNlpParser;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.assembly.Assembler;
import org.theragraph.extractor.calibration.Calibration;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.RelationExtractor;
import org.theragraph.extractor.relation.RuleRelationExtractor;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/**
 * The road from documents to a folder of facts. The reading thread finds near-copies and hands
 * documents to the workers; what they find is written in the order of reading, so that output does
 * not depend on the number of threads.
 */
public final class Extraction {
  private final Vocabulary vocabulary;
  private final @Nullable JoinedVocabulary joined;
  private final DocumentExtractor extractor;
  private final ExtractionOptions options;
  private final double loadSeconds;

  /** Of parts that were loaded before. */
  Extraction(
      Vocabulary vocabulary,
      DocumentExtractor extractor,
      ExtractionOptions options,
      double loadSeconds) {
    this(vocabulary, null, extractor, options, loadSeconds);
  }

  private Extraction(
      Vocabulary vocabulary,
      @Nullable JoinedVocabulary joined,
      DocumentExtractor extractor,
      ExtractionOptions options,
      double loadSeconds) {
    this.vocabulary = vocabulary;
    this.joined = joined;
    this.extractor = extractor;
    this.options = options;
    this.loadSeconds = loadSeconds;
  }

  /**
   * Loads vocabulary and models, which takes seconds.
   *
   * @throws org.theragraph.extractor.reader.ReaderException if the profile asks for the neural
   *     reader and this build has none
   * @throws org.theragraph.extractor.vocabulary.VocabularyException if the folder of vocabularies
   *     is none
   */
  public static Extraction create(ExtractionOptions options) {
    NeuralReader reader = options.profile() == Profile.ACCURATE ? NeuralReader.load() : null;
    return create(options, reader);
  }

  /** With this reader, or with none. */
  static Extraction create(ExtractionOptions options, @Nullable NeuralReader reader) {
    long start = System.nanoTime();
    CompletableFuture<CoreNlpParser> parser = CompletableFuture.supplyAsync(CoreNlpParser::new);
    Vocabulary vocabulary = Vocabulary.load();
    Path folder = options.vocabularies();
    JoinedVocabulary joined =
        folder == null ? null : JoinedVocabulary.open(vocabulary, VocabularyFolder.of(folder));
    Recognition recognition = Recognition.create(vocabulary, joined);
    RelationExtractor rules = RuleRelationExtractor.create(parser.join(), vocabulary::ancestors);
    Approach approach =
        reader == null
            ? new FastApproach(recognition, rules)
            : new AccurateApproach(reader, vocabulary, recognition, rules);
    DocumentExtractor extractor =
        new DocumentExtractor(new CoreNlpSplitter(), approach).withCalibration(Calibration.load());
    return new Extraction(vocabulary, joined, extractor, options, seconds(start));
  }

  /**
   * The same, but mentions are taken, not recognised.
   *
   * @param recogniseOthers whether those documents that none are given for are read as usual; else
   *     nothing is found in them
   */
  public Extraction withMentions(GivenMentions given, boolean recogniseOthers) {
    DocumentExtractor taking =
        extractor.withMentions(
            document -> {
              List<Mention> mentions = given.of(document, this::concept);
              return mentions != null || recogniseOthers ? mentions : List.of();
            });
    return new Extraction(vocabulary, joined, taking, options, loadSeconds);
  }

  /** The same with the scores of rules and models as they are: to learn what they are worth. */
  public Extraction uncalibrated() {
    return new Extraction(
        vocabulary, joined, extractor.withCalibration(Calibration.NONE), options, loadSeconds);
  }

  public ExtractionOptions options() {
    return options;
  }

  /** The same parts, run in another way. */
  public Extraction with(ExtractionOptions others) {
    return new Extraction(vocabulary, joined, extractor, others, loadSeconds);
  }

  /** Whatever gives documents to a sink. */
  @FunctionalInterface
  public interface Documents {
    void read(DocumentSink sink) throws IOException;
  }

  /** The steps for one document. */
  public DocumentExtractor extractor() {
    return extractor;
  }

  /** The concept with this id, further vocabularies included; null where there is none. */
  public @Nullable Concept concept(Curie id) {
    return new Concepts(vocabulary, joined).concept(id);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Reads everything and writes the folder.
   *
   * @throws IOException if an input matches nothing or the folder cannot be written
   */
  public RunReport run(DocumentSource source, Path out, ExtractionListener listener)
      throws IOException {
    AtomicLong bytes = new AtomicLong();
    return run(sink -> source.withProgress(bytes::set).read(sink), out, listener, bytes);
  }

  /** The same for documents from elsewhere. */
  public RunReport run(Documents documents, Path out, ExtractionListener listener)
      throws IOException {
    return run(documents, out, listener, new AtomicLong());
  }

  private RunReport run(
      Documents documents, Path out, ExtractionListener listener, AtomicLong bytes)
      throws IOException {
    long start = System.nanoTime();
    try (FactsWriter writer = new FactsWriter(out)) {
      Assembler assembler = new Assembler(this::concept);
      OrderedWriter ordered = new OrderedWriter(writer, assembler, listener, bytes);
      long read;
      try (Workers workers = new Workers(extractor, options, ordered)) {
        Reading reading = new Reading(workers, writer);
        documents.read(reading);
        workers.finish();
        read = reading.count;
      }
      long assembling = System.nanoTime();
      Collection<Statement> statements = assembler.statements();
      writer.writeConcepts(assembler.concepts());
      Map<String, Double> seconds = new LinkedHashMap<>();
      seconds.put("load", loadSeconds);
      seconds.put("extract", seconds(start, assembling));
      seconds.put("assemble", seconds(assembling));
      RunReport report = ordered.report(read, versions(), seconds);
      writer.writeReport(report);
      writer.writeStatements(statements); // last: it says that the folder is whole
      return report;
    }
  }

  private Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("theragraph", Version.NUMBER);
    versions.put("profile", options.profile().toString());
    versions.put(
        "vocabulary", vocabulary.version() + (joined == null ? "" : "+" + joined.version()));
    versions.put("rules", String.valueOf(RuleRelationExtractor.VERSION));
    versions.put("models", CoreNlpParser.VERSION);
    versions.putAll(extractor.versions());
    return versions;
  }

  private static double seconds(long since) {
    return seconds(since, System.nanoTime());
  }

  private static double seconds(long since, long until) {
    return Math.round((until - since) / 1e6) / 1e3;
  }

  /** Hands documents on, near-copies marked. */
  private static final class Reading implements DocumentSink {
    private final Workers workers;
    private final FactsWriter writer;
    private final NearCopies copies = new NearCopies();
    private long count;

    Reading(Workers workers, FactsWriter writer) {
      this.workers = workers;
      this.writer = writer;
    }

    @Override
    public void accept(Document document, String source) throws IOException {
      count++;
      Document marked = document.withDuplicateOf(copies.originalOf(document).orElse(null));
      workers.submit(marked, source);
    }

    @Override
    public void deleted(Deletion deletion) throws IOException {
      writer.write(deletion);
    }

    @Override
    public void quarantine(Quarantine record) throws IOException {
      count++;
      workers.submit(record);
    }
  }
}
