package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.curation.Decisions;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.snapshot.DiffSearch;
import org.theragraph.graph.snapshot.Snapshot;
import org.theragraph.graph.snapshot.SnapshotDiff;
import org.theragraph.graph.snapshot.SnapshotSearch;
import org.theragraph.graph.snapshot.StatementChange;
import org.theragraph.graph.snapshot.StatementChange.Kind;

/** Loads as snapshots of a real graph, and what differs between them. */
@ExtendWith(LiveGraph.class)
class SnapshotTest {
  private static final long NOW = Long.MAX_VALUE;

  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  private LoadReport load(Folder folder, LoadOptions options, Decision... decisions)
      throws IOException {
    return load(folder, null, options, decisions);
  }

  /** Loads a folder that an extraction with these rules made. */
  private LoadReport load(
      Folder folder, @Nullable String rules, LoadOptions options, Decision... decisions)
      throws IOException {
    Path path = folder.in(Files.createTempDirectory(temp, "facts"));
    if (rules != null) {
      Files.writeString(
          path.resolve("run-report.json"), "{\"versions\":{\"rules\":\"%s\"}}".formatted(rules));
    }
    return new GraphWriter(graph, Curation.of(List.of(decisions)))
        .load(path, options, LoadListener.NONE);
  }

  private static LoadOptions from(String source) {
    return new LoadOptions(source, null, false, false);
  }

  private static LoadOptions replacing(String source) {
    return new LoadOptions(source, null, true, false);
  }

  private SnapshotDiff diff(long from, long to) {
    return new DiffSearch(graph, from, to, 10).run();
  }

  private static StatementChange only(SnapshotDiff diff) {
    assertThat(diff.changes()).hasSize(1);
    StatementChange change = diff.changes().get(0);
    assertThat(diff.counts()).hasSize(3).containsEntry(change.kind(), 1L);
    return change;
  }

  @Test
  void eachLoadIsASnapshotWithItsVersionsAndCounts() throws IOException {
    load(new Folder().says("d1", BINDS), "rules-1", from("press"));
    load(
        new Folder().says("d2", BINDS).says("d3", TREATS),
        "rules-2",
        new LoadOptions("pubmed", "may", false, false));
    List<Snapshot> all = new SnapshotSearch(graph).all();
    assertThat(all).extracting(Snapshot::name).containsExactly("load-1", "may");
    Snapshot may = all.get(1);
    assertThat(may.source()).isEqualTo("pubmed");
    assertThat(may.versions()).containsExactly("rules=rules-2");
    assertThat(may.read()).isEqualTo(new Snapshot.Counts(2, 2, 2));
    assertThat(may.held()).isEqualTo(new Snapshot.Counts(3, 2, 3));
    assertThat(may.evidenceNew()).isEqualTo(2);
    assertThat(may.finished()).isNotNull().isGreaterThanOrEqualTo(may.started());
  }

  @Test
  void aNameIsGivenOnceOnly() throws IOException {
    LoadOptions named = new LoadOptions("press", "may", false, false);
    load(new Folder().says("d1", BINDS), named);
    assertThatThrownBy(() -> load(new Folder().says("d2", BINDS), named))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("already named 'may'");
    assertThat(graph.counts().documents()).isEqualTo(1);
  }

