package org.theragraph.cli.evidence;

import java.util.Locale;
import java.util.regex.Pattern;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph evidence}. */
@Command(
    name = "evidence",
    description = "Show the sentences behind a statement, with their sources.",
    footer = {
      "",
      "Examples:",
      "  theragraph facts --subject daratumumab",
      "  theragraph evidence 3f2a9c41d0b7   # an id that facts showed, or a unique start of one",
      "  theragraph evidence 3f2a9c41d0b7 --html when.html   # a timeline"
    })
public final class EvidenceCommand extends QueryCommand {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{1,32}");

  @Parameters(paramLabel = "STATEMENT", description = "Id of a statement, or a unique start of it.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String statement;

  @Mixin private final PictureOption picture = new PictureOption();

  @Override
  protected void check() {
    picture.check();
    if (!ID.matcher(prefix()).matches()) {
      throw CliException.usage(
          "'%s' is no statement's id (up to 32 digits 0-9a-f); find one with: theragraph facts"
              .formatted(statement));
    }
  }

  private String prefix() {
    return statement.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  protected Answer ask(Graph graph) {
    EvidenceAnswer answer = EvidenceAnswer.of(graph, prefix());
    picture.write(answer, graph, session()::note);
    return answer;
  }
}
