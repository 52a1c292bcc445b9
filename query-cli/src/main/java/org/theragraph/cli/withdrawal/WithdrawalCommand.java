package org.theragraph.cli.withdrawal;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.CuratorOption;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.corpora.model.WithdrawalKind;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.curation.Journal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command on documents as a whole: into the journal first, then into the graph. */
abstract class WithdrawalCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CuratorOption curator;

  @Parameters(
      arity = "1..*",
      paramLabel = "DOC",
      description = "Ids of documents, such as pmid:32997977; theragraph evidence shows them.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> documents;

  @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String why;

  abstract WithdrawalKind kind();

  @Override
  public final Integer call() throws IOException {
    if (why.isBlank()) {
      throw CliException.usage("--why must not be empty");
    }
    String name = curator.name(session.surroundings());
    Journal<Withdrawal> journal = Journal.withdrawals(session.surroundings().home());
    journal.read(); // a broken one takes no more
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      List<Withdrawal> events = new ArrayList<>();
      for (String document : new LinkedHashSet<>(documents)) {
        events.add(event(graph, name, document));
      }
      journal.append(events);
      mirror(graph, events, progress);
      events.forEach(this::tell);
    }
    return ExitCode.DONE;
  }

  private Withdrawal event(Graph graph, String name, String document) {
    List<String> titles =
        graph.read(
            "MATCH (d:Document {id: $id}) RETURN coalesce(d.title, '') AS title",
            Map.of("id", document),
            row -> row.get("title").asString());
    if (titles.isEmpty()) {
      throw CliException.failed(
          "no document '%s' in the graph; theragraph evidence STATEMENT shows the ids of documents"
              .formatted(document));
    }
    String title = titles.get(0);
    return new Withdrawal(
        UUID.randomUUID().toString().replace("-", ""),
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        name,
        kind(),
        document,
        why,
        title.isEmpty() ? null : title);
  }

  /** What stands in the journal is safe, whatever becomes of the graph. */
  private static void mirror(Graph graph, List<Withdrawal> events, LoadProgress progress)
      throws IOException {
    try {
      new GraphWriter(graph, Curation.ofWithdrawals(events)).replay(progress);
    } catch (GraphException e) {
      throw CliException.failed(
          "this is kept, but the graph does not show it yet: %s. Show it with: theragraph review replay"
              .formatted(e.getMessage()));
    }
  }

  private void tell(Withdrawal event) {
    String title = event.title() == null ? "" : " (" + event.title() + ")";
    String what =
        event.kind() == WithdrawalKind.WITHDRAW
            ? "has no vote any more; what rested on it: theragraph graph withdrawn "
                + event.document()
            : "has its vote again";
    session.out().printf("%s%s %s%n", event.document(), title, what);
    session.out().flush();
  }
}
