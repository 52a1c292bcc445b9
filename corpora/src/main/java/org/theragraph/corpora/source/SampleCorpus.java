package org.theragraph.corpora.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's own documents, from a jar or a folder of classes. */
final class SampleCorpus {
  private static final String FOLDER = "theragraph/sample/";
  private static final String ABSTRACTS = "abstracts.xml";

  private SampleCorpus() {}

  /** The abstracts, then the press releases in the order of their names. */
  static List<Input> inputs(ClassLoader loader) throws IOException {
    URL abstracts = loader.getResource(FOLDER + ABSTRACTS);
    if (abstracts == null) {
      throw new InputNotFoundException(
          "The sample corpus is missing from this build (" + FOLDER + ABSTRACTS + ").");
    }
    URI uri;
    try {
      uri = abstracts.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("Not a place to read from: " + abstracts, e);
    }
    if (!"jar".equals(uri.getScheme())) {
      return inputs(Path.of(uri).resolveSibling(""));
    }
    String jar = uri.getRawSchemeSpecificPart();
    Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
    try (FileSystem content = FileSystems.newFileSystem(file)) {
      return inputs(content.getPath(FOLDER));
    }
  }

  private static List<Input> inputs(Path folder) throws IOException {
    List<Input> inputs = new ArrayList<>();
    inputs.add(memory("sample/" + ABSTRACTS, folder.resolve(ABSTRACTS)));
    Path press = folder.resolve("press");
    if (Files.isDirectory(press)) {
      try (Stream<Path> files = Files.list(press)) {
        for (Path file : files.sorted().toList()) {
          String name = String.valueOf(file.getFileName());
          if (name.endsWith(".html")) {
            inputs.add(memory("sample/press/" + name, file));
          }
        }
      }
    }
    return inputs;
  }

  private static Input memory(String name, Path file) throws IOException {
    return new Input.Memory(name, Files.readAllBytes(file));
  }
}
