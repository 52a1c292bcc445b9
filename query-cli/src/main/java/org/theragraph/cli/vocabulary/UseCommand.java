package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabularyManifest;
import org.theragraph.cli.session.VocabularySets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph vocab use}. */
@Command(
    name = "use",
    description = "Switch to another set of vocabularies, or back.",
    footer = {"", "Example:", "  theragraph vocab use previous"})
public final class UseCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(
      paramLabel = "SET",
      description = "Its name, as theragraph vocab status tells; previous; or none.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String name;

  @Override
  public Integer call() throws IOException {
    VocabularySets sets = new VocabularySets(session.surroundings().home());
    String target = target(sets);
    if (target != null) {
      require(sets, target);
      VocabularyManifest manifest = VocabularyManifest.read(sets.set(target));
      for (VocabularyManifest.Item item : manifest.items()) {
        String state = Sums.state(sets.set(target), item);
        if (!state.equals(Sums.AS_PULLED)) {
          throw CliException.failed(
              "%s of the set is %s; choose another set, or pull anew"
                  .formatted(item.file(), state));
        }
      }
    }
    sets.use(target);
    session.out().println(target == null ? "no set in use" : target + " in use");
    session.out().flush();
    return ExitCode.DONE;
  }

  /**
   * Makes sure that there is such a set.
   *
   * @throws CliException if there is none
   */
  static void require(VocabularySets sets, String name) throws IOException {
    List<String> names = sets.names();
    if (!names.contains(name)) {
      throw CliException.usage(
          "there is no set '%s'; there %s"
              .formatted(
                  name,
                  names.isEmpty()
                      ? "is none at all: pull one with theragraph vocab pull"
                      : "are " + String.join(", ", names)));
    }
  }

  private @Nullable String target(VocabularySets sets) {
    if (name.equals("none")) {
      return null;
    }
    if (!name.equals("previous")) {
      return name;
    }
    String previous = sets.use().previous();
    if (previous == null) {
      throw CliException.failed(
          "there was no set in use before; to use none: theragraph vocab use none");
    }
    return previous;
  }
}