  @Test
  void whatCameIsGainedAndWhatGotAnotherVoteHasChanged() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    load(new Folder().says("d2", BINDS).says("d3", TREATS), from("pubmed"));
    SnapshotDiff diff = diff(1, 2);
    assertThat(diff.counts()).isEqualTo(Map.of(Kind.LOST, 0L, Kind.CHANGED, 1L, Kind.GAINED, 1L));
    StatementChange changed = diff.changes().get(0);
    assertThat(changed.claim()).isEqualTo("daratumumab TARGETS CD38");
    assertThat(changed.before()).isEqualTo(0.9);
    assertThat(changed.after()).isGreaterThan(0.98);
    assertThat(changed.causes()).containsExactly("new document");
    StatementChange gained = diff.changes().get(1);
    assertThat(gained.kind()).isEqualTo(Kind.GAINED);
    assertThat(gained.after()).isEqualTo(0.9);
    assertThat(gained.causes()).containsExactly("new document");
    assertThat(diff.causes().get(Kind.GAINED)).isEqualTo(Map.of("new document", 1L));
  }

  @Test
  void theEmptyGraphIsBeforeTheFirstLoad() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    load(new Folder().says("d2", BINDS), from("pubmed"));
    StatementChange atFirst = only(diff(0, 1));
    assertThat(atFirst.kind()).isEqualTo(Kind.GAINED);
    assertThat(atFirst.after()).isEqualTo(0.9); // not what it became later
    assertThat(only(diff(0, 2)).after()).isGreaterThan(0.98);
  }

  @Test
  void whatOtherRulesDoNotFindAnyMoreIsLostBecauseOfThem() throws IOException {
    load(new Folder().says("d1", BINDS), "rules-1", from("press"));
    load(silentInsteadOf("d1"), "rules-2", from("press"));
    StatementChange lost = only(diff(1, 2));
    assertThat(lost.kind()).isEqualTo(Kind.LOST);
    assertThat(lost.before()).isEqualTo(0.9);
    assertThat(lost.causes()).containsExactly("other rules");
  }

  /** The same text, in which nothing is found. */
  private static Folder silentInsteadOf(String document) {
    return new Folder().silent(document, "In " + document + " daratumumab TARGETS CD38.");
  }

  @Test
  void aChangedTextIsTheCauseWhateverReadIt() throws IOException {
    load(new Folder().says("d1", BINDS), "rules-1", from("press"));
    load(new Folder().silent("d1", "Withdrawn by the company."), "rules-2", from("press"));
    assertThat(only(diff(1, 2)).causes()).containsExactly("document changed");
  }

  @Test
  void aSourceThatIsReplacedLosesTheDocumentsThatItLacks() throws IOException {
    load(new Folder().says("d1", BINDS).says("d2", TREATS), from("press"));
    load(new Folder().says("d3", BINDS), from("pubmed"));
    LoadReport report = load(new Folder().says("d1", BINDS), replacing("press"));
    assertThat(report.documents().removed()).isEqualTo(1);
    assertThat(report.evidence().removed()).isEqualTo(1);
    assertThat(graph.counts().documents()).isEqualTo(2); // d1 of press and d3 of pubmed
    StatementChange lost = only(diff(2, 3));
    assertThat(lost.claim()).isEqualTo("daratumumab TREATS systemic lupus erythematosus");
    assertThat(lost.causes()).containsExactly("document gone");
  }

  @Test
  void aDocumentThatAnotherSourceHasAsWellStays() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    load(new Folder().says("d1", BINDS).says("d2", TREATS), from("pubmed"));
    load(new Folder().says("d2", TREATS), replacing("pubmed"));
    assertThat(graph.counts().documents()).isEqualTo(2);
    load(new Folder().says("d2", TREATS), replacing("press"));
    assertThat(graph.counts().documents()).isEqualTo(1);
  }

  @Test
  void aDecisionIsACauseAndStandsBetweenTheLastLoadAndNow() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    String id =
        graph
            .read("MATCH (s:Statement) RETURN s.id AS id", Map.of(), r -> r.get("id").asString())
            .get(0);
    new GraphWriter(graph, Curation.of(List.of(Decisions.on("anna", DecisionKind.REJECT, id))))
        .replay(LoadListener.NONE);
    StatementChange hidden = only(diff(1, NOW));
    assertThat(hidden.kind()).isEqualTo(Kind.LOST);
    assertThat(hidden.causes()).containsExactly("curation");
    assertThat(diff(0, 1).count(Kind.GAINED)).isEqualTo(1);
    assertThat(diff(0, NOW).changes()).isEmpty();
  }

  @Test
  void whatWentAndCameBackIsTheSameAsBefore() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    load(silentInsteadOf("d1"), from("press"));
    load(new Folder().says("d1", BINDS), from("press"));
    assertThat(only(diff(1, 2)).kind()).isEqualTo(Kind.LOST);
    assertThat(only(diff(2, 3)).kind()).isEqualTo(Kind.GAINED);
    assertThat(diff(1, 3).changes()).isEmpty();
    assertThat(only(diff(0, 3)).kind()).isEqualTo(Kind.GAINED);
  }

  @Test
  void aLoadThatWouldLoseStatementsIsRefusedBeforeItWrites() throws IOException {
    load(new Folder().says("d1", BINDS).says("d2", TREATS), from("press"));
    String before = GraphDigest.of(graph);
    LoadOptions careful = new LoadOptions("press", null, true, true);
    assertThatThrownBy(() -> load(new Folder().says("d1", BINDS), careful))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("1 statement out of the graph")
        .hasMessageContaining("daratumumab TREATS systemic lupus erythematosus");
    assertThat(GraphDigest.of(graph)).isEqualTo(before);
    assertThat(new SnapshotSearch(graph).all()).hasSize(1);
    load(new Folder().says("d1", BINDS).says("d2", TREATS).says("d3", TREATS), careful);
  }

  @Test
  void onlyTheGreatestChangesAreListedButAllAreCounted() throws IOException {
    load(new Folder().says("d1", BINDS).says("d2", TREATS), from("press"));
    SnapshotDiff diff = new DiffSearch(graph, 0, 1, 1).run();
    assertThat(diff.count(Kind.GAINED)).isEqualTo(2);
    assertThat(diff.changes()).hasSize(1);
  }

  @Test
  void anUnknownSnapshotIsToldWithThoseThereAre() throws IOException {
    load(new Folder().says("d1", BINDS), from("press"));
    assertThatThrownBy(() -> new SnapshotSearch(graph).number("may"))
        .hasMessageContaining("no snapshot 'may'; there is load-1");
  }
}
