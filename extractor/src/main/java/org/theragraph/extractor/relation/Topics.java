package org.theragraph.extractor.relation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;

/**
 * The one drug, target, cell type or disease that a document is about, where it is about one.
 *
 * <p>A concept scores a point for each mention and more for standing in the title or the lead; it
 * is the topic when it scores clearly more than the next one.
 */
final class Topics {
  private static final int TITLE_POINTS = 4;
  private static final int LEAD_POINTS = 2;

  /** Characters of the body that count as its lead. */
  private static final int LEAD_LENGTH = 600;

  private static final double CLEARLY_MORE = 1.5;
  private static final int FAR_MORE = 3;

  private final List<Mention> mentions;
  private final Map<ConceptType, Curie> topics = new EnumMap<>(ConceptType.class);

  private Topics(List<Mention> mentions) {
    this.mentions = mentions;
  }

  /** Topics where no concept is known to be broader than another. */
  static Topics of(Document document, List<Mention> mentions) {
    return of(document, mentions, concept -> List.of());
  }

  /**
   * @param ancestors the broader concepts of one: a document on lupus also speaks of autoimmune
   *     disease, which is no rival
   */
  static Topics of(
      Document document, List<Mention> mentions, Function<Curie, Collection<Curie>> ancestors) {
    Topics topics = new Topics(mentions);
    for (ConceptType type : ConceptType.values()) {
      Map<Curie, Integer> points = points(document, mentions, type);
      List.copyOf(points.keySet()).forEach(id -> foldInto(id, ancestors.apply(id), points));
      topics.choose(type, points);
    }
    return topics;
  }

  /** Takes broader concepts out, unless the document speaks of them far more. */
  private static void foldInto(Curie id, Collection<Curie> broader, Map<Curie, Integer> points) {
    Integer own = points.get(id);
    for (Curie ancestor : broader) {
      Integer others = points.get(ancestor);
      if (own != null && others != null && others <= FAR_MORE * own) {
        points.remove(ancestor);
      }
    }
  }

  private static Map<Curie, Integer> points(
      Document document, List<Mention> mentions, ConceptType type) {
    Map<Curie, Integer> points = new LinkedHashMap<>();
    Map<Curie, Boolean> inLead = new LinkedHashMap<>();
    int bodyStart = document.titleLength() + 1;
    for (Mention mention : mentions) {
      if (mention.type() != type || Argument.of(mention).isSymptom()) {
        continue; // a document on itch in eczema is about eczema
      }
      Curie id = Argument.idOf(mention);
      int start = mention.span().start();
      int extra = 0;
      if (start < document.titleLength()) {
        extra = TITLE_POINTS;
      } else if (start < bodyStart + LEAD_LENGTH && inLead.putIfAbsent(id, true) == null) {
        extra = LEAD_POINTS;
      }
      points.merge(id, 1 + extra, Integer::sum);
    }
    return points;
  }

  private void choose(ConceptType type, Map<Curie, Integer> points) {
    List<Map.Entry<Curie, Integer>> ranked =
        points.entrySet().stream()
            .sorted(Map.Entry.<Curie, Integer>comparingByValue(Comparator.reverseOrder()))
            .toList();
    if (ranked.isEmpty()) {
      return;
    }
    int best = ranked.get(0).getValue();
    if (ranked.size() == 1 || best >= CLEARLY_MORE * ranked.get(1).getValue()) {
      topics.put(type, ranked.get(0).getKey());
    }
  }

  /**
   * A mention of the topic: the nearest one before a place, else the nearest one after it; empty
   * where the document is not about one.
   */
  Optional<Mention> mention(ConceptType type, int place) {
    Curie topic = topics.get(type);
    if (topic == null) {
      return Optional.empty();
    }
    return nearest(mentions.stream().filter(m -> Argument.idOf(m).equals(topic)).toList(), place);
  }

  /** The nearest mention of a type that ends before a place. */
  Optional<Mention> before(ConceptType type, int place) {
    return mentions.stream()
        .filter(m -> m.type() == type && m.span().end() <= place)
        .max(Comparator.comparing(m -> m.span().end()));
  }

  private static Optional<Mention> nearest(List<Mention> of, int place) {
    Optional<Mention> earlier =
        of.stream()
            .filter(m -> m.span().end() <= place)
            .max(Comparator.comparing(m -> m.span().end()));
    return earlier.isPresent()
        ? earlier
        : of.stream().min(Comparator.comparing(m -> m.span().start()));
  }
}
