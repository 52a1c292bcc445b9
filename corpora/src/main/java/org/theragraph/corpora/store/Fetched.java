package org.theragraph.corpora.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a document of the store came from: a line of {@code fetched.jsonl}.
 *
 * @param id the document's, unique in the store: {@code pmid:…}, {@code pmcid:…}, {@code nct:…}, or
 *     its address. A later line with the same id replaces an earlier one.
 * @param source {@code pubmed}, {@code europepmc}, {@code trials}, {@code url} or {@code feed}
 * @param address that gave the bytes, without keys
 * @param time when, ISO 8601 in UTC
 * @param sha256 of the bytes as they came, unpacked: 64 hex digits; names the object
 * @param bytes their number
 * @param mediaType as the server said, {@code text/html}; null if it did not
 * @param charset as the server said; null if it did not
 * @param licence as stated with the document, words or an address; null where none is
 * @param etag for the next conditional request; null if the server gave none
 * @param lastModified for the next conditional request; null if the server gave none
 * @param revision the source's own mark of this version, such as a date; null where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fetched(
    String id,
    String source,
    String address,
    String time,
    String sha256,
    long bytes,
    @Nullable String mediaType,
    @Nullable String charset,
    @Nullable String licence,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String revision) {

  /**
   * The same document, asked for at another time, with what is said of it now; null for as before.
   */
  public Fetched confirmed(
      String now,
      @Nullable String newEtag,
      @Nullable String newLastModified,
      @Nullable String newRevision) {
    return new Fetched(
        id,
        source,
        address,
        now,
        sha256,
        bytes,
        mediaType,
        charset,
        licence,
        newEtag == null ? etag : newEtag,
        newLastModified == null ? lastModified : newLastModified,
        newRevision == null ? revision : newRevision);
  }

  /** Whether two lines differ in their time at most. */
  public boolean isAs(Fetched other) {
    return confirmed(other.time, null, null, null).equals(other);
  }
}
