package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.VocabularyCaches;
import org.theragraph.extractor.vocabulary.VocabularyException;

/**
 * Names and ids of all vocabularies, joined. Immutable, mapped from a file, and safe for use by
 * several threads.
 */
public final class JoinedVocabulary {
  private final JoinedFile file;
  private final String version;

  private JoinedVocabulary(JoinedFile file, String version) {
    this.file = file;
    this.version = version;
  }

  /**
   * Joins the project's own vocabulary with those of a folder. The first call with a folder
   * compiles it, which takes some ten seconds and leaves a file in the folder of compiled
   * vocabularies; later calls map that.
   *
   * @param folder null for none
   * @throws org.theragraph.extractor.vocabulary.VocabularyException if a file cannot be read
   */
  public static JoinedVocabulary open(Vocabulary own, @Nullable VocabularyFolder folder) {
    return open(own, folder, VocabularyCaches.folder());
  }

  /** The same with the compiled file in this folder. */
  public static JoinedVocabulary open(
      Vocabulary own, @Nullable VocabularyFolder folder, Path cache) {
    String version = Version.of(own, folder);
    Path compiled = cache.resolve("joined-" + version + ".bin");
    try {
      if (Files.isReadable(compiled)) {
        return new JoinedVocabulary(JoinedFile.map(compiled), version);
      }
    } catch (IOException e) {
      // of another layout or cut short: compiled anew below
      return compile(own, folder, compiled, version);
    }
    return compile(own, folder, compiled, version);
  }

  private static JoinedVocabulary compile(
      Vocabulary own, @Nullable VocabularyFolder folder, Path compiled, String version) {
    Gathering gathering = new Gathering();
    gathering.add(own);
    if (folder != null) {
      folder.read(gathering);
    }
    try {
      Compiler.compile(gathering, compiled);
      return new JoinedVocabulary(JoinedFile.map(compiled), version);
    } catch (IOException e) {
      throw new VocabularyException(
          compiled + " cannot be written; set THERAGRAPH_HOME to a folder that can", e);
    }
  }

  /** A hash of everything it was made of. */
  public String version() {
    return version;
  }

  /** How many concepts there are. */
  public int size() {
    return file.conceptCount();
  }

  /** The names with the key of this text, of all types and in any case. */
  public List<JoinedName> lookup(String name) {
    List<Piece> pieces = NameHash.pieces(name);
    List<JoinedName> found = new ArrayList<>(2);
    if (!pieces.isEmpty()) {
      long hash = NameHash.of(pieces);
      for (int at = file.names.find(hash); file.names.is(at, hash); at++) {
        found.add(name(at));
      }
    }
    return found;
  }

  /** The names of the same words in whatever order. */
  public List<JoinedName> reordered(String name) {
    long hash = JoinedFile.bag(NameHash.pieces(name));
    List<JoinedName> found = new ArrayList<>(2);
    for (int at = file.bags.find(hash); file.bags.is(at, hash); at++) {
      found.add(name(file.bagNames.get(at)));
    }
    return found;
  }

  /** Whether a piece of a key stands in any name. */
  public boolean hasWord(String piece) {
    return file.words.find(NameHash.ofPiece(piece)) >= 0;
  }

  /** The concept a {@link JoinedName} belongs to. */
  public Concept concept(int place) {
    return ConceptRecord.decode(file.concept(place));
  }

  /** The concept with this id, or whose id has the same meaning; null where there is none. */
  public @Nullable Concept concept(Curie id) {
    int place = place(id);
    return place < 0 ? null : concept(place);
  }

  /** The place of the concept with this id; negative where there is none. */
  public int place(Curie id) {
    int at = file.ids.find(NameHash.ofPiece(id.toString()));
    return at < 0 ? -1 : file.idConcepts.get(at);
  }

  /** Whether a concept has an id of this name space. */
  public boolean has(int place, String space) {
    return (file.spaces.get(place) & Groups.bit(space)) != 0;
  }

  private JoinedName name(int at) {
    return new JoinedName(
        file.nameConcepts.get(at), file.nameFlags.get(at), file.nameCased.get(at));
  }
}
