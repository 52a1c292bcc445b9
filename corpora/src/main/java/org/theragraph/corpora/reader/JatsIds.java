package org.theragraph.corpora.reader;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best id and address of an article: PubMed Central's, else PubMed's, else the DOI.
 *
 * @param id null where the article has none of them
 * @param url null where the article has none of them
 */
record JatsIds(@Nullable String id, @Nullable String url) {
  /**
   * @param ids by {@code pub-id-type}
   */
  static JatsIds of(Map<String, String> ids) {
    String pmc = first(ids, "pmcid", "pmc", "pmcaid");
    if (pmc != null) {
      String number = pmc.toUpperCase(Locale.ROOT).replace("PMC", "").strip();
      return new JatsIds(
          "pmcid:PMC" + number, "https://pmc.ncbi.nlm.nih.gov/articles/PMC" + number + "/");
    }
    String pmid = first(ids, "pmid");
    if (pmid != null) {
      return new JatsIds("pmid:" + pmid, "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
    }
    String doi = first(ids, "doi");
    return doi == null
        ? new JatsIds(null, null)
        : new JatsIds("doi:" + doi, "https://doi.org/" + doi);
  }

  private static @Nullable String first(Map<String, String> ids, String... types) {
    for (String type : types) {
      String id = ids.get(type);
      if (id != null && !id.isBlank()) {
        return id;
      }
    }
    return null;
  }
}
