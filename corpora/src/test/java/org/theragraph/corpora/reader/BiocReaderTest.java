package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.model.Section;

class BiocReaderTest {
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE collection SYSTEM "BioC.dtd">
      <collection><source>x</source><document><id>70</id>
      <passage><infon key="type">title</infon><offset>0</offset><text>Widgets in gout</text>
      <annotation id="1"><infon key="type">Disease</infon><text>gout</text></annotation></passage>
      <passage><infon key="type">abstract</infon><offset>16</offset><text>It helped.</text></passage>
      </document>
      <document><id>PMC71</id>
      <passage><infon key="section_type">TITLE</infon><infon key="type">front</infon><text>More</text></passage>
      <passage><infon key="section_type">RESULTS</infon><sentence><text>One.</text></sentence><sentence><text>Two.</text></sentence></passage>
      <passage><infon key="section_type">REF</infon><infon key="type">ref</infon><text>Old paper</text></passage>
      </document></collection>
      """;

  private static final String JSON =
      """
      {"source":"x","documents":[{"id":"70","infons":{},"passages":[
        {"infons":{"type":"title"},"offset":0,"text":"Widgets in gout","annotations":[{"text":"gout"}]},
        {"infons":{"type":"abstract"},"offset":16,"text":"It helped."}]},
       {"id":"PMC71","passages":[{"infons":{"section_type":"TITLE"},"text":"More"},
        {"infons":{"section_type":"RESULTS"},"sentences":[{"text":"One."},{"text":"Two."}]},
        {"infons":{"section_type":"REF"},"text":"Old paper"}]}]}
      """;

  private static void assertBoth(Reading reading) {
    assertThat(reading.quarantined).isEmpty();
    assertThat(reading.ids()).containsExactly("pmid:70", "pmcid:PMC71");
    Document first = reading.documents.get(0);
    assertThat(first.text()).isEqualTo("Widgets in gout\nIt helped.");
    assertThat(first.kind()).isEqualTo(DocumentKind.ABSTRACT);
    Document second = reading.documents.get(1);
    assertThat(second.text()).isEqualTo("More\nOne. Two.");
    assertThat(second.kind()).isEqualTo(DocumentKind.FULL_TEXT);
    assertThat(second.sections()).extracting(Section::label).containsExactly("RESULTS");
  }

  @Test
  void xmlAndJsonGiveTheSameDocuments() {
    assertBoth(Reading.of("c.xml", XML));
    assertBoth(Reading.of("c.json", JSON));
    assertBoth(Reading.of("c.json", "[" + JSON + "]"));
  }

  @Test
  void documentsOneAfterTheOtherAreRead() {
    String one = "{\"_id\":\"9\",\"id\":\"70\",\"passages\":[{\"infons\":{},\"text\":\"One.\"}]}\n";
    assertThat(Reading.of("c.json", one + one.replace("70", "72")).ids())
        .containsExactly("pmid:70", "pmid:72");
    assertThat(Reading.of("c.json", "{\"PubTator3\": [" + one + "]}").ids())
        .containsExactly("pmid:70");
  }

  @Test
  void aByteOrderMarkBeforeJsonIsPassedOver() {
    assertBoth(Reading.of("c.json", "\uFEFF" + JSON));
  }

  @Test
  void whatComesBeforeBrokenJsonIsKept() {
    Reading reading = Reading.of("c.json", JSON.substring(0, JSON.indexOf("Old paper")));
    assertThat(reading.ids()).containsExactly("pmid:70");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(reading.onlyQuarantine().detail()).contains("line 6").contains("document 2");
  }

  @Test
  void aDocumentWithoutIdOrTextIsNotLost() {
    String json =
        "{\"documents\":[{\"passages\":[{\"text\":\"a\"}]},{\"id\":\"5\",\"passages\":[]}]}";
    assertThat(Reading.of("c.json", json).reasons())
        .containsExactly(Reason.MALFORMED, Reason.NO_TEXT);
  }
}
