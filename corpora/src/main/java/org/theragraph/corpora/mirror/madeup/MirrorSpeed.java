package org.theragraph.corpora.mirror.madeup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.theragraph.corpora.mirror.Selection;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;

/**
 * How fast made-up files are read into documents, in one thread, against a parser that only looks
 * at every event.
 *
 * @param files read
 * @param citations in all of them
 * @param packedBytes of all files
 * @param bytes unpacked
 * @param seconds of processor time for reading them into documents
 * @param baselineSeconds of processor time for the bare parser
 * @param heapAfterFirst bytes held after the first file
 * @param heapAfterLast bytes held after the last
 */
public record MirrorSpeed(
    int files,
    long citations,
    long packedBytes,
    long bytes,
    double seconds,
    double baselineSeconds,
    long heapAfterFirst,
    long heapAfterLast) {

  /**
   * Measures, after one file that is not counted; makes the files up first.
   *
   * @param folder for the files, which are deleted again
   * @throws IllegalStateException if not every citation became a document
   */
  public static MirrorSpeed run(Path folder, int files, int citations) throws IOException {
    Selection.Wish all = new Selection.Wish(null, List.of());
    Tally tally = new Tally();
    long nanos = 0;
    long baseline = 0;
    long first = 0;
    for (int number = 0; number <= files; number++) {
      Path file = folder.resolve("pubmed26n%04d.xml.gz".formatted(number + 1));
      MadeUpFile.write(file, number, citations);
      Counter counter = new Counter();
      long start = processorTime();
      DocumentSource.of(List.of(file.toString()))
          .through(new Selection(all, Set.of())::to)
          .read(counter);
      long read = processorTime();
      parse(file);
      long parsed = processorTime();
      if (counter.documents != citations) {
        throw new IllegalStateException(
            "%d of %d citations became documents".formatted(counter.documents, citations));
      }
      if (number > 0) { // the first warms up
        nanos += read - start;
        baseline += parsed - read;
        tally.add(citations, Files.size(file), unpacked(file));
      }
      if (number == 1) {
        first = usedHeap();
      }
      Files.delete(file);
    }
    return new MirrorSpeed(
        files,
        tally.citations,
        tally.packed,
        tally.unpacked,
        nanos / 1e9,
        baseline / 1e9,
        first,
        usedHeap());
  }

  private static final class Tally {
    private long citations;
    private long packed;
    private long unpacked;

    void add(long more, long morePacked, long moreUnpacked) {
      citations += more;
      packed += morePacked;
      unpacked += moreUnpacked;
    }
  }

  private static final class Counter implements DocumentSink {
    private long documents;

    @Override
    public void accept(Document document, String source) {
      documents++;
    }

    @Override
    public void quarantine(Quarantine record) {
      throw new IllegalStateException(record.toString());
    }
  }

  /** The baseline. */
  private static void parse(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file);
        InputStream xml = new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16)) {
      XMLStreamReader reader = factory.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static long unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  public double citationsPerSecond() {
    return citations / seconds;
  }

  public double baselinePerSecond() {
    return citations / baselineSeconds;
  }
}
