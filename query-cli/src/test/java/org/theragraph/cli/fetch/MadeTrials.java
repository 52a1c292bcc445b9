package org.theragraph.cli.fetch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A register of made-up trials of daratumumab in lupus, served as ClinicalTrials.gov serves. */
public final class MadeTrials implements AutoCloseable {
  private static final int PAGE = 2;

  private final Site site;
  private final Map<String, String> statuses = new TreeMap<>();
  private String title = "A made trial";
  private boolean renamed;
  private String today = "2026-01-01";

  public MadeTrials() {
    this(new Site());
  }

  MadeTrials(Site site) {
    this.site = site;
    site.on("/v2/studies", this::studies);
  }

  /** Where the service is. */
  public String url() {
    return site.url("/v2");
  }

  /** Gives a trial a status, such as RECRUITING. */
  public MadeTrials put(String number, String status) {
    statuses.put(number, status);
    return this;
  }

  /** All get another title, on a later day. */
  public void rename(String words) {
    title = words;
    renamed = true;
  }

  /** The service marks each day's copy; that is no change. */
  void today(String day) {
    today = day;
  }

  /** The service breaks down. */
  public void fail() {
    site.on("/v2/studies", r -> r.answer(500, "text/plain", "out of order"));
  }

  /** The service is back. */
  public void mend() {
    site.on("/v2/studies", this::studies);
  }

  /** Pages as the service documents them: a token while there are more. */
  void studies(Site.Request request) throws IOException {
    boolean listing = !request.parameter("fields").isEmpty();
    List<String> numbers =
        listing
            ? List.copyOf(statuses.keySet())
            : List.of(request.parameter("filter.ids").split(","));
    String token = request.parameter("pageToken");
    int start = token.isEmpty() ? 0 : Integer.parseInt(token.substring(1));
    int end = listing ? Math.min(start + PAGE, numbers.size()) : numbers.size();
    String studies =
        numbers.subList(start, end).stream().map(this::study).collect(Collectors.joining(","));
    String next = end < numbers.size() ? ",\"nextPageToken\":\"T%d\"".formatted(end) : "";
    request.answer(
        200,
        "application/json",
        "{\"totalCount\":%d,\"studies\":[%s]%s}".formatted(statuses.size(), studies, next));
  }

  private String study(String number) {
    return """
        {"protocolSection":{"identificationModule":{"nctId":"%s","briefTitle":"%s"},
        "statusModule":{"overallStatus":"%s","lastUpdatePostDateStruct":{"date":"%s"}},
        "conditionsModule":{"conditions":["Systemic Lupus Erythematosus"]},
        "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2"]},
        "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"Daratumumab"}]}},
        "derivedSection":{"miscInfoModule":{"versionHolder":"%s"}},"hasResults":false}"""
        .formatted(number, title, statuses.get(number), updated(number), today);
  }

  private String updated(String number) {
    if (renamed) {
      return "2026-03-03";
    }
    return statuses.get(number).equals("RECRUITING") ? "2025-05-05" : "2026-02-02";
  }

  @Override
  public void close() {
    site.close();
  }
}
