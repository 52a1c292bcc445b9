package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.GoldCorpora;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.server.ServerControl;
import org.w3c.dom.Document;

/** The archetype in the formats of others, read back by what knows nothing of the exporter. */
class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parts of the Biolink model 4.2 that may stand in our graph. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "biolink:directly_physically_interacts_with", "Drug|Protein",
          "biolink:treats", "Drug",
          "biolink:in_clinical_trials_for", "Drug",
          "biolink:has_adverse_event", "Drug",
          "biolink:affects", "Drug",
          "biolink:expressed_in", "Gene|GeneFamily|Protein",
          "biolink:contributes_to", "Gene|GeneFamily|Protein|Cell",
          "biolink:produces", "Cell",
          "biolink:biomarker_for", "Protein");

  @TempDir private static Path temp;
  private static Path home;

  @AfterAll
  static void stop() {
    if (home != null) {
      new ServerControl(home).stop();
    }
  }

  private static Path export(String format, String... filters) {
    Path out = temp.resolve(format + filters.length + "-" + System.nanoTime());
    List<String> line =
        new ArrayList<>(List.of("export", "--format", format, "--out", out.toString()));
    line.addAll(List.of(filters));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return out;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  private static long count(String label) throws IOException {
    return JSON.readTree(TestGraph.ask("graph", "status", "--format", "json").out())
        .at("/counts/" + label)
        .asLong();
  }

  /** Claims with their beliefs, as facts lists them. */
  private static Map<String, Double> beliefs(Cli cli) throws IOException {
    Map<String, Double> beliefs = new HashMap<>();
    Cli.Result result = cli.run("facts", "--limit", "1000", "--format", "json");
    for (JsonNode fact : JSON.readTree(result.out()).at("/facts")) {
      beliefs.put(fact.at("/id").asText(), fact.at("/belief").asDouble());
    }
    return beliefs;
  }

  /** A home without anything in its graph, for what comes back. */
  private static Cli empty() {
    if (home == null) {
      System.setProperty("theragraph.server.port", "0");
      home = temp.resolve("home");
      new ServerControl(home).start(Duration.ofMinutes(2));
    }
    try (Driver driver = driver();
        Session session = driver.session()) {
      session.run("MATCH (n) DETACH DELETE n").consume();
    }
    return Cli.with(Map.of("THERAGRAPH_HOME", home.toString()));
  }

  private static Driver driver() {
    GraphAddress address = new ServerControl(home).address();
    return GraphDatabase.driver(
        address.uri(), AuthTokens.basic(address.user(), address.password()));
  }

  @Test
  void aFolderOfFactsComesBackAsTheSameGraph() throws IOException {
    Path folder = export("jsonl");
    assertThat(FactsCheck.check(folder).evidence().size()).isEqualTo((int) count("Evidence"));
    Cli other = empty();
    Cli.Result load = other.run("load", folder.toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
    assertThat(beliefs(other)).isEqualTo(beliefs(TestGraph.get().cli()));
  }

  @Test
  void kgxIsValidAgainstBiolinkAndComesBack() throws IOException {
    Path folder = export("kgx");
    Map<String, String> categories = new HashMap<>();
    for (JsonNode node : lines(folder.resolve("nodes.jsonl"))) {
      categories.put(node.at("/id").asText(), node.at("/category/0").asText());
      assertThat(node.at("/name").asText()).isNotBlank();
    }
    assertThat(categories.values())
        .isSubsetOf(
            "biolink:Drug",
            "biolink:Gene",
            "biolink:Protein",
            "biolink:Cell",
            "biolink:Disease",
            "biolink:PhenotypicFeature");
    List<JsonNode> edges = lines(folder.resolve("edges.jsonl"));
    assertThat(edges).hasSize((int) count("Evidence"));
    Set<String> ids = new HashSet<>();
    for (JsonNode edge : edges) {
      assertThat(ids.add(edge.at("/id").asText())).isTrue();
      assertThat(categories)
          .containsKeys(edge.at("/subject").asText(), edge.at("/object").asText());
      String predicate = edge.at("/predicate").asText();
      String allowed = SUBJECTS.getOrDefault(predicate, "none");
      assertThat(categories.get(edge.at("/subject").asText())).matches("biolink:(" + allowed + ")");
      assertThat(edge.at("/category/0").asText()).endsWith("Association");
      assertThat(edge.at("/knowledge_level").asText()).isEqualTo("not_provided");
      assertThat(edge.at("/agent_type").asText()).isEqualTo("text_mining_agent");
      assertThat(edge.at("/primary_knowledge_source").asText()).startsWith("infores:");
      assertThat(edge.at("/publications/0").asText()).isNotBlank();
      assertThat(edge.at("/negated").isBoolean()).isTrue();
      assertThat(edge.at("/supporting_text").asText()).isNotBlank();
    }
    assertThat(edges.stream().map(edge -> edge.at("/negated").asBoolean())).contains(true, false);

    Cli other = empty();
    Cli.Result load = other.run("load", folder.toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
    assertThat(beliefs(other).keySet()).isEqualTo(beliefs(TestGraph.get().cli()).keySet());
  }

  @Test
  void anotherToolsEdgesAreKeptWhereTheyHaveAPlaceHere() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("other-kgx"));
    Files.writeString(
        folder.resolve("nodes.jsonl"),
        """
        {"id":"DRUGBANK:DB00073","category":["biolink:SmallMolecule"],"name":"rituximab"}
        {"id":"MONDO:0007915","category":"biolink:Disease","name":"systemic lupus erythematosus"}
        {"id":"GO:0008150","category":["biolink:BiologicalProcess"],"name":"process"}
        """);
    Files.writeString(
        folder.resolve("edges.jsonl"),
        """
        {"id":"1","subject":"DRUGBANK:DB00073","predicate":"biolink:treats","object":"MONDO:0007915","publications":["PMID:7"],"primary_knowledge_source":"infores:other"}
        {"id":"2","subject":"DRUGBANK:DB00073","predicate":"biolink:treats","object":"MONDO:0007915","negated":true,"primary_knowledge_source":"infores:other"}
        {"id":"3","subject":"DRUGBANK:DB00073","predicate":"biolink:affects","object":"GO:0008150"}
        {"id":"4","subject":"DRUGBANK:DB00073","predicate":"biolink:prevents","object":"MONDO:0007915"}
        """);
    Cli other = empty();
    Cli.Result load = other.run("load", folder.toString());
    assertThat(load.exitCode()).isEqualTo(3);
    assertThat(load.err())
        .contains(
            "left out 1 edges", "an end is no drug", "no predicate here for DRUG biolink:prevents");
    JsonNode fact = JSON.readTree(other.run("facts", "--format", "json").out()).at("/facts/0");
    assertThat(fact.at("/affirmed").asInt()).isEqualTo(1);
    assertThat(fact.at("/negated").asInt()).isEqualTo(1);
    assertThat(other.run("evidence", fact.at("/id").asText()).out())
        .contains("[[rituximab]] TREATS [[systemic lupus erythematosus]].");
    Files.writeString(folder.resolve("edges.jsonl"), "{\"subject\":");
    Cli.Result broken = other.run("load", folder.toString());
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("edges.jsonl:1: not JSON").hasLineCount(1);
  }

  @Test
  void graphMlHasANodeForEachConceptAndAnEdgeForEachStatement() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document xml = factory.newDocumentBuilder().parse(export("graphml").toFile());
    assertThat(xml.getDocumentElement().getLocalName()).isEqualTo("graphml");
    assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo((int) count("Statement"));
    Set<String> nodes = new TreeSet<>();
    for (int i = 0; i < xml.getElementsByTagName("node").getLength(); i++) {
      nodes.add(
          xml.getElementsByTagName("node")
              .item(i)
              .getAttributes()
              .getNamedItem("id")
              .getNodeValue());
    }
    for (int i = 0; i < xml.getElementsByTagName("edge").getLength(); i++) {
      assertThat(nodes)
          .contains(
              xml.getElementsByTagName("edge")
                  .item(i)
                  .getAttributes()
                  .getNamedItem("source")
                  .getNodeValue());
    }
  }

  @Test
  void theCypherScriptMakesTheSameGraphInAnotherDatabase() throws IOException {
    Path script = export("cypher");
    empty();
    try (Driver driver = driver();
        Session session = driver.session()) {
      for (String line : Files.readAllLines(script)) {
        session.run(line.substring(0, line.length() - 1)).consume();
      }
      for (String label : List.of("Statement", "Evidence")) {
        assertThat(
                session
                    .run("MATCH (n:" + label + ") RETURN count(n) AS n")
                    .single()
                    .get("n")
                    .asLong())
            .isEqualTo(count(label));
      }
    }
  }

  @Test
  void theCsvHasARowForEachSentence() throws IOException {
    List<String> rows = Files.readAllLines(export("csv"));
    assertThat(rows).hasSize(1 + (int) count("Evidence"));
    assertThat(rows.get(0)).startsWith("statement,subject,subjectName").endsWith(",url");
  }

  @Test
  void bioCAndPubTatorAreReadByGoldReadersWithNamesAtTheirPlaces() throws IOException {
    Path bioc = export("bioc");
    Path renamed = Files.move(bioc, temp.resolve("graph.bioc.json"));
    Path pubtator = Files.move(export("pubtator"), temp.resolve("graph.pubtator"));
    for (Path file : List.of(renamed, pubtator)) {
      List<AnnotatedDocument> documents = GoldCorpora.read(file).documents();
      assertThat(documents).as(file.toString()).isNotEmpty();
      assertThat(documents).allMatch(document -> document.annotations().size() >= 2);
      assertThat(documents).allMatch(document -> !document.relations().isEmpty());
    }
  }

  @Test
  void everyLineOfTheRdfIsATriple() throws IOException {
    String iri = "<[^\\s<>\"{}|^`\\\\]+>";
    String literal = "\"(?:[^\"\\\\\n\r]|\\\\.)*\"(?:\\^\\^" + iri + ")?";
    Pattern triple = Pattern.compile(iri + " " + iri + " (?:" + iri + "|" + literal + ") \\.");
    List<String> lines = Files.readAllLines(export("rdf"));
    assertThat(lines).isNotEmpty().allMatch(line -> triple.matcher(line).matches());
    assertThat(lines).anyMatch(line -> line.contains("<https://w3id.org/biolink/vocab/treats>"));
  }

  @Test
  void filtersOfFactsHoldForExports() throws IOException {
    Path all = export("csv");
    Path some = export("csv", "--subject", "daratumumab", "--predicate", "targets");
    assertThat(Files.readAllLines(some).size())
        .isGreaterThan(1)
        .isLessThan(Files.readAllLines(all).size());
    assertThat(Files.readAllLines(some).stream().skip(1)).allMatch(row -> row.contains("CD38"));
  }

  @Test
  void whatIsThereIsNotReplacedUnlessAsked() {
    Path file = export("csv");
    Cli.Result refused = TestGraph.ask("export", "--format", "csv", "--out", file.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("is there already", "--overwrite").hasLineCount(1);
    assertThat(
            TestGraph.ask("export", "--format", "csv", "--out", file.toString(), "--overwrite")
                .exitCode())
        .isZero();
    assertThat(TestGraph.ask("export", "--format", "xls", "--out", "x").exitCode()).isEqualTo(2);
  }
}
