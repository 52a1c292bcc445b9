package org.theragraph.cli.question.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Graph;

/**
 * How a question in English is understood, for programs.
 *
 * @param readings one where it is clear, several where it is not, none where it is declined
 * @param nearest questions that are near, where it is declined: their ids
 * @param strange words that nothing explains
 */
public record Answering(List<Read> readings, List<String> nearest, List<String> strange) {

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
      return new Answering(List.of(Read.of(understood.reading())), List.of(), List.of());
    }
    if (understanding instanceof Understanding.Close close) {
      return new Answering(close.readings().stream().map(Read::of).toList(), List.of(), List.of());
    }
    if (understanding instanceof Understanding.Misnamed misnamed) {
      return new Answering(List.of(), List.of(misnamed.question().id()), List.of(misnamed.name()));
    }
    Understanding.Declined declined = (Understanding.Declined) understanding;
    return new Answering(
        List.of(),
        declined.nearest().stream().flatMap(q -> Stream.of(q.id())).toList(),
        declined.strange());
  }
}
