package org.theragraph.corpora.copies.labelled;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;

/**
 * A document that is known to be a copy or none.
 *
 * @param id unique in the set
 * @param cluster the same for all copies of one text
 * @param near names of trials that the document tells of; those that share one are hard to tell
 *     apart
 * @param house who published it; releases of one house are worded alike
 * @param kind what was done to it, for example {@code shortened}, or what it is, for example {@code
 *     quoted-lead}; {@code release} for the original
 * @param half "dev" for choosing thresholds, "test" for reporting
 */
public record LabelledDocument(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String cluster,
    @JsonProperty(required = true) List<String> near,
    @JsonProperty(required = true) String house,
    @JsonProperty(required = true) String kind,
    @JsonProperty(required = true) String half,
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) String text) {
  static final String ORIGINAL = "release";

  /** As one that was read. */
  public Document document() {
    return Document.of(id, DocumentKind.PRESS_RELEASE, title, text, List.of(), Citation.NONE);
  }

  boolean isCopyOf(LabelledDocument other) {
    return cluster.equals(other.cluster);
  }

  /** What makes a pair easy or hard, for example {@code two copies} or {@code sister trial}. */
  String pairWith(LabelledDocument other) {
    if (isCopyOf(other)) {
      return kind.equals(ORIGINAL)
          ? other.kind
          : other.kind.equals(ORIGINAL) ? kind : "two copies of one text";
    }
    if (!Collections.disjoint(near, other.near)) {
      return isAlone() ? kind : other.kind;
    }
    return house.equals(other.house) ? "sister trial" : "unrelated";
  }

  /** Whether its cluster is called after its kind: a comment, an abstract, no release. */
  private boolean isAlone() {
    return !cluster.endsWith("/" + ORIGINAL);
  }
}
