package org.theragraph.cli.history;

import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;
import org.theragraph.graph.Vote;

/**
 * All claims of a graph with the documents that say them, in memory: about 1 kB a claim. What was
 * known at a moment is summed up from here, for the graph itself keeps sums of now alone.
 *
 * @param concepts by id
 * @param broader ids of the concepts that each is a kind of; a vocabulary's, without a date
 */
public record Past(
    Map<String, ConceptRef> concepts, Map<String, List<String>> broader, List<PastClaim> claims) {
  private static final String CONCEPTS =
      "MATCH (c:Concept) RETURN c.id AS id,"
          + " head([l IN labels(c) WHERE l <> 'Concept']) AS type, c.name AS name";
  private static final String BROADER =
      "MATCH (c:Concept)-[:IS_A]->(b:Concept) RETURN c.id AS id, b.id AS broader ORDER BY id, broader";
  private static final String CLAIMS =
      "MATCH (s:Statement) CALL (s) { MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document)"
          + " WHERE d.withdrawn IS NULL RETURN collect([coalesce(d.cluster, d.id),"
          + " coalesce(e.rightPolarity, e.polarity), coalesce(e.rightCertainty, e.certainty),"
          + " e.probability, coalesce(e.rightStage, e.stage), e.verdict, e.passage, d.id, d.published, e.id, d.kind]) AS votes }"
          + " RETURN s.id AS id, s.subject AS subject, s.predicate AS predicate,"
          + " s.object AS object, coalesce(s.action, s.direction) AS qualifier,"
          + " s.verdict AS verdict, votes";
  private static final int DOCUMENT = 7;
  private static final int PUBLISHED = 8;
  private static final int EVIDENCE = 9;
  private static final int KIND = 10;

  public Past {
    concepts = Map.copyOf(concepts);
    broader = Map.copyOf(broader);
    claims = List.copyOf(claims);
  }

  /** Reads a graph; some seconds for each 100,000 claims. */
  public static Past of(Graph graph) {
    Map<String, ConceptRef> concepts = new HashMap<>();
    graph.stream(
        CONCEPTS,
        Map.of(),
        row ->
            concepts.put(
                text(row, "id"),
                new ConceptRef(text(row, "id"), text(row, "type"), text(row, "name"))));
    Map<String, List<String>> broader = new LinkedHashMap<>();
    graph.stream(
        BROADER,
        Map.of(),
        row ->
            broader
                .computeIfAbsent(text(row, "id"), id -> new ArrayList<>())
                .add(text(row, "broader")));
    List<PastClaim> claims = new ArrayList<>();
    graph.stream(CLAIMS, Map.of(), row -> claims.add(claim(row)));
    return new Past(concepts, broader, claims);
  }

  private static PastClaim claim(Record row) {
    return new PastClaim(
        text(row, "id"),
        text(row, "subject"),
        Predicate.valueOf(text(row, "predicate")),
        text(row, "object"),
        optionalText(row, "qualifier"),
        Vote.verdict(row.get("verdict")),
        row.get("votes").asList(Past::vote));
  }

  private static PastVote vote(Value item) {
    Value published = item.get(PUBLISHED);
    return new PastVote(
        item.get(EVIDENCE).asString(),
        item.get(DOCUMENT).asString(),
        published.isNull() ? null : published.asString(),
        item.get(KIND).asString("").equals(DocumentKind.CURATED.code()),
        Vote.of(item));
  }

  /**
   * The same without some documents or statements, as if nobody had written them.
   *
   * @param ids of either
   */
  public Past without(Set<String> ids) {
    return where(id -> !ids.contains(id));
  }

  /** The same with some documents alone, see {@link Share}. */
  public Past share(Share share) {
    Set<String> statements = new HashSet<>();
    claims.forEach(claim -> statements.add(claim.statement()));
    return where(id -> statements.contains(id) || share.has(id));
  }

  /**
   * The claims of which something is left.
   *
   * @param stays whether a document or a statement stays, by its id
   */
  private Past where(java.util.function.Predicate<String> stays) {
    List<PastClaim> left = new ArrayList<>();
    for (PastClaim claim : claims) {
      List<PastVote> votes =
          claim.votes().stream().filter(vote -> stays.test(vote.document())).toList();
      if (stays.test(claim.statement()) && !votes.isEmpty()) {
        left.add(
            new PastClaim(
                claim.statement(),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                claim.qualifier(),
                claim.verdict(),
                votes));
      }
    }
    return new Past(concepts, broader, left);
  }

  /**
   * The same, if anything was told up to a moment.
   *
   * @throws CliException that names the first moment, if nothing was
   */
  public Past requireAny(Scope scope) {
    List<PastVote> votes = claims.stream().flatMap(claim -> claim.votes().stream()).toList();
    if (votes.stream().noneMatch(vote -> vote.isIn(scope))) {
      String first =
          votes.stream()
              .map(PastVote::published)
              .filter(Objects::nonNull)
              .min(Comparator.naturalOrder())
              .map(" The first with a date is of %s."::formatted)
              .orElse("");
      if (scope.isNow()) {
        throw CliException.failed("the graph has nothing " + scope.words());
      }
      throw CliException.failed(
          "no document of the graph is certain to be from %s or before.%s Choose a later moment"
              .formatted(scope.moment(), first));
    }
    return this;
  }
}
