package org.theragraph.cli.backtest.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** Tables of others, with their ids and names found in the graph. */
class OutsideTruthTest {
  @TempDir private Path folder;

  private void write(OutsideSource source, String text) throws IOException {
    Path file = source.in(folder);
    Files.createDirectories(file.getParent());
    if (file.toString().endsWith(".gz")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Files.writeString(file, text);
    }
  }

  private List<OutsideTruth> read() throws IOException {
    try (Graph graph = Graph.open(new ServerControl(TestGraph.get().home()).address())) {
      return OutsideTruth.in(folder, KnownNames.of(graph));
    }
  }

  @Test
  void idsAndElseNamesTellWhichConceptIsMeant() throws IOException {
    write(
        OutsideSource.PHARMACOTHERAPYDB,
        """
        doid_id\tdrugbank_id\tdisease\tdrug\tcategory
        DOID:0\tDB09331\tmyasthenia gravis\tx\tDM
        DOID:0\tDB0\trheumatoid arthritis\tDarzalex\tNOT
        DOID:0\tDB09331\tSLE\tx\tSYM
        DOID:0\tDB09331\tan unheard-of disease\tx\tDM
        """);
    OutsideTruth truth = read().get(0);
    assertThat(truth.size()).isEqualTo(3);
    assertThat(truth.works())
        .containsEntry(Archetype.DARATUMUMAB, Set.of(Archetype.MYASTHENIA))
        .hasSize(1);
    assertThat(truth.failed()).containsEntry(Archetype.DARATUMUMAB, Set.of(Archetype.ARTHRITIS));
  }

  @Test
  void whatIsApprovedHasNotFailedHoweverManyTrialsWereStopped() throws IOException {
    write(
        OutsideSource.REPODB,
        """
        Drug\tdrug_name\tdrug_id\tind_name\tind_id\tstatus
        "<a href=""x"">d</a>"\tdaratumumab\tDB09331\tmyasthenia gravis\tC0\tApproved
        ""\tdaratumumab\tDB09331\tmyasthenia gravis\tC0\tTerminated
        ""\tdaratumumab\tDB09331\trheumatoid arthritis\tC1\tWithdrawn
        """);
    OutsideTruth truth = read().get(0);
    assertThat(truth.works()).containsEntry(Archetype.DARATUMUMAB, Set.of(Archetype.MYASTHENIA));
    assertThat(truth.failed()).containsEntry(Archetype.DARATUMUMAB, Set.of(Archetype.ARTHRITIS));
  }

  @Test
  void aDiseaseIsKnownByTheIdOfAnotherVocabularyToo() throws IOException {
    write(
        OutsideSource.DRUGMECHDB,
        """
        {"graph":{"drugbank":"DB:DB00073","disease_mesh":"MESH:D008180","disease":"?"}}
        """);
    assertThat(read().get(0).works()).containsEntry(Archetype.RITUXIMAB, Set.of(Archetype.SLE));
  }

  @Test
  void whatIsNoSuchTableIsToldInALine() throws IOException {
    assertThatThrownBy(this::read).hasMessageContaining("has no table of others");
    write(OutsideSource.REPODB, "a\tb\n1\t2\n");
    assertThatThrownBy(this::read).hasMessageContaining("has no column 'drug_id'");
    write(OutsideSource.DRUGMECHDB, "not JSON");
    Files.delete(OutsideSource.REPODB.in(folder));
    assertThatThrownBy(this::read).hasMessageContaining("is no table of DrugMechDB");
  }

  @Test
  void theCommandScoresOnThemBesideWhatWasToldLater() throws IOException {
    write(
        OutsideSource.PHARMACOTHERAPYDB,
        """
        doid_id\tdrugbank_id\tdisease\tdrug\tcategory
        DOID:0\tDB09331\tmyasthenia gravis\tx\tDM
        """);
    Cli.Result result =
        TestGraph.ask(
            "backtest",
            "--until",
            "2021-03-08",
            "--knowledge",
            folder.toString(),
            "--format",
            "csv");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"uses told later\"", "\"uses in PharmacotherapyDB\"");
    Cli.Result none = TestGraph.ask("backtest", "--until", "2020", "--knowledge", "nowhere");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("nowhere is no folder").hasLineCount(1);
  }

  @Test
  void aBacktestOnFewUsesSaysThatTheyAreTooFew() {
    Cli.Result result = TestGraph.ask("backtest", "--until", "2021-03-08");
    assertThat(result.out()).contains("These are too few uses to tell one ranker from another.");
  }

  @ParameterizedTest
  @EnumSource
  void theTablesOfTheRepositoriesAreRead(OutsideSource source) throws IOException {
    Path shared = Path.of("../../shared/knowledge");
    Assumptions.assumeTrue(
        Files.exists(source.in(shared)), "needs ../shared/knowledge, which is not there");
    List<OutsideUse> uses = source.uses(shared);
    assertThat(uses).hasSizeGreaterThan(900);
    assertThat(uses).anyMatch(OutsideUse::works);
    assertThat(uses)
        .allMatch(use -> use.drug().get(0).startsWith("DRUGBANK:") || !use.drug().get(1).isEmpty());
  }
}
