package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey.Piece;

/**
 * Names by the hash of their key. Every prefix of a key, counted in pieces, is in the table too, so
 * that a search for the longest name can stop as soon as no name goes on.
 */
final class NameTable {
  /** Answers of {@link #find}: no name starts so; or names start so, but none ends here. */
  static final int ABSENT = LongTable.ABSENT;

  static final int PREFIX = 0;

  private static final int CORE = 1;
  private static final int PREFERRED = 2;
  private static final int NEEDS_CASE = 4;
  private static final int TYPE_SHIFT = 3;
  private static final List<ConceptType> TYPES = List.of(ConceptType.values());

  final LongTable slots;
  int[] concepts;
  int[] cased;
  int[] next;
  byte[] flags;
  int size;

  NameTable(int expected) {
    slots = new LongTable(expected * 2);
    concepts = new int[expected + 1];
    cased = new int[expected + 1];
    next = new int[expected + 1];
    flags = new byte[expected + 1];
    size = 1; // entry 0 means "prefix only"
  }

  NameTable(LongTable slots, int[] concepts, int[] cased, int[] next, byte[] flags) {
    this.slots = slots;
    this.concepts = concepts;
    this.cased = cased;
    this.next = next;
    this.flags = flags;
    this.size = concepts.length;
  }

  /** {@link #ABSENT}, {@link #PREFIX} or the first of the names with this hash. */
  int find(long hash) {
    return slots.get(hash);
  }

  /** The names that start at an answer of {@link #find}; the ones added first come first. */
  List<Name> names(int first) {
    List<Name> names = new ArrayList<>(2);
    for (int at = first; at > 0; at = next[at]) {
      int flag = flags[at];
      names.add(
          new Name(
              concepts[at],
              TYPES.get(flag >> TYPE_SHIFT),
              (flag & CORE) != 0,
              (flag & PREFERRED) != 0,
              (flag & NEEDS_CASE) != 0,
              cased[at]));
    }
    return names;
  }

  /** Adds a name; one that this concept already has under the same key is merged with it. */
  void add(List<Piece> pieces, Name name) {
    long hash = NameHash.START;
    for (int i = 0; i < pieces.size() - 1; i++) {
      hash = NameHash.add(hash, NameHash.ofPiece(pieces.get(i).key()));
      if (slots.get(hash) == ABSENT) {
        slots.put(hash, PREFIX);
      }
    }
    hash = NameHash.add(hash, NameHash.ofPiece(pieces.get(pieces.size() - 1).key()));
    int first = slots.get(hash);
    if (first <= 0) {
      slots.put(hash, append(name));
      return;
    }
    int at = first;
    while (!merged(at, name)) {
      if (next[at] == 0) {
        next[at] = append(name);
        return;
      }
      at = next[at];
    }
  }

  /** Whether the entry already says this; a spelling that needs no case frees the entry from it. */
  private boolean merged(int at, Name name) {
    if (concepts[at] != name.index()) {
      return false;
    }
    boolean needsCase = (flags[at] & NEEDS_CASE) != 0;
    if (name.needsCase() && needsCase && cased[at] != name.cased()) {
      return false;
    }
    if (!name.needsCase()) {
      flags[at] &= ~NEEDS_CASE;
    }
    if (name.preferred()) {
      flags[at] |= PREFERRED;
    }
    return true;
  }

  private int append(Name name) {
    if (size == concepts.length) {
      resize(size * 2);
    }
    concepts[size] = name.index();
    cased[size] = name.cased();
    flags[size] =
        (byte)
            ((name.core() ? CORE : 0)
                | (name.preferred() ? PREFERRED : 0)
                | (name.needsCase() ? NEEDS_CASE : 0)
                | TYPES.indexOf(name.type()) << TYPE_SHIFT);
    return size++;
  }

  void trim() {
    resize(size);
  }

  private void resize(int length) {
    concepts = Arrays.copyOf(concepts, length);
    cased = Arrays.copyOf(cased, length);
    next = Arrays.copyOf(next, length);
    flags = Arrays.copyOf(flags, length);
  }
}
