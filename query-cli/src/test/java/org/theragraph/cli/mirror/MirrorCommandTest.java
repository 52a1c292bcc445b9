package org.theragraph.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.OwnServer;
import org.theragraph.corpora.mirror.Checksum;
import org.theragraph.graph.Graph;

/** Real files, extracted and loaded into a real graph. */
class MirrorCommandTest {
  private static final String LUPUS =
      "Rituximab was effective in patients with systemic lupus erythematosus.";
  private static final String GRAVIS =
      "Rituximab was effective in patients with myasthenia gravis.";

  @TempDir private static Path home;
  private static OwnServer server;
  private static Cli cli;
  @TempDir private Path pubMed;

  @BeforeAll
  static void start() throws Exception {
    cli = Cli.with(Map.of("THERAGRAPH_HOME", home.toString()));
    server = OwnServer.in(home);
  }

  @BeforeEach
  void clear() {
    server.clear();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String citation(int pmid, String text, String... more) {
    return """
        <PubmedArticle><MedlineCitation><PMID Version="1">%d</PMID><Article><Journal><JournalIssue>
        <PubDate><Year>2020</Year></PubDate></JournalIssue><Title>J</Title></Journal>
        <ArticleTitle>A made-up title of number %d.</ArticleTitle>
        <Abstract><AbstractText>%s</AbstractText></Abstract></Article>%s
        </MedlineCitation></PubmedArticle>
        """
        .formatted(pmid, pmid, text, String.join("", more));
  }

  private static String delete(int pmid) {
    return "<DeleteCitation><PMID Version=\"1\">%d</PMID></DeleteCitation>".formatted(pmid);
  }

  private Path file(int number, String... records) throws IOException {
    Path file = pubMed.resolve("pubmed26n%04d.xml.gz".formatted(number));
    String set =
        "<?xml version=\"1.0\"?><PubmedArticleSet>%s</PubmedArticleSet>"
            .formatted(String.join("", records));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(set.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        pubMed.resolve(file.getFileName() + ".md5"),
        "MD5(%s)= %s%n".formatted(file.getFileName(), Checksum.of(file)));
    return file;
  }

  private Cli.Result mirror(String... options) {
    List<String> line = new ArrayList<>(List.of("mirror", pubMed.toString(), "--profile", "fast"));
    line.addAll(List.of(options));
    return cli.run(line.toArray(String[]::new));
  }

  private static List<String> documents() {
    try (Graph graph = server.open()) {
      return graph.read(
          "MATCH (d:Document) RETURN d.id AS id ORDER BY id",
          Map.of(),
          row -> row.get("id").asString());
    }
  }

  private static String uses() {
    return cli.run("facts", "--predicate", "treats", "--format", "csv").out();
  }

  @Test
  void whatALaterFileSaysOfACitationReplacesWhatAnEarlierOneSaid() throws IOException {
    file(1, citation(1, LUPUS), citation(2, GRAVIS));
    Cli.Result first = mirror();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("2 citations = 2 taken + 0 not matching + 0 quarantined; 0 deleted");
    assertThat(uses()).contains("systemic lupus erythematosus", "myasthenia gravis");
    file(2, citation(1, "This text was withdrawn by its authors."));
    mirror();
    assertThat(uses()).contains("myasthenia gravis").doesNotContain("lupus");
    assertThat(documents()).containsExactly("pmid:1", "pmid:2");
  }

  @Test
  void aDeletedCitationGoesFromTheGraphAndWhatWasDecidedOnItStays() throws IOException {
    file(1, citation(1, LUPUS), citation(2, GRAVIS));
    mirror();
    String facts = uses();
    String statement =
        facts.lines().filter(line -> line.contains("lupus")).findFirst().orElseThrow();
    String id = statement.replaceAll(".*?([0-9a-f]{32}).*", "$1");
    cli.run("review", "accept", id, "--curator", "anna");
    file(2, delete(1));
    Cli.Result result = mirror();
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("pubmed26n0002.xml.gz: 0 citations", "; 1 deleted");
    assertThat(documents()).containsExactly("pmid:2");
    assertThat(uses()).doesNotContain("lupus");
    assertThat(cli.run("review", "list", "--orphaned").out()).contains("anna", "lupus");
  }

  @Test
  void onlyFilesThatAreNewAreRead() throws IOException {
    file(1, citation(1, LUPUS));
    mirror();
    assertThat(mirror().out()).isEqualTo("All 1 files are in the graph.\n");
    file(2, citation(2, GRAVIS));
    assertThat(mirror().out())
        .contains("pubmed26n0002.xml.gz: 1 citations")
        .doesNotContain("pubmed26n0001");
  }

  @Test
  void aDamagedFileIsRefusedAndNothingAfterItIsRead() throws IOException {
    file(1, citation(1, LUPUS));
    Path damaged = file(2, citation(2, GRAVIS));
    file(3, citation(3, GRAVIS));
    byte[] bytes = Files.readAllBytes(damaged);
    Files.write(damaged, Arrays.copyOf(bytes, bytes.length - 20));
    Cli.Result result = mirror();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("pubmed26n0002.xml.gz: its MD5 sum is", "fetch it anew");
    assertThat(documents()).containsExactly("pmid:1");
    file(2, citation(2, GRAVIS));
    assertThat(mirror().exitCode()).isZero();
    assertThat(documents()).containsExactly("pmid:1", "pmid:2", "pmid:3");
  }

  @Test
  void whatDoesNotMatchIsLeftOutAndGoesIfItMatchedBefore() throws IOException {
    file(1, citation(1, LUPUS), citation(2, GRAVIS));
    assertThat(mirror("--matching", "Lupus,vasculitis").out())
        .contains("2 citations = 1 taken + 1 not matching");
    assertThat(documents()).containsExactly("pmid:1");
    file(2, citation(1, GRAVIS));
    mirror("--matching", "Lupus,vasculitis");
    assertThat(documents()).isEmpty();
  }

  @Test
  void whatCameAnotherWayStaysThoughItDoesNotMatch() throws IOException {
    Path input = Files.createDirectories(pubMed.resolve("mine")).resolve("mine.jsonl");
    Files.writeString(input, "{\"id\":\"pmid:1\",\"text\":\"%s\"}%n".formatted(LUPUS));
    assertThat(cli.run("build", input.toString(), "--profile", "fast").exitCode()).isZero();
    file(1, citation(1, GRAVIS), citation(2, LUPUS));
    mirror("--matching", "lupus");
    assertThat(documents()).containsExactly("pmid:1", "pmid:2");
    assertThat(uses()).doesNotContain("myasthenia");
  }

  @Test
  void theGraphTellsWhatItHasAndOneThatWasEmptiedIsFilledAgain() throws IOException {
    file(1, citation(1, LUPUS));
    file(2, citation(2, GRAVIS));
    mirror();
    server.clear();
    assertThat(mirror("--dry-run").out()).contains("2 files = 0 done + 2 to read");
    assertThat(mirror().exitCode()).isZero();
    assertThat(documents()).containsExactly("pmid:1", "pmid:2");
  }

  @Test
  void anOlderFileOfAnotherFolderDoesNotUndoWhatLaterOnesDid(@TempDir Path other)
      throws IOException {
    Path first = file(1, citation(1, LUPUS), citation(2, GRAVIS));
    file(2, citation(1, GRAVIS), delete(2));
    mirror();
    Files.copy(first, other.resolve(first.getFileName()));
    for (String option : List.of("--quiet", "--dry-run")) {
      Cli.Result result = cli.run("mirror", other.toString(), "--profile", "fast", option);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("would undo what pubmed26n0002.xml.gz revised and deleted");
    }
    assertThat(documents()).containsExactly("pmid:1");
    assertThat(uses()).doesNotContain("lupus");
  }

  @Test
  void aFileThatBreaksOffIsRefusedThoughItsSumIsRightAndIsNotLoaded() throws IOException {
    file(1, citation(1, LUPUS));
    Path broken =
        file(2, citation(2, GRAVIS), "<!-- %s -->".formatted(noise()), citation(3, LUPUS));
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(bytes, bytes.length - 200));
    Files.delete(pubMed.resolve(broken.getFileName() + ".md5"));
    for (int run = 0; run < 2; run++) {
      Cli.Result result = mirror();
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("pubmed26n0002.xml.gz: truncated", "Fetch it anew");
      assertThat(documents()).containsExactly("pmid:1");
    }
  }

