package org.theragraph.corpora.text;

import java.util.Locale;
import org.theragraph.corpora.model.Document;

/** How other programs name publications. */
public final class Publication {
  private Publication() {}

  /** {@code PMID:32997977}, {@code PMC:PMC7520000}, {@code DOI:…}, an address, or a URN. */
  public static String of(Document document) {
    String id = document.id();
    int colon = id.indexOf(':');
    String prefix = colon < 0 ? "" : id.substring(0, colon).toLowerCase(Locale.ROOT);
    String local = id.substring(colon + 1);
    return switch (prefix) {
      case "pmid" -> "PMID:" + local;
      case "pmcid" -> "PMC:" + local;
      case "doi" -> "DOI:" + local;
      default ->
          document.citation().url() != null ? document.citation().url() : "urn:theragraph:" + id;
    };
  }
}
