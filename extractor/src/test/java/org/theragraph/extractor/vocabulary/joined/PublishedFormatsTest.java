package org.theragraph.extractor.vocabulary.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.VocabularyException;

class PublishedFormatsTest {
  @TempDir Path folder;

  private final Gathering gathering = new Gathering();

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> names() {
    return gathering.names().stream().map(Gathering.Named::text).toList();
  }

  private static Gathering.Link link(String from, String to) {
    return new Gathering.Link(Curie.parse(from), Curie.parse(to));
  }

  @Test
  void graphsInJsonHaveNamesAndHierarchy() throws IOException {
    String json =
        """
        {"graphs": [{"nodes": [
          {"id": "http://purl.obolibrary.org/obo/DOID_1", "lbl": "velvet fever",
           "meta": {"synonyms": [{"pred": "hasExactSynonym", "val": "soft fever"}]}},
          {"id": "http://purl.obolibrary.org/obo/DOID_2", "lbl": "old fever",
           "meta": {"deprecated": true}}],
          "edges": [{"sub": "http://purl.obolibrary.org/obo/DOID_1", "pred": "is_a",
                     "obj": "http://purl.obolibrary.org/obo/DOID_4"}]}]}
        """;
    OboGraphReader.read(file("doid.json", json), ConceptType.DISEASE, gathering);
    assertThat(names()).containsExactly("velvet fever", "soft fever");
    assertThat(gathering.broader()).containsExactly(link("DOID:1", "DOID:4"));
  }

  @Test
  void cutJsonIsToldWithItsPlace() throws IOException {
    Path file = file("doid.json", "{\"graphs\": [{\"nodes\": [{\"id\": ");
    assertThatThrownBy(() -> OboGraphReader.read(file, ConceptType.DISEASE, gathering))
        .isInstanceOf(VocabularyException.class)
        .hasMessageContaining("doid.json: cannot be read")
        .hasMessageContaining("line: 1");
  }

  @Test
  void treesOfMeshAreItsHierarchy() throws IOException {
    String record =
        "<DescriptorRecord><DescriptorUI>%s</DescriptorUI><DescriptorName><String>%s</String>"
            + "</DescriptorName><TreeNumberList><TreeNumber>%s</TreeNumber></TreeNumberList>"
            + "<ConceptList><Concept><TermList><Term><String>%s</String></Term></TermList>"
            + "</Concept></ConceptList></DescriptorRecord>";
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"none.dtd\"><DescriptorRecordSet>"
            + record.formatted("D1", "Fevers", "C01", "Fever, All")
            + record.formatted("D2", "Velvet Fever", "C01.10", "Fever, Velvet")
            + "</DescriptorRecordSet>";
    MeshReader.read(file("desc2026.xml", xml), gathering);
    assertThat(names()).containsExactly("Fevers", "Fever, All", "Velvet Fever", "Fever, Velvet");
    assertThat(gathering.broader()).containsExactly(link("MESH:D2", "MESH:D1"));
    assertThat(gathering.type(0)).isEqualTo(ConceptType.DISEASE);
  }

  @Test
  void namesOfProteinsStandInBrackets() {
    assertThat(ProteinReaders.names("Alpha(2) factor (EC 1.1.1.1) (AF (old)) [Cleaved into: B]"))
        .containsExactly("Alpha(2) factor", "AF (old)");
  }
}
