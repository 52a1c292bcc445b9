package org.theragraph.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Documents that are broken in every way we know, and one good run over all of them. */
class BadInputTest {
  private static final String CLAIM = "Daratumumab depletes plasma cells in Sjögren disease.";

  @TempDir private static Path folder;
  private static Path out;
  private static Cli.Result run;

  @BeforeAll
  static void everythingIsExtractedInOneRun() throws IOException {
    byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    write("empty.txt", new byte[0]);
    write("photo.html", jpeg);
    write("Some.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0});
    byte[] noise = new byte[5_000];
    new Random(7).nextBytes(noise);
    write("noise.txt", noise);
    byte[] zipped = gzip(pubMed(100, 40));
    write("cut.xml.gz", Arrays.copyOf(zipped, zipped.length * 3 / 4));
    write("broken.xml", pubMed(200, 5).replace("Trial 202<", "Trial 202</b><"));
    write(
        "long.jsonl", line("l:1", CLAIM) + line("l:2", "x".repeat(21 << 20)) + line("l:3", "y z"));
    write("book.txt", (CLAIM + "\n").repeat(20_000));
    write("deep.html", "<div>".repeat(300_000) + CLAIM);
    write("blank.html", "<html><body><nav>Home</nav><script>x()</script></body></html>");
    write("twice.jsonl", line("t:1", CLAIM) + line("t:1", CLAIM) + line("t:1", "Another text."));
    write("noid.jsonl", line("", CLAIM));
    write("latin.html", html("utf-8").getBytes(ISO_8859_1));
    write("utf8.html", html("iso-8859-1").getBytes(UTF_8));
    write("wide.html", html("utf-8").getBytes(UTF_16));
    out = folder.resolve("out");
    run = cli().run("extract", folder.resolve("in").toString(), "--out", out.toString());
  }

  private static Cli cli() {
    return Cli.with(Map.of("THERAGRAPH_HOME", folder.resolve("home").toString()));
  }

  private static void write(String name, String text) throws IOException {
    write(name, text.getBytes(UTF_8));
  }

  private static void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in").resolve(name), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String html(String charset) {
    return "<html><head><meta charset=\"%s\"></head><body><p>%s</p></body></html>"
        .formatted(charset, CLAIM);
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}\n".formatted(id, text);
  }

  private static String pubMed(int first, int count) {
    Random random = new Random(first);
    StringBuilder set = new StringBuilder("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n");
    for (int id = first; id < first + count; id++) {
      set.append(
          "<PubmedArticle><PMID>%d</PMID><ArticleTitle>Trial %d</ArticleTitle>".formatted(id, id));
      set.append("<Abstract><AbstractText>");
      for (int word = 0; word < 30; word++) {
        set.append(Long.toString(random.nextLong(), 36)).append(' ');
      }
      set.append("</AbstractText></Abstract></PubmedArticle>\n");
    }
    return set + "</PubmedArticleSet>\n";
  }

  private static List<Quarantine> quarantine(Path facts) throws IOException {
    List<Quarantine> records = new ArrayList<>();
    new FactsReader(facts).quarantine((record, place) -> records.add(record));
    return records;
  }

  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new HashMap<>();
    new FactsReader(out)
        .documents(
            (document, place) -> texts.put(document.id().replaceFirst("~.*", ""), document.text()));
    return texts;
  }

  private static void assertOneLine(Cli.Result result, int exitCode, String... parts) {
    assertThat(result.err()).contains(parts).startsWith("theragraph: ").hasLineCount(1);
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "empty.txt,   EMPTY,        is empty",
    "photo.html,  BINARY,       is an image",
    "Some.class,  BINARY,       is a Java class",
    "noise.txt,   BINARY,       is a binary file",
    "cut.xml.gz,  BROKEN,       what came before it was read",
    "broken.xml,  MALFORMED,    PubmedArticle 3",
    "long.jsonl,  TOO_LARGE,    line 2: larger than 8000000 bytes",
    "book.txt,    TOO_LARGE,    more than the 1000000 of one document; split it",
    "deep.html,   MALFORMED,    'has more than 200,000 tags'",
    "blank.html,  NO_TEXT,      the page has no text",
    "noid.jsonl,  MALFORMED,    line 1: id: a document needs an id",
  })
  void eachBadDocumentIsQuarantinedWithItsNameAndReason(String file, Reason reason, String detail)
      throws IOException {
    assertThat(quarantine(out))
        .filteredOn(record -> record.source().endsWith(file))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.reason()).isEqualTo(reason);
              assertThat(record.detail()).contains(detail).doesNotContain("\n");
            });
  }

  @Test
  void theRunGoesOnSaysWhatItSetAsideAndEndsWithThree() {
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("theragraph: set aside ", "is a Java class", "quarantine.jsonl")
        .doesNotContain("\tat ", "Exception");
    assertThat(run.out()).contains("documents read = ");
  }

  @Test
  void whatComesInGoesOut() throws IOException {
    JsonNode report = new ObjectMapper().readTree(out.resolve("run-report.json").toFile());
    long documents = Files.lines(out.resolve("documents.jsonl"), UTF_8).count();
    assertThat(report.get("quarantined").asLong()).isEqualTo(quarantine(out).size());
    assertThat(report.get("extracted").asLong() + report.get("duplicates").asLong())
        .isEqualTo(documents);
    assertThat(report.get("read").asLong()).isEqualTo(documents + quarantine(out).size());
  }

  @Test
  void documentsBeforeAndAfterABreakAreDelivered() throws IOException {
    assertThat(texts().keySet())
        .contains("pmid:100", "pmid:110", "pmid:120") // before the end of the gzip
        .contains("pmid:200", "pmid:201", "pmid:203", "pmid:204") // around the broken citation
        .doesNotContain("pmid:202", "pmid:139")
        .contains("l:1", "l:3"); // around the line that is too long
  }

  @Test
  void ofTwoDocumentsWithOneIdTheFirstIsTakenAndTheOthersAreNamed() throws IOException {
    assertThat(texts()).containsEntry("t:1", CLAIM);
    assertThat(quarantine(out))
        .filteredOn(record -> record.reason() == Reason.DUPLICATE_ID)
        .extracting(Quarantine::detail)
        .satisfiesExactly(
            same -> assertThat(same).contains("t:1", "twice.jsonl", "with the same text"),
            other -> assertThat(other).contains("with another text"));
  }

  @Test
  void whatTheBytesAreOutweighsWhatTheFileSaysOfItsEncoding() throws IOException {
    assertThat(texts())
        .containsEntry("file:latin", CLAIM)
        .containsEntry("file:utf8", CLAIM)
        .containsEntry("file:wide", CLAIM);
  }

  @Test
  void aDocumentThatTakesTooLongIsQuarantined() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 900_000; i++) {
      text.append("In cohort %d rituximab %d may improve lupus of kind %d. ".formatted(i, i, i));
    }
    Path input = Files.writeString(folder.resolve("slow.txt"), text);
    Path facts = folder.resolve("slow");
    Cli.Result slow =
        cli().run("extract", input.toString(), "--out", facts.toString(), "--timeout", "1");
    assertThat(slow.exitCode()).isEqualTo(3);
    assertThat(slow.err()).contains("slow.txt", "took longer than 1 s; allow more with --timeout");
    assertThat(quarantine(facts))
        .singleElement()
        .satisfies(record -> assertThat(record.reason()).isEqualTo(Reason.TIMEOUT));
  }

  @Test
  void aFullDiskIsOneLineAndLeavesNoFolderThatLooksWhole() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no /dev/full");
    Path facts = Files.createDirectory(folder.resolve("full"));
    Path link = Files.createSymbolicLink(facts.resolve("evidence.jsonl"), full);
    Path input = Files.writeString(folder.resolve("one.txt"), CLAIM);
    Cli.Result result =
        cli().run("extract", input.toString(), "--out", facts.toString(), "--quiet");
    assertOneLine(result, 1, facts.toString(), "the disk is full; make room");
    assertThat(facts.resolve("statements.jsonl")).doesNotExist();
    assertOneLine(cli().run("load", facts.toString()), 1, "its extraction did not end");
    Files.delete(link);
  }

  @Test
  void aMissingInputLeavesAnEarlierRunAsItWas() throws IOException {
    byte[] before = Files.readAllBytes(out.resolve("statements.jsonl"));
    String missing = folder.resolve("nothing.xml").toString();
    assertOneLine(cli().run("extract", missing, "--out", out.toString()), 2, "nothing.xml");
    assertThat(Files.readAllBytes(out.resolve("statements.jsonl"))).isEqualTo(before);
  }

  @Test
  void theFolderToBeWrittenIsNoInput() {
    String facts = out.resolve("documents.jsonl").toString();
    assertOneLine(
        cli().run("extract", facts, "--out", out.toString()), 2, "choose another folder for it");
    assertThat(out.resolve("documents.jsonl")).isNotEmptyFile();
  }

  @Test
  void aFolderWithoutPermissionIsOneLine() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "may write all");
    String input = folder.resolve("in").toString();
    assertOneLine(
        cli().run("extract", input, "--out", locked.resolve("facts").toString(), "--quiet"),
        1,
        "locked",
        "no permission");
    Cli away = Cli.with(Map.of("THERAGRAPH_HOME", locked.resolve("home").toString()));
    assertOneLine(away.run("graph", "start", "--quiet"), 1, "locked", "Set THERAGRAPH_HOME");
  }

  @Test
  void aFileWithoutPermissionIsQuarantined() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), CLAIM);
    assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "may read all");
    Path facts = folder.resolve("secrets");
    Cli.Result result = cli().run("extract", secret.toString(), "--out", facts.toString());
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("secret.txt: no permission to read");
  }

  @Test
  void aHomeThatIsAFileIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("home.txt"), "");
    Cli cli = Cli.with(Map.of("THERAGRAPH_HOME", file.toString()));
    assertOneLine(cli.run("find", "cd38", "--quiet"), 1, "home.txt", "THERAGRAPH_HOME");
  }

  @ParameterizedTest
  @CsvSource({
    "facts --min-belief 7,           --min-belief must be from 0 to 1",
    "answer targets-of x --min-belief NaN, --min-belief must be from 0 to 1",
    "repurpose --drug x --min-belief -1, --min-belief must be from 0 to 1",
    "facts --limit 0,                --limit must be at least 1",
    "find x --limit 0,               --limit must be at least 1",
    "show x --limit 0,               --limit must be at least 1",
    "paths x y --limit 0,            --limit must be at least 1",
    "repurpose --drug x --limit 0,   --limit must be at least 1",
    "evidence xyz,                   is no statement",
    "find x --graph http://y,        not an address of Neo4j",
    "find x --graph nowhere,         not an address of Neo4j",
  })
  void aValueOutOfItsRangeIsWrongUsageAndStartsNoServer(String command, String message) {
    assertOneLine(cli().run(command.split(" ")), 2, message);
    assertThat(folder.resolve("home").resolve("graph")).doesNotExist();
  }
}
