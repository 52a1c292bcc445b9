package org.theragraph.extractor.vocabulary;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /** Byte by byte: the protein file has 2.8 million lines, of which one in 28 is kept. */
  private static Map<String, Set<String>> namesById(
      String file, byte[] ending, UnaryOperator<String> toId) {
    Map<String, Set<String>> names = new TreeMap<>();
    try (InputStream raw = url(file).openStream();
        InputStream in = new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)) {
      Line line = new Line();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          line.addTo(names, ending, toId);
        } else {
          line.write(b);
        }
      }
      line.addTo(names, ending, toId);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return names;
  }

  /** A growing line that can look at its own end before it becomes a string. */
  private static final class Line extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int b) {
      if (count == buf.length) {
        buf = Arrays.copyOf(buf, count * 2);
      }
      buf[count++] = (byte) b;
    }

    void addTo(Map<String, Set<String>> names, byte[] ending, UnaryOperator<String> toId) {
      if (count > 0 && buf[0] != '#' && endsWith(ending)) {
        String[] cells = toString(StandardCharsets.UTF_8).split("\t", -1);
        if (cells.length > 1) {
          names.computeIfAbsent(toId.apply(cells[1]), id -> new TreeSet<>()).add(cells[0]);
        }
      }
      reset();
    }

    private boolean endsWith(byte[] ending) {
      int from = count - ending.length;
      return from >= 0 && Arrays.equals(buf, from, count, ending, 0, ending.length);
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
