package org.theragraph.corpora.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.ConceptType;

class GoldCorporaTest {
  @TempDir private Path folder;

  private AnnotatedDocument read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return GoldCorpora.read(file).documents().get(0);
  }

  private static void everySpanHoldsItsText(AnnotatedDocument document) {
    assertThat(document.annotations())
        .isNotEmpty()
        .allSatisfy(
            annotation ->
                assertThat(annotation.span().of(document.document().text()))
                    .isEqualTo(annotation.text()));
  }

  @Test
  void codePointsBecomeUtf16Units() throws IOException {
    AnnotatedDocument document =
        read(
            "dev.jsonl",
            "{\"id\":\"1\",\"title\":\"\uD835\uDEFC and lupus\",\"abstract\":\"\uD835\uDEFC CD38.\","
                + "\"entities\":[{\"start\":6,\"end\":11,\"text\":\"lupus\",\"type\":\"Disease\","
                + "\"ids\":[\"MESH:D008180\"]},{\"start\":14,\"end\":18,\"text\":\"CD38\","
                + "\"type\":\"Gene\",\"ids\":[]}],\"relations\":[]}\n");
    everySpanHoldsItsText(document);
    assertThat(document.annotations())
        .extracting(Annotation::type)
        .containsExactly(ConceptType.DISEASE, ConceptType.TARGET);
  }

  @Test
  void withoutTitleOffsetsCountFromBehindAnEmptyOne() throws IOException {
    AnnotatedDocument document =
        read(
            "x.jsonl",
            "{\"id\":\"1\",\"title\":\"\",\"abstract\":\"CD38 it is.\",\"entities\":[{\"start\":1,"
                + "\"end\":5,\"text\":\"CD38\",\"type\":\"GENE\",\"ids\":[]}],\"relations\":[]}\n");
    everySpanHoldsItsText(document);
    assertThat(document.document().text()).isEqualTo("CD38 it is.");
  }

  @Test
  void anAnnotationThatDoesNotFitIsToldWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    "x.jsonl",
                    "\n{\"id\":\"1\",\"title\":\"T\",\"abstract\":\"CD38\",\"entities\":["
                        + "{\"start\":1,\"end\":5,\"text\":\"CD38\",\"type\":\"Gene\"}]}\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("x.jsonl:2: annotation [1, 5) of document 1");
  }

  @Test
  void pubTatorAnnotationsAndRelationsAreRead() throws IOException {
    AnnotatedDocument document =
        read(
            "corpus.pubtator",
            """
            7|t|Lithium and tremor
            7|a|It inhibits GSK3.
            7\t0\t7\tLithium\tChemical\tD008094
            7\t12\t18\ttremor\tDisease\tD014202|D000001
            7\t31\t35\tGSK3\tGene\t2931;2932
            7\tCID\tD008094\tD014202
            """);
    everySpanHoldsItsText(document);
    assertThat(document.annotations().get(1).ids()).containsExactly("MESH:D014202", "MESH:D000001");
    assertThat(document.annotations().get(2).ids())
        .containsExactly("NCBIGene:2931", "NCBIGene:2932");
    assertThat(document.relations())
        .containsExactly(new AnnotatedRelation("CID", "MESH:D008094", "MESH:D014202", false));
  }

  @Test
  void biocJsonOffsetsAreMadeOurs() throws IOException {
    AnnotatedDocument document =
        read(
            "corpus.json",
            """
            {"documents":[{"id":"7","passages":[
              {"offset":0,"infons":{"type":"title"},"text":"Lithium","annotations":[
                {"id":"a","infons":{"type":"ChemicalEntity","identifier":"D008094"},
                 "text":"Lithium","locations":[{"offset":0,"length":7}]}]},
              {"offset":12,"infons":{"type":"abstract"},"text":"On tremor.","annotations":[
                {"id":"b","infons":{"type":"DiseaseOrPhenotypicFeature","identifier":"D014202"},
                 "text":"tremor","locations":[{"offset":15,"length":6}]}]}],
              "relations":[{"infons":{"type":"Association","entity1":"D008094",
                "entity2":"D014202"}},
                {"infons":{"type":"LINK"},"nodes":[{"refid":"a"},{"refid":"b"}]}]}]}
            """);
    everySpanHoldsItsText(document);
    assertThat(document.relations())
        .containsExactly(
            new AnnotatedRelation("Association", "MESH:D008094", "MESH:D014202", false),
            new AnnotatedRelation("LINK", "0", "1", true));
  }

  @Test
  void biocXmlIsReadAlike() throws IOException {
    AnnotatedDocument document =
        read(
            "corpus.xml",
            """
            <?xml version="1.0"?><collection><document><id>7</id>
            <passage><infon key="type">abstract</infon><offset>3</offset><text>On &lt; tremor.</text>
            <annotation id="b"><infon key="type">Disease</infon><infon key="MESH">D014202</infon>
            <location offset="8" length="6"/><text>tremor</text></annotation></passage>
            <relation id="r"><infon key="relation">CID</infon><infon key="Chemical">D1</infon>
            <infon key="Disease">D014202</infon></relation></document></collection>
            """);
    everySpanHoldsItsText(document);
    assertThat(document.annotations().get(0).ids()).containsExactly("MESH:D014202");
    assertThat(document.relations()).hasSize(1);
  }

  @Test
  void splitsAreFoundInFoldersOfFolders() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("one"));
    Path file = corpus.resolve("dev.jsonl.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "{\"id\":\"1\",\"abstract\":\"A\",\"entities\":[]}".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(GoldCorpora.files(folder, "dev")).isEqualTo(List.of(file));
    assertThat(GoldCorpora.files(folder, "train")).isEmpty();
    assertThat(GoldCorpora.read(file).name()).isEqualTo("one");
  }
}
