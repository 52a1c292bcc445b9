package org.theragraph.cli.web;

import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.DecisionKind;

/**
 * What the server counts, for Prometheus. Labels have few values, whoever asks for whatever: the
 * template of the route, not the path; {@code page} for its files and {@code other} for the rest.
 */
final class Metrics {
  static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private static final String ROUTE = "theragraph.route";
  private static final String BEGUN = "theragraph.begun";
  private static final double MILLIS = 1_000;
  private static final int FIRST_PROBLEM = 400;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("theragraph_http_requests_total")
          .help("Requests that were answered.")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("theragraph_http_request_duration_seconds")
          .help("How long answers took.")
          .classicOnly()
          .classicUpperBounds(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
          .labelNames("route", "status")
          .register(registry);
  private final Gauge inFlight =
      Gauge.builder()
          .name("theragraph_http_requests_in_flight")
          .help("Requests that are being answered.")
          .register(registry);
  private final Counter decisions =
      Counter.builder()
          .name("theragraph_decisions_kept_total")
          .help("Decisions of curators that this server put into the journal.")
          .labelNames("kind")
          .register(registry);

  Metrics(Pulse pulse) {
    for (DecisionKind kind : DecisionKind.values()) {
      decisions.initLabelValues(kind.name());
    }
    GaugeWithCallback.builder()
        .name("theragraph_graph_up")
        .help("1 if the graph answers within %d s.".formatted(Pulse.SECONDS))
        .callback(callback -> callback.call(pulse.statements().isPresent() ? 1 : 0))
        .register(registry);
    GaugeWithCallback.builder()
        .name("jvm_memory_heap_bytes")
        .help("Memory of the Java heap.")
        .labelNames("kind")
        .callback(Metrics::heap)
        .register(registry);
  }

  private static void heap(GaugeWithCallback.Callback callback) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    callback.call((double) heap.getUsed(), "used");
    callback.call((double) heap.getCommitted(), "committed");
    callback.call((double) heap.getMax(), "max");
  }

  /** A request has come. */
  void begin(Context context) {
    context.attribute(BEGUN, true);
    inFlight.inc();
  }

  /** It is for this route. */
  static void route(Context context, String template) {
    context.attribute(ROUTE, template);
  }

  /** It is answered. */
  void end(Context context, double millis) {
    if (context.attribute(BEGUN) != null) {
      inFlight.dec();
    }
    String status = String.valueOf(context.statusCode());
    requests.labelValues(label(context), status).inc();
    durations.labelValues(label(context), status).observe(millis / MILLIS);
  }

  private static String label(Context context) {
    @Nullable String template = context.attribute(ROUTE);
    if (template != null) {
      return template;
    }
    return context.statusCode() < FIRST_PROBLEM ? "page" : "other";
  }

  /** A decision is in the journal. */
  void kept(DecisionKind kind) {
    decisions.labelValues(kind.name()).inc();
  }

  /** Writes all of it as {@link #MEDIA_TYPE}. */
  void write(OutputStream out) throws IOException {
    PrometheusTextFormatWriter.create().write(out, registry.scrape());
  }
}
