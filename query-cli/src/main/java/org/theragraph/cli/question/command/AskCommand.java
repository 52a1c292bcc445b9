package org.theragraph.cli.question.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
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
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Among;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph ask}: a typed question in English. */
@Command(
    name = "ask",
    description = "Ask in English; tells how it was understood, and says so if it was not.",
    footer = {
      "",
      "It knows the questions of theragraph answer, and no others.",
      "",
      "Examples:",
      "  theragraph ask \"which autoantibody diseases could daratumumab be transferred to?\"",
      "  theragraph ask \"what is new about CD38 since 2020?\"",
      "  theragraph ask \"in what did rituximab fail before 2015\" --explain"
    })
public final class AskCommand extends QueryCommand {
  @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "In English.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> words;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private QuestionOptions options;

  @Override
  protected void check() {
    requireLimit(options.limit());
    options.check();
  }

  @Override
  protected Answer ask(Graph graph) {
    Understanding understanding =
        new Parser(new GraphNames(graph)).understand(String.join(" ", words));
    if (understanding instanceof Understanding.Understood understood) {
      return answer(graph, understood.reading());
    }
    if (understanding instanceof Understanding.Misnamed misnamed) {
      throw misnamed(graph, misnamed);
    }
    throw understanding instanceof Understanding.Close close
        ? askBack(close)
        : declined((Understanding.Declined) understanding);
  }

  private Answer answer(Graph graph, Reading reading) {
    TypedQuestion question = reading.question();
    ConceptResolver resolver = new ConceptResolver(graph, session()::note);
    @Nullable Since since = options.since();
    Scope scope = options.scope();
    Asked asked =
        new Asked(
            Slot.fill(question.slots(), reading.names(), resolver),
            since == null ? reading.since() : since,
            among(graph, reading, resolver),
            (scope.isNow() ? reading.scope() : scope).only(scope.only()),
            options.limit());
    session()
        .note("Understood as: %s (%s)".formatted(Titles.of(question, asked), reading.command()));
    if (reading.approved() && question.isByStage()) {
      session().note("Uses of all stages are listed, approved ones first");
    }
    if (question.needsSince() && asked.since() == null) {
      throw CliException.failed("since when? Say for example: since 2020, or --since 2020-06-30");
    }
    return new Putting(graph).answer(question, asked, options, session()::note);
  }

  /** What options say; else what the question says, as far as the graph has it. */
  private Among among(Graph graph, Reading reading, ConceptResolver resolver) {
    if (!options.among().isEmpty()) {
      return options.among().among(resolver);
    }
    ConceptRef autoimmune =
        reading.kinds().contains(Kind.AUTOIMMUNE)
            ? new ConceptLookup(graph).named(Kind.AUTOIMMUNE.words(), ConceptType.DISEASE)
            : null;
    if (autoimmune == null && reading.kinds().contains(Kind.AUTOIMMUNE)) {
      session().note("The graph has no class of autoimmune diseases; all diseases are ranked");
    }
    return new Among(autoimmune, reading.kinds().contains(Kind.AUTOANTIBODY));
  }

  /** The resolver tells best what is wrong with a name. */
  private CliException misnamed(Graph graph, Understanding.Misnamed misnamed) {
    TypedQuestion question = misnamed.question();
    session().note("Understood as: " + usage(question));
    ConceptRef found =
        new ConceptResolver(graph)
            .resolve(misnamed.name(), question.slots().get(misnamed.slot()).types());
    return CliException.failed(
        "%s is no name for it; write: theragraph answer %s \"%s\""
            .formatted(misnamed.name(), question.id(), found.name()));
  }

  /** Each reading has a line of its own, before the error's one line. */
  private CliException askBack(Understanding.Close close) {
    for (Reading reading : close.readings()) {
      session()
          .err()
          .println(
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
                declined.nearest().stream()
                    .map(AskCommand::usage)
                    .collect(Collectors.joining("; "))));
  }

  /** {@code Which drugs act on TARGET? (theragraph answer drugs-on TARGET)}. */
  private static String usage(TypedQuestion question) {
    return "%s (theragraph answer %s %s)"
        .formatted(question.wording().words(), question.id(), AnswerOne.usage(question));
  }
}
