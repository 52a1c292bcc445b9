package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final String OWN = id(false);
  private static final String SHARED = id(true);

  @TempDir private Path folder;

  private Path file;

  private static String id(boolean shared) {
    return IntStream.range(0, 1000)
        .mapToObj("%032x"::formatted)
        .filter(id -> ReviewQueue.isShared(id) == shared)
        .findFirst()
        .orElseThrow();
  }

  @BeforeEach
  void name() {
    file = folder.resolve("leases.json");
  }

  private Leases after(Duration time) {
    return new Leases(file, Clock.fixed(NOON.plus(time), ZoneOffset.UTC));
  }

  private Leases now() {
    return after(Duration.ZERO);
  }

  @Test
  void aSentenceIsTakenForOthersButNotForTheTabThatHasIt() {
    Leases leases = now();
    leases.lease(List.of(OWN), "anna", "1");
    assertThat(leases.taken("anna", "1")).isEmpty();
    assertThat(leases.taken("anna", "2")).containsExactly(OWN);
    assertThat(leases.taken("bert", "3")).containsExactly(OWN);
  }

  @Test
  void whatAnotherGotMeanwhileIsNotLeased() {
    Leases leases = now();
    assertThat(leases.lease(List.of(OWN, SHARED), "anna", "1")).containsExactly(OWN, SHARED);
    assertThat(leases.lease(List.of(OWN, SHARED), "bert", "3")).containsExactly(SHARED);
    assertThat(leases.taken("anna", "1")).isEmpty();
  }

  @Test
  void severalCuratorsGetASharedOneButEachInOneTab() {
    Leases leases = now();
    leases.lease(List.of(SHARED), "anna", "1");
    leases.lease(List.of(SHARED), "bert", "3");
    assertThat(leases.taken("carl", "4")).isEmpty();
    assertThat(leases.taken("anna", "2")).containsExactly(SHARED);
  }

  @Test
  void aServerThatIsStartedAnewKnowsThem() {
    now().lease(List.of(OWN), "anna müller", "1");
    assertThat(now().taken("bert", "")).containsExactly(OWN);
  }

  @Test
  void theyEndAfterTenMinutesUnlessTheCuratorWorksOn() {
    now().lease(List.of(OWN), "anna", "1");
    assertThat(after(Duration.ofMinutes(9)).taken("bert", "")).containsExactly(OWN);
    assertThat(after(Duration.ofMinutes(11)).taken("bert", "")).isEmpty();
    Leases later = after(Duration.ofMinutes(9));
    later.renew("anna");
    later.lease(List.of(), "bert", "");
    assertThat(after(Duration.ofMinutes(18)).taken("bert", "")).containsExactly(OWN);
  }

  @Test
  void aTabThatIsClosedGivesThemBack() {
    Leases leases = now();
    leases.lease(List.of(OWN), "anna", "1");
    leases.release("1");
    assertThat(leases.taken("bert", "")).isEmpty();
    assertThat(now().taken("bert", "")).isEmpty();
  }

  @Test
  void aFileThatIsNoneOfOursHoldsNone() throws Exception {
    Files.writeString(file, "a\tb\nc\td\te\tnever\n\n");
    assertThat(now().taken("anna", "")).isEmpty();
  }
}
