package org.theragraph.cli.evaluation.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.bulk.PlainImport;
import org.theragraph.graph.server.ServerControl;

/** Loads the same made-up folder in all ways, each into a graph of its own. */
final class LoadBenchmark {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int RUNS_BEFORE = 20;
  private static final int RUNS = 100;

  private final Path work;
  private final Path facts;
  private final long claims;
  private final Consumer<String> teller;
  private final List<Timed> times = new ArrayList<>();

  /**
   * A benchmark.
   *
   * @param work empty folder for all that is made
   * @param teller hears what is done
   */
  LoadBenchmark(Path work, long claims, Consumer<String> teller) {
    this.work = work;
    this.facts = work.resolve("facts");
    this.claims = claims;
    this.teller = teller;
  }

  /**
   * Runs it.
   *
   * @param naive claims that the simplest loader gets, for it would take hours for all
   * @param queries whether to time paths, too
   */
  LoadScores run(long naive, boolean queries) throws IOException {
    teller.accept("writing %,d claims".formatted(claims));
    new SyntheticFolder().write(facts, claims);
    if (naive > 0) {
      naive(Math.min(naive, claims));
    }
    plain();
    List<Double> answers = bulk(queries);
    incremental();
    return new LoadScores(claims, List.copyOf(times), answers);
  }

  private void naive(long count) throws IOException {
    ServerControl server = server("naive");
    try (Graph graph = Graph.open(server.address())) {
      PlainImport.index(graph);
      NaiveLoader loader = new NaiveLoader(server.address());
      add(Timed.work(LoadScores.NAIVE, count, () -> loader.load(facts, count)));
    } finally {
      server.stop();
    }
  }

  private void plain() throws IOException {
    Path home = home("tool");
    PlainImport tool = new PlainImport(home);
    teller.accept("writing files for the import tool");
    tool.prepare(facts);
    Timed alone = Timed.work(LoadScores.TOOL, claims, tool::run);
    add(alone);
    ServerControl server = new ServerControl(home);
    Timed after =
        Timed.work(
            LoadScores.TOOL_READY,
            claims,
            () -> {
              server.start(START);
              try (Graph graph = Graph.open(server.address())) {
                PlainImport.index(graph);
              }
            });
    add(new Timed(after.name(), claims, alone.seconds() + after.seconds(), 0));
    server.stop();
  }

  private List<Double> bulk(boolean queries) throws IOException {
    Path home = home("bulk");
    add(Timed.command(LoadScores.BULK, claims, home, "", "load", facts.toString(), "--bulk"));
    return queries ? answers(home) : List.of();
  }

  private List<Double> answers(Path home) {
    teller.accept("asking");
    ServerControl server = new ServerControl(home);
    server.start(START);
    try (Graph graph = Graph.open(server.address())) {
      return new PathTimes(graph).run(RUNS_BEFORE, RUNS);
    } finally {
      server.stop();
    }
  }

  /** As into a Neo4j of the user's own: into an empty one of ours, load takes the import tool. */
  private void incremental() throws IOException {
    ServerControl server = server("incremental");
    Path home = home("incremental");
    GraphAddress address = server.address();
    for (String name : List.of(LoadScores.FIRST, LoadScores.SECOND)) {
      add(
          Timed.command(
              name,
              claims,
              home,
              address.password(),
              "load",
              facts.toString(),
              "--graph",
              address.uri().toString()));
    }
    server.stop();
  }

  private void add(Timed time) {
    times.add(time);
    teller.accept("%s: %.1f s".formatted(time.name(), time.seconds()));
  }

  private ServerControl server(String name) throws IOException {
    ServerControl server = new ServerControl(home(name));
    server.start(START);
    return server;
  }

  private Path home(String name) throws IOException {
    return Files.createDirectories(work.resolve(name));
  }
}
