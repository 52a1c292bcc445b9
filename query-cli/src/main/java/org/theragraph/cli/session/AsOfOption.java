package org.theragraph.cli.session;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --as-of}, to be mixed into a question. */
public final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "Answer from documents up to then alone: 2019, 2019-06, 2019-06-30, or pmid:31000000.",
        "Documents without a date do not count then."
      })
  private @Nullable String date;

  /**
   * The moment, now without the option.
   *
   * @throws org.theragraph.cli.session.CliException if it is no date
   */
  public AsOf asOf() {
    return date == null ? AsOf.NOW : AsOf.parse(date);
  }
}
