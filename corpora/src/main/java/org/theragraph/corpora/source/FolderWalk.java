package org.theragraph.corpora.source;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.StoreIndex;

/**
 * All files below a folder, sorted by path. Hidden files (names with a dot before, as .DS_Store)
 * and {@code __MACOSX} are no documents and left out; links are followed. Of a store of fetched
 * documents, the latest version of each comes, under the address that it came from.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final boolean opensStores;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Path> paths = new ArrayList<>();

  private FolderWalk(Path root, boolean opensStores) {
    this.root = root;
    this.opensStores = opensStores;
  }

  /** Files to open; what cannot be entered comes as an input that says why when opened. */
  static List<Input> of(Path root) {
    FolderWalk walk = walk(root, Integer.MAX_VALUE, true);
    walk.inputs.sort(Comparator.comparing(input -> input.name().replace('\\', '/')));
    return walk.inputs;
  }

  /** Files and folders, sorted. */
  static List<Path> paths(Path root, int depth) {
    FolderWalk walk = walk(root, depth, false);
    walk.paths.sort(Comparator.comparing(path -> path.toString().replace('\\', '/')));
    return walk.paths;
  }

  private static FolderWalk walk(Path root, int depth, boolean opensStores) {
    FolderWalk walk = new FolderWalk(root, opensStores);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, walk);
    } catch (IOException e) {
      walk.inputs.add(new Input.Closed(root.toString(), e));
    }
    return walk;
  }

  /** Whether a file or archive entry is of the system rather than of the user. */
  static boolean isHidden(String fileName) {
    return (fileName.startsWith(".") && fileName.length() > 1 && !fileName.equals(".."))
        || fileName.equals("__MACOSX");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folder.equals(root)) {
      if (isHidden(String.valueOf(folder.getFileName()))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      paths.add(folder);
    }
    if (opensStores && StoreIndex.isStore(folder)) {
      openStore(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    return FileVisitResult.CONTINUE;
  }

  private void openStore(Path folder) {
    try {
      for (Fetched document : StoreIndex.read(folder).values()) {
        String sha256 = document.sha256();
        Path object = StoreIndex.object(folder, sha256);
        inputs.add(new Input.Stored(document.address(), object, sha256));
      }
    } catch (IOException e) {
      inputs.add(new Input.Closed(folder.toString(), e));
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(String.valueOf(file.getFileName())) || isIndex(file)) {
      return FileVisitResult.CONTINUE;
    }
    paths.add(file);
    inputs.add(
        attributes.isOther() // a pipe or device would block or never end
            ? new Input.Closed(file.toString(), new IOException("is neither a file nor a folder"))
            : new Input.File(file.toString(), file));
    return FileVisitResult.CONTINUE;
  }

  /** Of a store that a pattern went into. */
  private static boolean isIndex(Path file) {
    return file.endsWith(StoreIndex.FILE) && StoreIndex.isStore(file.resolveSibling(""));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) {
    IOException clear =
        why instanceof FileSystemLoopException
            ? new IOException("is a link back to a folder above it", why)
            : why;
    inputs.add(new Input.Closed(file.toString(), clear));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException why) {
    if (why != null) {
      inputs.add(new Input.Closed(folder.toString(), why));
    }
    return FileVisitResult.CONTINUE;
  }
}
