package org.theragraph.corpora.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * From what a user names to what there is to open: the inputs in the order given, each folder and
 * glob sorted by path. A file that is named twice comes once.
 */
final class InputFinder {
  static final String STANDARD_INPUT = "-";

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

  private final InputStream standardInput;
  private final List<Input> found = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  InputFinder(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Finds all inputs.
   *
   * @throws InputNotFoundException if one of them matches nothing
   */
  List<Input> find(List<String> names) throws IOException {
    for (String name : names) {
      boolean any;
      if (name.equals(STANDARD_INPUT)) {
        any = found.add(new Input.Stream(name, standardInput));
      } else {
        any = exists(name) ? add(Path.of(name)) : glob(name);
      }
      if (!any) {
        throw new InputNotFoundException("Folder '" + name + "' holds no files.");
      }
    }
    return List.copyOf(found);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false; // a glob may hold characters that no path of this system can
    }
  }

  /** Adds a file, or the files of a folder; false if the folder has none. */
  private boolean add(Path path) {
    List<Input> inputs =
        Files.isDirectory(path)
            ? FolderWalk.of(path)
            : List.of(new Input.File(path.toString(), path));
    inputs.forEach(this::addOnce);
    return !inputs.isEmpty();
  }

  private void addOnce(Input input) {
    Path file = input.path();
    if (file == null || seen.add(key(file))) {
      found.add(input);
    }
  }

  private static Path key(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // a link to nothing, or a folder without permission
    }
  }

  /** Adds what a pattern matches; false if that is only empty folders. */
  private boolean glob(String name) throws IOException {
    Matcher wildcard = GLOB.matcher(name);
    if (!wildcard.find()) {
      throw new InputNotFoundException("No such file or folder: '" + name + "'.");
    }
    int slash = name.lastIndexOf('/', wildcard.start());
    String base = slash < 0 ? "." : slash == 0 ? "/" : name.substring(0, slash);
    List<Path> matches = exists(base) ? matches(name, base, slash < 0) : List.of();
    if (matches.isEmpty()) {
      throw new InputNotFoundException("Nothing matches '" + name + "'.");
    }
    boolean any = false;
    for (Path match : matches) {
      any |= add(match);
    }
    return any;
  }

  private static List<Path> matches(String name, String base, boolean relative)
      throws InputNotFoundException {
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
    } catch (PatternSyntaxException e) {
      throw new InputNotFoundException(
          "Not a pattern of files: '" + name + "': " + e.getDescription() + ".");
    }
    int depth = name.contains("**") ? Integer.MAX_VALUE : Path.of(base).getNameCount() + 64;
    List<Path> matches = new ArrayList<>();
    for (Path path : FolderWalk.paths(Path.of(base), depth)) {
      Path shown = relative ? Path.of(base).relativize(path) : path;
      if (matcher.matches(shown)) {
        matches.add(shown);
      }
    }
    return matches;
  }
}
