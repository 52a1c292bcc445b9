package org.theragraph.cli.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Option;

/** {@code --svg} and {@code --html}, to be mixed into a question. */
public final class PictureOption {
  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the answer to this file too; one that is there is replaced.")
  private @Nullable Path svg;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Draw it to a page that needs no other file; links show their sentences.")
  private @Nullable Path html;

  /**
   * Checks that the files can be written, before anything is asked for them.
   *
   * @throws CliException if one cannot
   */
  public void check() {
    files().forEach((format, file) -> check(file));
    if (svg != null && html != null && target(svg).equals(target(html))) {
      throw CliException.usage("--svg and --html name the same file: " + svg);
    }
  }

  private static void check(Path file) {
    Path folder = target(file).getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CliException.failed("there is no folder for the picture " + file + "; make it first");
    }
    if (Files.isDirectory(file)) {
      throw CliException.failed(file + " is a folder; name a file for the picture");
    }
    try {
      Files.newOutputStream(part(target(file))).close(); // permissions alone do not tell
      Files.delete(part(target(file)));
    } catch (IOException e) {
      throw CliException.failed("cannot write the picture " + file + "; name another place");
    }
  }

  /** Draws an answer, if a file was named; says so where there is no picture of it. */
  public void write(Answer answer, Graph graph, Consumer<String> note) {
    if (answer instanceof Drawable drawable) {
      write(() -> drawable.drawing(graph), note);
    } else {
      files()
          .values()
          .forEach(file -> note.accept("Nothing to draw: " + file + " was not written"));
    }
  }

  /**
   * Draws, if a file was named.
   *
   * @param picture asked for then only; one without nodes is not written
   * @param note gets a line for each file
   * @throws CliException if a file cannot be written after all
   */
  private void write(Supplier<? extends Drawing> picture, Consumer<String> note) {
    if (files().isEmpty()) {
      return;
    }
    Drawing drawn = picture.get();
    files()
        .forEach(
            (format, file) -> {
              if (drawn.isEmpty()) {
                note.accept("Nothing to draw: " + file + " was not written");
                return;
              }
              write(format, file, drawn);
              note.accept("Wrote " + file);
            });
  }

  private static void write(PictureFormat format, Path file, Drawing picture) {
    Path target = target(file);
    Path part = part(target);
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        format.write(out, picture);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      part.toFile().delete();
      throw CliException.failed("cannot write the picture %s: %s".formatted(file, e.getMessage()));
    } catch (LinkageError e) {
      part.toFile().delete();
      throw CliException.failed(
          "cannot draw: this Java runtime has no java.desktop with its libraries (%s);"
                  .formatted(e.getMessage())
              + " take a complete one");
    }
  }

  private static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  private static Path target(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private Map<PictureFormat, Path> files() {
    Map<PictureFormat, Path> files = new EnumMap<>(PictureFormat.class);
    if (svg != null) {
      files.put(PictureFormat.SVG, svg);
    }
    if (html != null) {
      files.put(PictureFormat.HTML, html);
    }
    return files;
  }
}
