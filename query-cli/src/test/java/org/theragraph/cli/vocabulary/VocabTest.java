package org.theragraph.cli.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fetch.Site;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.session.VocabularySets;

class VocabTest {
  private static final String MONDO =
      """
      format-version: 1.2
      data-version: releases/%s

      [Term]
      id: MONDO:9000001
      name: velvet fever
      synonym: "fever of the velvet" EXACT []

      [Term]
      id: MONDO:9000003
      name: renal zebrosis
      is_a: MONDO:9000001 ! velvet fever
      """;
  private static final String HGNC =
      "hgnc_id\tsymbol\tname\tstatus\talias_symbol\tentrez_id\tuniprot_ids\n"
          + "HGNC:990001\tZZQ1\tquibble one\tApproved\t\"QBL|QBX\"\t990001\tQ99991|Q99992\n";

  @TempDir Path home;

  private final Site site = new Site();

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("vocab"));
    line.addAll(List.of(arguments));
    return Cli.with(
            Map.of(
                "THERAGRAPH_HOME", home.toString(),
                "THERAGRAPH_VOCAB_MONDO_URL", site.url("/mondo.obo"),
                "THERAGRAPH_VOCAB_HGNC_URL", site.url("/hgnc.txt")))
        .run(line.toArray(String[]::new));
  }

  private Cli.Result pull(String... arguments) {
    List<String> line = new ArrayList<>(List.of("pull", "--accept-licences", "--retries", "0"));
    line.addAll(List.of(arguments));
    return run(line.toArray(String[]::new));
  }

  private void publish(String version) {
    site.on("/mondo.obo", r -> r.answer(200, "text/plain", MONDO.formatted(version)));
    site.on("/hgnc.txt", r -> r.answer(200, "text/plain", HGNC));
  }

  private Path inUse() {
    return new VocabularySets(home).inUse();
  }

  @Test
  void aPullIsInUseWithVersionSumAndLicence() throws IOException {
    publish("2026-08-04");
    Cli.Result result = pull("mondo", "hgnc");
    assertThat(result.err()).contains("mondo: CC BY 4.0; hgnc: CC0 1.0");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(inUse().resolve("MANIFEST.tsv")))
        .contains("disease/mondo.obo\tmondo\t" + site.url("/mondo.obo"))
        .contains("releases/2026-08-04\tCC BY 4.0");
    assertThat(run("status").out()).contains("releases/2026-08-04", "as pulled");
    assertThat(run("list", "--format", "json").out()).contains("\"installed\" : true");
  }

  @Test
  void withoutAcceptedLicencesNothingIsPulled() {
    publish("1");
    Cli.Result result = run("pull", "mondo");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("licences are not accepted (mondo: CC BY 4.0)", "--accept-licences");
    assertThat(site.requests("/mondo.obo")).isEmpty();
  }

  @Test
  void aWrongSumIsRefusedAndTheOldSetStays() {
    publish("1");
    pull("mondo");
    Path old = inUse();
    Cli.Result result = pull("mondo", "--sha256", "0".repeat(64));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("mondo: ", "has SHA-256", "the set in use stays");
    assertThat(inUse()).isEqualTo(old);
  }

  @Test
  void anotherVersionThanThePinnedIsRefused() {
    publish("2");
    assertThat(pull("mondo", "--pin", "mondo=releases/1").err())
        .contains("states version 'releases/2', not 'releases/1'");
    assertThat(pull("mondo", "--pin", "mondo=releases/2").exitCode()).isZero();
  }

  @Test
  void aBrokenFileIsRefusedAndTheOldSetStays() {
    publish("1");
    pull("mondo");
    Path old = inUse();
    site.on("/mondo.obo", r -> r.answer(200, "text/html", "<html>Sorry</html>"));
    Cli.Result result = pull("mondo");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("disease/mondo.obo holds no name and no mapping; fetch it anew");
    assertThat(inUse()).isEqualTo(old);
    assertThat(run("status").exitCode()).isZero();
  }

  @Test
  void othersOfTheSetInUseComeAlong() {
    publish("1");
    pull("mondo");
    pull("hgnc");
    assertThat(inUse().resolve("disease/mondo.obo")).exists();
    assertThat(inUse().resolve("gene/hgnc_complete_set.txt")).exists();
  }

  @Test
  void oneCanGoBackAndUseNone() {
    publish("1");
    pull("mondo");
    Path old = inUse();
    publish("2");
    pull("mondo");
    assertThat(inUse()).isNotEqualTo(old);
    Path recent = inUse();
    run("use", recent.getFileName().toString()); // no switch
    assertThat(run("use", "previous").exitCode()).isZero();
    assertThat(inUse()).isEqualTo(old);
    run("use", "none");
    assertThat(inUse()).isNull();
    assertThat(run("use", "never").err()).contains("there is no set 'never'; there are ");
    assertThat(run("use", "never").exitCode()).isEqualTo(2);
  }

  @Test
  void aDamagedSetIsNeitherUsedNorReadWithoutAWord(@TempDir Path out) throws IOException {
    publish("1");
    pull("mondo");
    String name = inUse().getFileName().toString();
    Files.writeString(inUse().resolve("disease/mondo.obo"), "cut");
    Cli.Result extract =
        Cli.with(Map.of("THERAGRAPH_HOME", home.toString()))
            .run("extract", "sample", "--profile", "fast", "--out", out.resolve("f").toString());
    assertThat(extract.exitCode()).isEqualTo(1);
    assertThat(extract.err()).contains("mondo.obo has 3 bytes, not", "vocab use previous");
    assertThat(pull("hgnc").err())
        .contains("mondo.obo of the set in use is changed; pull mondo, too");
    run("use", "none");
    assertThat(run("use", name).err()).contains("mondo.obo of the set is changed");
    assertThat(inUse()).isNull();
  }

  @Test
  void aChangedFileIsTold() throws IOException {
    publish("1");
    pull("mondo");
    Files.writeString(inUse().resolve("disease/mondo.obo"), "other");
    assertThat(run("status").exitCode()).isEqualTo(1);
    assertThat(run("status").out()).contains("changed");
  }

  @Test
  void whatBrokeOffIsGoneOnWith() throws IOException {
    byte[] whole = MONDO.formatted("1").getBytes(StandardCharsets.UTF_8);
    site.on(
        "/mondo.obo",
        r -> {
          String range = r.header("Range");
          r.with("ETag", "\"v1\"");
          if (range == null) {
            r.breakOff("text/plain", new String(whole, 0, 100, StandardCharsets.UTF_8));
          } else {
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            r.answer(206, "text/plain", Arrays.copyOfRange(whole, from, whole.length));
          }
        });
    assertThat(pull("mondo").exitCode()).isEqualTo(1);
    assertThat(inUse()).isNull();
    assertThat(pull("mondo").exitCode()).isZero();
    assertThat(Files.readAllBytes(inUse().resolve("disease/mondo.obo"))).isEqualTo(whole);
    assertThat(site.requests("/mondo.obo").get(1).header("If-Range")).isEqualTo("\"v1\"");
  }

  @Test
  void whatAKilledPullLeftIsNoSetAndIsSweptAway() throws IOException {
    publish("1");
    pull("mondo");
    Path old = inUse();
    Path draft = new VocabularySets(home).draft("20200101T000000Z");
    Files.createDirectories(draft.resolve("disease"));
    Files.writeString(draft.resolve("disease/mondo.obo"), "half");
    assertThat(inUse()).isEqualTo(old);
    assertThat(run("status").out()).doesNotContain("2020");
    pull("mondo");
    assertThat(draft).doesNotExist();
  }

  @Test
  void aPullThatIsKilledLeavesTheOldSetInUseAndTheNextOneEnds() throws Exception {
    publish("1");
    pull("mondo");
    Path old = inUse();
    CountDownLatch reached = new CountDownLatch(1);
    site.on(
        "/mondo.obo",
        r -> {
          r.exchange().sendResponseHeaders(200, 1_000_000);
          r.exchange().getResponseBody().write(MONDO.getBytes(StandardCharsets.UTF_8));
          r.exchange().getResponseBody().flush();
          reached.countDown();
          pause(60_000);
        });
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.theragraph.cli.Main",
            "vocab",
            "pull",
            "mondo",
            "--accept-licences");
    builder.environment().put("THERAGRAPH_HOME", home.toString());
    builder.environment().put("THERAGRAPH_VOCAB_MONDO_URL", site.url("/mondo.obo"));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    process.destroyForcibly().waitFor();
    assertThat(inUse()).isEqualTo(old);
    assertThat(run("status").exitCode()).isZero();
    publish("2");
    assertThat(pull("mondo").exitCode()).isZero();
    assertThat(run("status").out()).contains("releases/2", "as pulled");
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatDripsIsGivenUpAndTheOldSetStays() {
    publish("1");
    pull("mondo");
    Path old = inUse();
    site.on(
        "/mondo.obo",
        r -> {
          r.exchange().sendResponseHeaders(200, 0);
          for (int i = 0; i < 600 && !Thread.currentThread().isInterrupted(); i++) {
            r.exchange().getResponseBody().write('x');
            r.exchange().getResponseBody().flush();
            pause(100);
          }
        });
    Cli.Result result = pull("mondo", "--timeout", "2");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("took longer than 2 s");
    assertThat(inUse()).isEqualTo(old);
  }

  @Test
  void anAnswerThatNeverEndsIsCutAtTheLimit() throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    site.on(
        "/mondo.obo",
        r -> {
          r.exchange().sendResponseHeaders(200, 0);
          while (true) {
            r.exchange().getResponseBody().write(block); // until the other end hangs up
          }
        });
    Cli.Result result = pull("mondo", "--max-size", "5");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("mondo.obo").contains("5");
    assertThat(inUse()).isNull();
  }

  @Test
  void aSetThatIsNotWantedIsRemovedButNotTheLastTwo() {
    publish("1");
    pull("mondo");
    Path oldest = inUse();
    publish("2");
    pull("mondo");
    Path previous = inUse();
    String name = oldest.getFileName().toString();
    assertThat(run("remove", name).err()).contains("is in use or was before");
    publish("3");
    pull("mondo");
    assertThat(run("remove", name).exitCode()).isZero();
    assertThat(oldest).doesNotExist();
    assertThat(previous).exists();
    assertThat(run("remove", name).err()).contains("there is no set '" + name + "'");
    assertThat(run("status").exitCode()).isZero();
  }

  @Test
  void filesOfAFolderAreKnownByTheirNames(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("mondo-mine.obo"), MONDO.formatted("mine"));
    Files.createDirectories(folder.resolve("gene"));
    Files.writeString(folder.resolve("gene/hgnc_complete_set.txt"), HGNC);
    assertThat(pull("--from", folder.toString()).exitCode()).isZero();
    assertThat(inUse().resolve("disease/mondo-mine.obo")).exists();
    assertThat(inUse().resolve("gene/hgnc_complete_set.txt")).exists();
    assertThat(pull("doid", "--from", folder.toString()).err())
        .contains("has no file of a wanted vocabulary");
    assertThat(pull("mondo", "doid", "--from", folder.toString()).err())
        .contains("has no file of doid");
    assertThat(pull("--from", folder.resolve("nowhere").toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void filesOfTheSetInUseThatAreNotPulledAgainAreTold(@TempDir Path folder) throws IOException {
    Path first = folder.resolve("mondo-mine.obo");
    Files.writeString(first, MONDO.formatted("mine"));
    pull("--from", folder.toString());
    Files.move(first, folder.resolve("mondo-other.obo"));
    assertThat(pull("--from", folder.toString()).err())
        .contains("not pulled again, so left out: disease/mondo-mine.obo");
  }

  @Test
  void aFolderIsHeldToItsSumsAndWhatIsNotKnownIsTold(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("gene")).resolve("hgnc_complete_set.txt");
    Files.writeString(file, HGNC);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Path sums = folder.resolve("SHA256SUMS");
    Files.writeString(sums, "%s  ./gene/hgnc_complete_set.txt%n".formatted("0".repeat(64)));
    Cli.Result wrong = pull("--from", folder.toString());
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("not known by their names, and left out: notes.txt")
        .contains("hgnc_complete_set.txt has SHA-256 " + Sums.sha256(file), "the set in use stays");
    Files.writeString(sums, "%s *gene/hgnc_complete_set.txt%n".formatted(Sums.sha256(file)));
    assertThat(pull("--from", folder.toString()).exitCode()).isZero();
  }
}
