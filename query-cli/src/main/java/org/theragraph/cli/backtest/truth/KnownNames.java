package org.theragraph.cli.backtest.truth;

import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.graph.Graph;

/** Which concept of the graph is meant by the ids and names of others. */
public final class KnownNames {
  private static final String CONCEPTS =
      "MATCH (c:Concept) WHERE c:Drug OR c:Disease RETURN c.id AS id, c:Drug AS drug,"
          + " c.xrefs AS xrefs, c.keys AS keys, c.replaces AS replaces";

  private final Map<String, String> drugs = new HashMap<>();
  private final Map<String, String> diseases = new HashMap<>();

  /** Names that several concepts have mean none. */
  private final Set<String> ambiguous = new HashSet<>();

  /** Reads a graph's drugs and diseases. */
  public static KnownNames of(Graph graph) {
    KnownNames names = new KnownNames();
    graph.stream(
        CONCEPTS,
        Map.of(),
        row -> {
          Map<String, String> of = row.get("drug").asBoolean() ? names.drugs : names.diseases;
          String id = text(row, "id");
          Stream.of(List.of(id), texts(row, "xrefs"), texts(row, "replaces"))
              .flatMap(List::stream)
              .forEach(each -> of.putIfAbsent(each.toUpperCase(Locale.ROOT), id));
          texts(row, "keys").forEach(key -> names.name(of, key, id));
        });
    names.drugs.keySet().removeAll(names.ambiguous);
    names.diseases.keySet().removeAll(names.ambiguous);
    return names;
  }

  private void name(Map<String, String> of, String key, String id) {
    String before = of.putIfAbsent("name " + key, id);
    if (before != null && !before.equals(id)) {
      ambiguous.add("name " + key);
    }
  }

  /** The drug; null where the graph has none of these. */
  public @Nullable String drug(List<String> idsAndNames) {
    return find(drugs, idsAndNames);
  }

  /** The disease; null where the graph has none of these. */
  public @Nullable String disease(List<String> idsAndNames) {
    return find(diseases, idsAndNames);
  }

  private static @Nullable String find(Map<String, String> known, List<String> idsAndNames) {
    for (String each : idsAndNames) {
      String id = known.get(each.toUpperCase(Locale.ROOT));
      if (id == null) {
        id = known.get("name " + NameKey.of(each));
      }
      if (id != null) {
        return id;
      }
    }
    return null;
  }
}
