package org.theragraph.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fetch.MadeTrials;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.OwnServer;
import org.theragraph.corpora.store.StoreIndex;

/** Saved queries against a real local register, into a real graph. */
class WatchTest {
  @TempDir private static Path home;
  private static OwnServer server;

  private final MadeTrials trials = new MadeTrials();
  private Cli cli;

  @BeforeAll
  static void startServer() throws Exception {
    server = OwnServer.in(home);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void start() throws IOException {
    server.clear();
    FileUtils.deleteDirectory(home.resolve("watch").toFile());
    cli =
        Cli.with(Map.of("THERAGRAPH_HOME", home.toString(), "THERAGRAPH_TRIALS_URL", trials.url()));
  }

  @AfterEach
  void stop() {
    trials.close();
  }

  private Cli.Result watch(String... arguments) {
    List<String> line = new ArrayList<>(List.of("watch"));
    line.addAll(List.of(arguments));
    return cli.run(line.toArray(String[]::new));
  }

  private void watchLupus() {
    assertThat(watch("add", "lupus", "trials", "daratumumab AND lupus", "--retries", "0").err())
        .contains("lupus is watched");
    watch("follow", "daratumumab");
  }

  private Cli.Result run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("run", "--profile", "fast"));
    line.addAll(List.of(arguments));
    return watch(line.toArray(String[]::new));
  }

  @Test
  void aRunTellsWhatIsNewAndWhichTrialMovedAndThenNothing() {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING");
    Cli.Result first = run();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .startsWith("1 document new or changed.\n")
        .contains("daratumumab\n", "1 new sentence: daratumumab", "systemic lupus erythematosus");
    trials.put("NCT90000001", "TERMINATED").put("NCT90000002", "RECRUITING");
    Cli.Result second = run();
    assertThat(second.out())
        .startsWith("2 documents new or changed, 1 of them known before.\n")
        .contains("nct:NCT90000001 moved from ONGOING to STOPPED: daratumumab in systemic lupus");
    assertThat(run().out())
        .isEqualTo("0 documents new or changed.\n\ndaratumumab\n  nothing new\n");
  }

  @Test
  void whatADocumentSaysAsBeforeIsNotNewWhereItIsReadAgain() {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING");
    run();
    trials.rename("A made trial with a much longer title");
    assertThat(run().out())
        .startsWith("1 document new or changed, 1 of them known before.\n")
        .contains("daratumumab\n  nothing new\n");
  }

  @Test
  void whatIsDamagedIsFetchedAnewAndRead() throws IOException {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING").put("NCT90000002", "RECRUITING");
    run();
    server.clear();
    Path documents = home.resolve("watch").resolve("documents");
    String sha256 = StoreIndex.read(documents).get("nct:NCT90000001").sha256();
    Path object = StoreIndex.object(documents, sha256);
    Files.write(object, new byte[] {1, 2, 3});
    assertThat(run().out()).startsWith("2 documents new or changed.\n"); // fetched anew
    assertThat(StoreIndex.isWhole(object, sha256)).isTrue();
  }

  @Test
  void aGraphThatWasEmptiedIsFilledAgain() {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING").put("NCT90000002", "RECRUITING");
    run();
    server.clear();
    Cli.Result again = run();
    assertThat(again.err()).contains("2 documents are not in the graph any more");
    assertThat(again.out()).startsWith("2 documents new or changed.\n");
    assertThat(run().out()).startsWith("0 documents new or changed.\n");
  }

  @Test
  void aRunThatWasCutOffBeforeItToldIsToldByTheNext() throws IOException {
    watchLupus();
    trials.put("NCT90000001", "NOT_YET_RECRUITING");
    run();
    Path before = home.resolve("watch").resolve("before.json");
    Files.writeString(before, "[]"); // as a run leaves it that was killed after its load
    assertThat(run().out())
        .startsWith("0 documents new or changed.\n")
        .contains("1 new sentence: daratumumab");
    assertThat(before).doesNotExist();
  }

  @Test
  void whatWasFetchedByARunThatWasCutOffIsLoadedByTheNext() throws IOException {
    watchLupus();
    trials.put("NCT90000001", "NOT_YET_RECRUITING");
    Path documents = home.resolve("watch").resolve("documents");
    cli.run("fetch", "trials", "daratumumab AND lupus", "--store", documents.toString());
    assertThat(run().out()).startsWith("1 document new or changed.\n");
  }

  @Test
  void aServiceThatIsDownFailsInALineAndChangesNothing() {
    watchLupus();
    trials.fail();
    Cli.Result result = run();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("ClinicalTrials.gov").doesNotContain("\tat ");
    trials.mend();
    trials.put("NCT90000001", "RECRUITING");
    assertThat(run().out()).startsWith("1 document new or changed.\n");
  }

  @Test
  void changesCanBeReadByPrograms() throws IOException {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING");
    JsonNode answer = new ObjectMapper().readTree(run("--format", "json").out());
    assertThat(answer.at("/documents").asInt()).isEqualTo(1);
    JsonNode change = answer.at("/changes/daratumumab/0");
    assertThat(change.at("/kind").asText()).isEqualTo("NEW_STATEMENT");
    assertThat(change.at("/documents/0").asText()).isEqualTo("nct:NCT90000001");
    assertThat(change.at("/quote/text").asText()).contains("Daratumumab");
  }

  @Test
  void aDryRunTellsWhatItWouldFetchAndChangesNothing() {
    watchLupus();
    trials.put("NCT90000001", "RECRUITING");
    assertThat(run("--dry-run").out()).contains("would fetch", "1 to fetch");
    assertThat(run().out()).startsWith("1 document new or changed.\n");
  }

  @Test
  void aWrongQueryIsRefusedWhenItIsAdded() {
    for (Cli.Result wrong :
        List.of(
            watch("add", "x", "nowhere", "lupus"),
            watch("add", "x", "trials", "lupus", "--maximum", "3"),
            watch("add", "x", "trials", "lupus", "--store", "elsewhere"))) {
      assertThat(wrong.exitCode()).isEqualTo(2);
    }
    watchLupus();
    assertThat(watch("add", "lupus", "trials", "other").err()).contains("is watched already");
  }

  @Test
  void aNameIsOneThatCanBeTypedAgain() {
    Cli.Result wrong = watch("add", "--lupus", "trials", "daratumumab");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(watch("add", "two words", "trials", "daratumumab").err())
        .contains("a name has letters, figures");
    assertThat(watch("run", "lupus").exitCode()).isEqualTo(2);
    assertThat(watch("follow", "CD38", "daratumumab").err())
        .contains("followed: CD38, daratumumab");
  }

  @Test
  void theListShowsWhatIsWatchedAndFollowedUntilItIsTakenOut() {
    assertThat(watch("list").out()).contains("watch add", "watch follow");
    watchLupus();
    assertThat(watch("list").out())
        .contains("lupus  trials 'daratumumab AND lupus' --retries 0", "Following daratumumab");
    watch("remove", "lupus");
    watch("unfollow", "daratumumab");
    assertThat(watch("list").out()).contains("Nothing is watched", "Nothing is followed");
    assertThat(watch("unfollow", "CD38").err()).contains("CD38 is not followed");
    assertThat(watch("run").err()).contains("nothing is watched yet");
  }
}
