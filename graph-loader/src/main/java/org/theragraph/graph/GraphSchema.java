package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Labels, relationships, properties and indexes of the graph, written once.
 *
 * <pre>
 * (:Evidence)-[:SUPPORTS]->(:Statement)-[:SUBJECT|OBJECT]->(:Concept:Drug|Target|CellType|…)
 * (:Evidence)-[:IN]->(:Document)-[:MENTIONS {count, places}]->(:Concept)
 * (:Document)-[:COPY_OF]->(:Document)    what its folder says
 * (:Document)-[:ALIKE]->(:Document)      near-copies of two loads, from the greater id to the smaller
 * (:Concept)-[:IS_A]->(:Concept)
 * (:Evidence)-[:READ_AS]->(:Statement)    what was extracted, where a curator's SUPPORTS leads elsewhere
 * (:Decision)-[:ON]->(:Statement|Evidence)    without ON where its target is gone
 * (:Withdrawal)-[:OF]->(:Document)            without OF where its document is gone
 * (:Drug)-[:TARGETS {statement, belief, …}]->(:Target)   one for each statement, a cache for paths
 * </pre>
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>Concept</td><td>id, type, name, synonyms[], keys[] (NameKey of name and synonyms),
 *     xrefs[], parents[], ungrounded, replaces[] (ids of concepts that it took the place of)</td></tr>
 * <tr><td>Statement</td><td>id, subject, predicate, object, action, direction (qualifiers, by their
 *     names), belief, evidenceCount, documentCount, affirmedCount, deniedCount, possibleCount,
 *     stages[]; dirty and causes[] while a load has not summed it up; since (number of the
 *     snapshot in which it came) and sinceCauses[]; verdict of its curators (ACCEPTED,
 *     REJECTED, DISPUTED); hidden where they rejected it or all its evidence</td></tr>
 * <tr><td>Evidence</td><td>id, statement, document, text, passage (key of its words,
 *     the same in every document that has them), polarity, certainty, stage, probability,
 *     extractor, sentenceStart, sentenceEnd, subjectStart, subjectEnd, objectStart, objectEnd,
 *     cueStart, cueEnd; verdict, rightPolarity, rightCertainty, rightStage,
 *     rightStatement (id) of its curators</td></tr>
 * <tr><td>Decision</td><td>id, time, curator, kind, statement, evidence, polarity, certainty, stage,
 *     comment, undoes, claim, sentence; rightSubject, rightPredicate, rightObject,
 *     rightQualifiers[] where another claim is right</td></tr>
 * <tr><td>Document</td><td>id, kind, title, text (canonical), url, published, journal, sha256,
 *     runs (CopyKeys of the text), duplicateOf, cluster (id of the first of its near-copies), sources[] (what it was loaded from),
 *     extraction (versions of what read it), since (snapshot), reason (snapshot and cause of its last
 *     change), retractedBy[], retracts[], correctedBy[], doubtedBy[] (what its publisher says), withdrawn (why it has no
 *     vote), mentioned (hash of its mentions, while their edges are whole)</td></tr>
 * <tr><td>Withdrawal</td><td>id, time, curator, kind, document, why, title</td></tr>
 * <tr><td>Snapshot</td><td>number, name, source, versions[], started, finished (absent while a load
 *     runs or where it was cut off), documentsRead, statementsRead, evidenceRead, evidenceNew,
 *     evidenceRemoved, documents, statements, evidence (in the graph at its end)</td></tr>
 * <tr><td>Change</td><td>id ({@code <statement>@<snapshot>}), snapshot, statement, since and
 *     sinceCauses[] (of the statement, which may be gone), claim, before, after (belief; absent where not shown), causes[]</td></tr>
 * <tr><td>MENTIONS</td><td>count, and places[]: start and end of each mention in turn, in UTF-16
 *     units of the document's text; absent where an older program loaded them</td></tr>
 * <tr><td>typed edge</td><td>statement, belief, evidence, documents, affirmed, denied, possible,
 *     stages[], action, direction</td></tr>
 * </table>
 *
 * <p>Counts: {@code evidenceCount} sentences, copies included, rejected ones not; {@code
 * documentCount} independent documents; {@code affirmedCount + deniedCount = evidenceCount}; {@code
 * possibleCount} of them are POSSIBLE.
 */
public final class GraphSchema {
  public static final String CONCEPT = "Concept";
  public static final String STATEMENT = "Statement";
  public static final String EVIDENCE = "Evidence";
  public static final String DOCUMENT = "Document";
  public static final String DECISION = "Decision";
  public static final String WITHDRAWAL = "Withdrawal";

  public static final String SUPPORTS = "SUPPORTS";
  public static final String SUBJECT = "SUBJECT";
  public static final String OBJECT = "OBJECT";
  public static final String IN = "IN";
  public static final String MENTIONS = "MENTIONS";
  public static final String IS_A = "IS_A";
  public static final String COPY_OF = "COPY_OF";

  /** Near-copies that came with different loads. */
  static final String ALIKE = "ALIKE";

  /** Full-text index over name, synonyms and keys of concepts. */
  public static final String CONCEPT_NAMES = "conceptNames";

  /** Full-text index over the sentences of evidence. */
  public static final String EVIDENCE_TEXT = "evidenceText";

  /** Full-text index over the runs of words of documents. */
  static final String DOCUMENT_RUNS = "documentRuns";

