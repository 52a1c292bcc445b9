package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.session.Surroundings;
import org.theragraph.extractor.reader.NeuralReader;
import picocli.CommandLine;

/** What needs no graph. */
class CommandLineTest {
  @TempDir Path home;

  private Cli cli() {
    return Cli.with(Map.of("THERAGRAPH_HOME", home.toString()));
  }

  static Stream<List<String>> commands() {
    Surroundings surroundings = new Surroundings(Map.of(), Path.of("."), false, false, 100);
    List<List<String>> names = new ArrayList<>();
    collect(Theragraph.commandLine(surroundings), List.of(), names);
    return names.stream();
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> names) {
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              if (!name.equals("help")) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                names.add(longer);
                collect(sub, longer, names);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(List<String> command) {
    List<String> line = new ArrayList<>(command);
    line.add("--help");
    Cli.Result help = cli().run(line.toArray(String[]::new));
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("Example")
        .contains("  theragraph " + String.join(" ", command));
  }

  @Test
  void theHelpTellsTheDefaultsThatTheExtractionHas() {
    String help = cli().run("extract", "--help").out().replaceAll("\\s+", " ");
    long seconds = org.theragraph.extractor.ExtractionOptions.defaults().perDocument().toSeconds();
    assertThat(help).contains("(default " + seconds + ")", "(default: one a processor)");
  }

  @Test
  void theAccurateProfileIsRefusedInALineWhereTheBuildHoldsNoModel() throws IOException {
    assumeFalse(NeuralReader.isShipped(), "this build holds the reader's model");
    Path text = Files.writeString(home.resolve("a.txt"), "Rituximab improved lupus.");
    Cli.Result run =
        cli()
            .run(
                "extract",
                text.toString(),
                "--out",
                home.resolve("facts").toString(),
                "--profile",
                "accurate");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("--profile fast").hasLineCount(1);
    assertThat(home.resolve("facts")).doesNotExist();
  }

  @Test
  void allCommandsAreThere() {
    assertThat(commands().map(name -> String.join(" ", name)))
        .contains(
            "demo",
            "extract",
            "load",
            "build",
            "find",
            "show",
            "facts",
            "evidence",
            "paths",
            "repurpose",
            "graph start",
            "graph stop",
            "graph status",
            "graph rebuild");
  }

  @Test
  void theVersionIsTold() {
    assertThat(cli().run("--version").out()).startsWith("theragraph ");
  }

  @Test
  void anInputThatIsNotThereIsToldBeforeModelsAreRead() {
    Cli.Result result = cli().run("extract", "no-such-folder", "--out", "unused");
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.err()).contains("no-such-folder").doesNotContain("reading language models");
  }

  @Test
  void aMistypedCommandIsWrongUsageWithASuggestion() {
    Cli.Result result = cli().run("repurpos");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("theragraph repurpose");
  }

  @Test
  void anUnknownPredicateIsWrongUsageWithTheListOfKnownOnes() {
    Cli.Result result = cli().run("facts", "--predicate", "CURES");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("CURES", "TREATS", "IMPLICATED_IN");
  }

  @Test
  void aNumberOutOfRangeIsWrongUsage() {
    // Checked against the graph's address too: nobody listens there, so the value is seen first.
    assertThat(cli().run("repurpose", "--drug", "a", "--disease", "b").exitCode()).isEqualTo(2);
    assertThat(cli().run("repurpose").exitCode()).isEqualTo(2);
    assertThat(cli().run("extract", "x", "--out", "y", "--threads", "0").exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderThatIsNotThereIsOneLine() {
    Cli.Result result = cli().run("load", home.resolve("nothing").toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1).first().asString().contains("nothing", "extract");
  }

  @Test
  void aFolderOfAnExtractionThatDidNotEndIsRefused() throws Exception {
    Files.writeString(home.resolve("documents.jsonl"), "");
    Cli.Result result = cli().run("load", home.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("statements.jsonl", "did not end");
  }

  @Test
  void aServerThatIsDownIsOneLineThatSaysWhatToDo() {
    Cli cli = Cli.with(Map.of("NEO4J_PASSWORD", "x"));
    Cli.Result result = cli.run("--graph", "bolt://127.0.0.1:1", "find", "cd38");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("bolt://127.0.0.1:1", "theragraph graph start");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    Cli cli = Cli.with(Map.of("NEO4J_PASSWORD", "x"));
    assertThat(cli.run("--stacktrace", "--graph", "bolt://127.0.0.1:1", "find", "x").err())
        .contains("\tat org.theragraph");
    Cli debugging = Cli.with(Map.of("NEO4J_PASSWORD", "x", "THERAGRAPH_DEBUG", "1"));
    assertThat(debugging.run("find", "x", "--graph", "bolt://127.0.0.1:1").err())
        .contains("\tat org.theragraph");
  }

  @Test
  void anAddressOfAnotherKindIsOneLine() {
    Cli cli = Cli.with(Map.of("NEO4J_PASSWORD", "x"));
    Cli.Result result = cli.run("find", "x", "--graph", "http://localhost:7474");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("bolt://localhost:7687").hasLineCount(1);
  }

  @Test
  void anAddressOfAnotherKindIsToldBeforeAPasswordIsAskedFor() {
    Cli.Result result = cli().run("find", "x", "--graph", "http://localhost:7474");
    assertThat(result.err())
        .contains("not an address of Neo4j", "bolt://localhost:7687")
        .doesNotContain("password");
  }

  @Test
  void withoutAPasswordAServerOfOnesOwnIsWrongUsage() {
    Cli.Result result = cli().run("find", "x", "--graph", "bolt://localhost:7687");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("NEO4J_PASSWORD");
  }

  @Test
  void theStatusOfAGraphThatDoesNotRunStartsNothing() {
    Cli.Result result = cli().run("graph", "status", "--format", "json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\"running\" : false", "\"uri\" : null", "\"counts\" : null");
    assertThat(home.resolve("graph")).doesNotExist();
  }

  @Test
  void startAndStopAreForTheBackgroundServerOnly() {
    Cli.Result result = cli().run("graph", "stop", "--graph", "bolt://elsewhere:7687");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("bolt://elsewhere:7687");
  }

  @Test
  void anInputThatIsNotThereIsWrongUsage() {
    String missing = home.resolve("missing.xml").toString();
    Cli.Result result =
        cli().run("extract", missing, "--out", home.resolve("out").toString(), "--quiet");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("missing.xml").hasLineCount(1);
  }

  @Test
  void aFileInTheOutputsPlaceIsOneLine() throws Exception {
    Path input = Files.writeString(home.resolve("a.txt"), "Daratumumab binds CD38.");
    Cli.Result result =
        cli().run("extract", input.toString(), "--out", input.toString(), "--quiet");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("a.txt: is a file, but a folder is needed").hasLineCount(1);
  }

  @Test
  void aBulkLoadIsForTheBackgroundGraph() {
    Cli.Result foreign = cli().run("load", "facts", "--bulk", "--graph", "bolt://localhost:1");
    assertThat(foreign.exitCode()).isEqualTo(2);
    assertThat(foreign.err()).contains("without --bulk");
    assertThat(cli().run("load", "facts", "--replace").exitCode()).isEqualTo(2);
    assertThat(cli().run("load", "facts", "--bulk", "--fail-on-loss").exitCode()).isEqualTo(2);
  }
}
