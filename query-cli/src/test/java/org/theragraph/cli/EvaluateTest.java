package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Cli;

/** A small corpus of our own, scored in one run. */
class EvaluateTest {
  private static final String CORPUS =
      """
      1|t|Daratumumab in multiple myeloma
      1|a|Daratumumab targets CD38. Daratumumab caused nausea in two patients.
      1\t0\t11\tDaratumumab\tChemical\t-
      1\t15\t31\tmultiple myeloma\tDisease\tMONDO:0009693
      1\t32\t43\tDaratumumab\tChemical\t-
      1\t52\t56\tCD38\tGene\tHGNC:1667
      1\t58\t69\tDaratumumab\tChemical\tDRUGBANK:DB09331
      1\t77\t83\tnausea\tDisease\tD009325
      1\tCID\tDRUGBANK:DB09331\tD009325

      """;

  @TempDir private static Path folder;
  private static Path corpus;
  private static Path page;
  private static Path expected;
  private static Cli.Result run;

  @BeforeAll
  static void theCorpusIsScored() throws IOException {
    corpus = Files.writeString(folder.resolve("small.pubtator"), CORPUS);
    page = folder.resolve("results.md");
    expected = folder.resolve("expected.tsv");
    run =
        cli()
            .run(
                "evaluate",
                "gold",
                corpus.toString(),
                "--format",
                "json",
                "--limit",
                "5",
                "--results",
                page.toString(),
                "--write-expected",
                expected.toString());
  }

  private static Cli cli() {
    return Cli.with(Map.of("THERAGRAPH_HOME", folder.resolve("home").toString()));
  }

  private static JsonNode figure(String task, String of) throws IOException {
    for (JsonNode figure : new ObjectMapper().readTree(run.out()).at("/corpora/0/figures")) {
      if (figure.get("task").asText().equals(task) && figure.get("of").asText().equals(of)) {
        return figure;
      }
    }
    throw new AssertionError("no figure " + task + " of " + of + " in " + run.out());
  }

  @Test
  void mentionsConceptsAndRelationsAreScored() throws IOException {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(figure("MENTIONS_STRICT", "DRUG").get("f1").asDouble()).isEqualTo(1);
    assertThat(figure("GROUNDING", "DISEASE").get("recall").asDouble()).isEqualTo(1);
    assertThat(figure("RELATIONS_END_TO_END", "drug causes disease").get("f1").asDouble())
        .isEqualTo(1);
    assertThat(figure("RELATIONS_GIVEN", "drug causes disease").get("gold").asInt()).isEqualTo(1);
  }

  @Test
  void theCorpusStandsInThePageOfResults() throws IOException {
    assertThat(Files.readString(page))
        .contains("## Gold corpora", "### small", "| mentions, strict");
  }

  @Test
  void figuresThatMovedFailWithTheCommandThatWritesThemAnew() throws IOException {
    Path moved = folder.resolve("moved.tsv");
    Files.writeString(
        moved,
        Files.readString(expected)
            .replace("MENTIONS_STRICT\tDRUG\t1.0000", "MENTIONS_STRICT\tDRUG\t0.9000"));
    Cli.Result result =
        cli().run("evaluate", "gold", corpus.toString(), "--expected", moved.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("small: mentions, strict, DRUG was 0.900 within 0.030 and is 1.000")
        .contains("--write-expected " + moved);
  }

  @Test
  void whatIsNoCorpusFailsBeforeModelsAreRead() throws IOException {
    Cli.Result result =
        cli().run("evaluate", "gold", Files.createDirectories(folder.resolve("none")).toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no dev.jsonl.gz below").doesNotContain("reading language");
  }

  @Test
  void othersAreRecognisedOnlyBesideGivenMentions() {
    Cli.Result result =
        cli().run("extract", corpus.toString(), "--out", "facts", "--recognise-others");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--recognise-others goes with --mentions");
  }
}
