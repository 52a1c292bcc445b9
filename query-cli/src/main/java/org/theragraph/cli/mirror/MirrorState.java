package org.theragraph.cli.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.mirror.MirrorFile;
import org.theragraph.corpora.mirror.Selection;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.graph.Graph;
import org.theragraph.graph.MirrorMark;
import org.theragraph.graph.lock.FileMutex;

/** Which files of a mirror are in the graph, as the graph tells. */
final class MirrorState {
  private static final int NAME = 16;

  private final Session session;
  private final Path folder;
  private final Selection.Wish wish;

  /** Of the mirror in a folder. */
  MirrorState(Session session, Path mirror, Selection.Wish wish) {
    String name = ClaimHash.sha256(mirror.toAbsolutePath().normalize().toString());
    this.session = session;
    this.folder = session.surroundings().home().resolve("mirror").resolve(name.substring(0, NAME));
    this.wish = wish;
  }

  /** Folder for the facts on their way. */
  Path facts() {
    return folder.resolve("facts");
  }

  /** Folder for what was set aside, a file for each file of the mirror that had something. */
  Path quarantine() {
    return folder.resolve("quarantine");
  }

  /** Files that are done; none is where other words or years were asked for then. */
  MirrorMark done() {
    try (Graph graph = session.openGraph()) {
      return MirrorMark.of(graph);
    }
  }

  /** Ids of the documents that a mirror brought. */
  Set<String> brought() {
    try (Graph graph = session.openGraph()) {
      return MirrorMark.brought(graph);
    }
  }

  /** Whether a file is done as it is now, for these words and years. */
  boolean isDone(MirrorFile file, MirrorMark done) throws IOException {
    return done.wish().equals(wish.toString()) && mark(file).equals(done.files().get(file.name()));
  }

  /** Forgets these, which are about to be read again. */
  void begin(List<MirrorFile> open, MirrorMark done) {
    if (done.files().isEmpty()) {
      return; // an empty graph stays empty, for it is filled in a faster way
    }
    boolean same = done.wish().equals(wish.toString());
    MirrorMark left = new MirrorMark(wish.toString(), same ? done.files() : Map.of());
    open.forEach(file -> left.files().remove(file.name()));
    write(left, List.of());
  }

  /** Notes that a file is in the graph, with the documents that it brought. */
  void note(MirrorFile file, List<String> documents) throws IOException {
    MirrorMark now = new MirrorMark(wish.toString(), done().files());
    now.files().put(file.name(), mark(file));
    write(now, documents);
  }

  private void write(MirrorMark mark, List<String> documents) {
    try (Graph graph = session.openGraph()) {
      MirrorMark.note(graph, documents);
      mark.write(graph);
    }
  }

  /**
   * Makes sure that no file after the first to be read is in the graph and not in the folder: what
   * it revised and deleted would be undone.
   */
  void requireLater(List<MirrorFile> open, List<MirrorFile> all, MirrorMark done) {
    if (open.isEmpty()) {
      return;
    }
    List<String> here = all.stream().map(MirrorFile::name).toList();
    List<String> missing =
        done.files().keySet().stream()
            .filter(name -> !here.contains(name))
            .map(name -> MirrorFile.of(Path.of(name)))
            .filter(Objects::nonNull)
            .filter(file -> file.compareTo(open.get(0)) > 0)
            .map(MirrorFile::name)
            .toList();
    if (!missing.isEmpty()) {
      throw CliException.failed(
          "%s would undo what %s revised and deleted, which is in the graph but not in this folder. Name a folder that has it, too"
              .formatted(open.get(0).path(), String.join(", ", missing)));
    }
  }

  private static String mark(MirrorFile file) throws IOException {
    return Files.size(file.path()) + " " + Files.getLastModifiedTime(file.path());
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
      throw CliException.failed("another run takes in this mirror; wait for it");
    }
    return lock;
  }
}