  /** What a curator says of a statement or of evidence. */
  public static final String ON = "ON";

  /**
   * Condition under which evidence {@code e} has a vote: curators did not reject it, and its
   * document is not withdrawn.
   */
  public static final String HAS_VOTE =
      "coalesce(e.verdict, '') <> 'REJECTED'"
          + " AND EXISTS { (e)-[:IN]->(own:Document) WHERE own.withdrawn IS NULL }";

  /** Properties of a statement that no qualifier may be named after. */
  public static final Set<String> STATEMENT_PROPERTIES =
      Set.of(
          "id",
          "subject",
          "predicate",
          "object",
          "belief",
          "evidenceCount",
          "documentCount",
          "affirmedCount",
          "deniedCount",
          "possibleCount",
          "stages",
          "dirty",
          "causes",
          "since",
          "sinceCauses",
          "verdict",
          "hidden",
          "rightPolarity",
          "rightCertainty",
          "rightStage",
          "rightStatement");

  /** Without these no load is right. */
  private static final List<String> CONSTRAINTS =
      List.of(
          "CREATE CONSTRAINT conceptId IF NOT EXISTS FOR (n:Concept) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT statementId IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT evidenceId IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT documentId IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT decisionId IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT snapshotNumber IF NOT EXISTS"
              + " FOR (n:Snapshot) REQUIRE n.number IS UNIQUE",
          "CREATE CONSTRAINT snapshotCounter IF NOT EXISTS"
              + " FOR (n:SnapshotCounter) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT loadLock IF NOT EXISTS FOR (n:LoadLock) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT loadTurn IF NOT EXISTS FOR (n:LoadTurn) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT changeId IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE",
          "CREATE CONSTRAINT withdrawalId IF NOT EXISTS FOR (n:Withdrawal) REQUIRE n.id IS UNIQUE",
          "CREATE INDEX statementDirty IF NOT EXISTS FOR (n:Statement) ON (n.dirty)");

  /** These answer faster. They cost a load time, and less once the nodes are there. */
  private static final List<String> INDEXES =
      List.of(
          "CREATE INDEX changeSnapshot IF NOT EXISTS FOR (n:Change) ON (n.snapshot)",
          "CREATE INDEX changeStatement IF NOT EXISTS FOR (n:Change) ON (n.statement)",
          "CREATE INDEX documentWithdrawn IF NOT EXISTS FOR (n:Document) ON (n.withdrawn)",
          "CREATE INDEX documentRetractedBy IF NOT EXISTS FOR (n:Document) ON (n.retractedBy)",
          "CREATE INDEX documentRetracts IF NOT EXISTS FOR (n:Document) ON (n.retracts)",
          "CREATE INDEX conceptReplaces IF NOT EXISTS FOR (n:Concept) ON (n.replaces)",
          "CREATE INDEX evidenceRightStatement IF NOT EXISTS"
              + " FOR (n:Evidence) ON (n.rightStatement)",
          "CREATE INDEX evidenceVerdict IF NOT EXISTS FOR (n:Evidence) ON (n.verdict)",
          "CREATE INDEX statementVerdict IF NOT EXISTS FOR (n:Statement) ON (n.verdict)",
          "CREATE INDEX statementPredicate IF NOT EXISTS FOR (n:Statement) ON (n.predicate)",
          "CREATE INDEX documentCluster IF NOT EXISTS FOR (n:Document) ON (n.cluster)",
          "CREATE INDEX documentHash IF NOT EXISTS FOR (n:Document) ON (n.sha256)",
          "CREATE FULLTEXT INDEX conceptNames IF NOT EXISTS"
              + " FOR (n:Concept) ON EACH [n.name, n.synonyms, n.keys]",
          "CREATE FULLTEXT INDEX documentRuns IF NOT EXISTS FOR (n:Document) ON EACH [n.runs]"
              + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
          "CREATE FULLTEXT INDEX evidenceText IF NOT EXISTS FOR (n:Evidence) ON EACH [n.text]");

  private static final String UNREADY =
      "SHOW INDEXES YIELD state WHERE state = 'POPULATING' RETURN count(*) AS n";
  private static final long PAUSE_MILLIS = 200;
  private static final Pattern NAME =
      Pattern.compile("CREATE (?:FULLTEXT )?(?:CONSTRAINT|INDEX) (\\w+) ");

  private GraphSchema() {}

  /** Names of the constraints and indexes; a constraint has an index of its own name. */
  public static Set<String> names() {
    return Stream.concat(CONSTRAINTS.stream(), INDEXES.stream())
        .map(NAME::matcher)
        .filter(Matcher::lookingAt)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Makes the constraints and indexes that are not there yet, and waits until they answer. */
  static void create(Graph graph) {
    CONSTRAINTS.forEach(graph::define);
    INDEXES.forEach(graph::define);
    await(graph);
  }

  /** Makes what a load needs; in an empty graph {@link #create} may come after it. */
  static void prepare(Graph graph) {
    if (graph.isEmpty()) {
      CONSTRAINTS.forEach(graph::define);
      graph.define("CALL db.awaitIndexes(120)");
    } else {
      create(graph);
    }
  }

  /** Millions of sentences take longer than a transaction may. */
  private static void await(Graph graph) {
    while (graph.read(UNREADY, Map.of(), row -> row.get("n").asLong()).get(0) > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
    graph.define("CALL db.awaitIndexes(120)");
  }
}
