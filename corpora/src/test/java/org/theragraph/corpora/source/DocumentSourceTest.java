package org.theragraph.corpora.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;

class DocumentSourceTest {
  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private static Reading read(Object... inputs) throws IOException {
    return Reading.of(DocumentSource.of(Arrays.stream(inputs).map(Object::toString).toList()));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(String... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = namesAndContents[i + 1].getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(namesAndContents[i]);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  /** Lines that do not compress, so that a cut falls among them. */
  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    for (int i = 0; i < count; i++) {
      lines
          .append("{\"id\":\"d" + i + "\",\"text\":\"")
          .append(Long.toHexString(random.nextLong()).repeat(2))
          .append(
              random.ints(400, 'a', 'z').mapToObj(Character::toString).reduce("", String::concat))
          .append("\"}\n");
    }
    return lines.toString();
  }

  @Test
  void foldersAreReadInTheOrderOfPathsAndHiddenFilesLeftOut() throws IOException {
    write("b/z.txt", "one");
    write("a.txt", "two");
    write("b/a.txt.gz", gzip("three".getBytes(UTF_8)));
    write(".hidden", "not me");
    write("__MACOSX/x.txt", "nor me");
    assertThat(read(folder).ids())
        .containsExactly("file:a~3fc4ccfe", "file:a~8b5b9db0", "file:z~7692c3ad");
  }

  @Test
  void globsMatchAndAFileNamedTwiceComesOnce() throws IOException {
    Path one = write("press/a.html", "<p>One.</p>");
    write("press/b.txt", "two");
    write("press/deep/c.html", "<p>Three.</p>");
    assertThat(read(folder + "/press/*.html").ids()).containsExactly("file:a~70277bfc");
    assertThat(read(folder + "/**.html", one, folder).ids())
        .containsExactly("file:a~70277bfc", "file:c~43c4d94e", "file:b~3fc4ccfe");
    assertThat(read(folder + "/pre*").ids())
        .containsExactly("file:a~70277bfc", "file:b~3fc4ccfe", "file:c~43c4d94e");
  }

  @Test
  void anInputThatMatchesNothingFailsBeforeAnythingIsRead() throws IOException {
    Path good = write("a.txt", "text");
    Files.createDirectory(folder.resolve("empty"));
    for (String missing : List.of("/no.txt", "/*.xml", "/empty", "/no/where/*.x", "/[")) {
      List<Document> seen = new ArrayList<>();
      DocumentSource source = DocumentSource.of(List.of(good.toString(), folder + missing));
      assertThatThrownBy(
              () ->
                  source.read(
                      new DocumentSink() {
                        @Override
                        public void accept(Document document, String from) {
                          seen.add(document);
                        }

                        @Override
                        public void quarantine(Quarantine record) {}
                      }))
          .isInstanceOf(InputNotFoundException.class)
          .hasMessageContaining(missing);
      assertThat(seen).isEmpty();
      assertThatThrownBy(source::requireInputs)
          .isInstanceOf(InputNotFoundException.class)
          .hasMessageContaining(missing);
      assertThat(source.sizeInBytes()).isEqualTo(-1);
    }
    assertThatThrownBy(() -> DocumentSource.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lookingForTheInputsLeavesStandardInputUnread() throws IOException {
    ByteArrayInputStream pipe = new ByteArrayInputStream("Text from a pipe.".getBytes(UTF_8));
    DocumentSource source = DocumentSource.of(List.of("-"), pipe);
    source.requireInputs();
    assertThat(Reading.of(source).only().text()).isEqualTo("Text from a pipe.");
  }

  @Test
  void archivesAreKnownByTheirContentAndReadInTheirOrder() throws IOException {
    String[] entries = {"z.txt", "one", "dir/a.html", "<p>Two words.</p>", ".DS_Store", "x"};
    write("1.zip", zip(entries));
    write("2.dat", tar("t.txt", "three"));
    write("3", gzip(tar("u.txt", "four", "v.txt.gz", "five")));
    write("4.zip", zip("inner.zip", ""));
    Reading reading = read(folder);
    assertThat(reading.ids())
        .containsExactly(
            "file:z~7692c3ad",
            "file:a~a009b579",
            "file:t~8b5b9db0",
            "file:u~04efaf08",
            "file:v~222b0bd5");
    assertThat(reading.onlyQuarantine().source()).endsWith("4.zip!inner.zip");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void gzipsOfSeveralMembersAreReadToTheEnd() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("{\"id\":\"a\",\"text\":\"one\"}\n".getBytes(UTF_8)));
    both.write(gzip("{\"id\":\"b\",\"text\":\"two\"}\n".getBytes(UTF_8)));
    assertThat(read(write("x.gz", both.toByteArray())).ids()).containsExactly("a", "b");
  }

  @Test
  void aTruncatedGzipIsQuarantinedWithItsNameAndWhatCameBeforeIsRead() throws IOException {
    byte[] whole = gzip(lines(400).getBytes(UTF_8));
    Path file = write("half.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    Reading reading = read(file);
    assertThat(reading.documents).hasSizeBetween(150, 250);
    Quarantine record = reading.onlyQuarantine();
    assertThat(record.reason()).isEqualTo(Reason.BROKEN);
    assertThat(record.source()).endsWith("half.jsonl.gz");
    assertThat(record.detail()).doesNotContain("\n").contains("truncated or damaged");
  }

  @Test
  void truncatedArchivesKeepTheirWholeEntries() throws IOException {
    byte[] tar = gzip(tar("a.jsonl", lines(50), "b.jsonl", lines(100).replace("\"d", "\"e")));
    byte[] zip = zip("a.jsonl", lines(50), "b.jsonl", lines(100).replace("\"d", "\"e"));
    for (byte[] whole : List.of(tar, zip)) {
      Reading reading = read(write("half", Arrays.copyOf(whole, whole.length / 2)));
      assertThat(reading.ids()).contains("d0", "d49", "e0").doesNotContain("e99");
      assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.BROKEN);
      assertThat(reading.onlyQuarantine().source()).endsWith("half!b.jsonl");
    }
    Reading headOnly = read(write("stub.gz", new byte[] {0x1F, (byte) 0x8B, 8}));
    assertThat(headOnly.onlyQuarantine().reason()).isEqualTo(Reason.BROKEN);
  }

  @Test
  void damageInsideAZipIsTold() throws IOException {
    byte[] zip = zip("a.jsonl", lines(300));
    Arrays.fill(zip, zip.length / 2, zip.length / 2 + 50, (byte) 0xAA);
    Reading reading = read(write("bad.zip", zip));
    assertThat(reading.reasons()).contains(Reason.BROKEN);
  }

  @Test
  void archivesWithinArchivesEndSomewhere() throws IOException {
    byte[] bomb = zip("x.txt", "text");
    for (int i = 0; i < 8; i++) {
      bomb = gzip(bomb);
    }
    assertThat(read(write("bomb", bomb)).onlyQuarantine().detail()).contains("deep");
  }

  @Test
  void theSecondDocumentWithOneIdIsQuarantinedWithBothSources() throws IOException {
    Path one = write("one.jsonl", "{\"id\":\"a\",\"text\":\"x\"}");
    Path two = write("two.jsonl", "{\"id\":\"a\",\"text\":\"y\"}");
    Path three = write("three.jsonl", "{\"id\":\"a\",\"text\":\"x\"}");
    Reading reading = read(one, two, three);
    assertThat(reading.ids()).containsExactly("a");
    assertThat(reading.reasons()).containsExactly(Reason.DUPLICATE_ID, Reason.DUPLICATE_ID);
    assertThat(reading.quarantined.get(0).detail())
        .contains(one.toString(), two.toString(), "another text");
    assertThat(reading.quarantined.get(1).detail()).contains("the same text");
  }

  @Test
  void filesOfOneNameAreToldApartByTheirTexts() throws IOException {
    write("2023/release.html", "<p>One text.</p>");
    write("2024/release.html", "<p>Another text.</p>");
    write("2024/release.txt", "A third text.");
    write("2025/release.html", "<p>One text.</p>");
    Reading reading = read(folder);
    assertThat(reading.ids())
        .containsExactly("file:release~3638f289", "file:release~88965c12", "file:release~4ae0ccc2");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.DUPLICATE_ID);
    assertThat(reading.onlyQuarantine().source()).contains("2025");
    assertThat(reading.onlyQuarantine().document()).isEqualTo(reading.ids().get(0));
  }

  @Test
  void aLaterRunGivesAnotherTextOfTheSameNameAnotherId() throws IOException {
    Path file = write("release.txt", "One text.");
    String first = read(file).only().id();
    write("release.txt", "Another text.");
    assertThat(read(file).only().id()).isNotEqualTo(first);
    Path moved = write("elsewhere/release.txt", "One text.");
    assertThat(read(moved).only().id()).isEqualTo(first);
  }

  @Test
  void standardInputIsReadLikeAFile() throws IOException {
    DocumentSource source =
        DocumentSource.of(
            List.of("-"), new ByteArrayInputStream(gzip("Text from a pipe.".getBytes(UTF_8))));
    assertThat(source.sizeInBytes()).isEqualTo(-1);
    assertThat(Reading.of(source).ids()).containsExactly("file:stdin~0c8a90d0");
  }

  @Test
  void whatCannotBeOpenedIsQuarantined() throws IOException {
    write("a.txt", "text");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Reading reading = read(folder);
    assertThat(reading.ids()).containsExactly("file:a~982d9e3e");
    assertThat(reading.reasons()).containsExactly(Reason.UNREADABLE, Reason.UNREADABLE);
  }

  @Test
  void aFileWithoutPermissionIsQuarantined() throws IOException {
    Path secret = write("secret.txt", "text");
    write("open.txt", "text of another file");
    assertThat(secret.toFile().setReadable(false)).isTrue();
    Assumptions.assumeFalse(Files.isReadable(secret), "this user may read everything");
    Reading reading = read(folder);
    assertThat(reading.ids()).containsExactly("file:open~0facd0db");
    assertThat(reading.onlyQuarantine().detail()).contains("no permission");
  }

  @Test
  void aLineOfFiftyMegabytesIsRefusedInBoundedMemory() throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
    }
    assertThat(read(file).reasons()).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void progressEndsAtTheSize() throws IOException {
    write("a.txt", "some text");
    write("b.gz", gzip("other text".getBytes(UTF_8)));
    DocumentSource source = DocumentSource.of(List.of(folder.toString()));
    List<Long> seen = new ArrayList<>();
    Reading.of(source.withProgress(seen::add));
    assertThat(seen).isSorted().endsWith(source.sizeInBytes()).contains(9L);
  }

