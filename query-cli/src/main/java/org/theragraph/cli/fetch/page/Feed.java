package org.theragraph.cli.fetch.page;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;

/**
 * What a feed of RSS or Atom lists.
 *
 * @param entries the days of their last change by their addresses, in the feed's order; empty where
 *     the feed gives none
 * @param broken entries whose address cannot be read, and why
 * @param licence as stated for all of it; null where none is
 */
record Feed(Map<URI, String> entries, Map<String, String> broken, @Nullable String licence) {
  /**
   * Reads a feed.
   *
   * @throws WebException if it is none
   */
  static Feed of(Reply reply) throws IOException {
    SyndFeed feed = parse(reply);
    Map<URI, String> entries = new LinkedHashMap<>();
    Map<String, String> broken = new LinkedHashMap<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = link(entry);
      try {
        entries.putIfAbsent(Guard.parse(reply.address().resolve(link).toString()), changed(entry));
      } catch (IllegalArgumentException e) {
        broken.put(link, "is no address");
      } catch (WebException e) {
        broken.put(link, String.valueOf(e.getMessage()));
      }
    }
    String rights = feed.getCopyright();
    return new Feed(entries, broken, rights == null || rights.isBlank() ? null : rights.strip());
  }

  private static SyndFeed parse(Reply reply) throws IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false); // no entities of a feed's own
    String type = reply.header("Content-Type");
    ByteArrayInputStream body = new ByteArrayInputStream(reply.body());
    try (XmlReader reader = new XmlReader(body, type == null ? "application/xml" : type, true)) {
      return input.build(reader);
    } catch (FeedException | IllegalArgumentException e) {
      throw WebException.lasting(
          "is no feed of RSS or Atom (pages themselves: theragraph fetch url): " + e.getMessage());
    }
  }

  private static String link(SyndEntry entry) {
    String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
    return link == null ? "" : link.strip().replace(" ", "%20");
  }

  private static String changed(SyndEntry entry) {
    Date date = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? "" : date.toInstant().toString();
  }
}
