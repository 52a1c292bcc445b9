package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSource;

class GivenMentionsTest {
  private static final String FIRST =
      "{\"id\":\"a\",\"text\":\"Zorvamab inhibits CD38 in lupus.\"}\n";
  private static final String SECOND = "{\"id\":\"b\",\"text\":\"Daratumumab targets CD38.\"}\n";
  private static final String DRUG =
      "{\"document\":\"a\",\"start\":0,\"end\":8,\"text\":\"Zorvamab\",\"type\":\"DRUG\","
          + "\"concept\":\"TRIAL:17\"}\n";
  private static final String TARGET =
      "{\"document\":\"a\",\"start\":18,\"end\":22,\"text\":\"CD38\",\"type\":\"TARGET\","
          + "\"concept\":\"UNIPROT:P28907\"}\n";

  @TempDir private Path folder;

  private RunReport extract(String mentions, boolean recogniseOthers) throws IOException {
    Path documents = Files.writeString(folder.resolve("in.jsonl"), FIRST + SECOND);
    Path file = Files.writeString(folder.resolve("given.jsonl"), mentions);
    return Extractions.with(new ExtractionOptions(1, Duration.ofSeconds(60)))
        .withMentions(GivenMentions.read(file), recogniseOthers)
        .run(
            DocumentSource.of(List.of(documents.toString())),
            folder.resolve("out"),
            ExtractionListener.NONE);
  }

  private List<Mention> mentions() throws IOException {
    List<Mention> mentions = new ArrayList<>();
    new FactsReader(folder.resolve("out")).mentions((mention, place) -> mentions.add(mention));
    return mentions;
  }

  private List<Quarantine> setAside() throws IOException {
    List<Quarantine> records = new ArrayList<>();
    new FactsReader(folder.resolve("out")).quarantine((record, place) -> records.add(record));
    return records;
  }

  @Test
  void givenMentionsTakeThePlaceOfRecognisedOnes() throws IOException {
    RunReport report = extract(TARGET + DRUG + DRUG, false);
    assertThat(mentions()).extracting(Mention::text).containsExactly("Zorvamab", "CD38");
    assertThat(mentions()).extracting(Mention::recogniser).containsOnly("given");
    assertThat(report.statements()).isEqualTo(1);
  }

  @Test
  void conceptsAreTheVocabularysOwnAndUnknownOnesAreKept() throws IOException {
    extract(TARGET + DRUG, false);
    assertThat(mentions())
        .extracting(Mention::concept)
        .containsExactly(Curie.parse("TRIAL:17"), Curie.parse("HGNC:1667"));
    List<Concept> concepts = new ArrayList<>();
    new FactsReader(folder.resolve("out")).concepts((concept, place) -> concepts.add(concept));
    assertThat(concepts).extracting(Concept::name).contains("Zorvamab", "CD38");
  }

  @Test
  void otherDocumentsAreRecognisedOnlyWhenAskedFor() throws IOException {
    extract(DRUG, true);
    assertThat(mentions())
        .extracting(Mention::text)
        .containsExactly("Zorvamab", "Daratumumab", "CD38");
  }

  @Test
  void aSpanThatDoesNotFitTheTextIsToldWithItsLine() throws IOException {
    extract(DRUG + TARGET.replace("18", "17").replace("22", "21"), false);
    assertThat(setAside()).hasSize(1);
    assertThat(setAside().get(0).detail())
        .startsWith("given.jsonl:2: text: is 'CD38', but [17, 21) of document a is ' CD3'");
  }

  @Test
  void aSpanOutsideTheTextIsToldWithItsLine() throws IOException {
    extract(DRUG.replace(":8", ":800"), false);
    assertThat(setAside().get(0).detail()).startsWith("given.jsonl:1: end: [0, 800)");
  }

  @Test
  void aConceptOfAnotherTypeIsToldWithItsLine() throws IOException {
    extract(DRUG.replace("TRIAL:17", "CL:0000236"), false);
    assertThat(setAside().get(0).detail())
        .isEqualTo(
            "given.jsonl:1: concept: CL:0000236 is a CELL_TYPE, but the mention's type is DRUG");
  }
}
