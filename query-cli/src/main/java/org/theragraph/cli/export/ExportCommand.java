package org.theragraph.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import org.theragraph.cli.fact.FactOptions;
import org.theragraph.cli.fact.FactQuery;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph export}. */
@Command(
    name = "export",
    description = "Write statements with their evidence for other programs, all or those that fit.",
    footer = {
      "",
      "kgx      nodes.jsonl and edges.jsonl for Biolink; load takes them back",
      "jsonl    a folder of facts; load takes it back",
      "graphml  concepts and statements, for Gephi, Cytoscape and others",
      "cypher   a script for cypher-shell",
      "csv      a row for each sentence",
      "bioc     BioC JSON; pubtator  PubTator: documents with names and relations",
      "rdf      N-Triples",
      "",
      "Curators' corrections are applied; what has no vote is left out.",
      "",
      "Examples:",
      "  theragraph export --format kgx --out graph-kgx/",
      "  theragraph export --format csv --predicate treats --object SLE --out sle.csv"
    })
public final class ExportCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private FactOptions facts;

  @Option(names = "--format", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExportFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "A new file; for kgx and jsonl, a new folder.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path out;

  @Option(names = "--overwrite", description = "Replace PATH once the new one is complete.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    facts.check();
    Path target = out.toAbsolutePath().normalize();
    if (Files.exists(target) && !overwrite) {
      throw CliException.failed(out + " is there already; name another, or say --overwrite");
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CliException.failed("there is no folder " + folder + "; make it first");
    }
    Path part = folder.resolve(target.getFileName() + ".part");
    PathUtils.delete(part);
    try (Graph graph = session.openGraph()) {
      FactQuery query = FactQuery.of(facts.filter(graph, Integer.MAX_VALUE));
      facts.notes().forEach(session::note);
      format.exporter().write(new ExportSource(graph, query), part);
      PathUtils.delete(target);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PathUtils.delete(part);
    }
    session.out().println("Wrote " + out);
    session.out().flush();
    return ExitCode.DONE;
  }
}
