package org.theragraph.cli.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.DecisionSearch;
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
  private static final int SHOWN = 5;

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
    List<Fact> facts =
        graph.read(
            "MATCH (s:Statement) WHERE s.id STARTS WITH $prefix"
                + " WITH s ORDER BY s.id LIMIT $limit"
                + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
                + Fact.COLUMNS
                + " ORDER BY id",
            Map.<String, Object>of("prefix", prefix(), "limit", SHOWN),
            Fact::of);
    if (facts.size() != 1) {
      throw facts.isEmpty() ? unknown() : ambiguous(facts);
    }
    Fact fact = facts.get(0);
    EvidenceAnswer answer =
        new EvidenceAnswer(
            fact,
            new Quotes(graph).of(fact.id()),
            Remark.standing(new DecisionSearch(graph).about(fact.id())));
    picture.write(answer, graph, session()::note);
    return answer;
  }

  private CliException unknown() {
    return CliException.failed(
        "no statement's id starts with '%s'; find one with: theragraph facts".formatted(statement));
  }

  private CliException ambiguous(List<Fact> facts) {
    return CliException.failed(
        "'%s' starts the id of several statements, such as %s; give more of it"
            .formatted(statement, facts.stream().map(Fact::id).collect(Collectors.joining(", "))));
  }
}
