package org.theragraph.cli.fetch.service;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.service.PubMed.Window;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.SavedState;

/**
 * A query to PubMed, batch after batch. A batch that is in the store is never asked for again,
 * whatever stops the run; records that PubMed has changed since the last whole run are.
 */
public final class PubMedQuery {
  private static final String SOURCE = "pubmed";
  private static final String ID = "pmid:";
  private static final String DONE = "done";
  private static final int BATCH = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  private final PubMed pubMed;
  private final Haul haul;
  private final String term;
  private final long largest;
  private final SavedState state;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> revised = new HashSet<>();
  private int left;

  /**
   * @param max most documents, from the newest
   * @param largest size of a document in bytes
   */
  public PubMedQuery(PubMed pubMed, Haul haul, String term, int max, long largest) {
    this.pubMed = pubMed;
    this.haul = haul;
    this.term = term;
    this.left = max;
    this.largest = largest;
    this.state = haul.state(SOURCE + " " + pubMed.service().base() + " " + term);
  }

  /** Takes in all that the query finds. */
  public void run() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    PubMedAnswer all = pubMed.search(term, null, Math.min(left, PubMed.LARGEST_SET));
    boolean limited = left < all.count();
    tell(all);
    haul.expect(Math.min(left, all.count()));
    LocalDate last = lastLook(all.ids());
    if (last != null) {
      collectRevised(
          new Window("mdat", last.minusDays(1), today.plusDays(1))); // days differ by zone
    }
    if (all.count() <= PubMed.LARGEST_SET || left <= PubMed.LARGEST_SET) {
      takeSet(all);
    } else {
      takeWindow(new Window("edat", FIRST_DAY, today.plusYears(1)));
    }
    if (!haul.isDry() && !limited) {
      state.write(Map.of(DONE, today.toString()));
    }
  }

  private void tell(PubMedAnswer all) {
    all.warnings().forEach(warning -> haul.session().note("theragraph: PubMed: " + warning));
    if (all.count() == 0) {
      haul.session().note("theragraph: PubMed finds nothing for " + term);
    } else if (left < all.count()) {
      haul.session()
          .note("theragraph: PubMed finds %,d; %,d are taken".formatted(all.count(), left));
    }
  }

  /**
   * Up to when all that the store has of these is known to be current: the last whole run of the
   * query, else the oldest of them; null where the store has none.
   */
  private @Nullable LocalDate lastLook(List<String> ids) throws IOException {
    @Nullable String oldest = null;
    for (String id : ids) {
      Fetched known = haul.find(ID + id);
      if (known != null && (oldest == null || known.time().compareTo(oldest) < 0)) {
        oldest = known.time();
      }
    }
    String done = oldest == null ? null : state.read().getOrDefault(DONE, oldest);
    return done == null ? null : LocalDate.parse(done.substring(0, 10));
  }

  private void collectRevised(Window window) throws IOException {
    PubMedAnswer answer = pubMed.search(term, window, PubMed.LARGEST_SET);
    if (answer.count() > PubMed.LARGEST_SET && !window.isOneDay()) {
      collectRevised(window.later());
      collectRevised(window.earlier());
    } else {
      revised.addAll(answer.ids());
    }
  }

  /** PubMed gives no more than a set of one size: more are taken by days, the newest first. */
  private void takeWindow(Window window) throws IOException {
    if (left <= 0) {
      return;
    }
    PubMedAnswer answer = pubMed.search(term, window, Math.min(left, PubMed.LARGEST_SET));
    if (answer.count() <= PubMed.LARGEST_SET || window.isOneDay()) {
      if (answer.count() > PubMed.LARGEST_SET) {
        haul.session()
            .note(
                "theragraph: PubMed took in %,d on %s, of which it gives %,d"
                    .formatted(answer.count(), window.first(), PubMed.LARGEST_SET));
      }
      takeSet(answer);
    } else {
      takeWindow(window.later());
      takeWindow(window.earlier());
    }
  }

  private void takeSet(PubMedAnswer set) throws IOException {
    List<String> ids = set.ids().stream().filter(seen::add).limit(left).toList();
    left -= ids.size();
    List<String> wanted = new ArrayList<>();
    for (String id : ids) {
      if (haul.find(ID + id) == null || revised.contains(id)) {
        wanted.add(id);
      } else {
        haul.known();
      }
    }
    if (haul.isDry()) {
      wanted.forEach(id -> haul.wouldFetch(pubMed.address(id)));
    } else if (!wanted.isEmpty()) {
      // The search's own set will do where its first ids are the wanted ones.
      boolean own = wanted.equals(set.ids().subList(0, wanted.size()));
      takeBatches(own ? set : pubMed.keep(wanted), wanted);
    }
  }

  private void takeBatches(PubMedAnswer set, List<String> wanted) throws IOException {
    for (int start = 0; start < wanted.size(); start += BATCH) {
      List<String> batch = wanted.subList(start, Math.min(start + BATCH, wanted.size()));
      Reply reply = pubMed.records(set, start, batch.size(), PubMedRecords::requireWhole);
      take(batch, reply);
      haul.commit();
    }
  }

  private void take(List<String> batch, Reply reply) throws IOException {
    Map<String, byte[]> records = PubMedRecords.of(reply);
    for (String id : batch) {
      byte[] record = records.get(id);
      Item item = new Item(ID + id, SOURCE, pubMed.address(id), null, null);
      if (record == null) {
        haul.failed(Guard.shown(item.address()), "PubMed sent no such record");
      } else if (record.length > largest) {
        haul.failed(
            Guard.shown(item.address()),
            "is larger than %,d bytes (--max-size sets the limit)".formatted(largest));
      } else {
        haul.take(item, record, reply, PubMedRecords.licence(record));
      }
    }
  }
}
