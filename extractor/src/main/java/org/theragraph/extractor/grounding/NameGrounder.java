package org.theragraph.extractor.grounding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;

/**
 * Name to concept through all vocabularies: candidates, a learned rank, and a threshold below which
 * there is no concept. Safe for use by several threads.
 */
public final class NameGrounder {
  private static final int CACHED = 20_000; // names
  private static final int SHORT = 5; // letters
  private static final double LIKELY = 0.5;

  private final JoinedVocabulary vocabulary;
  private final CandidateFinder finder;
  private final Features features;
  private final GroundingModel model;
  private final Map<String, Candidates> known = new ConcurrentHashMap<>();

  public NameGrounder(JoinedVocabulary vocabulary) {
    this(vocabulary, GroundingModel.load());
  }

  /**
   * With weights of a file instead of those that come with the program.
   *
   * @throws IOException if the file cannot be read
   */
  public NameGrounder(JoinedVocabulary vocabulary, Path weights) throws IOException {
    this(
        vocabulary,
        GroundingModel.of(
            Files.readAllLines(weights).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList()));
  }

  private NameGrounder(JoinedVocabulary vocabulary, GroundingModel model) {
    this.vocabulary = vocabulary;
    this.finder = new CandidateFinder(vocabulary);
    this.features = new Features(vocabulary);
    this.model = model;
  }

  public JoinedVocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The concept that a name means, or null where none is sure enough.
   *
   * @param longForm what the document says that the name is short for; else the name itself
   * @param named places of the concepts that longer names of the document mean
   */
  public @Nullable Curie ground(
      String written, String longForm, ConceptType type, Set<Integer> named) {
    List<Ranked> ranked = rank(written, longForm, type, named);
    boolean sure = !ranked.isEmpty() && ranked.get(0).probability() >= model.threshold(type);
    int place = sure ? ranked.get(0).place() : namesake(longForm, type);
    return place < 0 ? null : vocabulary.concept(place).id();
  }

  /**
   * The one concept that bears this very name, which needs no judgement: the weights were learned
   * from gold that knows few findings and takes something broader for them.
   */
  private int namesake(String name, ConceptType type) {
    List<Candidate> all = candidates(name, type).all();
    List<Candidate> own = all.stream().filter(one -> one.isReviewed(name)).toList();
    List<Candidate> bearers = all.stream().filter(one -> one.isCalled(name)).toList();
    if (own.size() == 1) {
      return own.get(0).concept();
    }
    return bearers.size() == 1 && name.length() > SHORT && type == ConceptType.DISEASE
        ? bearers.get(0).concept()
        : -1;
  }

  /** Whether a vocabulary has this very name for a concept of the type. */
  public boolean knows(String name, ConceptType type) {
    return candidates(name, type).all().stream().anyMatch(one -> one.isCalled(name));
  }

  /** The id by which the joined vocabularies call the concept with this id; null for null. */
  public @Nullable Curie preferred(@Nullable Curie id) {
    Concept concept = id == null ? null : vocabulary.concept(id);
    return concept == null ? id : concept.id();
  }

  /**
   * Whether the vocabularies have this concept under another type than a name was read as: those
   * that join a protein with the drug that is made of it call it a drug.
   */
  public boolean isOfOtherType(@Nullable Curie id, ConceptType type) {
    Concept concept = id == null ? null : vocabulary.concept(id);
    return concept != null && concept.type() != type;
  }

  /** All candidates, the likeliest first. */
  public List<Ranked> rank(String written, String longForm, ConceptType type, Set<Integer> named) {
    NameInDocument name = new NameInDocument(written, longForm, type, named);
    Candidates candidates = candidates(longForm, type);
    List<double[]> of =
        candidates.all().stream().map(one -> features.of(name, one, candidates.all())).toList();
    double[] odds = of.stream().mapToDouble(row -> Math.exp(model.score(type, row))).toArray();
    double all = 1 + Arrays.stream(odds).sum(); // 1 for none of them
    return IntStream.range(0, odds.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -odds[i]))
        .map(i -> ranked(candidates, i, odds, all, of.get(i)))
        .sorted(Comparator.comparingDouble((Ranked one) -> -one.probability()))
        .toList();
  }

  /** Candidates that mean the same speak for each other. */
  private static Ranked ranked(
      Candidates candidates, int at, double[] odds, double all, double[] features) {
    double agreed = candidates.agreeing(at).stream().mapToDouble(other -> odds[other]).sum();
    return new Ranked(candidates.all().get(at).concept(), agreed / all, features);
  }

  /**
   * The place of the concept that a longer name likely means by itself. Negative where there is
   * none.
   */
  public int likely(String name, ConceptType type) {
    if (name.length() <= SHORT) {
      return -1;
    }
    List<Ranked> ranked = rank(name, name, type, Set.of());
    return ranked.isEmpty() || ranked.get(0).probability() < LIKELY ? -1 : ranked.get(0).place();
  }

  private Candidates candidates(String name, ConceptType type) {
    if (known.size() > CACHED) {
      known.clear();
    }
    return known.computeIfAbsent(
        type + " " + name, any -> new Candidates(finder.find(name, type), vocabulary));
  }
}
