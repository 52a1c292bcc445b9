package org.theragraph.cli.watch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.theragraph.corpora.store.DocumentStore;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.StoreIndex;

/** The documents of a store that are new or changed since they were last loaded. */
final class Unread {
  private final Path store;
  private final List<Fetched> documents = new ArrayList<>();
  private final List<Fetched> damaged = new ArrayList<>();
  private final Map<String, String> loaded;

  /**
   * Looks which they are.
   *
   * @param loaded SHA-256 of each document as it was loaded, by id
   */
  Unread(Path store, Map<String, String> loaded) throws IOException {
    this.store = store;
    this.loaded = loaded;
    for (Fetched each : StoreIndex.read(store).values()) {
      if (!each.sha256().equals(loaded.get(each.id()))) {
        (isWhole(each) ? documents : damaged).add(each);
      }
    }
  }

  private boolean isWhole(Fetched document) throws IOException {
    return StoreIndex.isWhole(StoreIndex.object(store, document.sha256()), document.sha256());
  }

  /** Ids of those that are not what was fetched, and wait for the next fetch. */
  List<String> damaged() {
    return damaged.stream().map(Fetched::id).toList();
  }

  List<String> ids() {
    return documents.stream().map(Fetched::id).toList();
  }

  int size() {
    return documents.size();
  }

  /** How many of them were loaded in another version. */
  long changed() {
    return documents.stream().filter(each -> loaded.containsKey(each.id())).count();
  }

  /** Makes a store of them alone, in place of an earlier one. */
  void writeTo(Path folder) throws IOException {
    PathUtils.delete(folder);
    try (DocumentStore unread = DocumentStore.open(folder)) {
      for (Fetched document : documents) {
        link(StoreIndex.object(store, document.sha256()), folder, document);
        unread.note(document);
      }
    }
  }

  private static void link(Path object, Path folder, Fetched document) throws IOException {
    Path link = StoreIndex.object(folder, document.sha256());
    Files.createDirectories(link.resolveSibling(""));
    try {
      Files.createLink(link, object);
    } catch (FileAlreadyExistsException e) {
      // another document with the same bytes
    } catch (UnsupportedOperationException e) {
      Files.copy(object, link);
    }
  }

  /** What is loaded once these are, too. */
  Map<String, String> loadedThen() {
    Map<String, String> then = new LinkedHashMap<>(loaded);
    documents.forEach(each -> then.put(each.id(), each.sha256()));
    return then;
  }
}
