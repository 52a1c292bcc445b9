package org.theragraph.cli.watch;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.store.StateFile;
import org.theragraph.graph.lock.FileMutex;

/** Where all that belongs to watching lies. */
final class WatchFolder {
  private final Path folder;

  WatchFolder(Session session) {
    this.folder = session.surroundings().home().resolve("watch");
  }

  /** What is watched; nothing at first. */
  WatchList list() throws IOException {
    WatchList list = listFile().read();
    return list == null ? WatchList.EMPTY : list;
  }

  void save(WatchList list) throws IOException {
    listFile().write(list);
  }

  private StateFile<WatchList> listFile() {
    return new StateFile<>(folder.resolve("watch.json"), new TypeReference<>() {});
  }

  /** SHA-256 of the version of each document that is in the graph, by the document's id. */
  StateFile<Map<String, String>> loaded() {
    return new StateFile<>(folder.resolve("loaded.json"), new TypeReference<>() {});
  }

  /** Ids of documents that were loaded and are not in the graph, as those set aside. */
  StateFile<Set<String>> absent() {
    return new StateFile<>(folder.resolve("absent.json"), new TypeReference<>() {});
  }

  /**
   * What was said of what is followed before the last load, until its changes are told: so that a
   * run which goes on after a killed one tells them.
   */
  StateFile<List<Telling>> before() {
    return new StateFile<>(folder.resolve("before.json"), new TypeReference<>() {});
  }

  /** Store of what was fetched. */
  Path documents() {
    return folder.resolve("documents");
  }

  /** Store of what is to be read in this run. */
  Path unread() {
    return folder.resolve("unread");
  }

  Path facts() {
    return folder.resolve("facts");
  }

  /**
   * Keeps other runs out.
   *
   * @throws CliException if there is one
   */
  FileMutex lock() throws IOException {
    Files.createDirectories(folder);
    FileMutex lock = FileMutex.tryTake(folder.resolve(".lock"));
    if (lock == null) {
      throw CliException.failed("another watch is running; wait for it");
    }
    return lock;
  }
}
