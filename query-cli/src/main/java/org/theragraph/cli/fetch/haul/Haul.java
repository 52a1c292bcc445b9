package org.theragraph.cli.fetch.haul;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.progress.FetchProgress;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.store.DocumentStore;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.SavedState;
import org.theragraph.corpora.store.StoreIndex;

/**
 * Takes documents in and counts them. In a dry run it counts alike, tells the addresses, and
 * touches no disk.
 */
public final class Haul implements AutoCloseable {
  private final Session session;
  private final Path folder;
  private final @Nullable DocumentStore store; // null in a dry run
  private final Map<String, Fetched> before; // in a dry run
  private final FetchProgress progress;
  private long fetched;
  private long changed;
  private long known;
  private long failed;

  private Haul(
      Session session, Path folder, @Nullable DocumentStore store, Map<String, Fetched> before) {
    this.session = session;
    this.folder = folder;
    this.store = store;
    this.before = before;
    this.progress = new FetchProgress(session);
  }

  /** Opens the store that the options name. */
  public static Haul open(Session session, FetchOptions options) throws IOException {
    options.check();
    Path folder = options.store(session);
    return options.dryRun()
        ? new Haul(session, folder, null, StoreIndex.read(folder))
        : new Haul(session, folder, DocumentStore.open(folder), Map.of());
  }

  public boolean isDry() {
    return store == null;
  }

  /** The document in the store; null where it has none of this id. */
  public @Nullable Fetched find(String id) throws IOException {
    return store == null ? before.get(id) : store.find(id);
  }

  /** What an earlier run of this name left to know. */
  public SavedState state(String name) {
    return new SavedState(folder, name);
  }

  /** So many documents are to come, for people who wait; in a dry run nobody does. */
  public void expect(long documents) {
    if (!isDry()) {
      progress.expect(documents);
    }
  }

  /** The document is in the store as it is. */
  public void known() {
    known++;
    progress.advance();
  }

  /**
   * The server confirms that a document is in the store as it is.
   *
   * @param item how it was found this time
   */
  public void confirmed(Fetched document, Reply reply, Item item) {
    keep(
        document,
        document.confirmed(
            now(), reply.header("ETag"), reply.header("Last-Modified"), item.revision()));
  }

  /** Counts a document as known, and notes what its source says of it now, if that is new. */
  private void keep(Fetched old, Fetched now) {
    known();
    if (store != null && !now.isAs(old)) {
      store.note(now);
    }
  }

  /** In a dry run: the document would be fetched. */
  public void wouldFetch(URI address) {
    fetched++;
    session.out().println("would fetch " + Guard.shown(address));
  }

  /** The document cannot be had; told at once. */
  public void failed(String address, String why) {
    failed++;
    progress.advance();
    session.err().println("theragraph: not fetched: %s: %s".formatted(address, why));
    session.err().flush();
  }

  /**
   * Takes a document in, unless the store has these very bytes of it.
   *
   * @param reply that brought it, alone or among others
   * @param licence as stated in the document; null for what the item says
   */
  public void take(Item item, byte[] bytes, Reply reply, @Nullable String licence)
      throws IOException {
    if (store == null) {
      return;
    }
    String hash = DocumentStore.hash(bytes);
    Fetched old = store.find(item.id());
    Fetched document = line(item, bytes, hash, reply, licence == null ? item.licence() : licence);
    if (old != null && old.sha256().equals(hash)) {
      keep(old, document);
      return;
    }
    store.put(document, bytes);
    fetched++;
    progress.advance();
    changed += old == null ? 0 : 1;
  }

  private static Fetched line(
      Item item, byte[] bytes, String hash, Reply reply, @Nullable String licence) {
    return new Fetched(
        item.id(),
        item.source(),
        Guard.shown(item.address()),
        now(),
        hash,
        bytes.length,
        reply.mediaType(),
        reply.charset(),
        licence,
        reply.header("ETag"),
        reply.header("Last-Modified"),
        item.revision());
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** What was taken in so far is kept, come what may. */
  public void commit() throws IOException {
    if (store != null) {
      store.commit();
    }
  }

  /**
   * Tells the counts and what comes next.
   *
   * @return the command's exit code
   */
  public int finish() throws IOException {
    commit();
    progress.close();
    PrintWriter out = session.out();
    long found = fetched + known + failed;
    String verb = isDry() ? "to fetch" : "fetched";
    String revised = changed == 0 ? "" : " (%,d of them changed)".formatted(changed);
    out.printf(
        Locale.ROOT,
        "%,d found = %,d %s%s + %,d known + %,d failed%n",
        found,
        fetched,
        verb,
        revised,
        known,
        failed);
    out.flush();
    if (store != null && store.size() > 0) {
      session.note(
          "theragraph: the store has %,d in all; read them with: theragraph build %s"
              .formatted(store.size(), quoted(folder)));
    }
    if (failed == 0) {
      return ExitCode.DONE;
    }
    return fetched + known == 0 ? ExitCode.FAILED : ExitCode.QUARANTINED;
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  public Session session() {
    return session;
  }

  @Override
  public void close() throws IOException {
    progress.close();
    if (store != null) {
      store.close();
    }
  }
}
