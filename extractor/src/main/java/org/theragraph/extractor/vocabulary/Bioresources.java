package org.theragraph.extractor.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * The files of {@code org.clulab:bioresources} on the class path: a name, an id and sometimes a
 * species on each line, tab between them. They come from HGNC, UniProt, the Cell Ontology and ChEBI
 * of 2016 to 2017.
 */
final class Bioresources {
  private static final String FOLDER = "org/clulab/reach/kb/";
  private static final String GENES = "hgnc.tsv.gz";
  private static final String PROTEINS = "uniprot-proteins.tsv.gz";
  private static final String CELLS = "CellOntology.tsv.gz";
  private static final String CHEMICALS = "chebi.tsv.gz";
  private static final byte[] HUMAN = "\tHuman".getBytes(StandardCharsets.UTF_8);

  private static final int BLOCK = 1 << 16; // bytes; the longest line has some hundreds

  private Bioresources() {}

  /** HGNC number to names. */
  static Map<String, Set<String>> genes() {
    return namesById(GENES, new byte[0], id -> "HGNC:" + id);
  }

  /** UniProt accession to names, human proteins only. */
  static Map<String, Set<String>> proteins() {
    return namesById(PROTEINS, HUMAN, id -> "UNIPROT:" + id);
  }

  /** Cell Ontology id to names. */
  static Map<String, Set<String>> cells() {
    return namesById(CELLS, new byte[0], id -> id);
  }

  /** ChEBI id to names. */
  static Map<String, Set<String>> chemicals() {
    return namesById(CHEMICALS, new byte[0], id -> id);
  }

  /** Sizes of the files: other sizes, another release. */
  static String fingerprint() {
    StringBuilder sizes = new StringBuilder();
    for (String file : new String[] {GENES, PROTEINS, CELLS, CHEMICALS}) {
      sizes.append(file).append('=').append(size(file)).append('\n');
    }
    return sizes.toString();
  }

  private static long size(String file) {
    try {
      var connection = url(file).openConnection();
      long size = connection.getContentLengthLong();
      connection.getInputStream().close();
      return size;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** By bytes: the protein file has 2.8 million lines, of which one in 28 is kept. */
  private static Map<String, Set<String>> namesById(
      String file, byte[] ending, UnaryOperator<String> toId) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    try (InputStream raw = url(file).openStream();
        InputStream in = new GZIPInputStream(raw, BLOCK)) {
      byte[] block = new byte[BLOCK];
      int kept = 0; // the start of a line whose end is in the next block
      for (int read = in.read(block, 0, BLOCK);
          read >= 0;
          read = in.read(block, kept, BLOCK - kept)) {
        kept = addLines(block, kept + read, names, ending, toId);
      }
      addLine(block, 0, kept, names, ending, toId);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return names;
  }

  /**
   * Adds the whole lines of a block and moves what is left to its start; gives the length of that.
   */
  private static int addLines(
      byte[] block,
      int length,
      Map<String, Set<String>> names,
      byte[] ending,
      UnaryOperator<String> toId) {
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (block[i] == '\n') {
        addLine(block, start, i, names, ending, toId);
        start = i + 1;
      }
    }
    System.arraycopy(block, start, block, 0, length - start);
    return length - start;
  }

  private static void addLine(
      byte[] block,
      int start,
      int end,
      Map<String, Set<String>> names,
      byte[] ending,
      UnaryOperator<String> toId) {
    int tail = end - ending.length;
    if (start == end
        || block[start] == '#'
        || tail < start
        || !Arrays.equals(block, tail, end, ending, 0, ending.length)) {
      return;
    }
    String[] cells = new String(block, start, end - start, StandardCharsets.UTF_8).split("\t", -1);
    if (cells.length > 1) {
      names.computeIfAbsent(toId.apply(cells[1]), id -> new LinkedHashSet<>()).add(cells[0]);
    }
  }

  private static URL url(String file) {
    URL url = Bioresources.class.getClassLoader().getResource(FOLDER + file);
    if (url == null) {
      throw new VocabularyException(
          FOLDER + file + " is not on the class path; add org.clulab:bioresources");
    }
    return url;
  }

  private static VocabularyException unreadable(String file, IOException cause) {
    return new VocabularyException(
        "cannot read " + FOLDER + file + "; fetch org.clulab:bioresources again", cause);
  }
}
