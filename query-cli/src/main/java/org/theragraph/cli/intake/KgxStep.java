package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.kgx.KgxFolder;
import org.theragraph.corpora.kgx.KgxReport;

/** Makes a folder of facts of a folder of Knowledge Graph Exchange. */
final class KgxStep {
  private final Session session;
  private KgxReport report = new KgxReport(0, 0, Map.of());

  KgxStep(Session session) {
    this.session = session;
  }

  /**
   * Converts, and says what was left out.
   *
   * @return the folder of facts, below the home
   */
  Path convert(Path folder) throws IOException {
    Path facts = session.surroundings().home().resolve("kgx").resolve("facts");
    try {
      report = KgxFolder.convert(folder, facts);
    } catch (FactsException e) {
      throw CliException.failed(folder + ": " + e.getMessage());
    }
    report
        .leftOut()
        .forEach(
            (reason, count) ->
                session.note(
                    String.format(
                        Locale.ROOT, "left out %,d edges of %s: %s", count, folder, reason)));
    if (report.edges() == 0) {
      throw CliException.failed(folder + " holds no edge that can be kept; nothing was loaded");
    }
    return facts;
  }

  int exitCode() {
    return report.leftOutCount() == 0 ? ExitCode.DONE : ExitCode.QUARANTINED;
  }
}
