package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Real files, read by our readers and by a parser of trees, which shares no code with them. Spaces,
 * invisible signs and the marks before raised and lowered characters do not count.
 */
class SecondParserTest {
  private static final Path TEXTS =
      Path.of(System.getProperty("theragraph.shared", "none"), "text");
  private static final Pattern MARKS = Pattern.compile("[\\s\\p{Cf}^_\\p{Z}]+");
  private static final Pattern MEDLINE_DATE = Pattern.compile("(\\d{4})(?: ([A-Z][a-z]{2}))?.*");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  @BeforeEach
  void requireTexts() {
    Assumptions.assumeTrue(Files.isDirectory(TEXTS), "no shared texts at " + TEXTS);
  }

  private static Map<String, Document> read(Path path, int expected) throws IOException {
    Reading reading = Reading.of(DocumentSource.of(List.of(path.toString())));
    assertThat(reading.quarantined)
        .allMatch(record -> record.reason() == Quarantine.Reason.DUPLICATE_ID);
    assertThat(reading.documents.size() + reading.quarantined.size()).isEqualTo(expected);
    return reading.documents.stream().collect(Collectors.toMap(Document::id, d -> d));
  }

  private static String bare(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  private static Element parse(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    return builder.parse(in).getDocumentElement();
  }

  private static List<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> children(Node parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at.getNodeName().equals(name)) {
        elements.add((Element) at);
      }
    }
    return elements;
  }

  private static String first(Element parent, String name) {
    List<Element> found = all(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static String firstFilled(Element parent, String... names) {
    return Stream.of(names)
        .map(name -> first(parent, name))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  @Test
  void citationsOfPubMedAreTheSame() throws Exception {
    Map<String, Element> citations = new TreeMap<>();
    int count = 0;
    List<Path> files;
    try (Stream<Path> list = Files.list(TEXTS.resolve("pubmed-xml"))) {
      files = list.sorted().toList();
    }
    assertThat(files).hasSize(17);
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        Element set = parse(in);
        for (String name : List.of("PubmedArticle", "PubmedBookArticle")) {
          for (Element citation : all(set, name)) {
            count++;
            citations.putIfAbsent("pmid:" + first(citation, "PMID").strip(), citation);
          }
        }
      }
    }
    Map<String, Document> ours = read(TEXTS.resolve("pubmed-xml"), count);
    assertThat(ours.keySet()).isEqualTo(citations.keySet());
    citations.forEach((id, citation) -> compare(id, citation, ours.get(id)));
  }

  private static void compare(String id, Element citation, Document ours) {
    String title = firstFilled(citation, "ArticleTitle", "VernacularTitle", "BookTitle");
    assertThat(bare(String.valueOf(ours.title()))).as(id).isEqualTo(bare(title));
    List<Element> abstracts = all(citation, "Abstract");
    String text =
        abstracts.isEmpty()
            ? ""
            : children(abstracts.get(0), "AbstractText").stream()
                .map(Node::getTextContent)
                .collect(Collectors.joining());
    assertThat(bare(ours.body())).as(id).isEqualTo(bare(text));
    assertThat(ours.citation().published()).as(id).isEqualTo(date(citation));
  }

  private static String date(Element citation) {
    List<Element> dates =
        Stream.concat(all(citation, "ArticleDate").stream(), all(citation, "PubDate").stream())
            .toList();
    Element date = dates.get(0);
    String year = first(date, "Year");
    Matcher free = MEDLINE_DATE.matcher(first(date, "MedlineDate"));
    if (year.isEmpty() && free.matches()) {
      return MONTHS.contains(String.valueOf(free.group(2)))
          ? free.group(1) + "-%02d".formatted(1 + MONTHS.indexOf(free.group(2)))
          : free.group(1);
    }
    String month = first(date, "Month");
    String day = first(date, "Day");
    int number = MONTHS.indexOf(month) < 0 ? 0 : MONTHS.indexOf(month) + 1;
    number = month.matches("\\d+") ? Integer.parseInt(month) : number;
    return number == 0
        ? year
        : year
            + "-%02d".formatted(number)
            + (day.isEmpty() ? "" : "-%02d".formatted(Integer.parseInt(day)));
  }

  @Test
  void articlesInJatsAreTheSame() throws Exception {
    Path archive = TEXTS.resolve("jats_ccby_800.tar.gz");
    Map<String, Document> ours = read(archive, 800);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          String id = entry.getName().replaceAll(".*(PMC\\d+).*", "pmcid:$1");
          Element article = parse(new ByteArrayInputStream(tar.readAllBytes()));
          assertThat(ours).as(entry.getName()).containsKey(id);
          compareArticle(id, article, ours.get(id));
        }
      }
    }
  }

  private static void compareArticle(String id, Element article, Document ours) {
    Element meta = all(article, "article-meta").get(0);
    Element title = all(meta, "article-title").get(0);
    String words = bare(title.getTextContent());
    assertThat(words).as(id).startsWith(bare(String.valueOf(ours.title())));
    assertThat(words.length() - bare(String.valueOf(ours.title())).length())
        .as("marks of footnotes in the title of " + id)
        .isLessThanOrEqualTo(2);
    Set<String> dates =
        children(meta, "pub-date").stream()
            .map(SecondParserTest::isoDate)
            .collect(Collectors.toSet());
    assertThat(dates).as(id).contains(ours.citation().published());
    String text = bare(ours.text());
    for (Element part : children(meta, "abstract")) {
      if (part.getAttribute("abstract-type").isEmpty()) {
        for (Element paragraph : all(part, "p")) {
          if (all(paragraph, "xref").isEmpty()) { // numbers of citations are left out
            assertThat(text).as(id).contains(bare(paragraph.getTextContent()));
          }
        }
      }
    }
  }

  private static String isoDate(Element date) {
    String month = first(date, "month");
    String day = first(date, "day");
    return first(date, "year")
        + (month.matches("\\d+") ? "-%02d".formatted(Integer.parseInt(month)) : "")
        + (month.matches("\\d+") && !day.isEmpty()
            ? "-%02d".formatted(Integer.parseInt(day.strip()))
            : "");
  }

  @Test
  void abstractsInJsonLinesAreTheSame() throws IOException {
    Path file = TEXTS.resolve("pubmed_abstracts.jsonl.gz");
    Map<String, JsonNode> lines = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode node = json.readTree(line);
        lines.put(node.at("/id").asText(), node);
      }
    }
    Map<String, Document> ours = read(file, lines.size());
    assertThat(ours.keySet()).isEqualTo(lines.keySet());
    lines.forEach(
        (id, line) -> {
          Document document = ours.get(id);
          assertThat(bare(document.body())).as(id).isEqualTo(bare(line.at("/abstract").asText()));
          assertThat(bare(String.valueOf(document.title())))
              .as(id)
              .isEqualTo(bare(line.at("/title").asText("null")));
        });
  }
}
