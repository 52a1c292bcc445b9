package org.theragraph.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.AccountCommand;
import org.theragraph.cli.backtest.BacktestCommand;
import org.theragraph.cli.concept.FindCommand;
import org.theragraph.cli.demo.DemoCommand;
import org.theragraph.cli.evaluation.EvaluateCommand;
import org.theragraph.cli.evidence.EvidenceCommand;
import org.theragraph.cli.export.ExportCommand;
import org.theragraph.cli.fact.FactsCommand;
import org.theragraph.cli.fetch.FetchCommand;
import org.theragraph.cli.intake.BuildCommand;
import org.theragraph.cli.intake.ExtractCommand;
import org.theragraph.cli.intake.LoadCommand;
import org.theragraph.cli.mcp.McpCommand;
import org.theragraph.cli.mirror.MirrorCommand;
import org.theragraph.cli.path.PathsCommand;
import org.theragraph.cli.profile.ShowCommand;
import org.theragraph.cli.question.command.AnswerCommand;
import org.theragraph.cli.question.command.AskCommand;
import org.theragraph.cli.review.ReviewCommand;
import org.theragraph.cli.server.GraphCommand;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Settings;
import org.theragraph.cli.session.Surroundings;
import org.theragraph.cli.transfer.RepurposeCommand;
import org.theragraph.cli.vocabulary.VocabCommand;
import org.theragraph.cli.watch.WatchCommand;
import org.theragraph.cli.web.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command: lists the others and holds what is global. */
@Command(
    name = "theragraph",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    description = "What else could this drug treat, and who says so?",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Start here:",
      "  theragraph demo",
      "  theragraph build my-press-releases/",
      "  theragraph show daratumumab",
      "  theragraph repurpose --drug daratumumab"
    },
    subcommands = {
      DemoCommand.class,
      FetchCommand.class,
      WatchCommand.class,
      MirrorCommand.class,
      VocabCommand.class,
      BuildCommand.class,
      ExtractCommand.class,
      LoadCommand.class,
      FindCommand.class,
      ShowCommand.class,
      FactsCommand.class,
      EvidenceCommand.class,
      PathsCommand.class,
      RepurposeCommand.class,
      BacktestCommand.class,
      AskCommand.class,
      AnswerCommand.class,
      ReviewCommand.class,
      ServeCommand.class,
      AccountCommand.class,
      McpCommand.class,
      ExportCommand.class,
      GraphCommand.class,
      EvaluateCommand.class,
      HelpCommand.class
    })
public final class Theragraph implements Runnable, Settings {
  private final Surroundings surroundings;

  @Option(
      names = "--graph",
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      description =
          "Neo4j to use: bolt://, neo4j:// or neo4j+s://, user and password from"
              + " NEO4J_USERNAME and NEO4J_PASSWORD or asked for. Default: an own server in the"
              + " background, started when needed.")
  private @Nullable String graphUri;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "No progress and no hints; only answers and errors.")
  private boolean quiet;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where an error arose.")
  private boolean stacktrace;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  Theragraph(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine(Surroundings surroundings) {
    ErrorReporter errors = new ErrorReporter();
    CommandLine line = new CommandLine(new Theragraph(surroundings));
    AnswerCommand.addQuestions(Objects.requireNonNull(line.getSubcommands().get("answer")));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(Math.min(surroundings.columns(), 110))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(Theragraph::execute)
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors);
  }

  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      return ErrorReporter.handleError(e, parsed.commandSpec().commandLine());
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  @Override
  public int run(List<String> line, PrintWriter out, PrintWriter err) {
    List<String> whole = new ArrayList<>();
    if (graphUri != null) {
      whole.addAll(List.of("--graph", graphUri));
    }
    if (quiet) {
      whole.add("--quiet");
    }
    if (stacktrace) {
      whole.add("--stacktrace");
    }
    whole.addAll(line);
    return commandLine(surroundings).setOut(out).setErr(err).execute(whole.toArray(String[]::new));
  }

  @Override
  public void check(List<String> line) {
    try {
      commandLine(surroundings).parseArgs(line.toArray(String[]::new));
    } catch (ParameterException e) {
      throw CliException.usage(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Surroundings surroundings() {
    return surroundings;
  }

  @Override
  public @Nullable String graphUri() {
    return graphUri;
  }

  @Override
  public boolean quiet() {
    return quiet;
  }

  boolean wantsStackTrace() {
    return stacktrace || surroundings.debug();
  }
}
