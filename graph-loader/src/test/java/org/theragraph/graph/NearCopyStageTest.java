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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.graph.digest.GraphDigest;

/** Near-copies that came with different folders. */
@ExtendWith(LiveGraph.class)
class NearCopyStageTest {
  private static final String CLUSTERS =
      "MATCH (d:Document) RETURN d.id AS id, d.cluster AS cluster ORDER BY id";

  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  /** Sentences that no other subject has. */
  private static String body(String subject) {
    return IntStream.range(0, 40)
        .mapToObj(
            i -> " Then %s %d was seen by visitor %d of %s.".formatted(subject, i, i, subject))
        .collect(Collectors.joining());
  }

  private static Folder release() {
    return new Folder().says("release", TREATS, "In the trial ", body("ward"));
  }

  private static Folder wire() {
    return new Folder()
        .says("wire", TREATS, "Oslo, 2 May. In the trial ", body("ward") + " End of the wire.");
  }

  private static Folder other() {
    return new Folder().says("other", TREATS, "In the trial ", body("garden"));
  }

  private void load(Folder... folders) throws IOException {
    for (Folder folder : folders) {
      Path path = Files.createTempDirectory(temp, "facts");
      new GraphWriter(graph).load(folder.in(path), LoadListener.NONE);
    }
  }

  private Map<String, String> clusters() {
    return graph.read(CLUSTERS, Map.of(), row -> row).stream()
        .collect(
            Collectors.toMap(
                row -> row.get("id").asString(), row -> row.get("cluster").asString()));
  }

  private long independentDocuments() {
    return graph
        .read("MATCH (s:Statement) RETURN s.documentCount AS n", Map.of(), row -> row.get("n"))
        .get(0)
        .asLong();
  }

  @Test
  void aNearCopyInALaterFolderHasNoVoteOfItsOwn() throws IOException {
    load(release(), other(), wire());
    assertThat(clusters())
        .isEqualTo(Map.of("release", "release", "wire", "release", "other", "other"));
    assertThat(independentDocuments()).isEqualTo(2);
    BeliefCheck check = new BeliefCheck(graph);
    check.run();
    assertThat(check.wrong()).isZero();
  }

  @Test
  void theGraphIsTheSameWhicheverCopyComesFirst() throws IOException {
    load(release(), other(), wire());
    String one = GraphDigest.of(graph);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    load(wire(), release(), other());
    assertThat(GraphDigest.of(graph)).isEqualTo(one);
  }

  @Test
  void aDocumentWithANewTextIsNoCopyAnyMore() throws IOException {
    load(release(), wire());
    load(new Folder().says("wire", TREATS, "On the lawn ", body("garden")));
    assertThat(clusters()).isEqualTo(Map.of("release", "release", "wire", "wire"));
    assertThat(independentDocuments()).isEqualTo(2);
  }

  @Test
  void aDocumentMayBecomeACopy() throws IOException {
    load(release(), new Folder().says("wire", TREATS, "On the lawn ", body("garden")));
    assertThat(independentDocuments()).isEqualTo(2);
    load(wire());
    assertThat(independentDocuments()).isEqualTo(1);
  }

  @Test
  void whatIsLeftWhenTheOriginalGoesVotesForItself() throws IOException {
    Path facts = release().in(Files.createTempDirectory(temp, "facts"));
    Path nothing = new Folder().says("new", BINDS).in(Files.createTempDirectory(temp, "facts"));
    LoadOptions adding = new LoadOptions("a", null, false, false);
    LoadOptions replacing = new LoadOptions("a", null, true, false);
    new GraphWriter(graph).load(facts, adding, LoadListener.NONE);
    load(wire());
    assertThat(clusters()).containsEntry("wire", "release");
    new GraphWriter(graph).load(nothing, replacing, LoadListener.NONE);
    assertThat(clusters()).isEqualTo(Map.of("wire", "wire", "new", "new"));
  }

  @Test
  void aLoadThatWasCutOffBeforeItComparedDoesSoTheNextTime() throws IOException {
    load(release());
    Path facts = wire().in(Files.createTempDirectory(temp, "facts"));
    LoadListener cut =
        AtStage.of(
            "indexes",
            () -> {
              throw new IllegalStateException("cut off");
            });
    assertThatThrownBy(() -> new GraphWriter(graph).load(facts, cut)).hasMessage("cut off");
    new GraphWriter(graph).load(facts, LoadListener.NONE);
    assertThat(independentDocuments()).isEqualTo(1);
  }

  @Test
  void textsThatShareTheirNotesStayApart() throws IOException {
    String notes = body("notes");
    load(
        new Folder().says("one", TREATS, "In the trial ", body("ward") + body("farm") + notes),
        new Folder().says("two", TREATS, "In the trial ", body("garden") + body("lake") + notes));
    assertThat(List.copyOf(clusters().values())).doesNotHaveDuplicates();
  }
}
