package org.theragraph.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Span;

/**
 * PubTator: title and abstract, the names that evidence speaks of, relations by id. Offsets count
 * code points of title, line feed, abstract; line feeds of the abstract become spaces.
 */
final class PubTatorExporter implements Exporter {
  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      source.documents(document -> write(document, out));
    }
  }

  private static void write(ExportedDocument exported, BufferedWriter out) throws IOException {
    Document document = exported.document();
    String id = id(document);
    String title = document.title() == null ? "" : document.title();
    out.write(id + "|t|" + oneLine(title) + "\n");
    out.write(id + "|a|" + oneLine(document.body()) + "\n");
    Set<String> lines = new LinkedHashSet<>();
    for (ClaimInText claim : exported.claims()) {
      lines.add(mention(document, claim.evidence().subject(), claim.subject()));
      lines.add(mention(document, claim.evidence().object(), claim.object()));
    }
    for (ClaimInText claim : exported.claims()) {
      lines.add(
          String.join(
              "\t",
              id,
              claim.statement().predicate().name(),
              claim.subject().id().toString(),
              claim.object().id().toString()));
    }
    for (String line : lines) {
      out.write(line + "\n");
    }
    out.write("\n");
  }

  private static String mention(Document document, Span span, Concept concept) {
    String text = document.text();
    int shift = document.title() == null ? 1 : 0; // behind an empty title and its line feed
    return String.join(
        "\t",
        id(document),
        Integer.toString(shift + text.codePointCount(0, span.start())),
        Integer.toString(shift + text.codePointCount(0, span.end())),
        oneLine(span.of(text)),
        concept.type().label(),
        concept.id().toString());
  }

  /** PubTator's own ids are bare PMIDs; bars and tabs would end an id. */
  private static String id(Document document) {
    String id = document.id();
    String bare = id.startsWith("pmid:") ? id.substring("pmid:".length()) : id;
    return bare.replaceAll("[|\\s]", "_");
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\n\\r\\t\\u2028\\u2029\\u0085]", " ");
  }
}
