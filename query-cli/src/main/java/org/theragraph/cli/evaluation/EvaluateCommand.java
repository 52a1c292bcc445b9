package org.theragraph.cli.evaluation;

import org.theragraph.cli.evaluation.copies.CopiesCommand;
import org.theragraph.cli.evaluation.load.LoadSpeedCommand;
import org.theragraph.cli.evaluation.mirror.MirrorSpeedCommand;
import org.theragraph.cli.evaluation.page.PageSpeedCommand;
import org.theragraph.cli.evaluation.question.QuestionSpeedCommand;
import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;

/** {@code theragraph evaluate}. */
@Command(
    name = "evaluate",
    description =
        "Score the extractor: quality on gold sets, speed beside CoreNLP; time loading, questions and the page;"
            + " try the finding of copies.",
    subcommands = {
      GoldCommand.class,
      PressCommand.class,
      SpeedCommand.class,
      LoadSpeedCommand.class,
      QuestionSpeedCommand.class,
      PageSpeedCommand.class,
      CopiesCommand.class,
      MirrorSpeedCommand.class,
      CalibrateCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  theragraph evaluate gold gold/bc5cdr",
      "  theragraph evaluate press gold/press",
      "  theragraph evaluate speed abstracts.jsonl.gz --limit 200",
      "  theragraph evaluate load --claims 200000",
      "  theragraph evaluate copies"
    })
public final class EvaluateCommand implements Runnable {
  @Override
  public void run() {
    throw CliException.usage(
        "say what to evaluate: gold, press, speed, load, questions, page, copies, mirror or calibrate");
  }
}
