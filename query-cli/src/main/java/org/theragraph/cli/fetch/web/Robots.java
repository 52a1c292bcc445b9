package org.theragraph.cli.fetch.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What sites allow, by their robots.txt (RFC 9309), each read once a run. */
public final class Robots implements Web.Permission {
  private static final long LARGEST = 500 * 1024; // RFC 9309, 2.5
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final Web web;
  private final String name;
  private final Map<String, BaseRobotRules> rules = new HashMap<>();
  private final Map<String, WebException> silent = new HashMap<>();

  public Robots(Web web) {
    this.web = web.withLimit(LARGEST);
    this.name = web.userAgent().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
  }

  @Override
  public Duration ask(URI address) throws IOException {
    String site = address.getScheme() + "://" + address.getRawAuthority();
    BaseRobotRules known = rules(site);
    if (!known.isAllowed(address.toString())) {
      throw WebException.lasting("%s/robots.txt forbids it".formatted(site));
    }
    long millis = known.getCrawlDelay();
    Duration delay = millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    return delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
  }

  private BaseRobotRules rules(String site) throws WebException {
    WebException before = silent.get(site);
    if (before != null) {
      throw before;
    }
    BaseRobotRules known = rules.get(site);
    try {
      known = known == null ? read(site) : known;
    } catch (WebException e) {
      silent.put(site, e);
      throw e;
    }
    rules.put(site, known);
    return known;
  }

  /** Without a robots.txt all is allowed; while it cannot be had nothing is. */
  private BaseRobotRules read(String site) throws WebException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    String address = site + "/robots.txt";
    Reply reply;
    try {
      reply = web.get(URI.create(address), Map.of(), any -> Duration.ZERO);
    } catch (IOException e) {
      throw WebException.lasting("%s: %s".formatted(address, e.getMessage()));
    }
    if (!reply.isGood()) {
      return parser.failedFetch(reply.status());
    }
    String type = reply.mediaType() == null ? "text/plain" : reply.mediaType();
    return parser.parseContent(address, reply.body(), type, List.of(name));
  }
}
