package org.theragraph.corpora.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.MadeFacts;
import org.theragraph.corpora.kgx.KgxFolder;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.corpora.source.InputNotFoundException;
import org.theragraph.corpora.store.StoreException;
import org.theragraph.corpora.store.StoreIndex;

/** Archives, folders of facts, KGX and stores with one file changed; see docs/fuzzing.md. */
class FolderFuzzTest {
  private Path folder = Path.of("none");

  @BeforeTry
  void make() throws IOException {
    folder = Files.createTempDirectory("theragraph-fuzz");
  }

  @AfterTry
  void remove() throws IOException {
    empty(folder);
    Files.deleteIfExists(folder);
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Packer {
    void pack(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Packer packer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      packer.pack(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) {
    return bytes(
        out -> {
          try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
          }
        });
  }

  private static byte[] zip(byte[] content) {
    return bytes(
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          for (String name : List.of("a.txt", "dir/b.html", "c\u00e9.txt.gz")) {
            zip.setMethod(name.equals("a.txt") ? ZipOutputStream.STORED : ZipOutputStream.DEFLATED);
            ZipEntry entry = new ZipEntry(name);
            entry.setSize(content.length);
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
          }
          zip.close();
        });
  }

  private static byte[] tar(byte[] content) {
    return bytes(
        out -> {
          TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          tar.setAddPaxHeadersForNonAsciiNames(true);
          for (String name : List.of("a.txt", "b\u00e9.txt", "c".repeat(150))) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
          }
          tar.close();
        });
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.randomValue(Random::nextLong);
  }

  @Property(tries = Fuzz.BATCHES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void archives(@ForAll("seeds") long seed) {
    byte[] text = "Widgetumab reduced flares of gout. <p>It helped.</p>".getBytes(UTF_8);
    List<byte[]> seeds =
        List.of(gzip(text), zip(text), tar(text), gzip(tar(text)), zip(gzip(text)), tar(zip(text)));
    Path file = folder.resolve("archive");
    new Fuzz(
            "archives",
            seeds,
            input -> {
              Files.write(file, input);
              Reading.of(DocumentSource.of(List.of(file.toString())));
            })
        .batch(seed);
  }

  @Property(tries = Fuzz.BATCHES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void factsFolders(@ForAll("seeds") long seed) throws IOException {
    MadeFacts.write(folder);
    List<Path> files = files(folder);
    Path changed = files.get(Math.floorMod(seed, files.size()));
    byte[] good = Files.readAllBytes(changed);
    new Fuzz(
            "facts-" + changed.getFileName(),
            List.of(good),
            input -> {
              Files.write(changed, input);
              documented(() -> FactsCheck.check(folder));
              documented(() -> readAll(new FactsReader(folder)));
            })
        .batch(seed);
  }

  private static void readAll(FactsReader reader) throws IOException {
    reader.documents(
        (document, place) -> document.sections().forEach(s -> s.span().of(document.text())));
    reader.mentions((record, place) -> {});
    reader.concepts((record, place) -> {});
    reader.statements((record, place) -> {});
    reader.evidence((record, place) -> {});
    reader.quarantine((record, place) -> {});
    reader.versions();
  }

  @FunctionalInterface
  private interface Reader {
    void read() throws IOException;
  }

  private static void documented(Reader reader) {
    try {
      reader.read();
    } catch (FactsException | IOException e) {
      if (String.valueOf(e.getMessage()).contains("\n")) {
        throw new AssertionError("more than a line: " + e.getMessage(), e);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static final Map<String, String> KGX =
      Map.of(
          "nodes.jsonl",
          """
          {"id":"DRUGBANK:DB1","name":"widgetumab","category":["biolink:Drug"],"synonym":["WGT-1"],"xref":["CHEBI:1"]}
          {"id":"MONDO:1","name":"gout","category":["biolink:Disease"]}
          {"id":"HGNC:1","name":"WDG1","category":["biolink:Gene"],"provided_by":["x"]}
          """,
          "edges.jsonl",
          """
          {"id":"e1","subject":"DRUGBANK:DB1","predicate":"biolink:treats","object":"MONDO:1","publications":["PMID:1"],"primary_knowledge_source":"infores:x","supporting_text":["Widgetumab treats gout."],"subject_start":0,"subject_end":10,"object_start":18,"object_end":22,"stage":"POSITIVE"}
          {"id":"e2","subject":"DRUGBANK:DB1","predicate":"biolink:directly_physically_interacts_with","object":"HGNC:1","action":"INHIBITS","negated":true,"certainty":"POSSIBLE","probability":0.4,"document":"d"}
          """);

  @Property(tries = Fuzz.BATCHES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void kgxFolders(@ForAll("seeds") long seed) throws IOException {
    Path kgx = Files.createDirectories(folder.resolve("kgx"));
    Path facts = folder.resolve("facts");
    for (Map.Entry<String, String> file : KGX.entrySet()) {
      Files.writeString(kgx.resolve(file.getKey()), file.getValue());
    }
    String name = seed % 2 == 0 ? "nodes.jsonl" : "edges.jsonl";
    new Fuzz(
            "kgx-" + name,
            List.of(KGX.get(name).getBytes(UTF_8)),
            input -> {
              Files.write(kgx.resolve(name), input);
              documented(
                  () -> {
                    KgxFolder.convert(kgx, facts);
                    FactsCheck.check(facts);
                  });
              if (Files.exists(facts)) {
                empty(facts);
                Files.delete(facts);
              }
            })
        .batch(seed);
  }

  @Property(tries = Fuzz.BATCHES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void stores(@ForAll("seeds") long seed) throws IOException {
    String hash = "0a".repeat(32);
    Files.createDirectories(StoreIndex.object(folder, hash).getParent());
    Files.write(StoreIndex.object(folder, hash), gzip("<p>Words of gout.</p>".getBytes(UTF_8)));
    String line =
        "{\"id\":\"https://x.test/\",\"source\":\"url\",\"address\":\"https://x.test/\",\"time\":\"2026-01-02T03:04:05Z\",\"sha256\":\"%s\",\"bytes\":5,\"mediaType\":\"text/html\",\"charset\":\"utf-8\"}\n"
            .formatted(hash);
    new Fuzz(
            "stores",
            List.of((line + line.replace("x.test", "y.test")).getBytes(UTF_8)),
            input -> {
              Files.write(folder.resolve(StoreIndex.FILE), input);
              try {
                Reading.of(DocumentSource.of(List.of(folder.toString())));
                StoreIndex.read(folder);
              } catch (StoreException | InputNotFoundException e) {
                // says which line, or that there is nothing
              }
            })
        .batch(seed);
  }
}
