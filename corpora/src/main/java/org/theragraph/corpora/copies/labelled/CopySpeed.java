package org.theragraph.corpora.copies.labelled;

import java.util.Optional;
import org.theragraph.corpora.copies.NearCopies;
import org.theragraph.corpora.model.Document;

/**
 * How long near-copies take to find among made-up documents.
 *
 * @param documents read
 * @param words in all of them
 * @param seconds for finding copies alone, in one thread
 * @param heap bytes held at the end for knowing further copies
 * @param made copies that were made
 * @param found documents that were taken for copies of the right one
 * @param wrong documents that were taken for copies and are not, or of another one
 */
public record CopySpeed(
    long documents, long words, double seconds, long heap, long made, long found, long wrong) {

  /** Measures; takes the time to make the documents up, too. */
  public static CopySpeed run(long documents) {
    MadeUpTexts texts = new MadeUpTexts();
    long before = usedHeap();
    NearCopies copies = new NearCopies();
    long words = 0;
    long nanos = 0;
    long made = 0;
    long found = 0;
    long wrong = 0;
    for (long number = 0; number < documents; number++) {
      MadeUpTexts.Text text = texts.of(number);
      Document document = text.document();
      words += text.words();
      long start = System.nanoTime();
      Optional<String> original = copies.originalOf(document);
      nanos += System.nanoTime() - start;
      made += text.original() == number ? 0 : 1;
      if (original.isPresent()) {
        boolean right = original.get().equals(MadeUpTexts.id(text.original()));
        found += right ? 1 : 0;
        wrong += right ? 0 : 1;
      }
    }
    long heap = usedHeap() - before;
    copies.originalOf(texts.of(0).document()); // keeps it in use until the heap is measured
    return new CopySpeed(documents, words, nanos / 1e9, heap, made, found, wrong);
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
