package org.theragraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.ImportedGraph;
import org.theragraph.graph.LoadListener;

/** Neo4j's import tool and nothing else, to compare with: into a home that holds no graph yet. */
public final class PlainImport {
  private final Staging staging;
  private final CsvFolder csv;

  /** Will make the graph of this home. */
  public PlainImport(Path home) throws IOException {
    staging = new Staging(home);
    csv = new CsvFolder(staging.csv());
  }

  /** Writes the files that the tool will read. */
  public void prepare(Path facts) throws IOException {
    try (FactsCsv sink = new FactsCsv(csv, facts.toString(), null)) {
      FactsCheck.check(facts, GraphSchema.STATEMENT_PROPERTIES, sink);
      sink.finish();
    }
  }

  /** Imports them. */
  public void run() throws IOException {
    Files.createDirectories(staging.store());
    new ImportTool(staging.store(), staging.log()).run(csv.command());
  }

  /** Makes the constraints and indexes that questions need. */
  public static void index(Graph graph) {
    new ImportedGraph(graph, LoadListener.NONE).index();
  }
}
