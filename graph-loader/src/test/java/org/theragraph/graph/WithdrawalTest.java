package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.graph.Folder.BINDS;
import static org.theragraph.graph.Folder.TREATS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.corpora.model.WithdrawalKind;
import org.theragraph.graph.WithdrawalSearch.Claim;
import org.theragraph.graph.WithdrawalSearch.WithdrawnDocument;
import org.theragraph.graph.curation.Journal;
import org.theragraph.graph.digest.GraphDigest;

/** Documents without a vote, in a real graph. */
@ExtendWith(LiveGraph.class)
class WithdrawalTest {
  private static int made;

  private Graph graph;
  @TempDir private Path temp;

  @BeforeEach
  void keep(Graph live) {
    graph = live;
  }

  private static Withdrawal event(WithdrawalKind kind, String document) {
    made++;
    return new Withdrawal(
        ClaimHash.sha256("withdrawal " + made).substring(0, 32),
        Instant.parse("2026-03-01T10:00:00Z").plusSeconds(made),
        "anna",
        kind,
        document,
        "data could not be confirmed",
        null);
  }

  private static Withdrawal withdraw(String document) {
    return event(WithdrawalKind.WITHDRAW, document);
  }

  private static Withdrawal reinstate(String document) {
    return event(WithdrawalKind.REINSTATE, document);
  }

  private void load(Folder folder, Withdrawal... events) throws IOException {
    Path path = folder.in(Files.createTempDirectory(temp, "facts"));
    new GraphWriter(graph, Curation.ofWithdrawals(List.of(events))).load(path, LoadListener.NONE);
  }

  private void replay(Withdrawal... events) throws IOException {
    new GraphWriter(graph, Curation.ofWithdrawals(List.of(events))).replay(LoadListener.NONE);
  }

  /** Of the only statement with this predicate; null where it is hidden. */
  private @Nullable Object belief(String predicate) {
    return graph
        .read(
            "MATCH (s:Statement {predicate: $p})"
                + " RETURN CASE WHEN s.hidden IS NULL THEN s.belief END AS b",
            Map.of("p", predicate),
            row -> row.asMap())
        .get(0)
        .get("b");
  }

  private Object edges() {
    return graph
        .read("MATCH (:Drug)-[r]->() RETURN count(r) AS n", Map.of(), row -> row.get("n").asLong())
        .get(0);
  }

  private static Folder three() {
    return new Folder().says("d1", BINDS).says("d2", BINDS).says("d3", TREATS);
  }

  @Test
  void aWithdrawnDocumentLosesItsVoteAtOnceAndItsSentencesStay() throws IOException {
    load(three());
    replay(withdraw("d2"));
    assertThat(belief("TARGETS")).isEqualTo(0.9);
    assertThat(graph.counts().evidence()).isEqualTo(3);
    replay(withdraw("d3"));
    assertThat(belief("TREATS")).isNull();
    assertThat(edges()).isEqualTo(1L);
    assertThat(graph.counts().statements()).isEqualTo(2);
  }

  @Test
  void whatRestedOnItIsListedWithWhatIsLeft() throws IOException {
    load(three());
    replay(withdraw("d2"), withdraw("d3"));
    List<WithdrawnDocument> all = new WithdrawalSearch(graph).find(null);
    assertThat(all).extracting(WithdrawnDocument::id).containsExactly("d2", "d3");
    assertThat(all.get(0).why()).isEqualTo("data could not be confirmed");
    Claim weaker = all.get(0).claims().get(0);
    assertThat(weaker.claim()).isEqualTo("daratumumab TARGETS CD38");
    assertThat(weaker.before()).isGreaterThan(0.98);
    assertThat(weaker.now()).isEqualTo(0.9);
    assertThat(weaker.documents()).isEqualTo(1);
    assertThat(weaker.drugs()).containsExactly("daratumumab");
    Claim gone = all.get(1).claims().get(0);
    assertThat(gone.before()).isEqualTo(0.9);
    assertThat(gone.now()).isNull();
    assertThat(new WithdrawalSearch(graph).find("d1")).isEmpty();
  }

  @Test
  void aReinstatedDocumentIsAsIfNothingHadBeen() throws IOException {
    load(three());
    String before = GraphDigest.of(graph);
    replay(withdraw("d3"));
    assertThat(GraphDigest.of(graph)).isNotEqualTo(before);
    replay(reinstate("d3"));
    assertThat(belief("TREATS")).isEqualTo(0.9);
    assertThat(edges()).isEqualTo(2L);
    assertThat(new WithdrawalSearch(graph).find(null)).isEmpty();
  }

  @Test
  void aNewGraphFollowsTheEventsThatWereKept() throws IOException {
    Withdrawal event = withdraw("d3");
    load(three(), event);
    assertThat(belief("TREATS")).isNull();
    load(three(), event); // and another load does not undo it
    assertThat(belief("TREATS")).isNull();
    load(new Folder().says("d4", TREATS), event);
    assertThat(belief("TREATS")).isEqualTo(0.9);
  }

  @Test
  void anEventWaitsForItsDocument() throws IOException {
    load(new Folder().says("d1", BINDS), withdraw("d3"));
    assertThat(new WithdrawalSearch(graph).find(null)).isEmpty();
    load(three());
    assertThat(belief("TREATS")).isNull();
  }

  @Test
  void aRetractedDocumentIsWithdrawnUnlessReinstated() throws IOException {
    load(three().retraction("d3", new Retraction(List.of("pmid:99"), List.of())));
    assertThat(belief("TREATS")).isNull();
    assertThat(new WithdrawalSearch(graph).find("d3").get(0).why())
        .isEqualTo("retracted by pmid:99");
    replay(reinstate("d3"));
    assertThat(belief("TREATS")).isEqualTo(0.9);
  }

  @Test
  void aNoticeThatComesLaterRetractsWhatIsThere() throws IOException {
    load(three());
    load(
        new Folder()
            .silent("n1", "Retraction of a paper.")
            .retraction("n1", new Retraction(List.of(), List.of("d3", "d77"))));
    assertThat(belief("TREATS")).isNull();
    assertThat(new WithdrawalSearch(graph).find("d3").get(0).why()).isEqualTo("retracted by n1");
  }

  @Test
  void theJournalGivesEventsBackAsTheyWere() throws IOException {
    Journal<Withdrawal> journal = Journal.withdrawals(temp);
    List<Withdrawal> events = List.of(withdraw("d1"), reinstate("pmid:7"));
    journal.append(events);
    assertThat(journal.read()).isEqualTo(events);
    assertThat(Curation.in(temp).withdrawals()).isEqualTo(events);
  }
}
