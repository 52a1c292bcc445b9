package org.theragraph.corpora.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;

class FactsCheckTest {
  @TempDir Path folder;

  @BeforeEach
  void writeGoodFacts() throws IOException {
    Facts.write(folder);
  }

  private void change(FactsFile file, UnaryOperator<String> change) throws IOException {
    String before = Files.readString(file.in(folder));
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file.in(folder), after);
  }

  private void assertBreach(String message) {
    assertThatThrownBy(() -> FactsCheck.check(folder))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void goodFactsPassInAnyOrderOfLines() throws IOException {
    assertThatCode(() -> FactsCheck.check(folder)).doesNotThrowAnyException();
    for (FactsFile file : List.of(FactsFile.DOCUMENTS, FactsFile.MENTIONS, FactsFile.CONCEPTS)) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file.in(folder)));
      Collections.reverse(lines);
      Files.write(file.in(folder), lines);
    }
    assertThatCode(() -> FactsCheck.check(folder)).doesNotThrowAnyException();
  }

  @Test
  void aSpanThatDoesNotEqualItsTextIsABreach() throws IOException {
    change(FactsFile.MENTIONS, s -> s.replace("\"text\":\"gout\"", "\"text\":\"gold\""));
    assertBreach("mentions.jsonl:2: text: [29, 33) of pmid:1 is 'gout' in the text but 'gold'");
  }

  @Test
  void idsThatLeadNowhereAreBreaches() throws IOException {
    change(FactsFile.MENTIONS, s -> s.replace("pmid:1", "pmid:9"));
    change(FactsFile.CONCEPTS, s -> s.replace("DRUGBANK:DB1", "DRUGBANK:DB2"));
    change(
        FactsFile.DOCUMENTS,
        s -> s.replace("\"duplicateOf\":\"pmid:1\"", "\"duplicateOf\":\"pmid:2\""));
    assertThat(FactsCheck.breaches(folder, 20))
        .anyMatch(line -> line.startsWith("documents.jsonl:2: duplicateOf"))
        .anyMatch(line -> line.startsWith("statements.jsonl:1: subject: DRUGBANK:DB1"))
        .anyMatch(line -> line.startsWith("mentions.jsonl:1: concept: DRUGBANK:DB1"))
        .anyMatch(line -> line.startsWith("mentions.jsonl:2: document: pmid:9"));
    assertThat(FactsCheck.breaches(folder, 2)).hasSize(2);
  }

  @Test
  void evidenceNeedsItsStatement() throws IOException {
    change(FactsFile.STATEMENTS, s -> "");
    assertBreach("evidence.jsonl:1: statement: " + Facts.STATEMENT.id());
  }

  @Test
  void aPredicateMustAdmitItsConcepts() throws IOException {
    change(FactsFile.CONCEPTS, s -> s.replace("\"type\":\"DRUG\"", "\"type\":\"TARGET\""));
    assertBreach("statements.jsonl:1: predicate: TREATS cannot stand between TARGET and DISEASE");
  }

  @Test
  void wrongHashesAreBreaches() throws IOException {
    change(
        FactsFile.STATEMENTS,
        s -> s.replace("\"predicate\":\"TREATS\"", "\"predicate\":\"CAUSES\""));
    assertBreach("statements.jsonl:1: id: must be");
    Facts.write(folder);
    change(FactsFile.DOCUMENTS, s -> s.replaceFirst("treats", "heals_"));
    assertBreach("documents.jsonl:1: sha256");
  }

  @Test
  void onlyTrialsHaveAStage() throws IOException {
    String causes =
        ClaimHash.statement(Facts.DRUG.id(), Predicate.CAUSES, Facts.DISEASE.id(), Qualifiers.NONE);
    var old = Facts.evidence();
    String id =
        ClaimHash.evidence(causes, old.document(), old.sentence(), old.subject(), old.object());
    change(
        FactsFile.STATEMENTS,
        s -> s.replace("TREATS", "CAUSES").replace(Facts.STATEMENT.id(), causes));
    change(FactsFile.EVIDENCE, s -> s.replace(old.id(), id).replace(Facts.STATEMENT.id(), causes));
    assertBreach("evidence.jsonl:1: stage: evidence for CAUSES has no stage");
  }

  @Test
  void idsStandOnce() throws IOException {
    change(FactsFile.DOCUMENTS, s -> s + s);
    assertBreach("documents.jsonl:3: id: stands here twice");
    Facts.write(folder);
    change(FactsFile.CONCEPTS, s -> s + s);
    assertBreach("concepts.jsonl:3: id: ");
    Facts.write(folder);
    change(FactsFile.EVIDENCE, s -> s + s);
    assertBreach("evidence.jsonl:2: id: ");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(FactsFile.DOCUMENTS.in(folder));
    assertBreach("documents.jsonl is missing");
  }
}
