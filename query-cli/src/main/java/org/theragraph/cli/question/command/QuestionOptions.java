package org.theragraph.cli.question.command;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.fact.DemandOptions;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.session.ScopeOptions;
import org.theragraph.cli.transfer.AmongOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every question takes. */
public final class QuestionOptions {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ScopeOptions scope;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only what was first told since then: 2019, 2019-06 or 2019-06-30.")
  private @Nullable String since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many rows (default ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--explain",
      description = "Tell how the question was understood, and its Cypher with parameters.")
  private boolean explain;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private PictureOption picture;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private AmongOptions among;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private DemandOptions demand;

  /**
   * Refuses what no question can have.
   *
   * @throws org.theragraph.cli.session.CliException if a date or number is none, or a picture has
   *     no place
   */
  void check() {
    scope();
    since();
    demand();
    picture.check();
  }

  AmongOptions among() {
    return among;
  }

  PictureOption picture() {
    return picture;
  }

  Scope scope() {
    return scope.scope();
  }

  /**
   * The day from which on; null without the option.
   *
   * @throws org.theragraph.cli.session.CliException if it is no day
   */
  @Nullable Since since() {
    return since == null ? null : Since.parse(since);
  }

  Demand demand() {
    return demand.demand();
  }

  int limit() {
    return limit;
  }

  boolean explain() {
    return explain;
  }
}
