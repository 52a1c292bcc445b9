package org.theragraph.cli.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.ServerMetrics;

/**
 * Whether the graph runs, and what it holds.
 *
 * @param counts nodes by label; null unless it runs
 * @param metrics null unless it runs
 * @param storeBytes on the disk; null unless the store is the own one
 */
@JsonInclude(JsonInclude.Include.ALWAYS) // programs rely on the keys
record StatusAnswer(
    boolean running,
    @Nullable String uri,
    @Nullable Map<String, Long> counts,
    @Nullable ServerMetrics metrics,
    @Nullable Long storeBytes)
    implements Answer {
  private static final double MEGABYTE = 1024.0 * 1024;

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("running", "uri", "label", "count");
    if (counts == null) {
      return sheet.row(running, uri, null, null);
    }
    counts.forEach((label, count) -> sheet.row(running, uri, label, count));
    if (metrics != null) {
      sheet.row(running, uri, "uptimeSeconds", metrics.uptimeSeconds());
      sheet.row(running, uri, "heapUsed", metrics.heapUsed());
      sheet.row(running, uri, "heapMax", metrics.heapMax());
      sheet.row(running, uri, "storeBytes", storeBytes);
      sheet.row(running, uri, "transactions", metrics.transactions());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (counts == null) {
      page.line("The graph is not running. Start it with: theragraph graph start");
      return;
    }
    page.line("The graph runs at " + uri);
    Table table = new Table(Column.of("label"), Column.number("nodes"));
    counts.forEach((label, count) -> table.row(label, Long.toString(count)));
    page.table(table);
    if (metrics != null) {
      page.blank();
      write(page, metrics);
    }
  }

  /** What the server does not tell is left out and said so. */
  private void write(Page page, ServerMetrics told) {
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, "server", told.neo4j(), text -> "Neo4j " + text);
    put(lines, "up for", told.uptimeSeconds(), StatusAnswer::words);
    put(lines, "heap used", told.heapUsed(), StatusAnswer::megabytes);
    put(lines, "heap at most", told.heapMax(), StatusAnswer::megabytes);
    put(lines, "store", storeBytes, StatusAnswer::megabytes);
    put(lines, "transactions", told.transactions(), Object::toString);
    put(lines, "last load", told.lastSnapshot(), name -> name + ", " + ended(told));
    Table table = new Table(Column.of("metric"), Column.of("value"));
    lines.forEach(
        (metric, value) -> table.row(metric, value.isEmpty() ? "not told by this server" : value));
    page.table(table);
  }

  private static String ended(ServerMetrics told) {
    return told.lastLoaded() == null ? "not finished" : told.lastLoaded();
  }

  private static <T> void put(
      Map<String, String> lines, String name, @Nullable T value, Function<T, String> words) {
    lines.put(name, value == null ? "" : words.apply(value));
  }

  /** {@code 26h 20m 5s}. */
  private static String words(long seconds) {
    String iso = Duration.ofSeconds(seconds).toString(); // PT26H20M5S
    return iso.substring("PT".length()).replaceAll("(?<=[HM])(?=.)", " ").toLowerCase(Locale.ROOT);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
  }
}