  @Test
  void aTextLongerThanABookIsQuarantined() throws IOException {
    write("a.txt", "word ".repeat(Delivery.LONGEST_TEXT / 5 + 1));
    write("b.txt", "word ".repeat(Delivery.LONGEST_TEXT / 5));
    Reading reading = read(folder);
    assertThat(reading.ids()).singleElement().asString().startsWith("file:b~");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(reading.onlyQuarantine().detail()).contains("1000004 characters", "split it");
  }

  @Test
  void aPageThatWouldOverflowTheStackIsQuarantinedAndTheNextIsRead() throws IOException {
    write("a.html", "<div>".repeat(100_000) + "text");
    write("b.txt", "text");
    Reading reading = read(folder);
    assertThat(reading.ids()).singleElement().asString().startsWith("file:b~");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(reading.onlyQuarantine().source()).endsWith("a.html");
  }

  @Test
  void aBugOfTheSinkIsNoFaultOfTheInput() throws IOException {
    Path file = write("a.txt", "text");
    DocumentSink buggy =
        new DocumentSink() {
          @Override
          public void accept(Document document, String source) {
            throw new IllegalStateException("bug");
          }

          @Override
          public void quarantine(Quarantine record) {
            throw new AssertionError("blamed the input: " + record);
          }
        };
    assertThatThrownBy(() -> DocumentSource.of(List.of(file.toString())).read(buggy))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bug");
  }

