package org.theragraph.extractor.vocabulary.joined;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.extractor.vocabulary.NameHash;

/**
 * The compiled file: sorted columns of hashes and what stands beside them, mapped into memory.
 * Columns of longs come first, then columns of ints, then bytes. Safe for use by several threads.
 */
final class JoinedFile {
  private static final long MAGIC = 0x54474a3032L; // "TGJ02"; another layout, another number
  private static final int COUNTS = 6;

  final Sorted names;
  final Sorted bags;
  final Sorted words;
  final Sorted ids;

  final IntBuffer nameConcepts;
  final IntBuffer nameFlags;
  final IntBuffer nameCased;
  final IntBuffer bagNames;
  final IntBuffer idConcepts;
  final IntBuffer spaces;
  private final IntBuffer offsets;
  private final ByteBuffer concepts;

  /** A column of ascending hashes. */
  record Sorted(LongBuffer column) {
    /** The first place of a hash; negative where it has none. */
    int find(long hash) {
      int low = 0;
      int high = column.limit();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (column.get(middle) < hash) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low < column.limit() && column.get(low) == hash ? low : -1;
    }

    boolean is(int at, long hash) {
      return at >= 0 && at < column.limit() && column.get(at) == hash;
    }
  }

  private JoinedFile(ByteBuffer in) {
    in.getLong();
    int[] counts = new int[COUNTS];
    in.asIntBuffer().get(counts);
    Cutter cutter = new Cutter(in, Long.BYTES + COUNTS * Integer.BYTES);
    names = new Sorted(cutter.longs(counts[0]));
    bags = new Sorted(cutter.longs(counts[1]));
    words = new Sorted(cutter.longs(counts[2]));
    ids = new Sorted(cutter.longs(counts[3]));
    nameConcepts = cutter.ints(counts[0]);
    nameFlags = cutter.ints(counts[0]);
    nameCased = cutter.ints(counts[0]);
    bagNames = cutter.ints(counts[1]);
    idConcepts = cutter.ints(counts[3]);
    spaces = cutter.ints(counts[4]);
    offsets = cutter.ints(counts[4] + 1);
    concepts = cutter.bytes(counts[5]);
  }

  /**
   * Maps a file.
   *
   * @throws IOException if it is missing, cut short or of another layout
   */
  static JoinedFile map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer in = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (in.capacity() < 64 || in.getLong(0) != MAGIC) {
        throw new IOException(file + " has another layout");
      }
      return new JoinedFile(in);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(file + " is cut short", e);
    }
  }

  int conceptCount() {
    return spaces.limit();
  }

  byte[] concept(int place) {
    byte[] bytes = new byte[offsets.get(place + 1) - offsets.get(place)];
    concepts.get(offsets.get(place), bytes);
    return bytes;
  }

  /** Cuts columns from a buffer, one after the other. */
  private static final class Cutter {
    private final ByteBuffer in;
    private int at;

    Cutter(ByteBuffer in, int at) {
      this.in = in;
      this.at = at;
    }

    ByteBuffer bytes(int length) {
      ByteBuffer column = in.slice(at, length);
      at += length;
      return column;
    }

    LongBuffer longs(int count) {
      return bytes(Math.multiplyExact(count, Long.BYTES)).asLongBuffer();
    }

    IntBuffer ints(int count) {
      return bytes(Math.multiplyExact(count, Integer.BYTES)).asIntBuffer();
    }
  }

  /** Takes names and concepts in and writes them in order. */
  static final class Writer {
    private record Entry(long hash, long bag, JoinedName name) {}

    private record Bag(long hash, int name) {}

    private final List<Entry> entries = new ArrayList<>();
    private final TreeSet<Long> words = new TreeSet<>();
    private final TreeMap<Long, Integer> ids = new TreeMap<>();
    private final List<Integer> spaces = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>(List.of(0));
    private final ByteArrayOutputStream concepts = new ByteArrayOutputStream();

    void concept(byte[] record, int spacesOf) {
      concepts.writeBytes(record);
      offsets.add(concepts.size());
      spaces.add(spacesOf);
    }

    void id(long hash, int concept) {
      ids.putIfAbsent(hash, concept);
    }

    void name(long hash, List<Piece> pieces, JoinedName name) {
      entries.add(new Entry(hash, pieces.size() > 1 ? bag(pieces) : 0, name));
      for (Piece piece : pieces) {
        words.add(NameHash.ofPiece(piece.key()));
      }
    }

    /** Writes beside the place and moves there, so that no reader sees half a file. */
    void write(Path file) throws IOException {
      entries.sort(
          Comparator.comparingLong(Entry::hash)
              .thenComparingInt((Entry entry) -> entry.name().concept()));
      List<Bag> bags = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).bag() != 0) {
          bags.add(new Bag(entries.get(i).bag(), i));
        }
      }
      bags.sort(Comparator.comparingLong(Bag::hash).thenComparingInt(Bag::name));
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "joined-", ".part");
      try {
        try (OutputStream raw = Files.newOutputStream(part);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw, 1 << 16))) {
          write(out, bags);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }

    private void write(DataOutputStream out, List<Bag> bags) throws IOException {
      out.writeLong(MAGIC);
      for (int count :
          new int[] {
            entries.size(), bags.size(), words.size(), ids.size(), spaces.size(), concepts.size()
          }) {
        out.writeInt(count);
      }
      for (Entry entry : entries) {
        out.writeLong(entry.hash());
      }
      for (Bag bag : bags) {
        out.writeLong(bag.hash());
      }
      for (long word : words) {
        out.writeLong(word);
      }
      for (long id : ids.keySet()) {
        out.writeLong(id);
      }
      writeNames(out);
      for (Bag bag : bags) {
        out.writeInt(bag.name());
      }
      writeInts(out, ids.values());
      writeInts(out, spaces);
      writeInts(out, offsets);
      concepts.writeTo(out);
    }

    private void writeNames(DataOutputStream out) throws IOException {
      for (Entry entry : entries) {
        out.writeInt(entry.name().concept());
      }
      for (Entry entry : entries) {
        out.writeInt(entry.name().flags());
      }
      for (Entry entry : entries) {
        out.writeInt(entry.name().cased());
      }
    }

    private static void writeInts(DataOutputStream out, Iterable<Integer> values)
        throws IOException {
      for (int value : values) {
        out.writeInt(value);
      }
    }
  }

  /** The same hash for the same pieces in whatever order. */
  static long bag(List<Piece> pieces) {
    long sum = 0;
    for (Piece piece : pieces) {
      sum += NameHash.add(NameHash.START, NameHash.ofPiece(piece.key()));
    }
    return sum;
  }
}
