package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.assembly.Claim;

/** What is found in short documents, line by line; see src/test/resources/golden/README.md. */
class GoldenDocumentsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("theragraph.golden"));
  private static final String HEADER =
      "subject\tpredicate\tobject\tqualifiers\tpolarity\tcertainty\tstage\trule\tsentence";

  @TestFactory
  Stream<DynamicTest> everyDocumentGivesItsTable() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    List<String> found = table(document(file));
    Path golden = file.resolveSibling(name(file) + ".tsv");
    if (WRITE) {
      Files.write(golden, found);
      fail("%s is written; read its diff and run again without -Dtheragraph.golden", golden);
    }
    assertThat(String.join("\n", found)).isEqualTo(String.join("\n", Files.readAllLines(golden)));
  }

  private static Document document(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String body = String.join(" ", lines.subList(1, lines.size()));
    return Document.of(
        name(file), DocumentKind.ABSTRACT, lines.get(0), body, List.of(), Citation.NONE);
  }

  private static List<String> table(Document document) {
    List<String> table = new ArrayList<>(List.of(HEADER));
    Extractions.extract(document).claims().forEach(claim -> table.add(row(claim)));
    return table;
  }

  private static String row(Claim claim) {
    Evidence evidence = claim.evidence();
    return String.join(
        "\t",
        end(claim.subjectMention(), claim.subject()),
        claim.predicate().name(),
        end(claim.objectMention(), claim.object()),
        claim.qualifiers().isEmpty() ? "-" : qualifiers(claim.qualifiers().values()),
        evidence.polarity().name(),
        evidence.certainty().name(),
        evidence.stage() == null ? "-" : evidence.stage().name(),
        evidence.extractor(),
        evidence.text());
  }

  private static String end(Mention mention, Curie concept) {
    return mention.text() + " [" + concept + "]";
  }

  private static String qualifiers(Map<String, String> values) {
    return values.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(","));
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
