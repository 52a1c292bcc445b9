package org.theragraph.cli.question.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptHit;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.graph.Graph;

/**
 * How a question in English is understood, for programs.
 *
 * @param readings one where it is clear, several where it is not, none where it is declined
 * @param nearest questions that are near, where it is declined: their ids
 * @param strange words that nothing explains
 * @param misnamed what is clear but for a name; null for anything else
 */
public record Answering(
    List<Read> readings, List<String> nearest, List<String> strange, @Nullable Misnaming misnamed) {

  /**
   * A question that is clear but for a name.
   *
   * @param read what it would be
   * @param slot place among its names of the one that names nothing, or something of another type
   * @param similar what may be meant, of the right type
   */
  public record Misnaming(Read read, int slot, List<ConceptRef> similar) {
    private static final int SIMILAR = 5;

    static Misnaming of(Graph graph, Understanding.Misnamed misnamed) {
      return new Misnaming(
          Read.of(misnamed.reading()),
          misnamed.slot(),
          new ConceptLookup(graph)
              .similar(misnamed.name(), misnamed.types(), SIMILAR).stream()
                  .map(ConceptHit::concept)
                  .toList());
    }
  }

  /**
   * One way to read it.
   *
   * @param question id of the typed question
   * @param words the question in general
   * @param among the class that candidates must be of; null for any
   * @param command that asks it
   */
  public record Read(
      String question,
      String words,
      List<String> names,
      @Nullable String since,
      @Nullable String asOf,
      @Nullable String among,
      boolean withAutoantibody,
      String command) {
    static Read of(Reading reading) {
      return new Read(
          reading.question().id(),
          reading.question().wording().words(),
          reading.names(),
          reading.since() == null ? null : reading.since().day().toString(),
          reading.scope().isNow() ? null : reading.scope().moment(),
          reading.kinds().contains(Kind.AUTOIMMUNE) ? Kind.AUTOIMMUNE.words() : null,
          reading.kinds().contains(Kind.AUTOANTIBODY),
          reading.command());
    }
  }

  /** Reads a question with the names of a graph. */
  public static Answering of(Graph graph, String question) {
    Understanding understanding = new Parser(new GraphNames(graph)).understand(question);
    if (understanding instanceof Understanding.Understood understood) {
      return clear(List.of(understood.reading()));
    }
    if (understanding instanceof Understanding.Close close) {
      return clear(close.readings());
    }
    if (understanding instanceof Understanding.Misnamed misnamed) {
      return new Answering(
          List.of(),
          List.of(misnamed.reading().question().id()),
          List.of(misnamed.name()),
          Misnaming.of(graph, misnamed));
    }
    Understanding.Declined declined = (Understanding.Declined) understanding;
    return new Answering(
        List.of(),
        declined.nearest().stream().flatMap(q -> Stream.of(q.id())).toList(),
        declined.strange(),
        null);
  }

  private static Answering clear(List<Reading> readings) {
    return new Answering(readings.stream().map(Read::of).toList(), List.of(), List.of(), null);
  }
}
