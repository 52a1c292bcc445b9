package org.theragraph.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.theragraph.cli.fact.FactFilter;
import org.theragraph.cli.fact.FactQuery;
import org.theragraph.graph.Graph;

/** Some statements as Knowledge Graph Exchange, in one archive. */
public final class KgxDownload {
  private static final List<String> FILES = List.of("nodes.jsonl", "edges.jsonl");

  private KgxDownload() {}

  /**
   * A zip of {@code nodes.jsonl} and {@code edges.jsonl}, as {@code theragraph export} writes them.
   *
   * @param statements ids of statements; those that are not there are left out
   * @throws UncheckedIOException if the disk for temporary files fails
   */
  public static byte[] of(Graph graph, Set<String> statements) {
    FactQuery query = FactQuery.of(FactFilter.ofStatements(statements));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Path folder = Files.createTempDirectory("theragraph-kgx");
      try {
        new KgxExporter().write(new ExportSource(graph, query), folder);
        pack(folder, bytes);
      } finally {
        PathUtils.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void pack(Path folder, ByteArrayOutputStream bytes) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String file : FILES) {
        zip.putNextEntry(new ZipEntry(file));
        Files.copy(folder.resolve(file), zip);
        zip.closeEntry();
      }
    }
  }
}
