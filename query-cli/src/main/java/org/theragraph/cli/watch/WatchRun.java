package org.theragraph.cli.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;

/** The steps of a run. Each is done by the command that does it by hand. */
final class WatchRun {
  private final Session session;
  private final WatchFolder folder;
  private final @Nullable String profile;
  private int exitCode = ExitCode.DONE;

  WatchRun(Session session, WatchFolder folder, @Nullable String profile) {
    this.session = session;
    this.folder = folder;
    this.profile = profile;
  }

  /**
   * Fetches what is new.
   *
   * @return {@link ExitCode#FAILED} where no query could be asked
   */
  int fetch(List<Query> queries, boolean dryRun) {
    int failed = 0;
    int worst = ExitCode.DONE;
    for (Query query : queries) {
      session.note("theragraph: %s: fetch %s".formatted(query.name(), query.words()));
      List<String> line = new ArrayList<>(List.of("fetch"));
      line.addAll(query.fetch());
      line.addAll(List.of("--store", folder.documents().toString()));
      if (dryRun) {
        line.add("--dry-run");
      }
      int code = command(line, dryRun ? session.out() : session.err());
      failed += code == ExitCode.DONE || code == ExitCode.QUARANTINED ? 0 : 1;
      worst = code == ExitCode.DONE ? worst : ExitCode.QUARANTINED;
    }
    return failed == queries.size() ? ExitCode.FAILED : worst;
  }

  /** Runs a command of this program, under the same settings. */
  private int command(List<String> line, PrintWriter out) {
    return session.settings().run(line, out, session.err());
  }

  /**
   * Extracts and loads what is not in the graph yet.
   *
   * @param following names of things
   * @throws CliException if that fails; what was loaded before is told by the next run
   */
  ChangesAnswer load(List<String> following) throws IOException {
    Unread unread = new Unread(folder.documents(), loaded());
    if (!unread.damaged().isEmpty()) {
      session.note(
          "theragraph: not as fetched, and left to the next fetch: "
              + String.join(", ", unread.damaged()));
      exitCode = ExitCode.QUARANTINED;
    }
    List<Telling> before = before(following);
    if (unread.size() > 0) {
      build(unread);
    }
    try (Graph graph = session.openGraph()) {
      return new ChangesAnswer(unread.size(), unread.changed(), changes(graph, following, before));
    }
  }

  /**
   * What was loaded and is still there: a graph may have been emptied, or an older one restored.
   */
  private Map<String, String> loaded() throws IOException {
    Map<String, String> loaded = folder.loaded().read();
    if (loaded == null || loaded.isEmpty()) {
      return Map.of();
    }
    Map<String, String> left = new LinkedHashMap<>(loaded);
    try (Graph graph = session.openGraph()) {
      if (graph.isFilled()) {
        Set<String> there = there(graph, loaded.keySet());
        Set<String> absent = folder.absent().read();
        if (absent == null) { // of an older program, which did not look
          absent = new TreeSet<>(loaded.keySet());
          absent.removeAll(there);
          folder.absent().write(absent);
        }
        there.addAll(absent);
        left.keySet().retainAll(there);
      } else {
        left.clear();
      }
    }
    if (left.size() < loaded.size()) {
      int gone = loaded.size() - left.size();
      session.note(
          "theragraph: %s not in the graph any more; what was fetched is read again"
              .formatted(Counted.of(gone, "document") + (gone == 1 ? " is" : " are")));
    }
    return left;
  }

  private Set<String> absent() throws IOException {
    Set<String> absent = folder.absent().read();
    return absent == null ? Set.of() : absent;
  }

  private static Set<String> there(Graph graph, Collection<String> ids) {
    return new HashSet<>(
        graph.read(
            "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id AS id",
            Map.of("ids", List.copyOf(ids)),
            row -> row.get("id").asString()));
  }

  private void build(Unread unread) throws IOException {
    unread.writeTo(folder.unread());
    List<String> line =
        new ArrayList<>(
            List.of("build", folder.unread().toString(), "--out", folder.facts().toString()));
    if (profile != null) {
      line.addAll(List.of("--profile", profile));
    }
    int code = command(line, session.err());
    exitCode = Math.max(exitCode, code);
    if (code != ExitCode.DONE && code != ExitCode.QUARANTINED) {
      throw CliException.failed(
          "what was fetched is kept, but not loaded; run again: theragraph watch run");
    }
    Set<String> absent = new TreeSet<>(absent());
    absent.addAll(unread.ids());
    try (Graph graph = session.openGraph()) {
      absent.removeAll(there(graph, unread.ids()));
    }
    folder.absent().write(absent);
    folder.loaded().write(unread.loadedThen());
  }

  /** What an earlier run has not told yet begins where that run began. */
  private List<Telling> before(List<String> following) throws IOException {
    List<Telling> kept = folder.before().read();
    if (kept != null) {
      return kept;
    }
    try (Graph graph = session.openGraph()) {
      Set<String> all = new HashSet<>();
      concepts(graph, following, false).values().forEach(all::addAll);
      List<Telling> before = Telling.of(graph, all);
      folder.before().write(before);
      return before;
    }
  }

  private Map<String, List<Change>> changes(
      Graph graph, List<String> following, List<Telling> before) {
    Map<String, Set<String>> concepts = concepts(graph, following, true);
    Set<String> all = new HashSet<>();
    concepts.values().forEach(all::addAll);
    Comparison comparison = new Comparison(before, Telling.of(graph, all));
    Map<String, List<Change>> changes = new LinkedHashMap<>();
    concepts.forEach((name, ids) -> changes.put(name, quoted(graph, comparison.of(ids))));
    return changes;
  }

  private static List<Change> quoted(Graph graph, List<Change> changes) {
    Map<String, Quote> quotes =
        new Quotes(graph).byId(changes.stream().map(Change::evidence).toList());
    return changes.stream()
        .map(
            each -> each.kind() == Change.Kind.GONE ? each : each.with(quotes.get(each.evidence())))
        .toList();
  }

  /** Each thing with all that is narrower, by its name; one that the graph lacks has none. */
  private Map<String, Set<String>> concepts(Graph graph, List<String> following, boolean tells) {
    ConceptResolver resolver = new ConceptResolver(graph);
    ConceptLookup lookup = new ConceptLookup(graph);
    Map<String, Set<String>> concepts = new LinkedHashMap<>();
    if (!graph.isFilled()) {
      return concepts; // and has no index of names yet
    }
    for (String thing : following) {
      try {
        ConceptRef concept = resolver.resolve(thing);
        concepts.put(concept.name(), lookup.withNarrower(concept.id()));
      } catch (CliException e) {
        if (tells) {
          session.note("theragraph: not followed: " + e.getMessage());
        }
      }
    }
    return concepts;
  }

  /** The changes have reached whoever asked: the next run begins here. */
  void told() throws IOException {
    folder.before().delete();
  }

  /** Of the extraction: whether documents were quarantined. */
  int exitCode() {
    return exitCode;
  }
}