  @Test
  void theFolderThatIsWrittenMeanwhileIsLeftOut() throws IOException {
    write("a.txt", "text");
    write("facts/documents.jsonl", "{\"id\":\"x\",\"text\":\"y\"}");
    DocumentSource all = DocumentSource.of(List.of(folder.toString()));
    assertThat(Reading.of(all.without(folder.resolve("facts"))).ids())
        .singleElement()
        .asString()
        .startsWith("file:a~");
    assertThatThrownBy(() -> all.without(folder).requireInputs())
        .isInstanceOf(InputNotFoundException.class)
        .hasMessageContaining("choose another folder");
  }

  @Test
  void aFailingSinkIsNoFaultOfTheInput() throws IOException {
    Path file = write("a.txt", "text");
    DocumentSink full =
        new DocumentSink() {
          @Override
          public void accept(Document document, String source) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void quarantine(Quarantine record) {
            throw new AssertionError("blamed the input: " + record);
          }
        };
    assertThatThrownBy(() -> DocumentSource.of(List.of(file.toString())).read(full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void theSampleIsReadFromFoldersAndJars() throws IOException {
    String base = "theragraph/sample/";
    String set =
        "<PubmedArticleSet><PubmedArticle><PMID>7</PMID><ArticleTitle>T</ArticleTitle></PubmedArticle></PubmedArticleSet>";
    String[] entries = {
      base + "abstracts.xml",
      set,
      base + "press/b.html",
      "<p>Bee.</p>",
      base + "press/a.html",
      "<p>Ay.</p>",
      base + "press/notes.txt",
      "not me"
    };
    for (int i = 0; i < entries.length; i += 2) {
      write("classes/" + entries[i], entries[i + 1]);
    }
    Path jar = write("my sample.jar", zip(entries));
    for (Path place : List.of(folder.resolve("classes"), jar)) {
      try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
        DocumentSource sample = DocumentSource.ofSample(loader);
        Reading reading = Reading.of(sample);
        assertThat(reading.ids()).containsExactly("sample:7", "file:a~f9ab24c0", "file:b~619dff13");
        assertThat(reading.documents.get(0).citation().url()).isNull();
        assertThat(sample.sizeInBytes()).isPositive();
      }
    }
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> Reading.of(DocumentSource.ofSample(empty)))
          .isInstanceOf(InputNotFoundException.class);
    }
  }

