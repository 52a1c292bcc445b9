package org.theragraph.cli.fetch.page;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.text.CleanText;

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

  /** All of it is in memory: what fails is the feed. */
  private static SyndFeed parse(Reply reply) throws WebException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false); // no entities of a feed's own
    ByteArrayInputStream body = new ByteArrayInputStream(reply.body());
    try (XmlReader reader = new XmlReader(body, type(reply), true)) {
      return input.build(reader);
    } catch (FeedException | IllegalArgumentException | IOException e) {
      throw WebException.lasting(
          "is no feed of RSS or Atom (pages themselves: theragraph fetch url): "
              + CleanText.line(String.valueOf(e.getMessage())));
    }
  }

  /** As the server tells it, without a character set that nobody knows. */
  private static String type(Reply reply) {
    String type = reply.header("Content-Type");
    String charset = reply.charset();
    boolean known = charset == null || isKnown(charset);
    return type == null || !known ? "application/xml" : type;
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
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
