package org.theragraph.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * A folder of facts, which load takes. Mentions are those that evidence speaks of: the graph does
 * not keep where the others stand.
 */
final class FactsExporter implements Exporter {
  private static final String RECOGNISER = "export";

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (FactsWriter out = new FactsWriter(target)) {
      source.documents(document -> out.write(facts(document)));
      out.writeConcepts(source::concepts);
      out.writeStatements(source::statements);
    }
  }

  private static DocumentFacts facts(ExportedDocument document) {
    Map<Span, Mention> mentions = new LinkedHashMap<>();
    for (ClaimInText claim : document.claims()) {
      Evidence evidence = claim.evidence();
      add(mentions, document, evidence.subject(), claim.subject());
      add(mentions, document, evidence.object(), claim.object());
    }
    List<Evidence> evidence = document.claims().stream().map(ClaimInText::evidence).toList();
    return new DocumentFacts(document.document(), List.copyOf(mentions.values()), evidence);
  }

  private static void add(
      Map<Span, Mention> mentions, ExportedDocument document, Span span, Concept concept) {
    mentions.computeIfAbsent(
        span,
        place ->
            new Mention(
                document.document().id(),
                place,
                place.of(document.document().text()),
                concept.type(),
                concept.ungrounded() ? null : concept.id(),
                1,
                RECOGNISER));
  }
}
