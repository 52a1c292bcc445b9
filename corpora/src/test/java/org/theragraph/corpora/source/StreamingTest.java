package org.theragraph.corpora.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;

/** A yearly PubMed file goes through in constant memory. */
class StreamingTest {
  private static final int CITATIONS = 20_000; // of 10 kB: about 200 MB

  /** Gives a set of citations without ever holding it. */
  private static final class ManyCitations extends InputStream {
    private static final String FILLER =
        "<MeshHeadingList>%s</MeshHeadingList>"
            .formatted(
                "<MeshHeading><DescriptorName UI=\"D1\">Widget</DescriptorName></MeshHeading>"
                    .repeat(110));
    private int next = -1;
    private byte[] current = new byte[0];
    private int at;
    long bytes;

    @Override
    public int read() {
      throw new AssertionError("read byte by byte");
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == current.length) {
        if (next > CITATIONS) {
          return -1;
        }
        current = piece(next++).getBytes(UTF_8);
        at = 0;
      }
      int count = Math.min(length, current.length - at);
      System.arraycopy(current, at, target, offset, count);
      at += count;
      bytes += count;
      return count;
    }

    private static String piece(int number) {
      if (number < 0) {
        return "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n";
      }
      return number == CITATIONS
          ? "</PubmedArticleSet>"
          : "<PubmedArticle><MedlineCitation><PMID>"
              + (number + 1)
              + "</PMID><Article><ArticleTitle>Widget "
              + number
              + "</ArticleTitle><Abstract><AbstractText>"
              + ("Widgetumab " + number + " reduced flares of gout in a controlled trial. ")
                  .repeat(20)
              + "</AbstractText></Abstract></Article>"
              + FILLER
              + "</MedlineCitation></PubmedArticle>\n";
    }
  }

  @Test
  void twoHundredMegabytesOfPubMedTakeLittleMemory() throws IOException {
    ManyCitations citations = new ManyCitations();
    long[] seen = {0, 0};
    long before = usedMemory();
    long start = System.nanoTime();
    DocumentSource.of(List.of("-"), citations)
        .read(
            new DocumentSink() {
              @Override
              public void accept(Document document, String source) {
                seen[0]++;
                if (seen[0] % 5_000 == 0) {
                  seen[1] = Math.max(seen[1], usedMemory() - before);
                }
              }

              @Override
              public void quarantine(Quarantine record) {
                throw new AssertionError(record);
              }
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        java.util.Locale.ROOT,
        "%d citations, %d MB in %.1f s: %.0f citations/s, %d MB more in use%n",
        seen[0],
        citations.bytes >> 20,
        seconds,
        seen[0] / seconds,
        seen[1] >> 20);
    assertThat(seen[0]).isEqualTo(CITATIONS);
    assertThat(citations.bytes).isGreaterThan(180_000_000);
    assertThat(seen[1]).isLessThan(40L << 20);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
