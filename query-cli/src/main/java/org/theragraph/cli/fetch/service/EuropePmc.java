package org.theragraph.cli.fetch.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.corpora.store.Fetched;

/** A query to Europe PMC: the open full texts that it finds, page after page. */
public final class EuropePmc {
  private static final String SOURCE = "europepmc";
  private static final int PAGE = 100;
  private static final int PATIENCE = 5; // failures in a row

  private final Service service;
  private final Haul haul;
  private final String query;
  private final long largest;
  private final Set<String> seen = new HashSet<>();
  private int left;
  private int failures;

  /**
   * @param max most documents, from the most relevant
   * @param largest size of a document in bytes
   */
  public EuropePmc(Service service, Haul haul, String query, int max, long largest) {
    this.service = service;
    this.haul = haul;
    this.query = "(%s) AND OPEN_ACCESS:y AND IN_EPMC:y".formatted(query);
    this.left = max;
    this.largest = largest;
  }

  /** Takes in all that the query finds. */
  public void run() throws IOException {
    String cursor = "*";
    while (left > 0) {
      JsonNode page = page(cursor);
      if (cursor.equals("*")) {
        tell(page.path("hitCount").asInt());
      }
      int before = seen.size();
      for (JsonNode article : page.at("/resultList/result")) {
        take(article);
      }
      haul.commit();
      String next = page.path("nextCursorMark").asText("");
      if (seen.size() == before || next.isEmpty() || next.equals(cursor)) {
        return;
      }
      cursor = next;
    }
  }

  private JsonNode page(String cursor) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("query", query);
    parameters.put("resultType", "core");
    parameters.put("format", "json");
    parameters.put("pageSize", String.valueOf(PAGE));
    parameters.put("cursorMark", cursor);
    URI address = service.address("search", parameters);
    JsonNode page = service.json(address);
    if (!page.path("hitCount").isNumber()) {
      throw service.failure(address, "says: " + page.path("errMsg").asText("nothing of use"));
    }
    return page;
  }

  private void tell(int hits) {
    haul.expect(Math.min(left, hits));
    if (hits == 0) {
      haul.session().note("theragraph: Europe PMC finds no open full text for " + query);
    } else if (left < hits) {
      haul.session().note("theragraph: Europe PMC finds %,d; %,d are taken".formatted(hits, left));
    }
  }

  private void take(JsonNode article) throws IOException {
    String key = article.path("source").asText("") + ":" + article.path("id").asText("");
    if (left <= 0 || !seen.add(key)) {
      return;
    }
    left--;
    String pmcid = article.path("pmcid").asText("");
    if (!pmcid.matches("PMC\\d{1,12}")) {
      haul.failed(key, "Europe PMC has no full text of it in XML");
      return;
    }
    URI address = service.address(pmcid + "/fullTextXML", Map.of());
    Item item =
        new Item("pmcid:" + pmcid, SOURCE, address, text(article, "license"), revision(article));
    Fetched old = haul.find(item.id());
    boolean current =
        old != null && (item.revision() == null || item.revision().equals(old.revision()));
    if (current) {
      haul.known();
    } else if (haul.isDry()) {
      haul.wouldFetch(address);
    } else {
      fetch(item);
    }
  }

  private static @Nullable String revision(JsonNode article) {
    String revised = text(article, "dateOfRevision");
    return revised == null ? text(article, "fullTextReceivedDate") : revised;
  }

  private static @Nullable String text(JsonNode article, String field) {
    String text = article.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }

  /** One text that cannot be had is set aside; many in a row are a service that is down. */
  private void fetch(Item item) throws IOException {
    try {
      Reply reply = service.reply(item.address(), EuropePmc::requireWhole);
      if (!reply.isGood()) {
        haul.failed(Guard.shown(item.address()), reply.saying());
      } else if (reply.body().length > largest) {
        haul.failed(
            Guard.shown(item.address()),
            "is larger than %,d bytes (--max-size sets the limit)".formatted(largest));
      } else {
        haul.take(item, reply.body(), reply, null);
      }
      failures = 0;
    } catch (WebException e) {
      failures++;
      if (failures >= PATIENCE) {
        throw e;
      }
      haul.failed(Guard.shown(item.address()), String.valueOf(e.getMessage()));
    }
  }

  private static void requireWhole(Reply reply) throws WebException {
    if (reply.isGood()
        && !new String(reply.body(), StandardCharsets.UTF_8).stripTrailing().endsWith(">")) {
      throw WebException.passing("sent no whole XML", null);
    }
  }
}
