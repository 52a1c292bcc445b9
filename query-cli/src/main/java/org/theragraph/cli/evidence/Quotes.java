package org.theragraph.cli.evidence;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.fraction;
import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Span;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/**
 * Asks the graph for the sentences behind statements, the ones that tell most first: affirming,
 * certain, with both ends in the sentence, probable, short.
 */
public final class Quotes {
  private static final String ORDER =
      " ORDER BY CASE e.polarity WHEN 'AFFIRMED' THEN 0 ELSE 1 END,"
          + " CASE e.certainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ELSE 2 END,"
          + " CASE WHEN e.subjectStart >= e.sentenceStart AND e.subjectEnd <= e.sentenceEnd"
          + " AND e.objectStart >= e.sentenceStart AND e.objectEnd <= e.sentenceEnd"
          + " THEN 0 ELSE 1 END,"
          + " e.probability DESC, size(e.text), e.id";

  /**
   * The side that the statement's belief is on; there, among what is about as probable as the most
   * probable, the sentence that stands best alone.
   */
  private static final String BEST =
      " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
          + GraphSchema.HAS_VOTE
          + " AND %s"
          + " WITH e, CASE WHEN (coalesce(e.rightPolarity, e.polarity) = 'AFFIRMED')"
          + " = affirming THEN 0 ELSE 1 END AS side"
          + " WITH side, max(e.probability) AS top, collect(e) AS es ORDER BY side LIMIT 1"
          + " UNWIND es AS e WITH e, top WHERE e.probability >= top - 0.1"
          + " MATCH (e)-[:IN]->(d:Document) WITH e, d ORDER BY"
          + " CASE WHEN e.subjectStart >= e.sentenceStart AND e.subjectEnd <= e.sentenceEnd"
          + " AND e.objectStart >= e.sentenceStart AND e.objectEnd <= e.sentenceEnd"
          + " THEN 0 ELSE 1 END,"
          + " CASE e.certainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 ELSE 2 END,"
          + " CASE WHEN e.polarity = 'AFFIRMED'"
          + " AND e.text =~ '(?is).*\\\\b(cannot|not|however)\\\\b.*' THEN 1 ELSE 0 END,"
          + " CASE WHEN size(e.text) >= 40 THEN 0 ELSE 1 END,"
          + " size(e.text), d.id, e.id";

  private static final String COLUMNS =
      " RETURN e, s.id AS statement,"
          + " CASE WHEN e.subjectStart < e.sentenceStart OR e.subjectEnd > e.sentenceEnd"
          + " OR e.objectStart < e.sentenceStart OR e.objectEnd > e.sentenceEnd"
          + " THEN d.text END AS elsewhere,"
          + " d.id AS document, d.kind AS kind, d.title AS title,"
          + " d.journal AS journal, d.published AS published, d.url AS url,"
          + " d.withdrawn AS withdrawn,"
          + " [x IN coalesce(d.correctedBy, []) | 'corrected by ' + x]"
          + " + [x IN coalesce(d.doubtedBy, []) | 'doubted by ' + x] AS notices,"
          + " CASE WHEN d.cluster <> d.id THEN d.cluster END AS copyOf,"
          + " CASE WHEN d.cluster = d.id THEN COUNT { MATCH (o:Document {cluster: d.cluster}) } - 1"
          + " ELSE 0 END AS copies";

  private final Graph graph;

  public Quotes(Graph graph) {
    this.graph = graph;
  }

  /** All sentences of a statement: affirming before denying, certain before supposed. */
  public List<Quote> of(String statement) {
    return graph.read(
        "MATCH (s:Statement {id: $id})<-[:SUPPORTS|READ_AS]-(e:Evidence)-[:IN]->(d:Document)"
            + COLUMNS
            + ORDER,
        Map.of("id", statement),
        Quotes::quote);
  }

