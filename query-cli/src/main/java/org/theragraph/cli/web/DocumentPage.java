package org.theragraph.cli.web;

import static org.theragraph.cli.session.Rows.optionalText;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.session.Rows;
import org.theragraph.graph.Graph;

/**
 * A document with all that is said in it.
 *
 * @param text canonical, see FORMAT
 * @param copies how many near-copies of it the graph has
 * @param concepts what it names, the most often named first
 * @param claims in the order of the text
 */
record DocumentPage(
    String id,
    @Nullable String kind,
    @Nullable String title,
    String text,
    @Nullable String journal,
    @Nullable String published,
    @Nullable String url,
    @Nullable String withdrawn,
    @Nullable String copyOf,
    long copies,
    List<Named> concepts,
    List<Said> claims)
    implements Answer {
  /** As all answers have it. */
  private static final String TYPE = " head([l IN labels(%s) WHERE l <> 'Concept'])";

  private static final String HEAD =
      "MATCH (d:Document {id: $id}) RETURN d.id AS id, d.kind AS kind, d.title AS title,"
          + " d.text AS text, d.journal AS journal, d.published AS published, d.url AS url,"
          + " d.withdrawn AS withdrawn,"
          + " CASE WHEN d.cluster <> d.id THEN d.cluster END AS copyOf,"
          + " CASE WHEN d.cluster = d.id THEN COUNT { MATCH (:Document {cluster: d.cluster}) } - 1"
          + " ELSE 0 END AS copies";
  private static final String CONCEPTS =
      "MATCH (:Document {id: $id})-[m:MENTIONS]->(c:Concept) RETURN c.id AS id, c.name AS name,"
          + TYPE.formatted("c")
          + " AS type, m.count AS count, m.places AS places ORDER BY m.count DESC, c.name";
  private static final String CLAIMS =
      "MATCH (:Document {id: $id})<-[:IN]-(e:Evidence)-[:SUPPORTS]->(s:Statement)"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(b:Concept)"
          + " RETURN e.id AS id, s.id AS statement, a.name AS subject, s.predicate AS predicate,"
          + " b.name AS object, "
          + TYPE.formatted("a")
          + " AS subjectType,"
          + TYPE.formatted("b")
          + " AS objectType,"
          + " coalesce(e.rightPolarity, e.polarity) AS polarity, e.verdict AS verdict,"
          + " [e.sentenceStart, e.sentenceEnd] AS sentence, [e.subjectStart, e.subjectEnd] AS first,"
          + " [e.objectStart, e.objectEnd] AS second, [e.cueStart, e.cueEnd] AS cue"
          + " ORDER BY e.sentenceStart, e.id";

  /**
   * A concept that it names.
   *
   * @param places start and end of each mention in turn, as those of claims; null where an older
   *     program loaded the document
   */
  record Named(
      String id, String name, @Nullable String type, long count, @Nullable List<Integer> places) {}

  /**
   * A claim in it; places are UTF-16 units from the document's start.
   *
   * @param cueAt null where none is told
   */
  record Said(
      String id,
      String statement,
      String subject,
      String predicate,
      String object,
      @Nullable String subjectType,
      @Nullable String objectType,
      @Nullable String polarity,
      @Nullable String verdict,
      List<Integer> sentence,
      List<Integer> subjectAt,
      List<Integer> objectAt,
      @Nullable List<Integer> cueAt) {}

  /**
   * Asks for one.
   *
   * @throws Guard.Refusal if the graph has none of this id
   */
  static DocumentPage of(Graph graph, String id) {
    Map<String, Object> parameters = Map.of("id", id);
    List<Named> concepts =
        graph.read(
            CONCEPTS,
            parameters,
            row ->
                new Named(
                    Rows.text(row, "id"),
                    Rows.text(row, "name"),
                    optionalText(row, "type"),
                    row.get("count").asLong(1),
                    row.get("places").isNull() ? null : places(row, "places")));
    List<Said> claims = graph.read(CLAIMS, parameters, DocumentPage::said);
    return graph.read(HEAD, parameters, row -> page(row, concepts, claims)).stream()
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  /**
   * Makes sure that there is one.
   *
   * @throws Guard.Refusal if the graph has none of this id
   */
  static String require(Graph graph, String id) {
    return graph
        .read("MATCH (d:Document {id: $id}) RETURN d.id AS id", Map.of("id", id), row -> id)
        .stream()
        .findFirst()
        .orElseThrow(() -> missing(id));
  }

  private static Guard.Refusal missing(String id) {
    return new Guard.Refusal(404, "the graph has no document " + id);
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "document",
            "statement",
            "evidence",
            "subject",
            "predicate",
            "object",
            "polarity",
            "verdict",
            "sentence");
    for (Said said : claims) {
      sheet.row(
          id,
          said.statement(),
          said.id(),
          said.subject(),
          said.predicate(),
          said.object(),
          said.polarity(),
          said.verdict(),
          text.substring(said.sentence().get(0), said.sentence().get(1)));
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.heading(title == null ? id : title);
    page.line(text);
  }

  private static DocumentPage page(Record row, List<Named> concepts, List<Said> claims) {
    return new DocumentPage(
        Rows.text(row, "id"),
        optionalText(row, "kind"),
        optionalText(row, "title"),
        Rows.text(row, "text"),
        optionalText(row, "journal"),
        optionalText(row, "published"),
        optionalText(row, "url"),
        optionalText(row, "withdrawn"),
        optionalText(row, "copyOf"),
        row.get("copies").asLong(),
        concepts,
        claims);
  }

  private static Said said(Record row) {
    return new Said(
        Rows.text(row, "id"),
        Rows.text(row, "statement"),
        Rows.text(row, "subject"),
        Rows.text(row, "predicate"),
        Rows.text(row, "object"),
        optionalText(row, "subjectType"),
        optionalText(row, "objectType"),
        optionalText(row, "polarity"),
        optionalText(row, "verdict"),
        places(row, "sentence"),
        places(row, "first"),
        places(row, "second"),
        row.get("cue").get(0).isNull() ? null : places(row, "cue"));
  }

  private static List<Integer> places(Record row, String column) {
    return row.get(column).asList(value -> value.asInt());
  }
}
