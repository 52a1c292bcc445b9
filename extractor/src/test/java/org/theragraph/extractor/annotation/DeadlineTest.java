package org.theragraph.extractor.annotation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void aPassedDeadlineSaysWhatWasAllowedAndHowToAllowMore() throws InterruptedException {
    Deadline deadline = Deadline.in(Duration.ofNanos(1));
    Thread.sleep(2);
    assertThatThrownBy(deadline::check)
        .isInstanceOf(Deadline.DeadlineException.class)
        .hasMessageContaining("took longer than")
        .hasMessageContaining("--timeout");
  }

  @Test
  void aDeadlineToComeLetsPass() {
    Deadline.in(Duration.ofHours(1)).check();
  }
}
