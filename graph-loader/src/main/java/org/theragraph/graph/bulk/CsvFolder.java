package org.theragraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.Row;

/** The files of one import, each made when its first node or edge comes. */
final class CsvFolder implements Closeable {
  private final Path folder;
  private final Map<String, NodeTable> nodes = new LinkedHashMap<>();
  private final Map<String, EdgeTable> edges = new LinkedHashMap<>();

  CsvFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** The table of a label; the first row tells which properties there are. */
  NodeTable node(String label, Row first) throws IOException {
    NodeTable table = nodes.get(label);
    if (table == null) {
      table =
          new NodeTable(nodeFile(label), label, first.properties().keySet(), isMultiline(label));
      nodes.put(label, table);
    }
    return table;
  }

  /** The table of a type whose edges have no properties. */
  EdgeTable edge(String type) throws IOException {
    return edge(type, Set.of());
  }

  EdgeTable edge(String type, Set<String> properties) throws IOException {
    EdgeTable table = edges.get(type);
    if (table == null) {
      table = new EdgeTable(edgeFile(type), properties);
      edges.put(type, table);
    }
    return table;
  }

  /** What the import tool is to be told, without its name; to be called when they are closed. */
  List<String> command() {
    List<String> options = new ArrayList<>(List.of("database", "import", "full", "neo4j"));
    nodes.keySet().forEach(label -> options.add("--nodes=" + nodeFile(label)));
    edges.keySet().forEach(type -> options.add("--relationships=" + type + "=" + edgeFile(type)));
    options.add("--multiline-fields=" + nodeFile(GraphSchema.DOCUMENT));
    options.add("--multiline-fields-format=v2");
    options.add("--array-delimiter=" + CsvFile.DELIMITER_OPTION);
    options.add("--id-type=actual");
    options.add("--bad-tolerance=0");
    options.add("--report-file=" + folder.resolve("import.report"));
    return options;
  }

  /** Rows with values that no file could hold, by label. */
  Map<String, List<Row>> awkward() {
    Map<String, List<Row>> awkward = new LinkedHashMap<>();
    nodes.forEach((label, table) -> awkward.put(label, table.awkward()));
    return awkward;
  }

  /** Line ends in the text cost the tool time: only documents may have them. */
  private static boolean isMultiline(String label) {
    return label.equals(GraphSchema.DOCUMENT);
  }

  private Path nodeFile(String label) {
    return folder.resolve(label + ".csv");
  }

  private Path edgeFile(String type) {
    return folder.resolve(type + ".edges.csv");
  }

  @Override
  public void close() throws IOException {
    for (NodeTable table : nodes.values()) {
      table.close();
    }
    for (EdgeTable table : edges.values()) {
      table.close();
    }
  }
}
