package org.theragraph.cli.fetch.page;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.SavedState;

/** Fetches the pages that feeds list. */
public final class Feeds {
  private static final String SOURCE = "feed";
  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "lastModified";

  private final Haul haul;
  private final Pages pages;
  private final int max;

  /**
   * @param max most pages of one feed
   */
  public Feeds(Haul haul, Pages pages, int max) {
    this.haul = haul;
    this.pages = pages;
    this.max = max;
  }

  /** Fetches what is new or has changed in a feed; a feed that cannot be read is told. */
  public void fetch(URI address) throws IOException {
    SavedState state = haul.state(SOURCE + " " + address);
    Map<String, String> last = state.read();
    Reply reply;
    Feed feed;
    try {
      reply = pages.getIfChanged(address, last.get(ETAG), last.get(LAST_MODIFIED));
      if (reply.isUnchanged() && !last.isEmpty()) {
        haul.session().note("theragraph: %s has nothing new".formatted(Guard.shown(address)));
        return;
      }
      if (!reply.isGood()) {
        throw WebException.lasting("answered with status " + reply.status());
      }
      feed = Feed.of(reply);
    } catch (WebException e) {
      haul.failed(Guard.shown(address), String.valueOf(e.getMessage()));
      return;
    }
    if (feed.entries().isEmpty() && feed.broken().isEmpty()) {
      haul.session().note("theragraph: %s lists nothing".formatted(Guard.shown(address)));
    }
    if (takeAll(feed) && !haul.isDry()) {
      state.write(validators(reply)); // not before all of it is at home
    }
  }

  /** Returns whether all that the feed lists is in the store. */
  private boolean takeAll(Feed feed) throws IOException {
    feed.broken().forEach(haul::failed);
    haul.expect(Math.min(max, feed.entries().size()));
    int left = max;
    boolean all = feed.broken().isEmpty() && feed.entries().size() <= max;
    for (Map.Entry<URI, String> entry : feed.entries().entrySet()) {
      if (left-- <= 0) {
        break;
      }
      String changed = entry.getValue();
      URI page = entry.getKey();
      Item item =
          new Item(
              page.toString(), SOURCE, page, feed.licence(), changed.isEmpty() ? null : changed);
      all &= take(item);
    }
    return all;
  }

  /** A page whose day of change is the known one is not asked for. */
  private boolean take(Item item) throws IOException {
    Fetched old = haul.find(item.id());
    if (old != null && item.revision() != null && item.revision().equals(old.revision())) {
      haul.known();
      return true;
    }
    return pages.fetch(item);
  }

  private static Map<String, String> validators(Reply reply) {
    Map<String, String> values = new HashMap<>();
    String etag = reply.header("ETag");
    String lastModified = reply.header("Last-Modified");
    if (etag != null) {
      values.put(ETAG, etag);
    }
    if (lastModified != null) {
      values.put(LAST_MODIFIED, lastModified);
    }
    return values;
  }
}
