package org.theragraph.cli.session;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.store.StateFile;

/**
 * Sets of vocabularies below the state folder, each a folder that is never changed, and a file that
 * says which is in use. That file alone is replaced, as a whole: whatever stops a program, either
 * the old set is in use or the new one.
 */
public final class VocabularySets {
  private static final String DRAFT = ".draft-";

  private final Path folder;
  private final StateFile<Use> use;

  /**
   * What is in use.
   *
   * @param current a set's name; null for none
   * @param previous what was in use before
   */
  public record Use(@Nullable String current, @Nullable String previous) {}

  /**
   * The sets of an installation.
   *
   * @param home its state folder
   */
  public VocabularySets(Path home) {
    this.folder = home.resolve("vocabularies");
    this.use = new StateFile<>(folder.resolve("current.json"), new TypeReference<>() {});
  }

  /** Which set is in use. */
  public Use use() {
    try {
      Use read = use.read();
      return read == null ? new Use(null, null) : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of the set in use; null for none. */
  public @Nullable Path inUse() {
    String current = use().current();
    return current == null ? null : set(current);
  }

  /** Switches; null for none. To what is in use already is no switch, and forgets nothing. */
  public void use(@Nullable String name) throws IOException {
    Use now = use();
    if (!Objects.equals(name, now.current())) {
      use.write(new Use(name, now.current()));
    }
  }

  /** Folder of a set. */
  public Path set(String name) {
    return sets().resolve(name);
  }

  /**
   * Deletes a set. It is renamed first, so that half of a set is never taken for one; what a stop
   * leaves of it is a draft, which the next pull sweeps away.
   */
  public void remove(String name) throws IOException {
    Path doomed = draft(name);
    Files.move(set(name), doomed, StandardCopyOption.ATOMIC_MOVE);
    PathUtils.delete(doomed);
  }

  /** Deletes sets that were never finished. */
  public void sweep() throws IOException {
    for (Path draft : list().filter(name -> name.startsWith(DRAFT)).map(this::set).toList()) {
      PathUtils.delete(draft);
    }
  }

  /** Folder in which a set of this name is made. */
  public Path draft(String name) {
    return sets().resolve(DRAFT + name);
  }

  /** Folder of what comes from the net. */
  public Path downloads() {
    return folder.resolve("downloads");
  }

  /** Folder of everything. */
  public Path folder() {
    return folder;
  }

  private Path sets() {
    return folder.resolve("sets");
  }

  /** Names of all sets, the oldest first. */
  public List<String> names() throws IOException {
    return list().filter(name -> !name.startsWith(DRAFT)).sorted().toList();
  }

  private Stream<String> list() throws IOException {
    if (!Files.isDirectory(sets())) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(sets())) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
