package org.theragraph.cli.session;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --as-of} and {@code --only}, to be mixed into a question. */
public final class ScopeOptions {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "Answer from documents up to then alone: 2019, 2019-06, 2019-06-30, or pmid:31000000.",
        "Documents without a date do not count then, nor do curated sources."
      })
  private @Nullable String date;

  @Option(
      names = "--only",
      paramLabel = "SOURCES",
      description = "Answer from one kind of source alone: ${COMPLETION-CANDIDATES}.")
  private Scope.@Nullable Sources only;

  /**
   * What counts; everything without an option.
   *
   * @throws CliException if the date is none
   */
  public Scope scope() {
    return (date == null ? Scope.NOW : Scope.parse(date)).only(only);
  }
}
