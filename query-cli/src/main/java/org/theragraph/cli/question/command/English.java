package org.theragraph.cli.question.command;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.Titles;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.question.language.GraphNames;
import org.theragraph.cli.question.language.Kind;
import org.theragraph.cli.question.language.Parser;
import org.theragraph.cli.question.language.Reading;
import org.theragraph.cli.question.language.Understanding;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Among;
import org.theragraph.cli.transfer.AmongOptions;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;

/** From a sentence in English to a typed question with its concepts. */
public final class English {
  private final Graph graph;
  private final Consumer<String> notes;

  /**
   * Reads with the names of a graph.
   *
   * @param notes gets a line on how a question is understood
   */
  public English(Graph graph, Consumer<String> notes) {
    this.graph = graph;
    this.notes = notes;
  }

  /**
   * What is asked beside the sentence, and comes before what the sentence says.
   *
   * @param since null for what the sentence says
   * @param scope now for what the sentence says
   * @param among any for what the sentence says; known uses are wanted by this alone
   * @param demand of claims, of which a sentence says nothing
   * @param limit at most so many rows
   */
  public record Wish(
      @Nullable Since since, Scope scope, Demand demand, AmongOptions among, int limit) {
    /** Only so many rows. */
    public static Wish of(int limit) {
      return new Wish(null, Scope.NOW, Demand.NONE, new AmongOptions(), limit);
    }
  }

  /**
   * The one way to read a sentence.
   *
   * @param choices gets a line for each way where there are several
   * @throws CliException if there is none, or several
   */
  public Reading read(String sentence, Consumer<String> choices) {
    Understanding understanding = new Parser(new GraphNames(graph)).understand(sentence);
    if (understanding instanceof Understanding.Understood understood) {
      return understood.reading();
    }
    if (understanding instanceof Understanding.Misnamed misnamed) {
      throw misnamed(misnamed);
    }
    throw understanding instanceof Understanding.Close close
        ? askBack(close, choices)
        : declined((Understanding.Declined) understanding);
  }

  /**
   * The question with its concepts.
   *
   * @throws CliException if a name names nothing, or a day is missing
   */
  public Asked asked(Reading reading, Wish wish) {
    TypedQuestion question = reading.question();
    ConceptResolver resolver = new ConceptResolver(graph, notes);
    Asked asked =
        new Asked(
            Slot.fill(question.slots(), reading.names(), resolver),
            wish.since() == null ? reading.since() : wish.since(),
            wish.among().isAny()
                ? among(reading, wish.among().known())
                : wish.among().among(resolver),
            (wish.scope().isNow() ? reading.scope() : wish.scope()).only(wish.scope().only()),
            wish.demand(),
            wish.limit());
    notes.accept("Understood as: %s (%s)".formatted(Titles.of(question, asked), reading.command()));
    if (reading.approved() && question.isByStage()) {
      notes.accept("Uses of all stages are listed, approved ones first");
    }
    if (question.needsSince() && asked.since() == null) {
      throw CliException.failed("since when? Say for example: since 2020, or --since 2020-06-30");
    }
    return asked;
  }

  /** What the question says, as far as the graph has it. */
  private Among among(Reading reading, boolean known) {
    ConceptRef autoimmune =
        reading.kinds().contains(Kind.AUTOIMMUNE)
            ? new ConceptLookup(graph).named(Kind.AUTOIMMUNE.words(), ConceptType.DISEASE)
            : null;
    if (autoimmune == null && reading.kinds().contains(Kind.AUTOIMMUNE)) {
      notes.accept("The graph has no class of autoimmune diseases; all diseases are ranked");
    }
    return new Among(autoimmune, reading.kinds().contains(Kind.AUTOANTIBODY), known);
  }

  /** The resolver tells best what is wrong with a name. */
  private CliException misnamed(Understanding.Misnamed misnamed) {
    TypedQuestion question = misnamed.reading().question();
    notes.accept("Understood as: " + usage(question));
    ConceptRef found = new ConceptResolver(graph).resolve(misnamed.name(), misnamed.types());
    return CliException.failed(
        "%s is no name for it; write: theragraph answer %s \"%s\""
            .formatted(misnamed.name(), question.id(), found.name()));
  }

  private static CliException askBack(Understanding.Close close, Consumer<String> choices) {
    for (Reading reading : close.readings()) {
      choices.accept(
          "  %s   # %s".formatted(reading.command(), reading.question().wording().words()));
    }
    return CliException.failed(
        "that can be read in %d ways; choose one of these commands"
            .formatted(close.readings().size()));
  }

  private static CliException declined(Understanding.Declined declined) {
    String strange =
        declined.strange().isEmpty()
            ? ""
            : " (not understood: %s)".formatted(String.join(", ", declined.strange()));
    return CliException.failed(
        "I don't know this kind of question%s. The nearest: %s"
            .formatted(
                strange,
                declined.nearest().stream().map(English::usage).collect(Collectors.joining("; "))));
  }

  /** {@code Which drugs act on TARGET? (theragraph answer drugs-on TARGET)}. */
  private static String usage(TypedQuestion question) {
    return "%s (theragraph answer %s %s)"
        .formatted(question.wording().words(), question.id(), AnswerOne.usage(question));
  }
}