  /** Which cannot be packed, so that what is cut off is not all. */
  private static String noise() {
    return new Random(1)
        .ints(4_000, 'a', 'z')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"not gzip at all", "<html>404 Not Found</html>", ""})
  void whatHoldsNoCitationsIsRefused(String bytes) throws IOException {
    Files.writeString(pubMed.resolve("pubmed26n0001.xml.gz"), bytes);
    Cli.Result result = mirror();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("pubmed26n0001.xml.gz holds no PubmedArticleSet");
    assertThat(documents()).isEmpty();
  }

  @Test
  void whatIsSetAsideOfOneFileOutlivesTheNext() throws IOException {
    file(1, citation(1, LUPUS), citation(2, "").replace("A made-up title of number 2.", ""));
    file(2, citation(3, GRAVIS));
    Cli.Result result = mirror();
    assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
    Path kept = Path.of(result.err().replaceAll("(?s).*stands by file in (\\S+).*", "$1"));
    assertThat(kept.resolve("pubmed26n0001.xml.gz.jsonl")).content().contains("pmid:2");
    assertThat(kept.resolve("pubmed26n0002.xml.gz.jsonl")).doesNotExist();
  }

  @Test
  void aRetractionNoticeDoesNotVoteForWhatItRetracts() throws IOException {
    String ref =
        "<CommentsCorrectionsList><CommentsCorrections RefType=\"%s\"><RefSource>J</RefSource>"
            + "<PMID Version=\"1\">%d</PMID></CommentsCorrections></CommentsCorrectionsList>";
    file(
        1,
        citation(1, LUPUS, ref.formatted("RetractionIn", 2)),
        citation(2, LUPUS, ref.formatted("RetractionOf", 1)));
    assertThat(mirror().exitCode()).isZero();
    assertThat(documents()).containsExactly("pmid:1", "pmid:2");
    assertThat(uses()).doesNotContain("lupus");
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    Cli.Result result = cli.run("mirror", pubMed.resolve("nosuch").toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("nosuch is no folder");
  }

  @Test
  void aDryRunChecksSumsAndChangesNothing() throws IOException {
    file(1, citation(1, LUPUS));
    assertThat(mirror("--dry-run").out())
        .contains("would read ", "sum right", "1 files = 0 done + 1 to read + 0 refused");
    assertThat(mirror().out()).contains("pubmed26n0001.xml.gz: 1 citations");
  }

  @Test
  void aDryRunTellsWhichFileWouldBeRefused() throws IOException {
    Path damaged = file(1, citation(1, LUPUS));
    Files.writeString(
        pubMed.resolve(damaged.getFileName() + ".md5"),
        "MD5(%s)= %s%n".formatted(damaged.getFileName(), "0".repeat(32)));
    Cli.Result told = mirror("--dry-run");
    assertThat(told.exitCode()).isEqualTo(1);
    assertThat(told.out())
        .containsOnlyOnce(damaged.toString())
        .contains("would refuse ", "fetch it anew", "1 files = 0 done + 0 to read + 1 refused");
  }

  @Test
  void aFileWithoutASumIsReadUnlessSumsAreRequired() throws IOException {
    Path file = file(1, citation(1, LUPUS));
    Files.delete(pubMed.resolve(file.getFileName() + ".md5"));
    assertThat(mirror("--require-checksums").err()).contains("has no sum beside it");
    assertThat(mirror().err()).contains("there is no sum beside pubmed26n0001.xml.gz");
  }

  @Test
  void errataAreToldBesideTheSentence() throws IOException {
    file(
        1,
        citation(
            1,
            LUPUS,
            "<CommentsCorrectionsList><CommentsCorrections RefType=\"ErratumIn\"><RefSource>J"
                + "</RefSource><PMID Version=\"1\">77</PMID></CommentsCorrections>"
                + "</CommentsCorrectionsList>"));
    mirror();
    String id = uses().replaceAll("(?s).*?([0-9a-f]{32}).*", "$1");
    assertThat(cli.run("evidence", id).out()).contains("the document was corrected by pmid:77");
  }

  @Test
  void aRunThatIsKilledIsGoneOnWithAndNothingIsTwice() throws Exception {
    for (int i = 1; i <= 4; i++) {
      file(i, citation(i, i % 2 == 0 ? LUPUS : GRAVIS));
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtheragraph.server.port=0",
            "-cp",
            System.getProperty("java.class.path"),
            "org.theragraph.cli.Main",
            "mirror",
            pubMed.toString(),
            "--profile",
            "fast");
    builder.environment().put("THERAGRAPH_HOME", home.toString());
    Path log = home.resolve("killed.log");
    Process killed = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.readString(log).contains("pubmed26n0002.xml.gz, 2 of 4")) {
      assertThat(killed.isAlive() && System.nanoTime() < end).as(Files.readString(log)).isTrue();
      Thread.sleep(20);
    }
    killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    Cli.Result result = mirror();
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(documents()).containsExactly("pmid:1", "pmid:2", "pmid:3", "pmid:4");
    assertThat(cli.run("facts", "--format", "csv").out().lines().count()).isEqualTo(3);
  }
}
