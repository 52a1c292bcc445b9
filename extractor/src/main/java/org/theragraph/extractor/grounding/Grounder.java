package org.theragraph.extractor.grounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * Finds the concept of a name that no vocabulary has in just this form. The index is built when the
 * first such name comes along. Safe for use by several threads.
 */
public final class Grounder {
  private static final int ONE_ERROR = 8; // letters; shorter names tolerate no typing error
  private static final int TWO_ERRORS = 14;
  private static final int CACHED = 20_000;
  private static final int HITS = 50;
  private static final int SHORTEST_WORD = 5; // a shorter one has too many neighbours

  private static final int SAME_START = 3; // letters
  private static final List<String> ENDINGS =
      List.of("itis", "osis", "oma", "emia", "pathy", "algia", "penia", "uria", "plasia", "trophy");

  private final Vocabulary vocabulary;
  private final Map<String, Optional<Curie>> known = new ConcurrentHashMap<>();
  private volatile @Nullable IndexSearcher searcher;

  public Grounder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The concept of this type whose name has the same words in another order, or differs by one
   * letter (from 8 letters on) or two (from 14 on) but not in the first. Null where there is none,
   * or more than one.
   */
  public @Nullable Curie ground(String name, ConceptType type) {
    String key = NameKey.of(name);
    if (key.length() < ONE_ERROR) {
      return null;
    }
    if (known.size() > CACHED) {
      known.clear();
    }
    return known
        .computeIfAbsent(
            type + " " + key, k -> Optional.ofNullable(search(index -> nearest(index, key, type))))
        .orElse(null);
  }

  /** The concept of this type whose name has the same words, in whatever order; else null. */
  public @Nullable Curie reordered(String name, ConceptType type) {
    return search(index -> reordered(index, NameKey.of(name), type));
  }

  private static @Nullable Curie reordered(IndexSearcher index, String key, ConceptType type)
      throws IOException {
    return only(index, hits(index, new TermQuery(new Term(NameIndex.BAG, bag(key))), type));
  }

  private static @Nullable Curie nearest(IndexSearcher index, String key, ConceptType type)
      throws IOException {
    Curie reordered = reordered(index, key, type);
    return reordered != null || hasDigit(key) ? reordered : corrected(index, key, type);
  }

  /** A look into the index. */
  private interface Search {
    @Nullable Curie in(IndexSearcher index) throws IOException;
  }

  private @Nullable Curie search(Search search) {
    try {
      return search.in(searcher());
    } catch (IOException e) {
      throw new UncheckedIOException("the index of names, which is in memory, cannot be read", e);
    }
  }

  /** Digits are never mistyped here: IL-17 is not IL-13, type 1 is not type 2. */
  private static boolean hasDigit(String key) {
    return key.chars().anyMatch(Character::isDigit);
  }

  /**
   * The concept of the name nearest by letters. Words that names have must stand in it; only the
   * others may be mistyped, and a name without such others is spelt right.
   */
  private static @Nullable Curie corrected(IndexSearcher index, String key, ConceptType type)
      throws IOException {
    int errors = key.length() >= TWO_ERRORS ? 2 : 1;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean mistyped = false;
    for (String word : key.split(" ", -1)) {
      Term term = new Term(NameIndex.WORD, word);
      boolean known = index.getIndexReader().docFreq(term) > 0;
      if (!known && word.length() < SHORTEST_WORD) {
        return null;
      }
      mistyped |= !known;
      query.add(known ? new TermQuery(term) : new FuzzyQuery(term, errors, 0), Occur.MUST);
    }
    return mistyped ? nearest(index, hits(index, query.build(), type), key, errors) : null;
  }

  private static ScoreDoc[] hits(IndexSearcher index, Query query, ConceptType type)
      throws IOException {
    Query typed =
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term(NameIndex.TYPE, type.name())), Occur.FILTER)
            .build();
    return index.search(typed, HITS).scoreDocs;
  }

  /** The hits that differ least, if little enough, and if they are of one concept. */
  private static @Nullable Curie nearest(
      IndexSearcher index, ScoreDoc[] hits, String key, int errors) throws IOException {
    int least = errors + 1;
    Set<Curie> best = new HashSet<>();
    for (ScoreDoc hit : hits) {
      Document document = index.storedFields().document(hit.doc);
      String name = document.get(NameIndex.KEY);
      int distance = EditDistance.of(key, name);
      if (distance > least || distance > errors || !mayBeMistyped(key, name, distance)) {
        continue;
      }
      if (distance < least) {
        best.clear();
        least = distance;
      }
      best.add(Curie.parse(document.get(NameIndex.ID)));
    }
    return best.size() == 1 ? best.iterator().next() : null;
  }

  /**
   * Words of medicine differ in their first and last parts: nephrotoxicity is no misspelt
   * neurotoxicity, osteochondrosis no misspelt osteochondritis.
   */
  private static boolean mayBeMistyped(String key, String name, int distance) {
    int same = 0;
    while (same < Math.min(key.length(), name.length()) && key.charAt(same) == name.charAt(same)) {
      same++;
    }
    String ending = ending(key);
    String other = ending(name);
    boolean anotherThing = !ending.isEmpty() && !other.isEmpty() && !ending.equals(other);
    return same >= (distance == 1 ? SAME_START : SAME_START * 2) && !anotherThing;
  }

  private static String ending(String key) {
    return ENDINGS.stream().filter(key::endsWith).findFirst().orElse("");
  }

  /** The one concept of these hits; null where there are none or several. */
  private static @Nullable Curie only(IndexSearcher index, ScoreDoc[] hits) throws IOException {
    Set<String> ids = new HashSet<>();
    for (ScoreDoc hit : hits) {
      ids.add(index.storedFields().document(hit.doc).get(NameIndex.ID));
    }
    return ids.size() == 1 ? Curie.parse(ids.iterator().next()) : null;
  }

  private IndexSearcher searcher() throws IOException {
    IndexSearcher ready = searcher;
    if (ready == null) {
      synchronized (this) {
        ready = searcher;
        if (ready == null) {
          ready = new IndexSearcher(DirectoryReader.open(NameIndex.build(vocabulary)));
          searcher = ready;
        }
      }
    }
    return ready;
  }

  /** The words of a key in alphabetical order. */
  static String bag(String key) {
    String[] words = key.split(" ", -1);
    Arrays.sort(words);
    return String.join(" ", words);
  }
}
