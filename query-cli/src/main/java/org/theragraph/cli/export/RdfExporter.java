package org.theragraph.cli.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Statement;
import org.theragraph.corpora.text.Publication;

/**
 * RDF as N-Triples: statements as {@code rdf:Statement} with the predicates of Biolink, evidence
 * with {@code prov:hadPrimarySource} and its sentence. A denied claim is never asserted as a
 * triple.
 */
final class RdfExporter implements Exporter {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String BIOLINK = "https://w3id.org/biolink/vocab/";
  private static final String IDENTIFIERS = "https://identifiers.org/";
  private static final String OWN = "urn:theragraph:";

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target)) {
      source.concepts(concept -> concept(concept, out));
      source.statements(statement -> statement(statement, out));
      source.documents(
          document -> {
            for (ClaimInText claim : document.claims()) {
              evidence(document, claim.evidence(), out);
            }
          });
    }
  }

  private static void concept(Concept concept, BufferedWriter out) throws IOException {
    String subject = iri(concept.id());
    String category = Biolink.category(concept).substring("biolink:".length());
    triple(out, subject, RDF + "type", "<" + BIOLINK + category + ">");
    triple(out, subject, RDFS + "label", text(concept.name()));
    for (String synonym : concept.synonyms()) {
      triple(out, subject, BIOLINK + "synonym", text(synonym));
    }
    for (Curie parent : concept.parents()) {
      triple(out, subject, BIOLINK + "subclass_of", iri(parent));
    }
  }

  private static void statement(Statement statement, BufferedWriter out) throws IOException {
    String subject = own(statement.id());
    String predicate = BIOLINK + statement.predicate().biolink().substring("biolink:".length());
    triple(out, subject, RDF + "type", "<" + RDF + "Statement>");
    triple(out, subject, RDF + "subject", iri(statement.subject()));
    triple(out, subject, RDF + "predicate", "<" + predicate + ">");
    triple(out, subject, RDF + "object", iri(statement.object()));
    triple(out, subject, OWN + "belief", number(statement.belief()));
    for (String qualifier : Qualified.words(statement)) {
      triple(out, subject, BIOLINK + "qualifier", text(qualifier));
    }
  }

  private static void evidence(ExportedDocument document, Evidence evidence, BufferedWriter out)
      throws IOException {
    String subject = own(evidence.id());
    triple(out, subject, RDF + "type", "<" + BIOLINK + "InformationContentEntity>");
    triple(out, subject, BIOLINK + "supporting_text", text(evidence.text()));
    triple(out, subject, PROV + "wasDerivedFrom", publication(document));
    triple(out, subject, OWN + "supports", own(evidence.statement()));
    triple(out, subject, BIOLINK + "negated", negated(evidence));
    triple(out, subject, OWN + "certainty", text(evidence.certainty().name()));
    if (evidence.stage() != null) {
      triple(out, subject, OWN + "stage", text(evidence.stage().name()));
    }
    triple(out, subject, OWN + "probability", number(evidence.probability()));
  }

  private static String negated(Evidence evidence) {
    return "\"" + (evidence.polarity() == Polarity.NEGATED) + "\"^^<" + XSD + "boolean>";
  }

  private static String publication(ExportedDocument document) {
    String name = Publication.of(document.document());
    boolean isAddress = name.matches("(https?|urn):[^\\s<>\"{}|\\\\^`]+");
    return isAddress ? "<" + name + ">" : "<" + IDENTIFIERS + encoded(name) + ">";
  }

  private static String iri(Curie id) {
    return "<" + IDENTIFIERS + encoded(id.toString()) + ">";
  }

  private static String own(String id) {
    return "<" + OWN + id + ">";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":")
        .replace("%2F", "/");
  }

  private static String number(double value) {
    return "\"" + value + "\"^^<" + XSD + "double>";
  }

  private static void triple(BufferedWriter out, String subject, String predicate, String object)
      throws IOException {
    out.write(subject + " <" + predicate + "> " + object + " .\n");
  }

  /** A literal, with what N-Triples wants escaped. */
  private static String text(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (unit < ' ' || unit == 0x7F) {
            literal.append("\\u%04X".formatted((int) unit));
          } else {
            literal.append(unit);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
