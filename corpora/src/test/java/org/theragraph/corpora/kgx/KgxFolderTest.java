package org.theragraph.corpora.kgx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Curie;

class KgxFolderTest {
  private static final String NODES =
      """
      {"id":"DRUGBANK:DB1","name":"widgetumab","category":["biolink:Drug"]}
      {"id":"MONDO:1","name":"gout","category":["biolink:Disease"]}
      """;
  private static final String EDGE =
      """
      {"subject":"DRUGBANK:DB1","predicate":"biolink:treats","object":"MONDO:1",%s}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"document\":\"a\\u0000b\"",
        "\"document\":\" \"",
        "\"primary_knowledge_source\":\"infores:\\u0001x\"",
        "\"publications\":[\"PMID:\\u007f1\"]"
      })
  void anIdThatNoDocumentCanHaveIsToldWithItsLine(String member) throws IOException {
    Files.writeString(folder.resolve("nodes.jsonl"), NODES);
    Files.writeString(folder.resolve("edges.jsonl"), "\n" + EDGE.formatted(member));
    assertThatThrownBy(() -> KgxFolder.convert(folder, folder.resolve("facts")))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("edges.jsonl:2: a document")
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsNoIdAmongXrefsIsLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("nodes.jsonl"),
        NODES.replace("}\n", ",\"xref\":[\"CHEBI:\\u00001\",\"CHEBI:2\",\"X:\u2003\"]}\n"));
    Files.writeString(folder.resolve("edges.jsonl"), EDGE.formatted("\"document\":\"d\""));
    Path facts = folder.resolve("facts");
    KgxFolder.convert(folder, facts);
    new FactsReader(facts)
        .concepts(
            (concept, place) ->
                assertThat(concept.xrefs()).extracting(Curie::toString).containsExactly("CHEBI:2"));
  }

  @Test
  void anIdThatIsNoneIsToldInALine() throws IOException {
    Files.writeString(folder.resolve("nodes.jsonl"), NODES.replace("MONDO:1", "MONDO:\\n1"));
    assertThatThrownBy(() -> KgxFolder.convert(folder, folder.resolve("facts")))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("nodes.jsonl:2: id: not a CURIE")
        .hasMessageNotContaining("\n");
  }
}
