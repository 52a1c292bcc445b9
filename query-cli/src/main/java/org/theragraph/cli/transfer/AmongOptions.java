package org.theragraph.cli.transfer;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptResolver;
import picocli.CommandLine.Option;

/** {@code --among}, {@code --with-autoantibody} and {@code --known}, to be mixed into a ranking. */
public final class AmongOptions {
  @Option(
      names = "--among",
      paramLabel = "CLASS",
      description = "Only candidates of this class, such as \"autoimmune disease\".")
  private @Nullable String among;

  @Option(
      names = "--with-autoantibody",
      description = "Only diseases in which an autoantibody is found.")
  private boolean withAutoantibody;

  @Option(names = "--known", description = "List known uses too.")
  private boolean known;

  /** Whether any candidate will do, known ones apart. */
  public boolean isAny() {
    return among == null && !withAutoantibody;
  }

  /** Whether known uses are wanted too. */
  public boolean known() {
    return known;
  }

  /**
   * What they say.
   *
   * @throws org.theragraph.cli.session.CliException if the class is unknown
   */
  public Among among(ConceptResolver resolver) {
    return Among.of(resolver, among, withAutoantibody, known);
  }
}
