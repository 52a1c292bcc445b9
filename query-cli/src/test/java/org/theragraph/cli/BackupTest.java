package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.graph.Graph;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** Backups of a real home, and what comes back from them. */
class BackupTest {
  @TempDir private static Path temp;
  private static Path home;
  private static Path backup;
  private static String digest;
  private static String statement;
  private static String first;

  @BeforeAll
  static void backUpAGraphWithADecision() throws IOException {
    System.setProperty("theragraph.server.port", "0");
    home = temp.resolve("home");
    ok("load", Archetype.facts().write(temp.resolve("facts")).toString());
    statement =
        new ObjectMapper()
            .readTree(ok("facts", "--limit", "1", "--format", "json"))
            .at("/facts/0/id")
            .asText();
    first = decide("accept");
    digest = digest();
    backup = temp.resolve("first.zip");
    String out = ok("graph", "backup", backup.toString());
    assertThat(out).contains("first.zip", " Statement, ");
  }

  @AfterAll
  static void stop() {
    new ServerControl(home).stop();
  }

  private static Cli.Result run(Path where, String... args) {
    return Cli.with(Map.of("THERAGRAPH_HOME", where.toString())).run(args);
  }

  private static String ok(String... args) {
    Cli.Result result = run(home, args);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  /** A decision's id. */
  private static String decide(String verb) {
    return ok("review", verb, statement, "--curator", "anna").split(" ", 2)[0];
  }

  private static String digest() {
    ServerControl control = new ServerControl(home);
    control.start(Duration.ofMinutes(2)); // a backup leaves it stopped
    try (Graph graph = Graph.open(control.address())) {
      return GraphDigest.of(graph);
    }
  }

  private static void assertRefused(Path file, String... words) {
    String before = digest();
    Cli.Result result = run(home, "graph", "restore", file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains(words).hasLineCount(1);
    assertThat(digest()).isEqualTo(before);
    assertThat(home.resolve("graph/neo4j.restored")).doesNotExist();
  }

  @Test
  void aBackupBringsTheGraphBackAndLosesNoLaterDecision() {
    String second = decide("reject");
    ok("load", temp.resolve("facts").toString(), "--name", "later");
    assertThat(digest()).isNotEqualTo(digest);
    assertThat(ok("graph", "restore", backup.toString())).contains("is restored: ");
    assertThat(ok("graph", "snapshots")).doesNotContain("later");
    assertThat(ok("review", "list")).contains(first, second);
    ok("review", "undo", second, "--curator", "anna");
    assertThat(ok("facts", "--rejected")).doesNotContain(statement.substring(0, 12));
  }

  @Test
  void anotherHomeGetsTheGraphAndItsJournal() throws IOException {
    Path other = temp.resolve("other");
    Cli.Result restored = run(other, "graph", "restore", backup.toString());
    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("1 event came back with it");
    try (Graph graph = Graph.open(new ServerControl(other).address())) {
      assertThat(GraphDigest.of(graph)).isEqualTo(digest);
    } finally {
      new ServerControl(other).stop();
    }
    assertThat(Files.readString(other.resolve("decisions.jsonl"))).contains(first);
  }

  @Test
  void aWholeBackupIsToldToBeWhole() {
    assertThat(ok("graph", "restore", backup.toString(), "--check")).contains("is whole: ");
  }

  @Test
  void oneByteMoreOrLessIsFoundBeforeAnythingChanges() throws IOException {
    Path damaged =
        copy("damaged.zip", (name, bytes) -> name.endsWith("decisions.jsonl") ? cut(bytes) : bytes);
    assertRefused(damaged, "damaged.zip: decisions.jsonl is not what was backed up");
  }

  @Test
  void aBackupThatWasCutOffIsRefused() throws IOException {
    byte[] all = Files.readAllBytes(backup);
    Path half = Files.write(temp.resolve("half.zip"), Arrays.copyOf(all, all.length / 2));
    assertRefused(half, "half.zip is no backup or was cut off");
  }

  @Test
  void anythingElseIsNoBackup() throws IOException {
    assertRefused(Files.writeString(temp.resolve("text.zip"), "hello"), "text.zip is no backup");
  }

  @Test
  void aFileThatLeadsOutOfTheStoreIsRefused() throws IOException {
    Path evil = copy("evil.zip", BackupTest::leadingOut);
    assertRefused(evil, "leads out of the backup");
  }

  private static byte[] leadingOut(String name, byte[] bytes) throws IOException {
    if (!name.equals("manifest.json")) {
      return bytes;
    }
    ObjectMapper json = new ObjectMapper();
    ObjectNode manifest = (ObjectNode) json.readTree(bytes);
    ((ObjectNode) manifest.at("/files/0")).put("path", "neo4j/../../evil");
    return json.writeValueAsBytes(manifest);
  }

  @Test
  void aNewerStoreOrFormatIsRefusedWithWhatCanReadIt() throws IOException {
    assertRefused(with("store.zip", "neo4j", "2031.1.0"), "Neo4j 2031.1.0", "cannot read it");
    assertRefused(with("format.zip", "format", 7), "written by a newer theragraph (format 7");
  }

  private static Path with(String file, String field, Object value) throws IOException {
    ObjectMapper json = new ObjectMapper();
    return copy(
        file,
        (name, bytes) ->
            name.equals("manifest.json")
                ? json.writeValueAsBytes(((ObjectNode) json.readTree(bytes)).putPOJO(field, value))
                : bytes);
  }

  @Test
  void aFileThatIsThereIsNotReplacedUnlessAsked() {
    Cli.Result refused = run(home, "graph", "backup", backup.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is there already", "--overwrite").hasLineCount(1);
    Cli.Result nowhere = run(home, "graph", "backup", temp.resolve("no/where.zip").toString());
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).contains("there is no folder").hasLineCount(1);
  }

  @Test
  void theFilesOfAnotherServerAreLeftToItsOwner() {
    Cli.Result result = run(home, "--graph", "bolt://localhost:1", "graph", "backup", "remote.zip");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("neo4j-admin database dump");
  }

  @Test
  void aBackupWithoutAStoreIsRefused() throws IOException {
    assertRefused(copy("empty.zip", BackupTest::withoutStore), "the store is missing");
  }

  private static byte[] withoutStore(String name, byte[] bytes) throws IOException {
    if (!name.equals("manifest.json")) {
      return bytes;
    }
    ObjectMapper json = new ObjectMapper();
    ObjectNode manifest = (ObjectNode) json.readTree(bytes);
    manifest.putArray("files");
    return json.writeValueAsBytes(manifest);
  }

  @Test
  void aManifestWithoutItsFieldsIsDamaged() throws IOException {
    Path bare =
        copy(
            "bare.zip",
            (name, bytes) ->
                name.equals("manifest.json")
                    ? "{\"format\":1}".getBytes(StandardCharsets.UTF_8)
                    : bytes);
    assertRefused(bare, "its manifest is damaged");
  }

  @Test
  void aFullDiskIsToldInALineAndNothingIsLeftBehind() throws Exception {
    Path small = Files.createDirectories(temp.resolve("small"));
    boolean mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "none", small.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
    assumeTrue(mounted, "only root can make a small disk");
    try {
      Cli.Result full = run(home, "graph", "backup", small.resolve("b.zip").toString());
      assertThat(full.exitCode()).isEqualTo(1);
      assertThat(full.err()).contains("b.zip: the disk is full; make room").hasLineCount(1);
      assertThat(small).isEmptyDirectory();
    } finally {
      new ProcessBuilder("umount", small.toString()).start().waitFor();
    }
  }

  /** Changes the bytes of an entry. */
  private interface Change {
    byte[] apply(String name, byte[] bytes) throws IOException;
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static Path copy(String name, Change change) throws IOException {
    Path copy = temp.resolve(name);
    try (ZipFile in = new ZipFile(backup.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream out = new ZipOutputStream(file)) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream bytes = in.getInputStream(entry)) {
          out.write(change.apply(entry.getName(), bytes.readAllBytes()));
        }
        out.closeEntry();
      }
    }
    return copy;
  }
}
