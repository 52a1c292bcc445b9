package org.theragraph.cli.history;

import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.graph.Graph;

/** Which documents name which concepts, without what they say of them. */
public record PastMentions(List<Naming> namings) {
  private static final String MENTIONS =
      "MATCH (d:Document)-[:MENTIONS]->(c:Concept) WHERE d.withdrawn IS NULL"
          + " AND coalesce(d.cluster, d.id) = d.id"
          + " RETURN d.id AS id, d.published AS published, d.kind AS kind, collect(c.id) AS concepts";

  /** One document; copies of another are left out. */
  record Naming(
      String document, @Nullable String published, boolean curated, Set<String> concepts) {}

  public PastMentions {
    namings = List.copyOf(namings);
  }

  /** Reads a graph. */
  public static PastMentions of(Graph graph) {
    List<Naming> namings = new ArrayList<>();
    graph.stream(
        MENTIONS,
        Map.of(),
        row ->
            namings.add(
                new Naming(
                    text(row, "id"),
                    optionalText(row, "published"),
                    DocumentKind.CURATED.code().equals(optionalText(row, "kind")),
                    Set.copyOf(texts(row, "concepts")))));
    return new PastMentions(namings);
  }

  /** The concepts that each document names, of those that count. */
  public List<Set<String>> until(Scope scope) {
    return namings.stream()
        .filter(naming -> scope.includes(naming.document(), naming.published(), naming.curated()))
        .map(Naming::concepts)
        .toList();
  }

  /** The same of some documents alone. */
  public PastMentions share(Share share) {
    return new PastMentions(
        namings.stream().filter(naming -> share.has(naming.document())).toList());
  }

  /** The same without some documents. */
  public PastMentions without(Set<String> ids) {
    return new PastMentions(
        namings.stream().filter(naming -> !ids.contains(naming.document())).toList());
  }
}
