package org.theragraph.cli.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Counted;
import org.theragraph.corpora.model.DocumentKind;

/**
 * Enough of a document to find it again.
 *
 * @param withdrawn why it has no vote; null for nearly all documents
 * @param copyOf id of the document that it is a near-copy of; null for none
 * @param copies how many near-copies of it there are
 * @param notices errata and expressions of concern, in words; none for nearly all documents
 */
public record DocumentRef(
    String id,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String journal,
    @Nullable String published,
    @Nullable String url,
    @Nullable String withdrawn,
    @Nullable String copyOf,
    long copies,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices) {
  public DocumentRef {
    notices = List.copyOf(notices);
  }

  /** Whether it is no text, but the claims of a table or graph that somebody keeps. */
  @JsonIgnore
  public boolean isCurated() {
    return DocumentKind.CURATED.code().equals(kind);
  }

  /** {@code Title. Journal, 2020-09-29 (pmid:32997977)}; a curated source is called one. */
  public String words() {
    String where =
        Stream.of(journal, published).filter(Objects::nonNull).collect(Collectors.joining(", "));
    String whole =
        Stream.of(
                title == null ? null : title.replaceAll("\\.$", ""), where.isEmpty() ? null : where)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(". "));
    return (whole.isEmpty() ? id : whole + " (" + id + ")")
        + (isCurated() ? ", curated source" : "")
        + (copies == 0 ? "" : " · " + Counted.of(copies, "copy", "copies"))
        + (copyOf == null ? "" : " · a copy of " + copyOf);
  }
}
