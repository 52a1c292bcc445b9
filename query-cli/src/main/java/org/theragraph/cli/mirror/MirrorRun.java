package org.theragraph.cli.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.theragraph.cli.intake.ExtractStep;
import org.theragraph.cli.intake.LoadStep;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.mirror.Checksum;
import org.theragraph.corpora.mirror.Mirror;
import org.theragraph.corpora.mirror.MirrorException;
import org.theragraph.corpora.mirror.MirrorFile;
import org.theragraph.corpora.mirror.Selection;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.graph.MirrorMark;

/** Takes the files that are not done, one after the other. */
final class MirrorRun {
  private final Session session;
  private final MirrorState state;
  private final ExtractStep extract;
  private final Selection.Wish wish;
  private final boolean requireChecksums;
  private boolean toldMissing;

  MirrorRun(
      Session session,
      MirrorState state,
      ExtractStep extract,
      Selection.Wish wish,
      boolean requireChecksums) {
    this.session = session;
    this.state = state;
    this.extract = extract;
    this.wish = wish;
    this.requireChecksums = requireChecksums;
  }

  /** Those that are to be read: the first that is new or changed, and all after it. */
  private List<MirrorFile> open(Mirror mirror, MirrorMark done) throws IOException {
    List<MirrorFile> open = new ArrayList<>();
    for (MirrorFile file : mirror.files()) {
      // A file that came late, or anew, must not have the last word over those after it.
      if (!open.isEmpty() || !state.isDone(file, done)) {
        open.add(file);
      }
    }
    state.requireLater(open, mirror.files(), done);
    return open;
  }

  /** Checks and tells, and changes nothing. */
  int tell(Mirror mirror) throws IOException {
    List<MirrorFile> open = open(mirror, state.done());
    int damaged = 0;
    for (MirrorFile file : open) {
      try {
        String sum = Checksum.verify(file.path()) ? "sum right" : "no sum";
        file.requireCitations();
        session
            .out()
            .printf(
                Locale.ROOT,
                "would read %s (%,d bytes, %s)%n",
                file.path(),
                Files.size(file.path()),
                sum);
      } catch (MirrorException e) {
        damaged++;
        session.out().println("would refuse " + e.getMessage());
      }
    }
    session
        .out()
        .printf(
            Locale.ROOT,
            "%,d files = %,d done + %,d to read + %,d refused%n",
            mirror.files().size(),
            mirror.files().size() - open.size(),
            open.size() - damaged,
            damaged);
    session.out().flush();
    return damaged == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  /**
   * Reads and loads file after file.
   *
   * @throws MirrorException at the first damaged one; those before it are in the graph
   */
  int apply(Mirror mirror) throws IOException {
    MirrorMark done = state.done();
    List<MirrorFile> open = open(mirror, done);
    if (open.isEmpty()) {
      session.out().println("All %d files are in the graph.".formatted(mirror.files().size()));
      session.out().flush();
      return ExitCode.DONE;
    }
    state.begin(open, done);
    Set<String> brought = state.brought();
    int worst = ExitCode.DONE;
    for (int i = 0; i < open.size(); i++) {
      MirrorFile file = open.get(i);
      requireSum(file);
      file.requireCitations();
      session.note("theragraph: %s, %d of %d".formatted(file.name(), i + 1, open.size()));
      worst = Math.max(worst, take(file, brought));
    }
    if (worst == ExitCode.QUARANTINED) {
      session.note("theragraph: what was set aside stands by file in " + state.quarantine());
    }
    return worst;
  }

  private void requireSum(MirrorFile file) throws IOException {
    if (Checksum.verify(file.path())) {
      return;
    }
    if (requireChecksums) {
      throw CliException.failed(
          "%s has no sum beside it: fetch %s.md5, too".formatted(file.path(), file.name()));
    }
    if (!toldMissing) {
      toldMissing = true;
      session.note(
          "theragraph: there is no sum beside %s; it is read all the same".formatted(file.name()));
    }
  }

  private int take(MirrorFile file, Set<String> brought) throws IOException {
    Selection selection = new Selection(wish, brought);
    DocumentSource source =
        DocumentSource.of(List.of(file.path().toString())).through(selection::to);
    int exitCode = extract.run(source, state.facts());
    selection.requireWhole();
    keepSetAside(file, selection);
    new LoadStep(session).run(state.facts());
    state.note(file, selection.ids());
    brought.addAll(selection.ids());
    tell(file, selection);
    return exitCode;
  }

  /** The facts of the next file take the place of these. */
  private void keepSetAside(MirrorFile file, Selection counts) throws IOException {
    Path kept = state.quarantine().resolve(file.name() + ".jsonl");
    if (counts.quarantined() == 0) {
      Files.deleteIfExists(kept);
      return;
    }
    Files.createDirectories(state.quarantine());
    Files.copy(FactsFile.QUARANTINE.in(state.facts()), kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private void tell(MirrorFile file, Selection counts) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%s: %,d citations = %,d taken + %,d not matching + %,d quarantined; %,d deleted%n",
            file.name(),
            counts.read(),
            counts.taken(),
            counts.notMatching(),
            counts.quarantined(),
            counts.deleted());
    session.out().flush();
  }
}
