package org.theragraph.cli.fetch.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The licence that a page states for machines to read. */
final class Licence {
  private Licence() {}

  /**
   * The licence of a page.
   *
   * @param html its beginning
   * @return an address or words; null where the page states none
   */
  static @Nullable String of(String html) {
    Document page = Jsoup.parse(html);
    Element link = page.selectFirst("link[rel~=(?i)^license$], a[rel~=(?i)^license$]");
    if (link != null && !link.attr("href").isBlank()) {
      return link.attr("href").strip();
    }
    Element meta =
        page.selectFirst(
            "meta[name~=(?i)^(dc|dcterms)\\.(license|rights)$],"
                + " meta[name~=(?i)^(copyright|rights)$]");
    return meta == null || meta.attr("content").isBlank() ? null : meta.attr("content").strip();
  }
}
