package org.theragraph.cli.path;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Hedging;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.picture.ClaimGraph;
import org.theragraph.cli.picture.ClaimLine;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.Graph;

/**
 * Paths found, the most believed first.
 *
 * @param offset how many better ones are left out
 * @param quotes the best sentence of each statement, by its id
 */
public record PathsAnswer(
    ConceptRef from,
    ConceptRef to,
    int offset,
    List<Trail> trails,
    Map<String, Quote> quotes,
    boolean hasMore)
    implements Paged, Drawable {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  /** Asks for the most believed. */
  public static PathsAnswer of(Graph graph, ConceptRef from, ConceptRef to, int limit) {
    return of(graph, from, to, 0, limit);
  }

  /** The same, without so many of the first. */
  public static PathsAnswer of(Graph graph, ConceptRef from, ConceptRef to, int offset, int limit) {
    List<Trail> found =
        new PathFinder(new GraphEdges(graph)::anyHops).find(from.id(), to.id(), offset + limit + 1);
    List<Trail> trails = found.stream().skip(offset).limit(limit).toList();
    Set<String> statements =
        trails.stream()
            .flatMap(trail -> trail.hops().stream())
            .map(hop -> hop.edge().statement())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new PathsAnswer(
        from,
        to,
        offset,
        trails,
        new Quotes(graph).best(statements),
        found.size() > offset + limit);
  }

  @Override
  public Object json() {
    return new Json(from, to, trails.stream().map(this::path).toList());
  }

  /** The shape of the JSON. */
  private record Json(ConceptRef from, ConceptRef to, List<Path> paths) {}

  private record Path(double belief, String words, List<Link> links) {}

  private record Link(
      ConceptRef subject,
      String predicate,
      ConceptRef object,
      @Nullable String qualifier,
      double belief,
      @Nullable String statement,
      @Nullable Quote quote) {}

  private Path path(Trail trail) {
    return new Path(trail.weight(), trail.words(), trail.hops().stream().map(this::link).toList());
  }

  private Link link(Hop hop) {
    Edge edge = hop.edge();
    return new Link(
        edge.from(),
        edge.type(),
        edge.to(),
        edge.qualifier(),
        edge.belief(),
        edge.statement(),
        quote(hop));
  }

  private @Nullable Quote quote(Hop hop) {
    String statement = hop.edge().statement();
    return statement == null ? null : quotes.get(statement);
  }

  @Override
  public Drawing drawing(Graph graph) {
    ClaimGraph claims =
        new ClaimGraph(
            trails.stream().flatMap(trail -> trail.hops().stream()).map(this::line).toList());
    return claims.picture(
        "%s to %s".formatted(from.name(), to.name()),
        Set.of(from.id()),
        Map.of(to.id(), 0),
        new Hedging(graph, Scope.NOW, Set.of()).of(claims.statements()));
  }

  private ClaimLine line(Hop hop) {
    Edge edge = hop.edge();
    Quote quote = quote(hop);
    return new ClaimLine(
        edge.from(),
        edge.type(),
        edge.to(),
        edge.statement(),
        edge.belief(),
        false,
        quote == null ? null : quote.text(),
        quote == null ? null : quote.document().words());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet("rank", "belief", "hops", "path", "statements", "sentences", "documents");
    int rank = offset;
    for (Trail trail : trails) {
      List<Quote> told = trail.hops().stream().map(this::quote).filter(Objects::nonNull).toList();
      sheet.row(
          ++rank,
          trail.weight(),
          trail.hops().size(),
          trail.words(),
          told.stream().map(Quote::statement).toList(),
          told.stream().map(Quote::text).toList(),
          told.stream().map(q -> q.document().id()).toList());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (trails.isEmpty()) {
      page.line(
          "No path of up to %d steps joins %s and %s."
              .formatted(PathFinder.MAX_HOPS, from.name(), to.name()));
      return;
    }
    page.heading("%s to %s".formatted(from.name(), to.name()));
    int rank = offset;
    for (Trail trail : trails) {
      page.blank();
      page.item(
          0,
          "%2d".formatted(++rank),
          String.format(
              Locale.ROOT, "%s  (belief %.3f)", page.style().bold(trail.words()), trail.weight()));
      trail.hops().forEach(hop -> write(page, hop));
    }
  }

  private void write(Page page, Hop hop) {
    Quote quote = quote(hop);
    if (quote != null) {
      page.item(
          4, String.format(Locale.ROOT, "%.2f", hop.edge().belief()), quote.marked(page.style()));
      page.aside(10, "— " + quote.document().words());
    }
  }
}
