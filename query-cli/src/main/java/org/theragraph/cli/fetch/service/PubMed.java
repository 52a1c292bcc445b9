package org.theragraph.cli.fetch.service;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.Web;
import org.theragraph.cli.fetch.web.WebException;

/**
 * The E-utilities of PubMed: search, keep a set, get its records.
 *
 * @param identity parameters that tell who asks: tool, email, api_key
 */
public record PubMed(Service service, Map<String, String> identity) {
  /** Most ids that a search of PubMed gives, and most records of one set. */
  static final int LARGEST_SET = 9_999;

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  /**
   * Days, first and last included, by one kind of date.
   *
   * @param type {@code edat}, when PubMed took a record in, or {@code mdat}, when it last changed
   */
  record Window(String type, LocalDate first, LocalDate last) {
    boolean isOneDay() {
      return !first.isBefore(last);
    }

    LocalDate middle() {
      return LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
    }

    Window earlier() {
      return new Window(type, first, middle());
    }

    Window later() {
      return new Window(type, middle().plusDays(1), last);
    }
  }

  /** A query with a condition on the day on which PubMed took a record in. */
  public static String since(String query, @Nullable LocalDate day) {
    return day == null
        ? query
        : "(%s) AND (\"%s\"[edat] : \"3000\"[edat])".formatted(query, DATE.format(day));
  }

  /**
   * Searches, and has the set kept.
   *
   * @param window null for all days
   * @param ids most to be listed, at most {@link #LARGEST_SET}
   */
  PubMedAnswer search(String term, @Nullable Window window, int ids) throws IOException {
    Map<String, String> parameters = parameters();
    parameters.put("term", term);
    parameters.put("usehistory", "y");
    parameters.put("retmode", "xml");
    parameters.put("retmax", String.valueOf(ids));
    if (window != null) {
      parameters.put("datetype", window.type());
      parameters.put("mindate", DATE.format(window.first()));
      parameters.put("maxdate", DATE.format(window.last()));
    }
    URI address = service.address("esearch.fcgi", parameters);
    Reply reply = service.get(address, PubMed::requireSearch);
    return PubMedAnswer.of(reply, "eSearchResult");
  }

  private static void requireSearch(Reply reply) throws WebException {
    if (!reply.isGood()) {
      return;
    }
    PubMedAnswer answer = PubMedAnswer.of(reply, "eSearchResult");
    if (answer.count() < 0) {
      throw WebException.passing("sent no count", null);
    }
    if (answer.count() > 0 && (answer.webEnv().isEmpty() || answer.queryKey().isEmpty())) {
      throw WebException.passing("kept no set: WebEnv or QueryKey is empty", null);
    }
  }

  /** Has a set kept of these ids. */
  PubMedAnswer keep(List<String> ids) throws IOException {
    Map<String, String> parameters = parameters();
    parameters.put("id", String.join(",", ids));
    Reply reply = service.post("epost.fcgi", parameters, PubMed::requireKept);
    return PubMedAnswer.of(reply, "ePostResult");
  }

  private static void requireKept(Reply reply) throws WebException {
    if (reply.isGood() && PubMedAnswer.of(reply, "ePostResult").webEnv().isEmpty()) {
      throw WebException.passing("kept no set: WebEnv is empty", null);
    }
  }

  /**
   * Gets records of a set.
   *
   * @param start of the first, from 0
   */
  Reply records(PubMedAnswer set, int start, int count, Web.Check check) throws IOException {
    Map<String, String> parameters = parameters();
    parameters.put("query_key", set.queryKey());
    parameters.put("WebEnv", set.webEnv());
    parameters.put("retstart", String.valueOf(start));
    parameters.put("retmax", String.valueOf(count));
    parameters.put("retmode", "xml");
    return service.get(service.address("efetch.fcgi", parameters), check);
  }

  /** The address that gives one record. */
  URI address(String id) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("db", "pubmed");
    parameters.put("id", id);
    parameters.put("retmode", "xml");
    return service.address("efetch.fcgi", parameters);
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("db", "pubmed");
    parameters.putAll(identity);
    return parameters;
  }
}
