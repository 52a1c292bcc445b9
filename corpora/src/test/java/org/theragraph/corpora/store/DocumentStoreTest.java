package org.theragraph.corpora.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;

class DocumentStoreTest {
  @TempDir Path folder;

  private static byte[] page(String words) {
    String html = "<html><head><title>%1$s</title></head><body><p>%1$s.</p></body></html>";
    return html.formatted(words).getBytes(StandardCharsets.UTF_8);
  }

  private static Fetched line(String address, byte[] bytes) {
    return new Fetched(
        address,
        "url",
        address,
        "2026-01-02T03:04:05Z",
        DocumentStore.hash(bytes),
        bytes.length,
        "text/html",
        null,
        null,
        null,
        null,
        null);
  }

  private void put(String address, String words) throws IOException {
    try (DocumentStore store = DocumentStore.open(folder)) {
      store.put(line(address, page(words)), page(words));
    }
  }

  private List<Document> read(String... input) throws IOException {
    List<Document> documents = new ArrayList<>();
    DocumentSource.of(List.of(input))
        .read(
            new DocumentSink() {
              @Override
              public void accept(Document document, String source) {
                documents.add(document);
              }

              @Override
              public void quarantine(Quarantine record) {
                throw new AssertionError(record);
              }
            });
    return documents;
  }

  @Test
  void aStoreIsReadAsInputUnderItsAddresses() throws IOException {
    put("https://news.example/releases/first-words", "First words");
    assertThat(read(folder.toString()))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.id()).isEqualTo("https://news.example/releases/first-words");
              assertThat(document.citation().url())
                  .isEqualTo("https://news.example/releases/first-words");
              assertThat(document.title()).isEqualTo("First words");
            });
  }

  @Test
  void aStoreThatIsNamedTwiceIsReadOnce() throws IOException {
    put("https://news.example/releases/1", "First words");
    assertThat(read(folder.toString(), folder.toString())).singleElement();
  }

  @Test
  void whatIsNotAsItWasFetchedIsSetAsideAndMendedByTheNextFetch() throws IOException {
    String address = "https://news.example/releases/1";
    put(address, "First words");
    Path object = StoreIndex.object(folder, DocumentStore.hash(page("First words")));
    for (byte[] damage : List.of(packed(page("Other words")), page("no gzip"), new byte[0])) {
      Files.write(object, damage);
      List<Quarantine> asides = new ArrayList<>();
      DocumentSource.of(List.of(folder.toString()))
          .read(
              new DocumentSink() {
                @Override
                public void accept(Document document, String source) {
                  throw new AssertionError(document);
                }

                @Override
                public void quarantine(Quarantine record) {
                  asides.add(record);
                }
              });
      assertThat(asides)
          .singleElement()
          .satisfies(aside -> assertThat(aside.toString()).contains("it is not what was fetched"));
      try (DocumentStore store = DocumentStore.open(folder)) {
        assertThat(store.find(address)).isNull();
      }
    }
    put(address, "First words");
    assertThat(read(folder.toString())).singleElement();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void onlyTheLatestVersionOfADocumentIsInput() throws IOException {
    put("https://news.example/a", "Old words");
    put("https://news.example/a", "New words");
    put("https://news.example/b", "Other words");
    assertThat(read(folder.resolve("..").resolve(folder.getFileName()).toString()))
        .extracting(Document::title)
        .containsExactly("New words", "Other words");
    assertThat(Files.readAllLines(folder.resolve(StoreIndex.FILE))).hasSize(3);
  }

  @Test
  void aLastLineThatWasCutOffIsPassedOverAndThenRemoved() throws IOException {
    put("https://news.example/a", "Whole words");
    Path index = folder.resolve(StoreIndex.FILE);
    String whole = Files.readString(index);
    Files.writeString(index, whole.substring(0, 40), StandardOpenOption.APPEND);
    assertThat(StoreIndex.read(folder)).containsOnlyKeys("https://news.example/a");
    put("https://news.example/b", "More words");
    assertThat(StoreIndex.read(folder)).hasSize(2);
    assertThat(Files.readString(index)).startsWith(whole);
  }

  @Test
  void aDamagedLineAmongOthersIsToldWithItsPlace() throws IOException {
    put("https://news.example/a", "Words");
    Path index = folder.resolve(StoreIndex.FILE);
    Files.writeString(
        index, "{\"id\":\"../x\",\"sha256\":\"../../x\"}\n" + Files.readString(index));
    assertThatThrownBy(() -> StoreIndex.read(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("fetched.jsonl:1")
        .hasMessageContaining("Take the line out");
  }

  @Test
  void anIndexThatIsNotUtf8OrLacksAnAddressIsToldInALine() throws IOException {
    put("https://news.example/a", "Words");
    Path index = folder.resolve(StoreIndex.FILE);
    String good = Files.readString(index);
    Files.write(
        index, (good + good).replace("url", "\u00fcrl").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> StoreIndex.read(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not UTF-8");
    Files.writeString(index, good.replace("\"address\"", "\"addres\"") + good);
    assertThatThrownBy(() -> StoreIndex.read(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("it needs an id, an address");
  }

  @Test
  void anAddressThatCanBeNoIdIsToldWithItsLine() throws IOException {
    put("https://news.example/a", "Words");
    Path index = folder.resolve(StoreIndex.FILE);
    Files.writeString(index, Files.readString(index).replace("news.example", "news.\\texample"));
    assertThatThrownBy(() -> StoreIndex.read(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("fetched.jsonl:1")
        .hasMessageContaining("must not hold control characters")
        .hasMessageContaining("Take the line out");
  }

  @Test
  void aSecondWriterIsTurnedAway() throws IOException {
    try (DocumentStore store = DocumentStore.open(folder)) {
      assertThatThrownBy(() -> DocumentStore.open(folder))
          .hasMessageContaining("another fetch is writing to " + folder);
      assertThat(store.size()).isZero();
    }
    DocumentStore.open(folder).close();
  }

  @Test
  void nothingCountsBeforeItIsCommitted() throws IOException {
    byte[] bytes = page("Words");
    try (DocumentStore store = DocumentStore.open(folder)) {
      store.put(line("https://news.example/a", bytes), bytes);
      assertThat(StoreIndex.read(folder)).isEmpty();
      store.commit();
      assertThat(StoreIndex.read(folder)).hasSize(1);
    }
  }

  @Test
  void stateIsReplacedAsAWhole() throws IOException {
    SavedState state = new SavedState(folder, "pubmed \"lupus\"");
    assertThat(state.read()).isEmpty();
    state.write(Map.of("done", "2026-01-02", "etag", "x"));
    state.write(Map.of("done", "2026-02-03"));
    assertThat(new SavedState(folder, "pubmed \"lupus\"").read())
        .isEqualTo(Map.of("done", "2026-02-03"));
    assertThat(new SavedState(folder, "another").read()).isEmpty();
  }
}
