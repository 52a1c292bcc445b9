package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.theragraph.corpora.xml.Blanks;

/**
 * PubMed XML: sets of citations as PubMed, efetch, the yearly baseline and its daily updates give
 * them, with the ids that an update deletes.
 */
final class PubMedReader implements DocumentReader {
  private static final Pattern PMID = Pattern.compile("<PMID[^>]{0,40}>\\s*(\\d{1,9})\\s*<");
  private static final XmlRecords CITATIONS =
      new XmlRecords(
          List.of("PubmedArticle", "PubmedBookArticle"),
          List.of("DeleteCitation", "DeleteDocument"),
          new Blanks(PubMedCitation.SKIPPED),
          PMID,
          "pmid:",
          PubMedCitation::parse);

  /** The older MEDLINE export: citations without the envelope. */
  private static final XmlRecords MEDLINE =
      new XmlRecords(
          List.of("MedlineCitation"),
          List.of("DeleteCitation"),
          new Blanks(PubMedCitation.SKIPPED),
          PMID,
          "pmid:",
          PubMedCitation::parse);

  @Override
  public String format() {
    return "PubMed XML";
  }

  @Override
  public boolean recognises(Head head) {
    String root = head.root();
    return root.equals("pubmedarticleset")
        || root.equals("pubmedarticle")
        || root.equals("pubmedbookarticle")
        || root.equals("medlinecitationset")
        || (!root.isEmpty() && !head.isDeclaredHtml() && head.contains("<PubmedArticle>"));
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    boolean medline = input.head().root().toLowerCase(Locale.ROOT).equals("medlinecitationset");
    (medline ? MEDLINE : CITATIONS).read(input, sink);
  }
}
