package org.theragraph.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Statement;

/** A script for {@code cypher-shell}: each line is a statement, which may be run twice. */
final class CypherExporter implements Exporter {
  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      for (String label : List.of("Concept", "Statement", "Document", "Evidence")) {
        line(
            out,
            "CREATE CONSTRAINT IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE".formatted(label));
      }
      source.concepts(concept -> concept(concept, out));
      source.statements(statement -> statement(statement, out));
      source.documents(document -> document(document, out));
    }
  }

  private static void concept(Concept concept, BufferedWriter out) throws IOException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("type", concept.type().name());
    properties.put("name", concept.name());
    properties.put("synonyms", concept.synonyms());
    properties.put("xrefs", concept.xrefs().stream().map(Objects::toString).toList());
    line(
        out,
        "MERGE (n:Concept {id: %s}) SET n:%s, n += %s"
            .formatted(literal(concept.id()), concept.type().label(), map(properties)));
  }

  private static void statement(Statement statement, BufferedWriter out) throws IOException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("predicate", statement.predicate().name());
    properties.putAll(statement.qualifiers().values());
    properties.put("belief", statement.belief());
    properties.put("evidenceCount", statement.evidenceCount());
    properties.put("documentCount", statement.documentCount());
    line(
        out,
        ("MATCH (a:Concept {id: %s}), (b:Concept {id: %s}) MERGE (s:Statement {id: %s}) SET s += %s"
                + " MERGE (s)-[:SUBJECT]->(a) MERGE (s)-[:OBJECT]->(b)"
                + " MERGE (a)-[r:%s {statement: s.id}]->(b) SET r.belief = s.belief")
            .formatted(
                literal(statement.subject()),
                literal(statement.object()),
                literal(statement.id()),
                map(properties),
                statement.predicate()));
  }

  private static void document(ExportedDocument exported, BufferedWriter out) throws IOException {
    Document document = exported.document();
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("kind", document.kind().code());
    properties.put("title", document.title());
    properties.put("text", document.text());
    properties.put("url", document.citation().url());
    properties.put("published", document.citation().published());
    properties.put("journal", document.citation().journal());
    line(
        out,
        "MERGE (n:Document {id: %s}) SET n += %s"
            .formatted(literal(document.id()), map(properties)));
    for (ClaimInText claim : exported.claims()) {
      evidence(claim.evidence(), out);
    }
  }

  private static void evidence(Evidence evidence, BufferedWriter out) throws IOException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    properties.put("text", evidence.text());
    properties.put("polarity", evidence.polarity().name());
    properties.put("certainty", evidence.certainty().name());
    properties.put("stage", evidence.stage() == null ? null : evidence.stage().name());
    properties.put("probability", evidence.probability());
    properties.put("extractor", evidence.extractor());
    line(
        out,
        ("MATCH (s:Statement {id: %s}), (d:Document {id: %s}) MERGE (e:Evidence {id: %s})"
                + " SET e += %s MERGE (e)-[:SUPPORTS]->(s) MERGE (e)-[:IN]->(d)")
            .formatted(
                literal(evidence.statement()),
                literal(evidence.document()),
                literal(evidence.id()),
                map(properties)));
  }

  private static void line(BufferedWriter out, String cypher) throws IOException {
    out.write(cypher);
    out.write(";\n");
  }

  private static String map(Map<String, @Nullable Object> properties) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> "`" + entry.getKey() + "`: " + literal(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String literal(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CypherExporter::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    return "'" + escaped(String.valueOf(value)) + "'";
  }

  /** In one line, as Cypher's string literals have it. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '\\' -> escaped.append("\\\\");
        case '\'' -> escaped.append("\\'");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default -> {
          if (unit < ' ' || unit == '\u2028' || unit == '\u2029' || unit == '\u0085') {
            escaped.append("\\u%04X".formatted((int) unit));
          } else {
            escaped.append(unit);
          }
        }
      }
    }
    return escaped.toString();
  }
}
