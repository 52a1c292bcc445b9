package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Quarantine;

/** Says which documents were set aside and why: the first of them in a line each. */
final class SetAside {
  private static final int SHOWN = 5;

  private SetAside() {}

  static void tell(Session session, Path folder, long count) throws IOException {
    List<Quarantine> first = new ArrayList<>();
    new FactsReader(folder)
        .quarantine(
            (record, place) -> {
              if (first.size() < SHOWN) {
                first.add(record);
              }
            });
    first.forEach(record -> session.note("theragraph: set aside " + line(record)));
    Path file = FactsFile.QUARANTINE.in(folder);
    session.note(
        count > first.size()
            ? "theragraph: ... and %d more, see %s".formatted(count - first.size(), file)
            : "theragraph: all that was set aside stands in " + file);
  }

  private static String line(Quarantine record) {
    String document = record.document() == null ? "" : " (" + record.document() + ")";
    String detail = record.detail();
    return record.source() + document + ": " + (detail == null ? record.reason() : detail);
  }
}
