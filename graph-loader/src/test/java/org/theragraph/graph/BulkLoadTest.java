package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.graph.bulk.BulkLoad;
import org.theragraph.graph.curation.Decisions;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** A graph made by the import tool says what one says that was written over Bolt. */
@ExtendWith(LiveGraph.class)
class BulkLoadTest {
  private static final Duration START = Duration.ofMinutes(2);

  private Graph incremental;
  @TempDir private Path temp;
  private Path home;

  @BeforeEach
  void keep(Graph live) throws IOException {
    incremental = live;
    TestHomes.anyPort();
    home = Files.createTempDirectory("theragraph-bulk");
  }

  @AfterEach
  void stop() throws IOException {
    new ServerControl(home).stop();
    TestHomes.delete(home);
  }

  private Path facts(Folder folder) throws IOException {
    return folder.in(Files.createTempDirectory(temp, "facts"));
  }

  private LoadReport bulk(Path facts, boolean replace, Decision... decisions) throws IOException {
    return new BulkLoad(home, () -> Curation.of(List.of(decisions)), LoadListener.NONE)
        .load(facts, LoadOptions.of(facts), replace);
  }

  private <T> T asked(String cypher, Class<T> type) {
    try (Graph graph = open()) {
      return type.cast(graph.read(cypher, Map.of(), row -> row.get(0).asObject()).get(0));
    }
  }

  private Graph open() {
    ServerControl server = new ServerControl(home);
    server.start(START);
    return Graph.open(server.address());
  }

  private void requireSame(Path facts, Decision... decisions) throws IOException {
    bulk(facts, false, decisions);
    new GraphWriter(incremental, Curation.of(List.of(decisions))).load(facts, LoadListener.NONE);
    try (Graph graph = open()) {
      assertThat(GraphDigest.of(graph)).isEqualTo(GraphDigest.of(incremental));
    }
  }

  /** Copies, denials, a retraction, a broader concept, a name that no CSV holds easily. */
  private static Folder awkward() {
    return new Folder()
        .with(Folder.AUTOIMMUNE)
        .says("d1", Folder.BINDS)
        .says("d2", Folder.BINDS.denied())
        .says("d3", "d1", Folder.BINDS)
        .says("d4", "not here", Folder.TREATS.possible())
        .says("d5", Folder.TREATS)
        .says("d6", Folder.TREATS)
        .silent("d7", "\"Quoted\",\nwith a comma;\r\nand a \u001f separator")
        .silent("d8", "\"Quoted\",\nwith a comma;\r\nand a \u001f separator")
        .says(
            "d9",
            Folder.Claim.of(
                Folder.concept(
                    "X:1", ConceptType.DRUG, "odd \"name\", it is", List.of("a\u001fb", "c;d")),
                Predicate.CAUSES,
                Folder.LUPUS))
        .retraction("d6", new Retraction(List.of("pmid:1"), List.of()));
  }

  @Test
  void theGraphIsTheSameAsThatOfAnIncrementalLoad() throws IOException {
    requireSame(facts(awkward()));
    assertThat(asked("MATCH (s:Snapshot) RETURN count(s)", Long.class)).isEqualTo(1);
    assertThat(asked("SHOW INDEXES YIELD name RETURN count(*)", Long.class))
        .isEqualTo(
            incremental
                .read("SHOW INDEXES YIELD name RETURN count(*) AS n", Map.of(), row -> row)
                .get(0)
                .get("n")
                .asLong());
  }

  @Test
  void whatCuratorsSaidIsReplayed() throws IOException {
    Decision no = Decisions.on("anna", DecisionKind.REJECT, Folder.TREATS.statement().id());
    Decision yes = Decisions.on("bert", DecisionKind.ACCEPT, Folder.BINDS.statement().id());
    requireSame(facts(awkward()), no, yes);
    assertThat(asked("MATCH (s:Statement {hidden: true}) RETURN count(s)", Long.class))
        .isEqualTo(1);
  }

  @Test
  void anIncrementalLoadGoesOnFromThere() throws IOException {
    Path first = facts(new Folder().says("d1", Folder.BINDS));
    Path second = facts(new Folder().says("d2", Folder.BINDS).says("d3", Folder.TREATS));
    bulk(first, false);
    try (Graph graph = open()) {
      LoadReport again = new GraphWriter(graph).load(first, LoadListener.NONE);
      assertThat(again.created() + again.changed()).isZero();
      new GraphWriter(graph).load(second, LoadListener.NONE);
      new GraphWriter(incremental).load(first, LoadListener.NONE);
      new GraphWriter(incremental).load(second, LoadListener.NONE);
      assertThat(GraphDigest.of(graph)).isEqualTo(GraphDigest.of(incremental));
    }
  }

  @Test
  void aFolderThatDeletesDocumentsIsRefusedWithWhatToDo() throws IOException {
    Path folder = facts(new Folder().says("d1", Folder.BINDS));
    Files.writeString(FactsFile.DELETIONS.in(folder), "{\"document\":\"d0\"}\n");
    assertThatThrownBy(() -> bulk(folder, false))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("deletes documents")
        .hasMessageContaining("without --bulk");
  }

  @Test
  void documentsThatTheFolderLacksAreGivenUpOnlyWhenAsked() throws IOException {
    bulk(facts(new Folder().says("d1", Folder.BINDS).says("d2", Folder.BINDS)), false);
    Path less = facts(new Folder().says("d2", Folder.BINDS));
    assertThatThrownBy(() -> bulk(less, false))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("1 document that")
        .hasMessageContaining("d1")
        .hasMessageContaining("--replace");
    assertThat(asked("MATCH (d:Document) RETURN count(d)", Long.class)).isEqualTo(2);
    assertThat(home.resolve("graph/staging")).doesNotExist();
    bulk(less, true);
    assertThat(asked("MATCH (d:Document) RETURN count(d)", Long.class)).isEqualTo(1);
  }

  @Test
  void whatAKilledLoadLeftIsClearedAway() throws IOException {
    Path left = Files.createDirectories(home.resolve("graph/staging/graph/neo4j/data"));
    Files.writeString(left.resolve("half"), "a store");
    bulk(facts(new Folder().says("d1", Folder.BINDS)), false);
    assertThat(home.resolve("graph/staging")).doesNotExist();
    assertThat(asked("MATCH (e:Evidence) RETURN count(e)", Long.class)).isEqualTo(1);
  }
}