  /**
   * The sentence of each statement that affirms it best, by the statement's id: with both names in
   * it, without "not" or "however", short. One that denies it only where none affirms.
   */
  public Map<String, Quote> best(Collection<String> statements) {
    Map<String, Boolean> affirming = new HashMap<>();
    statements.forEach(id -> affirming.put(id, true));
    return best(affirming, "true", Map.of());
  }

  /**
   * The same among some of the sentences.
   *
   * @param affirming for each statement's id, whether an affirming one is wanted rather than a
   *     denying one
   * @param condition of Cypher on evidence {@code e} in documents {@code d}
   * @param parameters of the condition
   */
  public Map<String, Quote> best(
      Map<String, Boolean> affirming, String condition, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("wanted", affirming);
    return best(
        "UNWIND keys($wanted) AS id MATCH (s:Statement {id: id})"
            + " WITH s, $wanted[id] AS affirming",
        condition,
        all);
  }

  private Map<String, Quote> best(
      String statements, String condition, Map<String, Object> parameters) {
    Map<String, Quote> best = new LinkedHashMap<>();
    graph
        .read(
            statements
                + " CALL (s, affirming) {"
                + BEST.formatted(condition)
                + " LIMIT 1 RETURN e, d }"
                + COLUMNS,
            parameters,
            Quotes::quote)
        .forEach(quote -> best.put(quote.statement(), quote));
    return best;
  }

  /** These pieces of evidence, by their ids. */
  public Map<String, Quote> byId(Collection<String> ids) {
    Map<String, Quote> quotes = new LinkedHashMap<>();
    graph
        .read(
            "UNWIND $ids AS id MATCH (e:Evidence {id: id})-[:SUPPORTS]->(s:Statement)"
                + " MATCH (e)-[:IN]->(d:Document)"
                + COLUMNS,
            Map.of("ids", List.copyOf(ids)),
            Quotes::quote)
        .forEach(quote -> quotes.put(quote.id(), quote));
    return quotes;
  }

  private static Quote quote(Record row) {
    Value evidence = row.get("e");
    String text = text(evidence, "text");
    Span sentence = span(evidence, "sentence");
    Span subject = span(evidence, "subject");
    Span object = span(evidence, "object");
    String elsewhere = optionalText(row, "elsewhere");
    return new Quote(
        text(evidence, "id"),
        text(row, "statement"),
        text,
        sentence,
        subject,
        object,
        evidence.get("cueStart").isNull() ? null : span(evidence, "cue"),
        words(sentence, subject, text, elsewhere),
        words(sentence, object, text, elsewhere),
        corrected(evidence, "polarity", "rightPolarity"),
        corrected(evidence, "certainty", "rightCertainty"),
        corrected(evidence, "stage", "rightStage"),
        fraction(evidence, "probability"),
        optionalText(evidence, "extractor"),
        optionalText(evidence, "verdict"),
        text(evidence, "statement"),
        optionalText(evidence, "rightStatement"),
        document(row));
  }

  private static @Nullable String corrected(Value evidence, String read, String right) {
    String by = optionalText(evidence, right);
    return by == null ? optionalText(evidence, read) : by;
  }

  private static Span span(Value evidence, String name) {
    return new Span((int) count(evidence, name + "Start"), (int) count(evidence, name + "End"));
  }

  /** Cut out here and not by Neo4j, which counts code points where we count UTF-16 units. */
  private static @Nullable String words(
      Span sentence, Span span, String text, @Nullable String document) {
    if (sentence.contains(span)) {
      return span.shift(-sentence.start()).of(text);
    }
    return document == null ? null : span.of(document);
  }

  private static DocumentRef document(Record row) {
    return new DocumentRef(
        text(row, "document"),
        optionalText(row, "kind"),
        optionalText(row, "title"),
        optionalText(row, "journal"),
        optionalText(row, "published"),
        optionalText(row, "url"),
        optionalText(row, "withdrawn"),
        optionalText(row, "copyOf"),
        count(row, "copies"),
        texts(row, "notices"));
  }
}
