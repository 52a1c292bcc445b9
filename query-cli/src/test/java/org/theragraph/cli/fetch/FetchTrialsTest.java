package org.theragraph.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.store.StoreIndex;

class FetchTrialsTest {
  @TempDir Path home;

  private final Site site = new Site();
  private final MadeTrials trials = new MadeTrials(site);

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("fetch", "trials", "--retries", "1"));
    line.addAll(List.of(arguments));
    return cli().run(line.toArray(String[]::new));
  }

  private Cli cli() {
    return Cli.with(
        Map.of("THERAGRAPH_HOME", home.toString(), "THERAGRAPH_TRIALS_URL", site.url("/v2")));
  }

  private void register(int count) {
    for (int i = 1; i <= count; i++) {
      trials.put("NCT9000000" + i, "RECRUITING");
    }
  }

  @Test
  void recordsAreTakenAndOnlyNewOnesTheNextTime() throws IOException {
    register(5);
    assertThat(run("lupus").out()).isEqualTo("5 found = 5 fetched + 0 known + 0 failed\n");
    assertThat(site.requests("/v2/studies")).hasSize(4); // three pages of numbers, one of records
    assertThat(StoreIndex.read(home.resolve("documents")).get("nct:NCT90000003"))
        .satisfies(
            line -> {
              assertThat(line.address()).isEqualTo(site.url("/v2/studies/NCT90000003"));
              assertThat(line.mediaType()).isEqualTo("application/json");
              assertThat(line.revision()).isEqualTo("2025-05-05");
            });
    trials.today("2026-01-02");
    trials.put("NCT90000002", "TERMINATED");
    trials.put("NCT90000009", "COMPLETED");
    assertThat(run("lupus").out())
        .isEqualTo("6 found = 2 fetched (1 of them changed) + 4 known + 0 failed\n");
    List<Site.Request> asked = site.requests("/v2/studies");
    assertThat(asked.get(asked.size() - 1).parameter("filter.ids"))
        .isEqualTo("NCT90000002,NCT90000009");
  }

  @Test
  void aTrialsStatusIsTheStageOfItsClaim() throws IOException {
    trials.put("NCT90000001", "NOT_YET_RECRUITING");
    trials.put("NCT90000002", "RECRUITING");
    trials.put("NCT90000003", "TERMINATED");
    run("lupus");
    Path facts = home.resolve("facts");
    Cli.Result result =
        cli()
            .run(
                "extract",
                home.resolve("documents").toString(),
                "--profile",
                "fast",
                "--out",
                facts.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    List<String> evidence = Files.readAllLines(facts.resolve("evidence.jsonl"));
    assertThat(stage(evidence, "NCT90000001")).isEqualTo("PLANNED");
    assertThat(stage(evidence, "NCT90000002")).isEqualTo("ONGOING");
    assertThat(stage(evidence, "NCT90000003")).isEqualTo("STOPPED");
  }

  private static String stage(List<String> evidence, String number) {
    return evidence.stream()
        .filter(line -> line.contains("nct:" + number))
        .map(line -> line.replaceAll(".*\"stage\":\"(\\w+)\".*", "$1"))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Test
  void noMoreThanAskedForIsTaken() {
    register(5);
    Cli.Result result = run("lupus", "--max", "3");
    assertThat(result.out()).isEqualTo("3 found = 3 fetched + 0 known + 0 failed\n");
    assertThat(result.err()).contains("finds 5; 3 are taken");
  }

  @Test
  void aBrokenPageIsAskedForAgain() {
    register(1);
    List<String> broken = new ArrayList<>(List.of("{\"studies\":[{\"protocolSec"));
    site.on(
        "/v2/studies",
        r -> {
          if (broken.isEmpty()) {
            trials.studies(r);
          } else {
            r.answer(200, "application/json", broken.remove(0));
          }
        });
    assertThat(cli().run("fetch", "trials", "lupus", "--retries", "1").out())
        .isEqualTo("1 found = 1 fetched + 0 known + 0 failed\n");
  }

  @Test
  void aWrongQueryIsToldInTheServicesWords() {
    site.on("/v2/studies", r -> r.answer(400, "text/plain", "Invalid query: bracket"));
    Cli.Result result = cli().run("fetch", "trials", "lupus (");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("ClinicalTrials.gov, ").contains("Invalid query: bracket");
  }

  @Test
  void aQueryThatFindsNothingIsToldInALine() {
    Cli.Result result = run("nothing");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("ClinicalTrials.gov finds nothing for nothing");
    assertThat(result.out()).isEqualTo("0 found = 0 fetched + 0 known + 0 failed\n");
  }
}
