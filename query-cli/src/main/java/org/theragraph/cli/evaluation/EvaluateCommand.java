package org.theragraph.cli.evaluation;

import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;

/** {@code theragraph evaluate}. */
@Command(
    name = "evaluate",
    description = "Score the extractor: quality on gold sets, speed beside CoreNLP.",
    subcommands = {
      GoldCommand.class,
      PressCommand.class,
      SpeedCommand.class,
      CalibrateCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  theragraph evaluate gold gold/bc5cdr",
      "  theragraph evaluate press gold/press",
      "  theragraph evaluate speed abstracts.jsonl.gz --limit 200"
    })
public final class EvaluateCommand implements Runnable {
  @Override
  public void run() {
    throw CliException.usage("say what to evaluate: gold, press, speed or calibrate");
  }
}
