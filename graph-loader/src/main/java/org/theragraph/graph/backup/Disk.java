package org.theragraph.graph.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what was written outlive a power cut. */
final class Disk {
  private Disk() {}

  /** A file's bytes. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The names in a folder: that of a new file is on the disk only when its folder is. */
  static void forceFolder(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows does not open folders; NTFS needs none of it.
    }
  }

  /** The names in all folders below one, its own too. */
  static void forceFolders(Path top) throws IOException {
    try (Stream<Path> all = Files.walk(top)) {
      List<Path> folders = all.filter(Files::isDirectory).toList();
      for (Path folder : folders) {
        forceFolder(folder);
      }
    }
  }
}
