package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabularyManifest;
import org.theragraph.cli.session.VocabularyManifest.Item;
import org.theragraph.cli.session.VocabularySets;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.VocabularyException;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/** Makes a set beside the others, reads it, and only then switches. */
final class NewSet {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Session session;
  private final VocabularySets sets;
  private final Map<String, String> sums;
  private final Map<String, String> pins;
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

  /**
   * A set to make.
   *
   * @param sums that files must have, by vocabulary
   * @param pins versions that files must state, by vocabulary
   */
  NewSet(Session session, VocabularySets sets, Map<String, String> sums, Map<String, String> pins) {
    this.session = session;
    this.sets = sets;
    this.sums = sums;
    this.pins = pins;
  }

  /** Makes it of what comes in and what the set in use has besides; its name. */
  String make(List<Incoming> incoming) throws IOException {
    sets.sweep(); // of runs that were stopped
    String name = name();
    Path draft = sets.draft(name);
    Files.createDirectories(draft);
    try {
      List<Item> items = new ArrayList<>();
      for (Incoming file : incoming) {
        items.add(bring(file, draft));
      }
      items.addAll(carryOver(draft, incoming));
      new VocabularyManifest(items).write(draft);
      check(draft);
      Files.move(draft, sets.set(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      PathUtils.delete(draft);
    }
    sets.use(name);
    return name;
  }

  private String name() throws IOException {
    String time = NAME.format(now);
    String name = time;
    for (int i = 2; sets.names().contains(name); i++) {
      name = time + "-" + i;
    }
    return name;
  }

  private Item bring(Incoming incoming, Path draft) throws IOException {
    Path target = draft.resolve(incoming.file());
    String id = incoming.entry().id();
    Files.createDirectories(target.resolveSibling(""));
    String told = incoming.way().bring(target);
    String sum = Sums.sha256(target);
    String wanted = sums.getOrDefault(id, incoming.sum());
    if (!wanted.isEmpty() && !wanted.equals(sum)) {
      throw CliException.failed(
          "%s: %s has SHA-256 %s, not %s; the set in use stays. Pull again, or ask its owner"
              .formatted(id, incoming.address(), sum, wanted));
    }
    String stated = Sums.version(target);
    String version = stated.isEmpty() ? told : stated;
    String pin = pins.getOrDefault(id, version);
    if (!pin.equals(version)) {
      throw CliException.failed(
          "%s: %s states version '%s', not '%s'; the set in use stays. Name the address of that"
                  .formatted(id, incoming.address(), version, pin)
              + " version with --address");
    }
    String licence = incoming.entry().licence();
    return new Item(
        incoming.file(),
        id,
        incoming.address(),
        now.toString(),
        Files.size(target),
        sum,
        version.replace('\t', ' '),
        licence);
  }

  /** Files of vocabularies that were not asked for again: links, since no set is changed. */
  private List<Item> carryOver(Path draft, List<Incoming> incoming) throws IOException {
    Path old = sets.inUse();
    if (old == null) {
      return List.of();
    }
    List<String> renewed = incoming.stream().map(file -> file.entry().id()).toList();
    List<String> files = incoming.stream().map(Incoming::file).toList();
    List<Item> carried = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Item item : VocabularyManifest.read(old).items()) {
      if (!renewed.contains(item.vocabulary())) {
        requireAsPulled(old, item);
        Path target = draft.resolve(item.file());
        Files.createDirectories(target.resolveSibling(""));
        link(old.resolve(item.file()), target);
        carried.add(item);
      } else if (!files.contains(item.file())) {
        left.add(item.file());
      }
    }
    if (!left.isEmpty()) { // a release may name its files otherwise than the one before
      session.note(
          "theragraph: of the set in use, and not pulled again, so left out: "
              + String.join(", ", left));
    }
    return carried;
  }

  private static void requireAsPulled(Path set, Item item) throws IOException {
    String state = Sums.state(set, item);
    if (!state.equals(Sums.AS_PULLED)) {
      throw CliException.failed(
          "%s of the set in use is %s; pull %s, too, or go back first: theragraph vocab use previous"
              .formatted(item.file(), state, item.vocabulary()));
    }
  }

  private static void link(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, target);
    }
  }

  private void check(Path draft) {
    session.note("theragraph: reading and joining vocabularies ...");
    try {
      VocabularyFolder folder = VocabularyFolder.of(draft);
      folder.check();
      JoinedVocabulary joined = JoinedVocabulary.open(Vocabulary.load(), folder);
      session.note("theragraph: %,d concepts joined".formatted(joined.size()));
    } catch (VocabularyException e) {
      String message = String.valueOf(e.getMessage()).replace(draft + "/", "");
      throw CliException.failed(message + "; the set in use stays");
    }
  }
}
