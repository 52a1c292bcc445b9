package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.graph.curation.Decisions;

/** What decisions do to a real graph, and that loads do not undo it. */
@ExtendWith(LiveGraph.class)
class CurationTest {
  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  private void load(Folder folder, Decision... decisions) throws IOException {
    Path path = Files.createTempDirectory(temp, "facts");
    new GraphWriter(graph, Curation.of(List.of(decisions)))
        .load(folder.in(path), LoadListener.NONE);
  }

  private void replay(Decision... decisions) throws IOException {
    new GraphWriter(graph, Curation.of(List.of(decisions))).replay(LoadListener.NONE);
  }

  private Map<String, Object> one(String cypher) {
    return graph.read(cypher, Map.of(), row -> row.asMap()).get(0);
  }

  private Object value(String cypher) {
    return one(cypher).values().iterator().next();
  }

  private static Folder twoPapers() {
    return new Folder().says("d1", Folder.BINDS).says("d2", Folder.BINDS);
  }

  private String statement() {
    return value("MATCH (s:Statement {predicate: 'TARGETS'}) RETURN s.id").toString();
  }

  private String evidence(String document) {
    return value("MATCH (e:Evidence)-[:IN]->(:Document {id: '%s'}) RETURN e.id".formatted(document))
        .toString();
  }

  @Test
  void aRejectedSentenceHasNoVote() throws IOException {
    load(twoPapers());
    double before = (double) value("MATCH (s:Statement) RETURN s.belief");
    replay(Decisions.onEvidence("anna", DecisionKind.REJECT, statement(), evidence("d1")));
    assertThat(one("MATCH (s:Statement) RETURN s.evidenceCount AS n, s.hidden AS hidden"))
        .containsEntry("n", 1L)
        .containsEntry("hidden", null);
    assertThat((double) value("MATCH (s:Statement) RETURN s.belief")).isLessThan(before);
    assertThat(value("MATCH ()-[r:TARGETS]->() RETURN r.documents")).isEqualTo(1L);
  }

  @Test
  void aRejectedStatementIsHiddenNotDeletedAndBearsNoPath() throws IOException {
    load(twoPapers());
    Decision no = Decisions.on("anna", DecisionKind.REJECT, statement());
    replay(no);
    assertThat(one("MATCH (s:Statement) RETURN s.belief AS belief, s.hidden AS hidden"))
        .isEqualTo(Map.of("belief", 0.0, "hidden", true));
    assertThat(value("MATCH ()-[r:TARGETS]->() RETURN count(r)")).isEqualTo(0L);
    replay(Decisions.undoing("anna", no));
    assertThat(value("MATCH (s:Statement) RETURN s.hidden")).isNull();
    assertThat(value("MATCH ()-[r:TARGETS]->() RETURN count(r)")).isEqualTo(1L);
  }

  @Test
  void aStatementWhoseSentencesAreAllRejectedIsHidden() throws IOException {
    load(twoPapers());
    replay(
        Decisions.onEvidence("anna", DecisionKind.REJECT, statement(), evidence("d1")),
        Decisions.onEvidence("anna", DecisionKind.REJECT, statement(), evidence("d2")));
    assertThat(value("MATCH (s:Statement) RETURN s.hidden")).isEqualTo(true);
  }

