package org.theragraph.corpora.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.IsoDate;
import org.theragraph.corpora.xml.InlineText;
import org.theragraph.corpora.xml.XmlSource;

/** One citation of PubMed XML on its way to a document. */
final class PubMedCitation {
  /** Elements whose content is not this citation's title, text, journal or date. */
  static final Set<String> SKIPPED =
      Set.of(
          "ReferenceList",
          "OtherAbstract",
          "MeshHeadingList",
          "ChemicalList",
          "GrantList",
          "KeywordList",
          "AuthorList",
          "InvestigatorList",
          "History",
          "DataBankList",
          "PersonalNameSubjectList",
          "ArticleIdList",
          "DateCompleted",
          "DateRevised",
          "DateCreated",
          "Sections",
          "CopyrightInformation",
          "SupplMeshList",
          "GeneralNote",
          "ObjectList",
          "Publisher");

  private @Nullable String pmid;
  private String title = "";
  private String vernacularTitle = "";
  private String bookTitle = "";
  private String journal = "";
  private String journalShort = "";
  private @Nullable String articleDate;
  private @Nullable String chapterDate;
  private @Nullable String issueDate;
  private final PubMedRetraction retraction = new PubMedRetraction();
  private final BodyBuilder body = new BodyBuilder();

  private PubMedCitation() {}

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if it has no PMID
   */
  static Document parse(XMLStreamReader xml, String fallbackId) throws XMLStreamException {
    PubMedCitation citation = new PubMedCitation();
    int depth = 0;
    do { // not to the document's end: finding that there is no more costs as much as the rest
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        boolean consumed = citation.element(XmlSource.name(xml), xml);
        depth += consumed ? 0 : 1;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    } while (depth > 0);
    return citation.document();
  }

  /** Takes an element; whether it was read to its end. */
  private boolean element(String name, XMLStreamReader xml) throws XMLStreamException {
    if (SKIPPED.contains(name)) {
      XmlSource.skip(xml);
      return true;
    }
    switch (name) {
      case "PMID" -> {
        String id = line(xml);
        pmid = pmid == null ? id : pmid;
      }
      case "ArticleTitle" -> title = line(xml);
      case "VernacularTitle" -> vernacularTitle = line(xml);
      case "BookTitle" -> bookTitle = line(xml);
      case "AbstractText" -> abstractText(xml);
      case "Title" -> journal = line(xml);
      case "ISOAbbreviation", "MedlineTA" -> journalShort = line(xml);
      case "CommentsCorrections" -> retraction.add(xml);
      case "PublicationType" -> retraction.addType(line(xml));
      case "ArticleDate" -> articleDate = date(xml);
      case "ContributionDate" -> chapterDate = date(xml);
      case "PubDate" -> issueDate = date(xml);
      default -> {
        return false; // an envelope: its content comes by itself
      }
    }
    return true;
  }

  private void abstractText(XMLStreamReader xml) throws XMLStreamException {
    String label = XmlSource.attribute(xml, "Label");
    String shown = label.equalsIgnoreCase("UNLABELLED") ? "" : label;
    body.add(InlineText.of(xml), shown);
  }

  /** Year, Month, Day, or MedlineDate: {@code 1998 Dec-1999 Jan}. */
  private static @Nullable String date(XMLStreamReader xml) throws XMLStreamException {
    List<@Nullable String> parts = new ArrayList<>(List.of("", "", ""));
    String free = "";
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
        String name = XmlSource.name(xml);
        int part = List.of("Year", "Month", "Day").indexOf(name);
        String value = line(xml);
        if (part >= 0) {
          parts.set(part, value);
        } else if (name.equals("MedlineDate")) {
          free = value;
        }
      }
    }
    return free.isEmpty()
        ? IsoDate.of(parts.get(0), parts.get(1), parts.get(2))
        : IsoDate.parse(free);
  }

  private static String line(XMLStreamReader xml) throws XMLStreamException {
    return CleanText.line(InlineText.of(xml));
  }

  private Document document() {
    if (pmid == null || pmid.isEmpty()) {
      throw new IllegalArgumentException("has no PMID");
    }
    return Document.of(
            "pmid:" + pmid,
            DocumentKind.ABSTRACT,
            firstFilled(title, vernacularTitle, bookTitle),
            body.body(),
            body.sections(),
            new Citation(
                "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/",
                published(),
                firstFilled(journal, journalShort, bookTitle)))
        .withRetraction(retraction.get());
  }

  /** The day it went online; of a book's chapter its own day, for books grow over many years. */
  private @Nullable String published() {
    String ownDate = articleDate != null ? articleDate : chapterDate;
    return ownDate != null ? ownDate : issueDate;
  }

  private static @Nullable String firstFilled(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
