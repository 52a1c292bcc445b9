package org.theragraph.cli.fetch.page;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.FetchOptions;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.Robots;
import org.theragraph.cli.fetch.web.Web;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.reader.Head;
import org.theragraph.corpora.store.Fetched;

/** Fetches pages of sites that others run: by their robots.txt, one request a second a host. */
public final class Pages {
  private static final Duration PACE = Duration.ofSeconds(1);
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5";

  private final Haul haul;
  private final Guard guard;
  private final Web web;
  private final Robots robots;

  public Pages(Haul haul, FetchOptions options, boolean allowPrivate) {
    this.haul = haul;
    this.guard = Guard.of(allowPrivate);
    this.web = options.web(haul.session(), guard, PACE, options.largest());
    this.robots = new Robots(web);
  }

  /**
   * Gets something if it has changed since.
   *
   * @param etag as the server gave it the last time; null if there was none
   * @param lastModified likewise
   */
  Reply getIfChanged(URI address, @Nullable String etag, @Nullable String lastModified)
      throws IOException {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", ACCEPT));
    put(headers, "If-None-Match", etag);
    put(headers, "If-Modified-Since", lastModified);
    return web.get(address, headers, robots);
  }

  /** What an index says may be anything: a line feed would end the header. */
  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && value.matches("[\\x20-\\x7E]+")) {
      headers.put(name, value);
    }
  }

  /**
   * Fetches a page into the haul, if it is new or has changed; what goes wrong is told there.
   *
   * @return whether it is in the store, or would be
   */
  public boolean fetch(Item item) throws IOException {
    try {
      if (haul.isDry()) {
        guard.check(item.address());
        robots.ask(item.address());
        haul.wouldFetch(item.address());
      } else {
        take(item);
      }
    } catch (WebException e) {
      haul.failed(Guard.shown(item.address()), String.valueOf(e.getMessage()));
      return false;
    }
    haul.commit();
    return true;
  }

  private void take(Item item) throws IOException {
    Fetched old = haul.find(item.id());
    Reply reply =
        getIfChanged(
            item.address(),
            old == null ? null : old.etag(),
            old == null ? null : old.lastModified());
    if (reply.isUnchanged() && old != null) {
      haul.confirmed(old, reply, item);
      return;
    }
    if (!reply.isGood()) {
      throw WebException.lasting("answered with status " + reply.status());
    }
    if (reply.body().length == 0) {
      throw WebException.lasting("is empty");
    }
    Head head = new Head(beginning(reply.body()));
    String binary = head.binary();
    if (binary != null) {
      throw WebException.lasting("is %s, which is not read".formatted(binary));
    }
    haul.take(item, reply.body(), reply, Licence.of(head.text()));
  }

  private static byte[] beginning(byte[] body) {
    return Arrays.copyOf(body, Math.min(body.length, Head.SIZE));
  }
}
