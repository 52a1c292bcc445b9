package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.SmallDisk;
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
    control.start(Duration.ofMinutes(2)); // unless it runs
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
  void aServerThatRanRunsAgainAndOneThatDidNotDoesNot() {
    ServerControl control = new ServerControl(home);
    Path again = temp.resolve("again.zip");
    control.start(Duration.ofMinutes(2));
    long pid = control.status().pid();
    ok("graph", "backup", again.toString());
    assertThat(control.status().running()).isTrue();
    assertThat(control.status().pid()).isNotEqualTo(pid);
    control.stop();
    ok("graph", "backup", again.toString(), "--overwrite");
    assertThat(control.status().running()).isFalse();
    assertThat(ok("graph", "restore", again.toString(), "--check")).contains("is whole: ");
  }

  @Test
  void aPlaceThatTakesNoFileIsToldBeforeTheServerIsStopped() throws Exception {
    digest();
    long pid = new ServerControl(home).status().pid();
    Path store = home.resolve("graph/neo4j/b.zip");
    Cli.Result inside = run(home, "graph", "backup", store.toString());
    assertThat(inside.exitCode()).isEqualTo(1);
    assertThat(inside.err()).contains("must not lie in the store").hasLineCount(1);
    assertThat(store.resolveSibling("b.zip.part")).doesNotExist();
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("ro"), "ro,size=64k")) {
      Cli.Result result = run(home, "graph", "backup", disk.folder().resolve("b.zip").toString());
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .contains("b.zip: Read-only file system; choose another place")
          .hasLineCount(1);
    }
    assertThat(new ServerControl(home).status().pid()).isEqualTo(pid);
  }

  @Test
  void aFullDiskOfTheHomeIsToldInALineAndNothingIsRestored() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(temp.resolve("tight"), "size=128k")) {
      Cli.Result full = run(disk.folder(), "graph", "restore", backup.toString());
      assertThat(full.exitCode()).isEqualTo(1);
      assertThat(full.err())
          .contains(disk.folder().toString(), "the disk is full; make room", "Nothing was restored")
          .hasLineCount(1);
      assertThat(disk.folder().resolve("graph")).isEmptyDirectory();
      assertThat(disk.folder().resolve("decisions.jsonl")).doesNotExist();
    }
  }

  @Test
  void aBrokenJournalIsToldWithItsLineAndNothingIsRestored() throws IOException {
    Path journal = home.resolve("decisions.jsonl");
    String whole = Files.readString(journal);
    Files.writeString(journal, "{}\n" + whole);
    assertRefused(backup, "decisions.jsonl:1", "correct this line");
    assertThat(Files.readString(journal)).isEqualTo("{}\n" + whole);
    Files.writeString(journal, whole);
  }

  @Test
  void aBrokenJournalInTheBackupChangesNothing() throws IOException {
    byte[] line = "{}\n".getBytes(StandardCharsets.UTF_8);
    Path broken = listing("broken.zip", "withdrawals.jsonl", line);
    assertRefused(broken, "broken.zip, withdrawals.jsonl:1");
  }

  @Test
  void whatIsNoPartOfABackupIsRefused() throws IOException {
    byte[] bytes = "secret".getBytes(StandardCharsets.UTF_8);
    assertRefused(listing("more.zip", "password", bytes), "password is no part of a backup");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "{}", "[]", "{\"format\":1}", "{\"format\":1,\"files\":[null]}", "{\"for"})
  void aManifestThatLacksThingsIsNone(String manifest) throws IOException {
    byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
    Path file = copy("lacks.zip", (name, was) -> name.equals("manifest.json") ? bytes : was);
    assertRefused(file, "lacks.zip is no backup, or its manifest is damaged");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The backup with one more file, which its manifest lists as it is. */
  private static Path listing(String file, String path, byte[] bytes) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path copy =
        copy(
            file,
            (name, was) -> {
              if (!name.equals("manifest.json")) {
                return was;
              }
              ObjectNode manifest = (ObjectNode) json.readTree(was);
              ((ArrayNode) manifest.get("files"))
                  .addObject()
                  .put("path", path)
                  .put("bytes", bytes.length)
                  .put("sha256", sha256(bytes));
              return json.writeValueAsBytes(manifest);
            });
    try (FileSystem zip = FileSystems.newFileSystem(copy)) {
      Files.write(zip.getPath(path), bytes);
    }
    return copy;
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
  void aFullDiskIsToldInALineAndNothingIsLeftBehind() throws Exception {
    try (SmallDisk small = SmallDisk.mount(temp.resolve("small"), "size=64k")) {
      Cli.Result full = run(home, "graph", "backup", small.folder().resolve("b.zip").toString());
      assertThat(full.exitCode()).isEqualTo(1);
      assertThat(full.err()).contains("b.zip: the disk is full; make room").hasLineCount(1);
      assertThat(small.folder()).isEmptyDirectory();
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
