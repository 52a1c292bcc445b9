package org.theragraph.graph.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.graph.BeliefCheck;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Looks whether a graph is sound; changes nothing. */
public final class GraphCheck {
  private static final String REPLAY = "theragraph review replay";

  private final Graph graph;

  public GraphCheck(Graph graph) {
    this.graph = graph;
  }

  /**
   * Looks at everything. Reads all evidence once.
   *
   * @param home whose journals should stand in the graph
   * @return one finding for each check, the good ones too
   */
  public List<Finding> run(Path home) throws IOException {
    List<Finding> findings = new ArrayList<>();
    findings.add(schema());
    Rule.all().forEach(rule -> findings.add(rule.ask(graph)));
    findings.add(beliefs());
    Curation curation = Curation.in(home);
    findings.addAll(
        journal(GraphSchema.DECISION, "decisions", ids(curation.decisions(), Decision::id)));
    findings.addAll(
        journal(
            GraphSchema.WITHDRAWAL, "withdrawals", ids(curation.withdrawals(), Withdrawal::id)));
    return findings;
  }

  private static <T> Set<String> ids(List<T> events, Function<T, String> id) {
    return events.stream().map(id).collect(Collectors.toSet());
  }

  private Finding schema() {
    Set<String> missing = new TreeSet<>(GraphSchema.names());
    missing.removeAll(
        graph.read(
            "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name",
            Map.of(),
            row -> row.get("name").asString()));
    return new Finding(
        "constraints and indexes that are missing or not online",
        missing.size(),
        first(missing),
        "wait while they are made; else theragraph graph rebuild makes them",
        !graph.counts().isEmpty()); // the first load makes them
  }

  private Finding beliefs() {
    BeliefCheck check = new BeliefCheck(graph);
    check.run();
    return new Finding(
        "statements whose belief is not that of their evidence",
        check.wrong(),
        check.example(),
        "theragraph graph rebuild",
        true);
  }

  /** What stands in the journal and not in the graph, and the other way round. */
  private List<Finding> journal(String label, String what, Set<String> kept) {
    Set<String> mirrored =
        new HashSet<>(
            graph.read(
                "MATCH (n:" + label + ") RETURN n.id AS id",
                Map.of(),
                row -> row.get("id").asString()));
    Set<String> missing = new TreeSet<>(kept);
    missing.removeAll(mirrored);
    Set<String> foreign = new TreeSet<>(mirrored);
    foreign.removeAll(kept);
    return List.of(
        new Finding(
            what + " of the journal that the graph lacks",
            missing.size(),
            first(missing),
            REPLAY,
            true),
        new Finding(
            what + " in the graph that this home's journal lacks",
            foreign.size(),
            first(foreign),
            "made with another THERAGRAPH_HOME, or before a journal was moved away",
            false));
  }

  private static @Nullable String first(Set<String> sorted) {
    return sorted.stream().findFirst().orElse(null);
  }
}