  @Test
  void theSampleDoesNotPassForPubMed() throws IOException {
    Reading sample = Reading.of(DocumentSource.ofSample());
    assertThat(sample.quarantined).isEmpty();
    assertThat(sample.ids()).allMatch(id -> id.matches("sample:9\\d{7}|file:.+~[0-9a-f]{8}"));
    assertThat(sample.documents)
        .filteredOn(document -> document.id().startsWith("sample:"))
        .isNotEmpty()
        .allSatisfy(
            document -> {
              assertThat(document.citation().url()).isNull();
              assertThat(document.citation().published()).isNotNull();
              assertThat(document.citation().journal()).isEqualTo("Theragraph Sample Abstracts");
              assertThat(document.sections()).isNotEmpty();
            });
  }

  @Test
  void theSampleTellsOfABrokenAbstractUnderItsOwnId() throws IOException {
    write(
        "classes/theragraph/sample/abstracts.xml",
        "<PubmedArticleSet><PubmedArticle><PMID>7</PMID><b></PubmedArticle></PubmedArticleSet>");
    URL[] classes = {folder.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, null)) {
      Reading reading = Reading.of(DocumentSource.ofSample(loader));
      assertThat(reading.onlyQuarantine().document()).isEqualTo("sample:7");
      assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void readingGivesTheSameUnderATurkishLocale() throws IOException {
    write(
        "I.html",
        "<HTML><BODY><DIV ID=\"NAVIGATION\">menu</DIV><P>INFLIXIMAB IN SJÖGREN’S DISEASE WORKS.</P>"
            + "<H2>ABOUT ACME INC.</H2><P>ADDRESS</P></BODY></HTML>");
    write(
        "s.xml",
        "<PubmedArticleSet><PubmedArticle><PMID>7</PMID><PubDate><Year>2020</Year><Month>JUN</Month>"
            + "</PubDate><ArticleTitle>T</ArticleTitle></PubmedArticle></PubmedArticleSet>");
    List<Document> here = read(folder).documents;
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
      assertThat(read(folder).documents).isEqualTo(here);
    } finally {
      java.util.Locale.setDefault(before);
    }
    assertThat(here.get(0).body()).isEqualTo("INFLIXIMAB IN SJÖGREN’S DISEASE WORKS.");
    assertThat(here.get(1).citation().published()).isEqualTo("2020-06");
  }
}
