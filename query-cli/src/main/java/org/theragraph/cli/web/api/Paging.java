package org.theragraph.cli.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Which part of a list is wanted, and where its neighbours are, as RFC 8288 links them. */
public record Paging(int offset, int limit, int farthest) {
  /** A header. */
  public static final String TOTAL = "X-Total-Count";

  private static final int MOST = 200;
  private static final int FARTHEST = 1_000;
  private static final int ANYWHERE = 10_000_000;
  private static final Form<Integer> SIZE = Form.number(1, MOST);

  /** How many to leave out; far places are costly, so that they are refused. */
  public static final Parameter<Integer> OFFSET =
      Parameter.standard(
          "offset", "How many to leave out at the beginning.", Form.number(0, FARTHEST), 0);

  /** The same for a list of which every place is cheap. */
  public static final Parameter<Integer> ANY_OFFSET =
      Parameter.standard(
          "offset", "How many to leave out at the beginning.", Form.number(0, ANYWHERE), 0);

  /** A {@code limit} of its own for each route. */
  public static Parameter<Integer> limit(String summary, int standard) {
    return Parameter.standard("limit", summary, SIZE, standard);
  }

  /** What a request wants, whose route has this {@code limit}. */
  public static Paging of(Given given, Parameter<Integer> limit) {
    return new Paging(given.get(OFFSET), given.get(limit), FARTHEST);
  }

  /** The same of a route that takes {@link #ANY_OFFSET}. */
  public static Paging anywhere(Given given, Parameter<Integer> limit) {
    return new Paging(given.get(ANY_OFFSET), given.get(limit), ANYWHERE);
  }

  /** Addresses of the pages before and after; empty where there are none. */
  public String links(String path, Map<String, List<String>> query, boolean more) {
    List<String> links = new ArrayList<>();
    if (offset > 0) {
      links.add(link(path, query, Math.max(0, offset - limit), "prev"));
    }
    if (more && offset + limit <= farthest) {
      links.add(link(path, query, offset + limit, "next"));
    }
    return String.join(", ", links);
  }

  private String link(String path, Map<String, List<String>> query, int from, String relation) {
    StringJoiner parts = new StringJoiner("&");
    query.forEach(
        (name, values) -> {
          if (!name.equals("offset") && !name.equals("limit")) {
            values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value)));
          }
        });
    parts.add("offset=" + from).add("limit=" + limit);
    return "<%s?%s>; rel=\"%s\"".formatted(path, parts, relation);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
