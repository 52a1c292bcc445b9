package org.theragraph.graph.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.GraphException;

class JournalTest {
  @TempDir private Path home;
  private Journal<Decision> journal;

  @BeforeEach
  void aJournal() {
    journal = Journal.decisions(home.resolve("new"));
  }

  private static List<Decision> some() {
    Decision first = Decisions.onEvidence("anna", DecisionKind.ACCEPT, "s1", "e1");
    return List.of(
        first,
        Decisions.on("ben", DecisionKind.REJECT, "s1"),
        Decisions.correcting(
            "anna",
            "s1",
            "e1",
            Correction.of(Polarity.NEGATED, Certainty.POSSIBLE, Stage.NEGATIVE)),
        Decisions.onEvidence("ben", DecisionKind.COMMENT, "s1", "e1"),
        Decisions.undoing("anna", first));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<Decision> decisions = some();
    journal.append(decisions.subList(0, 2));
    journal.append(decisions.subList(2, 5));
    assertThat(journal.read()).isEqualTo(decisions);
  }

  @Test
  void nobodyHasDecidedAtFirst() throws IOException {
    assertThat(journal.read()).isEmpty();
  }

  @Test
  void aLineThatACrashCutOffDoesNotCountAndHarmsNoLaterOne() throws IOException {
    List<Decision> decisions = some();
    journal.append(decisions.subList(0, 2));
    Files.writeString(journal.file(), "{\"id\":\"ab", StandardOpenOption.APPEND);
    assertThat(journal.read()).isEqualTo(decisions.subList(0, 2));
    journal.append(decisions.subList(2, 3));
    assertThat(journal.read()).isEqualTo(decisions.subList(0, 3));
  }

  @Test
  void aBrokenLineIsToldWithItsPlaceAndNothingIsSkipped() throws IOException {
    journal.append(some());
    String text = Files.readString(journal.file());
    Files.writeString(journal.file(), text.replaceFirst("\"REJECT\"", "\"REFUSE\""));
    assertThatThrownBy(journal::read)
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("decisions.jsonl:2")
        .hasMessageContaining("kind")
        .hasMessageContaining("backup");
  }

  @Test
  void writersAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> done = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Decision decision = Decisions.on("curator " + i, DecisionKind.ACCEPT, "s" + i);
      done.add(
          threads.submit(
              () -> {
                journal.append(List.of(decision));
                return null;
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    threads.shutdown();
    assertThat(journal.read()).extracting(Decision::curator).hasSize(20).doesNotHaveDuplicates();
  }

  /** Two curators at once, each killed at any moment, three times over one journal. */
  @Test
  void whatWasAcknowledgedBeforeAKillIsThere() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      Process anna = append("anna" + round);
      Process ben = append("ben" + round);
      awaitFirst("anna" + round);
      awaitFirst("ben" + round);
      Thread.sleep(20 + 130L * round);
      anna.destroyForcibly();
      ben.destroyForcibly();
      acknowledged.addAll(said(anna, "anna" + round));
      acknowledged.addAll(said(ben, "ben" + round));
    }
    List<String> kept =
        journal.read().stream().map(one -> one.curator() + " " + one.statement()).toList();
    assertThat(acknowledged).isNotEmpty();
    assertThat(kept).containsAll(acknowledged).doesNotHaveDuplicates();
  }

  private Process append(String curator) throws IOException {
    Files.createDirectories(journal.file().getParent());
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            AppendUntilKilled.class.getName(),
            journal.file().getParent().toString(),
            curator)
        .redirectErrorStream(true)
        .redirectOutput(home.resolve(curator).toFile())
        .start();
  }

  /** However long a busy machine takes to start it. */
  private void awaitFirst(String curator) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!Files.readString(home.resolve(curator)).contains("\n") && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  /** Whole lines only: the last one may be cut off. */
  private List<String> said(Process process, String curator) throws Exception {
    process.waitFor();
    String out = Files.readString(home.resolve(curator));
    return out.substring(0, out.lastIndexOf('\n') + 1)
        .lines()
        .map(line -> curator + " " + line)
        .toList();
  }
}
