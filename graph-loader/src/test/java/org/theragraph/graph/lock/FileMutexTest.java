package org.theragraph.graph.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMutexTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aFile() {
    file = folder.resolve("lock");
  }

  @Test
  void onlyOneThreadHasIt() throws Exception {
    try (FileMutex first = FileMutex.tryTake(file)) {
      assertThat(first).isNotNull();
      assertThat(FileMutex.tryTake(file)).isNull();
    }
    try (FileMutex again = FileMutex.tryTake(file)) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void aThreadThatTriesDoesNotOpenItToOtherProcesses() throws Exception {
    try (FileMutex mine = FileMutex.tryTake(file)) {
      assertThat(mine).isNotNull();
      assertThat(FileMutex.tryTake(file)).isNull();
      assertThat(inAnotherProcess()).isEqualTo("held");
    }
    assertThat(inAnotherProcess()).isEqualTo("free");
  }

  private String inAnotherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TryLock.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
