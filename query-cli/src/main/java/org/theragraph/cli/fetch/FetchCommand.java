package org.theragraph.cli.fetch;

import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.GroupCommand;
import picocli.CommandLine.Command;

/** {@code theragraph fetch}: groups the sources of documents. */
@Command(
    name = "fetch",
    description = "Fetch documents from PubMed, Europe PMC, trial registers and newsrooms.",
    footer = {
      "",
      "What is fetched is kept in a folder (--store) with where it came from; read it with",
      "theragraph build FOLDER. The same command again takes only what is new or changed, and",
      "goes on where an earlier one was stopped.",
      "Exit code " + ExitCode.QUARANTINED + ": done, but some documents could not be had.",
      "",
      "Examples:",
      "  theragraph fetch pubmed 'daratumumab AND lupus' --since 2020-01-01",
      "  theragraph fetch feed https://newsroom.example/rss.xml"
    },
    subcommands = {
      FetchPubMedCommand.class,
      FetchEuropePmcCommand.class,
      FetchTrialsCommand.class,
      FetchUrlCommand.class,
      FetchFeedCommand.class
    })
public final class FetchCommand extends GroupCommand {
  public FetchCommand() {
    super("name a source:");
  }
}
