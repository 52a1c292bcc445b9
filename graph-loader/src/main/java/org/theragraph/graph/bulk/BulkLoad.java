package org.theragraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.facts.FactsContents;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.graph.Cause;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.ImportedGraph;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.LoadOptions;
import org.theragraph.graph.LoadReport;
import org.theragraph.graph.lock.FileMutex;
import org.theragraph.graph.server.ServerControl;

/**
 * Makes the graph of a home folder anew from one folder of facts, with Neo4j's import tool.
 *
 * <p>Everything is made beside the graph, in {@code graph/staging}, and takes its place when it is
 * whole; a process that ends before leaves the graph as it was. What it left is cleared away by the
 * next.
 */
public final class BulkLoad {
  private static final Duration IMPORT = Duration.ofHours(12);

  /** Bytes; about 30,000 claims with their documents and mentions. */
  private static final long PAYS = 50_000_000;

  private final Path home;
  private final Curated curation;
  private final LoadListener listener;

  /**
   * Reads what curators said: before the work, to see that it can be read, and as late as may be.
   */
  @FunctionalInterface
  public interface Curated {
    Curation read() throws IOException;
  }

  /**
   * A load.
   *
   * @param home {@code THERAGRAPH_HOME}
   * @param curation replayed into the new graph
   */
  public BulkLoad(Path home, Curated curation, LoadListener listener) {
    this.home = home;
    this.curation = curation;
    this.listener = listener;
  }

  /**
   * Whether a folder is so large that an empty graph is made sooner this way than by {@link
   * org.theragraph.graph.GraphWriter}: the tool and its server take a while to start.
   */
  public static boolean pays(Path folder) throws IOException {
    long bytes = 0;
    for (FactsFile file : FactsFile.values()) {
      Path path = file.in(folder);
      bytes += Files.exists(path) ? Files.size(path) : 0;
    }
    return bytes >= PAYS
        && !new FactsReader(folder).hasDeletions(); // it makes, and deletes nothing
  }

  /**
   * Checks a folder, and makes it the graph.
   *
   * @param replace whether documents that the graph has and the folder lacks may go
   * @throws org.theragraph.corpora.facts.FactsException if the folder breaks the format
   * @throws GraphException if documents would be lost, another bulk load runs, or Neo4j fails; the
   *     graph is then as it was
   */
  public LoadReport load(Path folder, LoadOptions options, boolean replace) throws IOException {
    if (new FactsReader(folder).hasDeletions()) {
      throw new GraphException(
          "%s deletes documents, which a bulk load cannot; load it without --bulk"
              .formatted(folder));
    }
    curation.read();
    Path graph = Files.createDirectories(home.resolve("graph"));
    try (FileMutex mine = FileMutex.tryTake(graph.resolve("bulk.lock"))) {
      if (mine == null) {
        throw new GraphException("another load --bulk into %s runs; wait for it".formatted(home));
      }
      Staging staging = new Staging(graph.resolve("staging"));
      staging.clear();
      try (Before before = Before.of(home, replace, listener)) {
        LoadReport report = new Work(staging, folder, options).run(before);
        new ServerControl(home).replaceStore(staging.store());
        return report;
      } finally {
        staging.clear();
      }
    }
  }

  /** One load, while its staging folder is there. */
  private final class Work {
    private final Staging staging;
    private final Path folder;
    private final LoadOptions options;
    private final @Nullable String versions;

    Work(Staging staging, Path folder, LoadOptions options) throws IOException {
      this.staging = staging;
      this.folder = folder;
      this.options = options;
      this.versions = Cause.versions(new FactsReader(folder).versions());
    }

    LoadReport run(Before before) throws IOException {
      CsvFolder csv = new CsvFolder(staging.csv());
      FactsCsv facts = new FactsCsv(csv, options.source(), versions);
      LoadReport report = write(facts);
      before.requireNoOthers(facts.documents(), folder);
      listener.stage("importing", 0);
      ServerControl server = new ServerControl(staging.home());
      server.startImporting(csv.command(), IMPORT);
      try (Graph graph = Graph.open(server.address())) {
        ImportedGraph imported = new ImportedGraph(graph, listener).index();
        imported.cluster(facts.documents().shared());
        csv.awkward().forEach(imported::amend);
        imported.finish(options, versions, report, curation.read());
      } finally {
        server.stop();
      }
      return report;
    }

    private LoadReport write(FactsCsv facts) throws IOException {
      listener.stage("checking", 0);
      try (facts) {
        FactsContents contents = FactsCheck.check(folder, GraphSchema.STATEMENT_PROPERTIES, facts);
        long mentions = facts.finish();
        return new LoadReport(
            fresh(contents.documents()),
            fresh(contents.concepts()),
            fresh(contents.statements()),
            fresh(contents.evidence().size()),
            fresh(mentions));
      }
    }

    private static LoadReport.Tally fresh(long count) {
      return new LoadReport.Tally(count, count, 0, 0, 0);
    }
  }
}
