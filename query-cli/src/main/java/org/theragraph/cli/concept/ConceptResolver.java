package org.theragraph.cli.concept;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;

/** From what a person types to the one concept meant. */
public final class ConceptResolver {
  /** One meaning is clear when it has so many times the evidence of the next. */
  private static final int CLEARLY_MORE = 3;

  private static final int SUGGESTIONS = 5;

  /** Letters of a name that could mean many things. */
  private static final int SHORT = 2;

  private final ConceptLookup lookup;

  private final Consumer<String> notes;

  public ConceptResolver(Graph graph) {
    this(graph, note -> {});
  }

  /**
   * One that also tells how it reads what could be meant otherwise.
   *
   * @param notes takes a line for the user
   */
  public ConceptResolver(Graph graph, Consumer<String> notes) {
    this.lookup = new ConceptLookup(graph);
    this.notes = notes;
  }

  /** The concept of any type that is meant. */
  public ConceptRef resolve(String text) {
    return resolve(text, EnumSet.allOf(ConceptType.class));
  }

  /**
   * The concept meant: by id, by another vocabulary's id, by name, by synonym.
   *
   * @throws CliException if there is none, with similar names, or several, with what they are
   */
  public ConceptRef resolve(String text, Set<ConceptType> types) {
    List<ConceptHit> all = text.indexOf(':') > 0 ? lookup.byCurie(text.strip()) : List.of();
    if (all.isEmpty()) {
      all = lookup.byName(text);
    }
    List<ConceptHit> fitting = ConceptLookup.ofTypes(all, types);
    if (fitting.isEmpty()) {
      throw all.isEmpty() ? unknown(text, types) : wrongType(text, all.get(0), types);
    }
    if (!isClear(fitting)) {
      throw ambiguous(text, fitting);
    }
    tellReading(text.strip(), fitting.get(0));
    return fitting.get(0).concept();
  }

  /** "CD" may be meant as the start of "CD38" and is a synonym of a disease. */
  private void tellReading(String text, ConceptHit hit) {
    if (text.length() <= SHORT && !hit.nameMatch()) {
      notes.accept("theragraph: %s is read as %s".formatted(text, hit.concept().words()));
    }
  }

  /** Hits come with the likeliest first. */
  static boolean isClear(List<ConceptHit> hits) {
    if (hits.size() == 1) {
      return true;
    }
    ConceptHit first = hits.get(0);
    ConceptHit second = hits.get(1);
    if (first.nameMatch() && !second.nameMatch()) {
      return true;
    }
    return first.evidence() > 0 && first.evidence() >= CLEARLY_MORE * second.evidence();
  }

  private CliException unknown(String text, Set<ConceptType> types) {
    List<ConceptHit> similar = lookup.similar(text, types, SUGGESTIONS);
    String hint =
        similar.isEmpty()
            ? "Nothing in the graph is called nearly so; look with: theragraph find TEXT"
            : "Did you mean: " + words(similar) + "?";
    return CliException.failed("no concept is called '%s'. %s".formatted(text, hint));
  }

  private static CliException wrongType(String text, ConceptHit hit, Set<ConceptType> types) {
    return CliException.failed(
        "'%s' is %s, but a %s is needed here"
            .formatted(
                text,
                hit.concept().words(),
                types.stream()
                    .map(ConceptType::label)
                    .sorted()
                    .collect(Collectors.joining(" or "))));
  }

  private static CliException ambiguous(String text, List<ConceptHit> hits) {
    return CliException.failed("'%s' could mean: %s. Give the id".formatted(text, words(hits)));
  }

  private static String words(List<ConceptHit> hits) {
    return hits.stream()
        .limit(SUGGESTIONS)
        .map(hit -> hit.concept().words())
        .collect(Collectors.joining("; "));
  }
}
