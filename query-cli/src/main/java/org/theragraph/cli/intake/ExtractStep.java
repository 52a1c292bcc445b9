package org.theragraph.cli.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.progress.ExtractProgress;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.corpora.source.InputNotFoundException;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.GivenMentions;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/** Extracts documents into a folder of facts and says what that did. */
public final class ExtractStep {
  private final Session session;
  private final ExtractionOptions options;
  private @Nullable GivenMentions mentions;
  private boolean recogniseOthers;
  private boolean mayBeEmpty;
  private @Nullable Extraction loaded; // for the next run

  public ExtractStep(Session session) {
    this(session, ExtractionOptions.defaults());
  }

  ExtractStep(Session session, ExtractionOptions options) {
    this.session = session;
    this.options = options;
  }

  /** Takes these mentions, if any, instead of recognising; others are recognised if asked for. */
  ExtractStep withMentions(@Nullable GivenMentions given, boolean recognising) {
    this.mentions = given;
    this.recogniseOthers = recognising;
    return this;
  }

  /** An input without a document is no error: one that only deletes, for example. */
  public ExtractStep mayBeEmpty() {
    this.mayBeEmpty = true;
    return this;
  }

  /** Compiles the vocabulary, which is kept: the first extraction need not. */
  public static void prepare() {
    Vocabulary.load();
  }

  /**
   * Extracts.
   *
   * @return {@link ExitCode#DONE}, or {@link ExitCode#QUARANTINED} when documents were set aside
   */
  public int run(DocumentSource source, Path out) throws IOException {
    long start = System.nanoTime();
    DocumentSource input = source.without(out);
    input.requireInputs(); // before an earlier run's output is overwritten
    Path vocabularies = options.vocabularies();
    if (vocabularies != null) {
      VocabularyFolder.of(vocabularies); // a wrong one is told before anything is written
    }
    requireWritable(out);
    if (loaded == null) {
      session.note("theragraph: reading language models and vocabularies ...");
    }
    RunReport report = extract(input, out);
    if (report.read() == 0 && !mayBeEmpty) {
      throw CliException.failed("there are no documents in the input");
    }
    tell(report, out, (System.nanoTime() - start) / 1e9);
    return report.quarantined() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
  }

  private RunReport extract(DocumentSource source, Path out) throws IOException {
    Interruption unfinished =
        new Interruption(session, out + " is unfinished; run the same command again");
    try (ExtractProgress progress = new ExtractProgress(session, source.sizeInBytes())) {
      return extraction().run(source, out, progress);
    } catch (FileSystemException | InputNotFoundException e) {
      throw e; // these name their file
    } catch (IOException e) {
      throw new IOException("%s: %s".formatted(out, e.getMessage()), e); // a full disk, for one
    } finally {
      unfinished.withdraw();
    }
  }

  private Extraction extraction() {
    Extraction extraction = loaded == null ? Extraction.create(options) : loaded;
    loaded = extraction;
    return mentions == null ? extraction : extraction.withMentions(mentions, recogniseOthers);
  }

  /** Fails before the models are read, which takes seconds. */
  private static void requireWritable(Path out) throws IOException {
    Files.createDirectories(out);
    if (!Files.isWritable(out)) {
      throw new AccessDeniedException(out.toString());
    }
  }

  private void tell(RunReport report, Path out, double seconds) throws IOException {
    PrintWriter console = session.out();
    console.printf(
        Locale.ROOT,
        "Extracted to %s in %.1f s (%.1f documents/s once models were read):%n",
        out,
        seconds,
        report.read() / Math.max(0.001, report.seconds().getOrDefault("extract", seconds)));
    console.printf(
        Locale.ROOT,
        "  %,d documents read = %,d extracted + %,d duplicates + %,d quarantined%n",
        report.read(),
        report.extracted(),
        report.duplicates(),
        report.quarantined());
    console.printf(
        Locale.ROOT,
        "  %,d statements with %,d sentences of evidence, about %,d concepts%n",
        report.statements(),
        report.evidence(),
        report.concepts());
    if (report.deletions() > 0) {
      console.printf(Locale.ROOT, "  %,d documents to be deleted%n", report.deletions());
    }
    console.flush();
    if (mentions != null && mentions.unmet() > 0) {
      session.note(
          "theragraph: mentions are given for %,d documents that are not in the input"
              .formatted(mentions.unmet()));
    }
    if (report.quarantined() > 0) {
      SetAside.tell(session, out, report.quarantined());
    }
  }
}
