package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.curation.Decisions;
import org.theragraph.graph.digest.GraphDigest;

/** Several who change one graph at once. */
@ExtendWith(LiveGraph.class)
class ConcurrentLoadTest {
  private LiveGraph.Running running;
  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(LiveGraph.Running live) {
    running = live;
    graph = live.graph();
  }

  private Path in(String name, Folder folder) throws IOException {
    return folder.in(Files.createDirectories(temp.resolve(name)));
  }

  private void clear() {
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
  }

  private String oneAfterTheOther(Path... folders) throws IOException {
    clear();
    for (Path folder : folders) {
      new GraphWriter(graph).load(folder, LoadListener.NONE);
    }
    return GraphDigest.of(graph);
  }

  private void load(Path folder, LoadListener listener) {
    try (Graph own = Graph.open(running.control().address())) {
      new GraphWriter(own).load(folder, listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void twoLoadersAtOnceEndAsOneAfterTheOther() throws Exception {
    Path a = in("a", Made.folder(0, 400));
    Path b = in("b", Made.folder(250, 600));
    String wanted = oneAfterTheOther(a, b);
    for (int round = 0; round < 2; round++) {
      clear();
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> load(a, LoadListener.NONE));
      load(b, LoadListener.NONE);
      other.get(60, TimeUnit.SECONDS);
      assertThat(GraphDigest.of(graph)).isEqualTo(wanted);
    }
  }

  /** Neither may take the other's new evidence for old: that would leave none. */
  @Test
  void twoExtractionsOfOneDocumentAtOnceLeaveOneOfThem() throws Exception {
    Path a = in("a", Made.folder(0, 200).says("d1", TREATS));
    Path b = in("b", Made.folder(0, 200).says("d1", BINDS));
    String aLast = oneAfterTheOther(b, a);
    String bLast = oneAfterTheOther(a, b);
    clear();
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> load(a, LoadListener.NONE));
    load(b, LoadListener.NONE);
    other.get(60, TimeUnit.SECONDS);
    assertThat(GraphDigest.of(graph)).isIn(aLast, bLast);
  }

  @Test
  void aLoadThatWaitsForAnotherSaysSo() throws Exception {
    Path a = in("a", new Folder().says("d1", TREATS));
    Path b = in("b", new Folder().says("d2", TREATS));
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    CompletableFuture<Void> waits = new CompletableFuture<>();
    CompletableFuture<?>[] second = new CompletableFuture<?>[1];
    LoadListener startsASecond =
        AtStage.of(
            "evidence",
            () -> {
              second[0] =
                  CompletableFuture.runAsync(
                      () ->
                          load(
                              b,
                              AtStage.of(
                                  "waiting for another load",
                                  () -> {
                                    heard.add("waiting");
                                    waits.complete(null);
                                  })));
              waits.orTimeout(20, TimeUnit.SECONDS).join();
            });
    load(a, startsASecond);
    second[0].get(30, TimeUnit.SECONDS);
    assertThat(heard).hasSize(1);
    assertThat(graph.counts().evidence()).isEqualTo(2);
  }

  /** The second loads all it has in the midst of the first, which then has the last word. */
  @ParameterizedTest
  @ValueSource(strings = {"documents", "statements", "evidence", "mentions", "beliefs"})
  void aLoaderThatLostItsTurnBeginsAnew(String stage) throws Exception {
    Path a = in("a", Made.folder(0, 200).says("d1", TREATS));
    Path b = in("b", Made.folder(100, 300).says("d1", BINDS));
    String wanted = oneAfterTheOther(b, a);
    clear();
    AtomicInteger begun = new AtomicInteger();
    try (Proxy proxy = new Proxy(running.control().address());
        Graph cut = Graph.open(proxy.address())) {
      LoadListener letsAnotherIn =
          AtStage.of(
              stage,
              () -> {
                if (begun.getAndIncrement() == 0) {
                  proxy.cut();
                  load(b, LoadListener.NONE);
                }
              });
      new GraphWriter(cut).load(a, letsAnotherIn);
    }
    assertThat(begun).hasValue(2);
    assertThat(GraphDigest.of(graph)).isEqualTo(wanted);
  }

  /** The second gets in while the first still loads. */
  @ParameterizedTest
  @ValueSource(strings = {"evidence", "mentions"})
  void aLoaderWhoseLockWasCutStillHasItsWord(String stage) throws Exception {
    Path a = in("a", Made.folder(0, 200).says("d1", TREATS));
    Path b = in("b", Made.folder(100, 300).says("d1", BINDS));
    String aLast = oneAfterTheOther(b, a);
    String bLast = oneAfterTheOther(a, b);
    clear();
    try (Proxy proxy = new Proxy(running.control().address());
        Graph cut = Graph.open(proxy.address())) {
      List<CompletableFuture<Void>> second = new ArrayList<>();
      LoadListener startsASecond =
          AtStage.of(
              stage,
              () -> {
                if (second.isEmpty()) {
                  second.add(CompletableFuture.runAsync(() -> load(b, LoadListener.NONE)));
                  proxy.cut();
                }
              });
      new GraphWriter(cut).load(a, startsASecond);
      second.get(0).get(60, TimeUnit.SECONDS);
    }
    assertThat(GraphDigest.of(graph)).isIn(aLast, bLast);
  }

  /** A curator does not wait for a load, and takes nothing from it. */
  @Test
  void decisionsMadeDuringALoadStand() throws Exception {
    Path folder = in("a", Made.folder(0, 600));
    oneAfterTheOther(folder);
    List<String> statements =
        graph.read(
            "MATCH (s:Statement) RETURN s.id AS id ORDER BY id LIMIT 12",
            Map.of(),
            row -> row.get("id").asString());
    List<Decision> decisions = new ArrayList<>();
    statements.forEach(id -> decisions.add(Decisions.on("anna", DecisionKind.REJECT, id)));
    new GraphWriter(graph, Curation.of(decisions)).replay(LoadListener.NONE);
    String wanted = GraphDigest.of(graph);
    clear();
    CompletableFuture<Void> loading =
        CompletableFuture.runAsync(() -> load(folder, LoadListener.NONE));
    for (Decision decision : decisions) {
      new GraphWriter(graph, Curation.of(List.of(decision))).replay(LoadListener.NONE);
    }
    loading.get(60, TimeUnit.SECONDS);
    new GraphWriter(graph).replay(LoadListener.NONE);
    assertThat(GraphDigest.of(graph)).isEqualTo(wanted);
  }
}
