package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.TypedQuestion;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures of answers on {@link Archetype}. */
class PictureTest {
  @TempDir private Path folder;

  private Path draw(String option, String... more) {
    Path file = folder.resolve("picture" + option);
    List<String> line = new ArrayList<>(List.of("repurpose", "--drug", "daratumumab"));
    line.addAll(List.of(more));
    line.addAll(List.of(option, file.toString()));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("Wrote " + file);
    return file;
  }

  private static List<Element> groups(Path svg, String look) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    NodeList all =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(svg)))
            .getElementsByTagName("g");
    List<Element> groups = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element group = (Element) all.item(i);
      boolean drawn = group.hasAttribute("data-id") || group.hasAttribute("data-from");
      if (drawn && List.of(group.getAttribute("class").split(" ")).contains(look)) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static double number(Element group, String attribute) {
    Element box = (Element) group.getElementsByTagName("rect").item(0);
    return Double.parseDouble(box.getAttribute(attribute));
  }

  private static String link(Element edge) {
    return edge.getAttribute("data-from") + " " + edge.getAttribute("data-to");
  }

  private static JsonNode candidates() throws Exception {
    String out = TestGraph.ask("repurpose", "--drug", "daratumumab", "--format", "json").out();
    return new ObjectMapper().readTree(out).get("candidates");
  }

  @Test
  void eachConceptAndEachLinkOfTheAnswerIsDrawnOnce() throws Exception {
    Path svg = draw("--svg");
    Set<String> concepts = new HashSet<>();
    Set<String> links = new HashSet<>();
    for (JsonNode candidate : candidates()) {
      for (JsonNode link : candidate.get("links")) {
        String from = link.at("/from/id").asText();
        String to = link.at("/to/id").asText();
        concepts.addAll(List.of(from, to));
        links.add(from + " " + to + " " + link.get("type").asText());
      }
    }
    assertThat(groups(svg, "node"))
        .extracting(node -> node.getAttribute("data-id"))
        .containsExactlyInAnyOrderElementsOf(concepts);
    assertThat(groups(svg, "edge"))
        .filteredOn(edge -> !edge.getAttribute("class").contains("denied"))
        .extracting(edge -> link(edge) + " " + edge.getAttribute("data-type"))
        .containsExactlyInAnyOrderElementsOf(links);
  }

  @Test
  void drugsStandLeftOfTargetsThenCellsAutoantibodiesAndDiseases() throws Exception {
    Map<String, Double> x = new HashMap<>();
    for (Element node : groups(draw("--svg"), "node")) {
      x.put(node.getAttribute("data-id"), number(node, "x"));
    }
    List<Double> road =
        List.of(
            x.get(Archetype.DARATUMUMAB),
            x.get(Archetype.CD38),
            x.get(Archetype.PLASMA_CELL),
            x.get(Archetype.ANTI_ACHR),
            x.get(Archetype.MYASTHENIA));
    assertThat(road).isSorted().doesNotHaveDuplicates();
    assertThat(x.get(Archetype.ISATUXIMAB)).isEqualTo(x.get(Archetype.DARATUMUMAB));
    assertThat(x.get(Archetype.SLE)).isEqualTo(x.get(Archetype.MYASTHENIA));
  }

  @Test
  void noTwoBoxesOverlap() throws Exception {
    List<Element> nodes = groups(draw("--svg", "--known", "--limit", "50"), "node");
    for (Element one : nodes) {
      for (Element other : nodes) {
        boolean apart =
            one == other
                || number(one, "x") + number(one, "width") <= number(other, "x")
                || number(other, "x") + number(other, "width") <= number(one, "x")
                || number(one, "y") + number(one, "height") <= number(other, "y")
                || number(other, "y") + number(other, "height") <= number(one, "y");
        assertThat(apart).as("%s %s", one.getTextContent(), other.getTextContent()).isTrue();
      }
    }
  }

  @Test
  void whatSpeaksAgainstAUseIsARedLineFromTheDrugToTheDisease() throws Exception {
    List<Element> denied = groups(draw("--svg"), "denied");
    assertThat(denied)
        .extracting(PictureTest::link)
        .containsExactly(Archetype.DARATUMUMAB + " " + Archetype.ARTHRITIS);
    assertThat(denied.get(0).getTextContent()).contains("did not help in");
  }

  @Test
  void aUseThatIsOnlySaidToBePossibleIsDashedAndASureOneIsNot() throws Exception {
    Path svg = draw("--svg", "--known", "--limit", "50");
    assertThat(groups(svg, "hedged"))
        .extracting(PictureTest::link)
        .containsExactly(Archetype.DARATUMUMAB + " " + Archetype.SLE);
  }

  @Test
  void theSameAnswerGivesTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(draw("--svg"));
    assertThat(Files.readAllBytes(draw("--svg"))).isEqualTo(first);
  }

  @Test
  void aPageHoldsThePictureAndTheSentencesAndNeedsNothingElse() throws Exception {
    String page = Files.readString(draw("--html"), StandardCharsets.UTF_8);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<svg", "<title>", "CD38 is expressed on plasma cells.", "did not help in")
        .contains("prefers-color-scheme: dark", "width=device-width")
        .doesNotContain("<script", "src=", "href=", "@import", "url(http");
  }

  @Test
  void eachTypedQuestionIsDrawnWithWhatItFound() throws Exception {
    for (TypedQuestion question : Questions.all()) {
      Path file = folder.resolve(question.id() + ".svg");
      List<String> line = new ArrayList<>(List.of("answer", question.id()));
      Matcher word = Pattern.compile("\"([^\"]+)\"|(\\S+)").matcher(question.wording().example());
      while (word.find()) {
        line.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      line.addAll(List.of("--format", "csv", "--svg", file.toString()));
      Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
      assertThat(result.exitCode()).as(question.id() + result.err()).isZero();
      boolean found = result.out().lines().count() > 1;
      assertThat(Files.exists(file)).as(question.id()).isEqualTo(found);
    }
  }

  @Test
  void pathsAreDrawnFromOneConceptToTheOther() throws Exception {
    Path svg = folder.resolve("paths.svg");
    TestGraph.ask("paths", "daratumumab", "myasthenia gravis", "--svg", svg.toString());
    assertThat(groups(svg, "asked"))
        .extracting(node -> node.getAttribute("data-id"))
        .containsExactly(Archetype.DARATUMUMAB);
    assertThat(groups(svg, "found"))
        .extracting(node -> node.getAttribute("data-id"))
        .containsExactly(Archetype.MYASTHENIA);
  }

  @Test
  void aClaimsSentencesStandOnALineOfTime() throws Exception {
    JsonNode fact =
        new ObjectMapper()
            .readTree(
                TestGraph.ask(
                        "facts",
                        "--subject",
                        "daratumumab",
                        "--object",
                        Archetype.ARTHRITIS,
                        "--format",
                        "json")
                    .out())
            .at("/facts/0");
    Path html = folder.resolve("time.html");
    Cli.Result result =
        TestGraph.ask("evidence", fact.at("/id").asText(), "--html", html.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    Document page = Jsoup.parse(Files.readString(html));
    assertThat(page.select("g.denying:not(.legend g)")).hasSize(fact.at("/negated").asInt());
    assertThat(page.select("g.affirming:not(.legend g)")).hasSize(fact.at("/affirmed").asInt());
    assertThat(page.select("ol li q").text()).contains("did not help in");
  }

  @Test
  void anAnswerWithoutCandidatesWritesNothingAndSaysSo() {
    Path file = folder.resolve("empty.svg");
    Cli.Result result =
        TestGraph.ask("repurpose", "--disease", "neutropenia", "--svg", file.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("Nothing to draw: " + file + " was not written");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldBeforeTheQuestion() {
    Path file = folder.resolve("missing").resolve("picture.svg");
    Cli.Result result =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--svg", file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).contains("no folder for the picture " + file);
  }

  @Test
  void aFileThatCannotBeMadeIsToldBeforeTheQuestion() throws Exception {
    Path file = folder.resolve("picture.svg");
    Files.createDirectory(folder.resolve("picture.svg.part"));
    Cli.Result result =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--svg", file.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("cannot write the picture " + file + "; name another place");
  }

  @Test
  void aFolderIsNoPlaceForAPicture() {
    Cli.Result result =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--html", folder.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("is a folder; name a file");
  }

  @Test
  void twoPicturesNeedTwoFiles() {
    String file = folder.resolve("picture").toString();
    Cli.Result result =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--svg", file, "--html", file);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("name the same file");
  }

  @Test
  void aPictureThatIsThereIsReplacedAndLeavesNoPartBehind() throws Exception {
    Path file = folder.resolve("picture--svg");
    Files.writeString(file, "old");
    draw("--svg");
    assertThat(Files.readString(file)).startsWith("<?xml");
    assertThat(folder.toFile().list()).containsExactly("picture--svg");
  }
}
