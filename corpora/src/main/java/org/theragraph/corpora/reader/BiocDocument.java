package org.theragraph.corpora.reader;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.IsoDate;

/** A BioC document on its way to ours; XML and JSON give the same passages. */
final class BiocDocument {
  /** Parts of an article that say nothing of their own. */
  private static final Set<String> SKIPPED =
      Set.of(
          "ref",
          "reference",
          "references",
          "table",
          "table_caption",
          "table_footnote",
          "fig",
          "fig_caption",
          "figure",
          "footnote",
          "comp_int",
          "auth_cont",
          "suppl",
          "ack_fund",
          "acknowledgments",
          "abbr",
          "keyword",
          "review_info");

  private String id = "";
  private @Nullable String title;
  private final BodyBuilder body = new BodyBuilder();
  private boolean fullText;
  private @Nullable String pmid;
  private @Nullable String pmc;
  private @Nullable String year;
  private @Nullable String journal;

  void id(String value) {
    id = CleanText.line(value);
  }

  /** Adds a passage; the first title is the document's, the others are headings. */
  void passage(Map<String, String> infons, String text) {
    note(infons);
    String type = infon(infons, "type");
    String section = infon(infons, "section_type");
    if (SKIPPED.contains(type) || SKIPPED.contains(section)) {
      return;
    }
    boolean isTitle = type.equals("title") || type.equals("front") || section.equals("title");
    if (isTitle && title == null && body.isEmpty()) {
      title = CleanText.line(text);
      return;
    }
    boolean isAbstract = type.startsWith("abstract") || section.equals("abstract");
    fullText |= !isAbstract && !section.isEmpty();
    body.add(text, label(infons));
  }

  private void note(Map<String, String> infons) {
    pmid = pmid == null ? infons.get("article-id_pmid") : pmid;
    pmc = pmc == null ? infons.get("article-id_pmc") : pmc;
    year = year == null ? infons.get("year") : year;
    journal = journal == null ? infons.get("journal-title") : journal;
    journal = journal == null ? infons.get("journal") : journal;
  }

  private static String infon(Map<String, String> infons, String key) {
    return infons.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String label(Map<String, String> infons) {
    String section = infons.get("section_type");
    return section != null ? section : infons.getOrDefault("section", infons.get("type"));
  }

  /**
   * The document.
   *
   * @throws IllegalArgumentException if it has no id
   */
  Document document() {
    String known = knownId();
    if (known.isEmpty()) {
      throw new IllegalArgumentException("has no id");
    }
    return Document.of(
        known,
        fullText ? DocumentKind.FULL_TEXT : DocumentKind.ABSTRACT,
        title,
        body.body(),
        body.sections(),
        new Citation(url(known), year == null ? null : IsoDate.parse(year), journalName()));
  }

  /**
   * PubMed Central's id where infons tell it; bare numbers are PubMed's, as in all BioC corpora.
   */
  private String knownId() {
    if (pmc != null && !pmc.isBlank()) {
      return "pmcid:PMC" + pmc.strip().toUpperCase(Locale.ROOT).replace("PMC", "");
    }
    if (pmid != null && pmid.strip().matches("\\d{1,9}")) {
      return "pmid:" + pmid.strip();
    }
    return publicId(id);
  }

  /** An id with its name space, as far as the id's form tells it. */
  static String publicId(String id) {
    if (id.matches("\\d{1,9}")) {
      return "pmid:" + id;
    }
    return id.matches("PMC\\d{1,9}") ? "pmcid:" + id : id;
  }

  private static @Nullable String url(String id) {
    if (id.startsWith("pmid:")) {
      return "https://pubmed.ncbi.nlm.nih.gov/" + id.substring("pmid:".length()) + "/";
    }
    return id.startsWith("pmcid:")
        ? "https://pmc.ncbi.nlm.nih.gov/articles/" + id.substring("pmcid:".length()) + "/"
        : null;
  }

  /** Infons often hold a whole reference: "Lupus; 2020 Mar 4 (2) 1-9". */
  private @Nullable String journalName() {
    if (journal == null) {
      return null;
    }
    int end = journal.indexOf(';');
    String name = CleanText.line(end < 0 ? journal : journal.substring(0, end));
    return name.isEmpty() ? null : name;
  }
}
