package org.theragraph.cli.evidence;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Enough of a document to find it again.
 *
 * @param withdrawn why it has no vote; null for nearly all documents
 */
public record DocumentRef(
    String id,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String journal,
    @Nullable String published,
    @Nullable String url,
    @Nullable String withdrawn) {

  /** {@code Title. Journal, 2020-09-29 (pmid:32997977)}. */
  public String words() {
    String where =
        Stream.of(journal, published).filter(Objects::nonNull).collect(Collectors.joining(", "));
    String whole =
        Stream.of(
                title == null ? null : title.replaceAll("\\.$", ""), where.isEmpty() ? null : where)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return whole.isEmpty() ? id : whole + " (" + id + ")";
  }
}