  @Test
  void anAcceptedStatementIsBelieved() throws IOException {
    load(twoPapers());
    replay(Decisions.on("anna", DecisionKind.ACCEPT, statement()));
    assertThat((double) value("MATCH (s:Statement) RETURN s.belief")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aCorrectedPolarityCountsOnTheOtherSide() throws IOException {
    load(twoPapers());
    Correction denied = Correction.of(Polarity.NEGATED, null, null);
    replay(Decisions.correcting("anna", statement(), evidence("d1"), denied));
    assertThat(one("MATCH (s:Statement) RETURN s.affirmedCount AS yes, s.deniedCount AS no"))
        .isEqualTo(Map.of("yes", 1L, "no", 1L));
    assertThat(value("MATCH (e:Evidence)-[:IN]->(:Document {id: 'd1'}) RETURN e.polarity"))
        .isEqualTo("AFFIRMED"); // what the extractor read stays
  }

  @Test
  void decisionsOutliveANewExtractionAndANewGraph() throws IOException {
    load(twoPapers());
    Decision no = Decisions.on("anna", DecisionKind.REJECT, statement());
    replay(no);
    load(twoPapers().says("d3", Folder.TREATS));
    assertThat(value("MATCH (s:Statement {predicate: 'TARGETS'}) RETURN s.hidden")).isEqualTo(true);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    load(twoPapers(), no);
    assertThat(value("MATCH (s:Statement) RETURN s.hidden")).isEqualTo(true);
  }

  @Test
  void aDecisionWhoseSentenceIsGoneWaitsForIt() throws IOException {
    load(twoPapers());
    Decision yes = Decisions.onEvidence("anna", DecisionKind.ACCEPT, statement(), evidence("d1"));
    replay(yes);
    assertThat(new DecisionSearch(graph).orphaned()).isEmpty();
    load(new Folder().says("d1", Folder.TREATS), yes);
    assertThat(new DecisionSearch(graph).orphaned()).containsExactly(yes);
    load(new Folder().says("d1", Folder.BINDS), yes);
    assertThat(new DecisionSearch(graph).orphaned()).isEmpty();
    assertThat(value("MATCH (e:Evidence)-[:IN]->(:Document {id: 'd1'}) RETURN e.verdict"))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void replayingTwiceChangesNothing() throws IOException {
    load(twoPapers());
    Decision no = Decisions.onEvidence("anna", DecisionKind.REJECT, statement(), evidence("d1"));
    Decision[] all = {no, Decisions.on("ben", DecisionKind.COMMENT, statement())};
    replay(all);
    Object before = value("MATCH (n) RETURN collect(properties(n))");
    replay(all);
    assertThat(value("MATCH (n) RETURN collect(properties(n))")).isEqualTo(before);
    assertThat(new DecisionSearch(graph).all()).containsExactly(all);
  }

  private static final Claim STUDIED =
      new Claim(Folder.DARATUMUMAB.id(), Predicate.STUDIED_FOR, Folder.LUPUS.id(), Qualifiers.NONE);

  private Decision putting(String document, Claim claim) {
    return Decisions.correcting(
        "anna",
        value("MATCH (e:Evidence {document: '%s'}) RETURN e.statement".formatted(document))
            .toString(),
        evidence(document),
        new Correction(null, null, null, claim));
  }

  private Object evidenceCount(String predicate) {
    return value(
        "MATCH (s:Statement {predicate: '%s'}) RETURN s.evidenceCount".formatted(predicate));
  }

  @Test
  void aSentenceThatMakesAnotherClaimSpeaksForThatOne() throws IOException {
    load(twoPapers().says("d3", Folder.TREATS));
    replay(putting("d1", Folder.TREATS.statement().claim()));
    assertThat(evidenceCount("TARGETS")).isEqualTo(1L);
    assertThat(evidenceCount("TREATS")).isEqualTo(2L);
    assertThat(value("MATCH (:Drug)-[r:TREATS]->(:Disease) RETURN r.evidence")).isEqualTo(2L);
  }

  @Test
  void aClaimThatNobodyExtractedIsMadeAndGoesWithTheDecision() throws IOException {
    load(new Folder().says("d3", Folder.TREATS));
    Decision put = putting("d3", STUDIED);
    replay(put);
    assertThat(evidenceCount("STUDIED_FOR")).isEqualTo(1L);
    assertThat(value("MATCH (:Drug)-[r:STUDIED_FOR]->(:Disease) RETURN r.statement"))
        .isEqualTo(STUDIED.statement());
    assertThat(value("MATCH (s:Statement {predicate: 'TREATS'}) RETURN s.hidden")).isEqualTo(true);
    replay(Decisions.undoing("anna", put));
    assertThat(value("MATCH (s:Statement {predicate: 'STUDIED_FOR'}) RETURN count(s)"))
        .isEqualTo(0L);
    assertThat(one("MATCH (s:Statement) RETURN s.predicate AS p, s.hidden AS h, s.belief AS b"))
        .containsEntry("p", "TREATS")
        .containsEntry("h", null)
        .containsEntry("b", 0.9);
    assertThat(value("MATCH (:Evidence)-[r:READ_AS]->() RETURN count(r)")).isEqualTo(0L);
  }

  @Test
  void anotherLoadAndANewGraphKeepSentencesWhereCuratorsPutThem() throws IOException {
    load(new Folder().says("d3", Folder.TREATS));
    Decision put = putting("d3", STUDIED);
    replay(put);
    load(new Folder().says("d3", Folder.TREATS.possible())); // the same sentence, read otherwise
    assertThat(one("MATCH (e:Evidence)-[:SUPPORTS]->(s) RETURN e.certainty AS c, s.id AS s"))
        .isEqualTo(Map.of("c", "POSSIBLE", "s", STUDIED.statement()));
    assertThat(value("MATCH (s:Statement {predicate: 'STUDIED_FOR'}) RETURN s.possibleCount"))
        .isEqualTo(1L);
    assertThat(value("MATCH (:Evidence)-[r:SUPPORTS]->() RETURN count(r)")).isEqualTo(1L);
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
    load(new Folder().says("d3", Folder.TREATS), put);
    assertThat(evidenceCount("STUDIED_FOR")).isEqualTo(1L);
  }

  @Test
  void aMovedSentenceThatIsGoneTakesBothStatementsWithIt() throws IOException {
    load(new Folder().says("d3", Folder.TREATS));
    replay(putting("d3", STUDIED));
    load(new Folder().silent("d3", "Nothing at all."));
    assertThat(value("MATCH (s:Statement) RETURN count(s)")).isEqualTo(0L);
    assertThat(new DecisionSearch(graph).orphaned()).hasSize(1);
  }

  @Test
  void aClaimAboutAnUnknownConceptWaitsForIt() throws IOException {
    load(new Folder().says("d1", Folder.BINDS));
    replay(putting("d1", STUDIED));
    assertThat(value("MATCH (s:Statement {hidden: true}) RETURN count(s)")).isEqualTo(1L);
    load(new Folder().says("d1", Folder.BINDS).with(Folder.LUPUS).with(Folder.AUTOIMMUNE));
    assertThat(evidenceCount("STUDIED_FOR")).isEqualTo(1L);
  }
}
