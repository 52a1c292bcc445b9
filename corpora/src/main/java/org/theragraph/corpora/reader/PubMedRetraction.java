package org.theragraph.corpora.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.xml.InlineText;
import org.theragraph.corpora.xml.XmlSource;

/**
 * What PubMed says of a citation's retraction, by the <a
 * href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">types of its references</a>.
 */
final class PubMedRetraction {
  private static final Set<String> BY = Set.of("RetractionIn", "RetractedandRepublishedIn");

  /** What is published anew is no notice; what it replaces names it. */
  private static final String OF = "RetractionOf";

  private static final Set<String> CORRECTED = Set.of("ErratumIn", "CorrectedandRepublishedIn");
  private static final String DOUBTED = "ExpressionOfConcernIn";
  private static final String RETRACTED = "Retracted Publication";

  private final List<String> by = new ArrayList<>();
  private final List<String> of = new ArrayList<>();
  private final List<String> correctedBy = new ArrayList<>();
  private final List<String> doubtedBy = new ArrayList<>();
  private boolean isRetracted;

  /** Reads one reference, up to its end. */
  void add(XMLStreamReader xml) throws XMLStreamException {
    String type = XmlSource.attribute(xml, "RefType");
    String source = "";
    String pmid = "";
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT) {
        switch (XmlSource.name(xml)) {
          case "RefSource" -> source = CleanText.line(InlineText.of(xml));
          case "PMID" -> pmid = CleanText.line(InlineText.of(xml));
          default -> XmlSource.skip(xml);
        }
      }
    }
    String reference = pmid.isEmpty() ? source : "pmid:" + pmid;
    if (type.equals(OF) && !pmid.isEmpty()) {
      of.add(reference);
    } else if (!reference.isEmpty()) {
      listOf(type).add(reference);
    }
  }

  /** Where a reference of a type belongs; one that says nothing of validity into none. */
  private List<String> listOf(String type) {
    if (BY.contains(type)) {
      return by;
    }
    if (CORRECTED.contains(type)) {
      return correctedBy;
    }
    return type.equals(DOUBTED) ? doubtedBy : new ArrayList<>();
  }

  /** Takes a publication type; some citations say in no other way that they are retracted. */
  void addType(String type) {
    isRetracted |= type.equals(RETRACTED);
  }

  Retraction get() {
    return new Retraction(
        isRetracted && by.isEmpty() ? List.of("PubMed") : by, of, correctedBy, doubtedBy);
  }
}
