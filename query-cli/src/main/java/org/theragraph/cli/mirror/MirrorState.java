package org.theragraph.cli.mirror;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.mirror.MirrorFile;
import org.theragraph.corpora.mirror.Selection;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.store.StateFile;
import org.theragraph.graph.lock.FileMutex;

/** Which files of a mirror are in the graph. */
final class MirrorState {
  private static final int NAME = 16;

  private final Path folder;
  private final StateFile<Done> file;
  private final Selection.Wish wish;

  /**
   * What is kept.
   *
   * @param wish words and year for which the files were read, in words
   * @param files size and time of change of each that is done, by name
   */
  private record Done(String wish, Map<String, String> files) {}

  /** Of the mirror in a folder; another folder is another mirror. */
  MirrorState(Session session, Path mirror, Selection.Wish wish) {
    String name = ClaimHash.sha256(mirror.toAbsolutePath().normalize().toString());
    this.folder = session.surroundings().home().resolve("mirror").resolve(name.substring(0, NAME));
    this.file = new StateFile<>(folder.resolve("done.json"), new TypeReference<>() {});
    this.wish = wish;
  }

  /** Folder for the facts on their way. */
  Path facts() {
    return folder.resolve("facts");
  }

  /**
   * Files that are done, by name, with what tells that they did not change; none where other words
   * or years were asked for then.
   */
  Map<String, String> done() throws IOException {
    Done known = file.read();
    return known == null || !known.wish().equals(wish.toString())
        ? new LinkedHashMap<>()
        : new LinkedHashMap<>(known.files());
  }

  /** Whether a file is done as it is now. */
  static boolean isDone(MirrorFile file, Map<String, String> done) throws IOException {
    return mark(file).equals(done.get(file.name()));
  }

  /** Notes that the files up to one are in the graph. */
  void note(MirrorFile last, Map<String, String> done) throws IOException {
    done.put(last.name(), mark(last));
    file.write(new Done(wish.toString(), done));
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
