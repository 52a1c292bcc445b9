package org.theragraph.cli.question.command;

import java.util.List;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.Slot;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph answer ID}: one typed question as a command. */
@Command
final class AnswerOne extends QueryCommand {
  private final TypedQuestion question;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Names, synonyms or ids, in the question's order.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> names;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private QuestionOptions options;

  AnswerOne(TypedQuestion question) {
    this.question = question;
  }

  @Override
  protected void check() {
    requireLimit(options.limit());
    options.check();
    int slots = question.slots().size();
    if (slots > 1 && names.size() != slots) {
      throw CliException.usage(
          "%s needs %d names, each in quotes if it has several words; for example: theragraph answer %s %s"
              .formatted(question.id(), slots, question.id(), question.wording().example()));
    }
  }

  @Override
  protected Answer ask(Graph graph) {
    ConceptResolver resolver = new ConceptResolver(graph, session()::note);
    List<Slot> slots = question.slots();
    List<String> each = slots.size() == 1 ? List.of(String.join(" ", names)) : names;
    Asked asked =
        new Asked(
            Slot.fill(slots, each, resolver),
            options.since(),
            options.among().among(resolver),
            options.scope(),
            options.demand(),
            options.limit());
    return new Putting(graph).answer(question, asked, options, session()::note);
  }

  /** {@code DRUG} or {@code DISEASE DISEASE} or {@code NAME --since DATE}. */
  static String usage(TypedQuestion question) {
    return question.slots().stream().map(Slot::name).collect(Collectors.joining(" "))
        + (question.needsSince() ? " --since DATE" : "");
  }
}
