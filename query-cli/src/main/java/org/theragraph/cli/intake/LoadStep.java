package org.theragraph.cli.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.LoadOptions;
import org.theragraph.graph.LoadReport;
import org.theragraph.graph.bulk.BulkLoad;
import org.theragraph.graph.server.ServerControl;

/** Loads a folder of facts into the graph and says what that did. */
public final class LoadStep {
  private final Session session;

  public LoadStep(Session session) {
    this.session = session;
  }

  /** Loads a folder that is its own source and only adds. */
  public void run(Path folder) throws IOException {
    run(folder, LoadOptions.of(folder));
  }

  /**
   * Loads.
   *
   * @throws CliException if the folder is no folder of facts
   */
  void run(Path folder, LoadOptions options) throws IOException {
    requireFacts(folder);
    if (isFirst(folder)) {
      bulk(folder, options, false);
      return;
    }
    long start = System.nanoTime();
    tell(folder, load(folder, options), (System.nanoTime() - start) / 1e9);
  }

  /** Whether it is a large one for a background graph that is still empty. */
  private boolean isFirst(Path folder) throws IOException {
    if (session.settings().graphUri() != null || !BulkLoad.pays(folder)) {
      return false;
    }
    if (!new ServerControl(session.surroundings().home()).hasStore()) {
      return true;
    }
    try (Graph graph = session.openGraph()) {
      return graph.isEmpty();
    }
  }

  /**
   * Makes the graph anew from a folder alone.
   *
   * @param replace whether documents that the folder lacks may go
   * @throws CliException if the folder is no folder of facts
   */
  void bulk(Path folder, LoadOptions options, boolean replace) throws IOException {
    requireFacts(folder);
    long start = System.nanoTime();
    Path home = session.surroundings().home();
    try (LoadProgress progress = new LoadProgress(session)) {
      LoadReport report =
          reading(
              folder,
              () ->
                  new BulkLoad(home, () -> Curation.in(home), progress)
                      .load(folder, options, replace));
      tell(folder, report, (System.nanoTime() - start) / 1e9);
    }
  }

  private static void requireFacts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw CliException.failed(
          folder + " is no folder; make one with: theragraph extract INPUT --out DIR");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new AccessDeniedException(folder.toString());
    }
    if (!Files.exists(FactsFile.STATEMENTS.in(folder))) {
      throw CliException.failed(
          "%s holds no %s: its extraction did not end. Run it again: theragraph extract INPUT --out %s"
              .formatted(folder, FactsFile.STATEMENTS.fileName(), folder));
    }
  }

  private LoadReport load(Path folder, LoadOptions options) throws IOException {
    Curation curation = Curation.in(session.surroundings().home());
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      return reading(
          folder, () -> new GraphWriter(graph, curation).load(folder, options, progress));
    }
  }

  /** What reads a folder. */
  @FunctionalInterface
  private interface Work {
    LoadReport run() throws IOException;
  }

  /** Names the folder in what goes wrong. */
  private static LoadReport reading(Path folder, Work work) throws IOException {
    try {
      return work.run();
    } catch (FactsException e) {
      throw CliException.failed(in(folder, e));
    } catch (FileSystemException e) {
      throw e; // names its file
    } catch (IOException e) {
      throw new IOException(in(folder, e), e);
    }
  }

  /** What is wrong with a folder, with its name before it unless it stands there. */
  private static String in(Path folder, Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains(folder.toString()) ? message : folder + ": " + message;
  }

  private void tell(Path folder, LoadReport report, double seconds) {
    PrintWriter out = session.out();
    out.printf(Locale.ROOT, "Loaded %s in %.1f s:%n", folder, seconds);
    tell("documents", report.documents());
    tell("concepts", report.concepts());
    tell("statements", report.statements());
    tell("evidence", report.evidence());
    out.flush();
  }

  private void tell(String kind, LoadReport.Tally tally) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "  %-10s %,8d read = %,d new + %,d changed + %,d unchanged%s%n",
            kind,
            tally.read(),
            tally.created(),
            tally.changed(),
            tally.unchanged(),
            tally.removed() == 0 ? "" : "; %,d removed".formatted(tally.removed()));
  }
}
