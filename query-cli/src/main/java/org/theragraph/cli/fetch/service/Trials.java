package org.theragraph.cli.fetch.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.theragraph.cli.fetch.haul.Haul;
import org.theragraph.cli.fetch.haul.Item;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.corpora.store.Fetched;

/**
 * A query to ClinicalTrials.gov: first the numbers and dates of all records that it finds, then,
 * page after page, the records that are new or newer than in the store.
 */
public final class Trials {
  private static final String SOURCE = "trials";
  private static final String NUMBER = "/protocolSection/identificationModule/nctId";
  private static final String UPDATED =
      "/protocolSection/statusModule/lastUpdatePostDateStruct/date";
  private static final int LISTED = 1000; // the most that the service gives at once
  private static final int PAGE = 50;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Service service;
  private final Haul haul;
  private final String query;
  private final int max;
  private final long largest;

  /**
   * @param max most documents
   * @param largest size of a document in bytes
   */
  public Trials(Service service, Haul haul, String query, int max, long largest) {
    this.service = service;
    this.haul = haul;
    this.query = query;
    this.max = max;
    this.largest = largest;
  }

  /** Takes in all that the query finds. */
  public void run() throws IOException {
    Map<String, String> found = list();
    haul.expect(found.size());
    Map<String, Item> wanted = new LinkedHashMap<>();
    for (Map.Entry<String, String> trial : found.entrySet()) {
      Item item = item(trial.getKey(), trial.getValue());
      Fetched old = haul.find(item.id());
      if (old != null && trial.getValue().equals(old.revision())) {
        haul.known();
      } else if (haul.isDry()) {
        haul.wouldFetch(item.address());
      } else {
        wanted.put(trial.getKey(), item);
      }
    }
    List<String> numbers = List.copyOf(wanted.keySet());
    for (int start = 0; start < numbers.size(); start += PAGE) {
      take(numbers.subList(start, Math.min(start + PAGE, numbers.size())), wanted);
      haul.commit();
    }
  }

  private Item item(String number, String updated) {
    URI address = service.address("studies/" + number, Map.of());
    return new Item("nct:" + number, SOURCE, address, null, updated);
  }

  /** The days of the last update by number. */
  private Map<String, String> list() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> tokens = new HashSet<>();
    String token = "";
    do {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("query.term", query);
      parameters.put("fields", "NCTId,LastUpdatePostDate");
      parameters.put("pageSize", String.valueOf(Math.min(LISTED, max)));
      parameters.put("countTotal", "true");
      if (!token.isEmpty()) {
        parameters.put("pageToken", token);
      }
      JsonNode page = page(parameters);
      if (token.isEmpty()) {
        tell(page);
      }
      for (JsonNode study : page.path("studies")) {
        String number = study.at(NUMBER).asText("");
        if (number.matches("NCT\\d{8}") && found.size() < max) {
          found.put(number, study.at(UPDATED).asText(""));
        }
      }
      token = page.path("nextPageToken").asText("");
    } while (!token.isEmpty() && tokens.add(token) && found.size() < max);
    return found;
  }

  private void tell(JsonNode page) {
    int total = page.path("totalCount").asInt(page.path("studies").size());
    if (total == 0) {
      haul.session().note("theragraph: ClinicalTrials.gov finds nothing for " + query);
    } else if (max < total) {
      haul.session()
          .note("theragraph: ClinicalTrials.gov finds %,d; %,d are taken".formatted(total, max));
    }
  }

  private JsonNode page(Map<String, String> parameters) throws IOException {
    URI address = service.address("studies", parameters);
    JsonNode page = service.json(address);
    if (!page.path("studies").isArray()) {
      throw service.failure(address, "sent no list of studies");
    }
    return page;
  }

  private void take(List<String> numbers, Map<String, Item> items) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("filter.ids", String.join(",", numbers));
    parameters.put("pageSize", String.valueOf(PAGE));
    URI address = service.address("studies", parameters);
    Map<String, JsonNode> studies = new HashMap<>();
    for (JsonNode study : page(parameters).path("studies")) {
      studies.put(study.at(NUMBER).asText(""), study);
    }
    for (String number : numbers) {
      JsonNode study = studies.get(number);
      Item item = Objects.requireNonNull(items.get(number));
      byte[] bytes = study == null ? new byte[0] : document(study);
      if (study == null) {
        haul.failed(Guard.shown(item.address()), "ClinicalTrials.gov sent no such record");
      } else if (bytes.length > largest) {
        haul.failed(
            Guard.shown(item.address()),
            "is larger than %,d bytes (--max-size sets the limit)".formatted(largest));
      } else {
        haul.take(item, bytes, json(address), null);
      }
    }
  }

  /** A record is part of a page: it has the page's type and no validators of its own. */
  private static Reply json(URI address) {
    return new Reply(
        address,
        200,
        HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true),
        new byte[0]);
  }

  /**
   * What the sponsor registered, in a line; what the service adds daily would look like changes.
   */
  private static byte[] document(JsonNode study) throws IOException {
    ObjectNode kept = JSON.createObjectNode();
    kept.set("protocolSection", study.path("protocolSection"));
    kept.put("hasResults", study.path("hasResults").asBoolean());
    return (JSON.writeValueAsString(kept) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
