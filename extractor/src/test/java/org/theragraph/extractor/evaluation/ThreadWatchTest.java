package org.theragraph.extractor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadWatchTest {
  @Test
  void workOfOtherThreadsCounts() throws IOException {
    Map<String, Long> stages = new HashMap<>();

    Cost cost = Cost.of(ThreadWatchTest::workInAnotherThread, stages);

    assertThat(cost.cpu()).isGreaterThan(0.05);
    assertThat(cost.wall()).isPositive();
    assertThat(stages).containsKey(Stage.REST);
  }

  private static void workInAnotherThread() {
    Thread worker = new Thread(ThreadWatchTest::work, "extract");
    worker.start();
    try {
      worker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void work() {
    double sum = 0;
    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < 100_000_000) {
      sum += Math.sqrt(sum + 1);
    }
    assertThat(sum).isPositive();
  }

  @Test
  void stagesAreToldByTheInnermostCodeThatIsKnown() {
    assertThat(
            Stage.of(
                new StackTraceElement[] {
                  call("java.util.HashMap", "get"),
                  call("org.theragraph.extractor.vocabulary.Vocabulary", "find"),
                  call("org.theragraph.extractor.annotation.CoreNlpParser", "tag"),
                  call("org.theragraph.extractor.relation.View", "tags")
                }))
        .isEqualTo("tagging");
    assertThat(
            Stage.of(
                new StackTraceElement[] {
                  call("org.theragraph.extractor.grounding.Grounder", "ground"),
                  call("org.theragraph.extractor.recognition.Recognition", "mention")
                }))
        .isEqualTo("grounding");
  }

  private static StackTraceElement call(String type, String method) {
    return new StackTraceElement(type, method, null, -1);
  }
}
