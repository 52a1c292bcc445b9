package org.theragraph.cli.question.command;

import java.util.List;
import org.theragraph.cli.question.Asked;
import org.theragraph.cli.question.language.Reading;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
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
    English english = new English(graph, session()::note);
    Reading reading = english.read(String.join(" ", words), session().err()::println);
    Asked asked =
        english.asked(
            reading,
            new English.Wish(
                options.since(),
                options.scope(),
                options.demand(),
                options.among(),
                options.limit()));
    return new Putting(graph).answer(reading.question(), asked, options, session()::note);
  }
}
