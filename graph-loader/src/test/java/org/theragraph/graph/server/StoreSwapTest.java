package org.theragraph.graph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders stand for stores: the swap only ever renames and deletes. */
class StoreSwapTest {
  @TempDir private Path home;
  private ServerFolder files;

  @BeforeEach
  void makeFolder() {
    files = ServerFolder.of(home);
    files.create();
  }

  @Test
  void theNewStoreStandsInThePlaceOfTheOldOne() throws IOException {
    store("neo4j", "old");
    new StoreSwap(files).install(store("ready", "new"));
    assertOnly("new");
  }

  @Test
  void theFirstStoreNeedsNoOldOne() throws IOException {
    new StoreSwap(files).install(store("ready", "new"));
    assertOnly("new");
  }

  @Test
  void aSwapCutOffBeforeTheOldStoreMovedGoesForward() throws IOException {
    store("neo4j", "old");
    store("neo4j.next", "new");
    new StoreSwap(files).recover();
    assertOnly("new");
  }

  @Test
  void aSwapCutOffBetweenTheTwoRenamesGoesForward() throws IOException {
    store("neo4j.old", "old");
    store("neo4j.next", "new");
    new StoreSwap(files).recover();
    assertOnly("new");
  }

  @Test
  void anOldStoreThatWasNotDeletedGoes() throws IOException {
    store("neo4j.old", "old");
    store("neo4j", "new");
    new StoreSwap(files).recover();
    assertOnly("new");
  }

  @Test
  void nothingChangesWhereNothingWasBegun() throws IOException {
    new StoreSwap(files).recover();
    assertThat(files.folder()).isEmptyDirectory();
  }

  private Path store(String name, String content) throws IOException {
    Path folder = Files.createDirectories(files.folder().resolve(name).resolve("data"));
    Files.writeString(folder.resolve("store"), content);
    return folder.getParent();
  }

  private void assertOnly(String content) throws IOException {
    assertThat(files.store().resolve("data/store")).hasContent(content);
    assertThat(files.folder()).isDirectoryNotContaining("glob:**neo4j.*");
    assertThat(files.folder().resolve("ready")).doesNotExist();
  }
}
