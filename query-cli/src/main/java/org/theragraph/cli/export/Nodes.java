package org.theragraph.cli.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;
import org.theragraph.corpora.model.Statement;

/** From nodes of the graph to records. */
final class Nodes {
  /** What an accepted sentence counts at least; the same as in the graph's beliefs. */
  private static final double CONFIRMED = 0.95;

  private Nodes() {}

  static Concept concept(Value node) {
    return new Concept(
        Curie.parse(node.get("id").asString()),
        ConceptType.valueOf(node.get("type").asString()),
        node.get("name").asString(),
        texts(node, "synonyms"),
        curies(node, "xrefs"),
        curies(node, "parents"),
        node.get("ungrounded").asBoolean(false),
        curies(node, "replaces"));
  }

  static Statement statement(Value node) {
    Map<String, String> qualifiers = new HashMap<>();
    for (String name : List.of("action", "direction")) {
      if (!node.get(name).isNull()) {
        qualifiers.put(name, node.get(name).asString());
      }
    }
    return new Statement(
        node.get("id").asString(),
        Curie.parse(node.get("subject").asString()),
        Predicate.valueOf(node.get("predicate").asString()),
        Curie.parse(node.get("object").asString()),
        new Qualifiers(qualifiers),
        node.get("belief").asDouble(0),
        node.get("evidenceCount").asInt(0),
        node.get("documentCount").asInt(0));
  }

  static Document document(Value node) {
    String title = node.get("title").asString(null);
    String text = node.get("text").asString();
    return new Document(
        node.get("id").asString(),
        DocumentKind.ofCode(node.get("kind").asString()),
        text,
        title == null ? -1 : title.length(),
        List.of(),
        new Citation(
            node.get("url").asString(null),
            node.get("published").asString(null),
            node.get("journal").asString(null)),
        node.get("duplicateOf").asString(null),
        new Retraction(
            texts(node, "retractedBy"),
            texts(node, "retracts"),
            texts(node, "correctedBy"),
            texts(node, "doubtedBy")));
  }

  /** With what curators corrected, and with the id that it has for this statement. */
  static Evidence evidence(Value node, String statement) {
    String document = node.get("document").asString();
    Span sentence = span(node, "sentence");
    Span subject = span(node, "subject");
    Span object = span(node, "object");
    String stage = either(node, "rightStage", "stage");
    double probability = node.get("probability").asDouble();
    boolean accepted = node.get("verdict").asString("").equals("ACCEPTED");
    return new Evidence(
        ClaimHash.evidence(statement, document, sentence, subject, object),
        statement,
        document,
        sentence,
        subject,
        object,
        node.get("cueStart").isNull() ? null : span(node, "cue"),
        node.get("text").asString(),
        Polarity.valueOf(String.valueOf(either(node, "rightPolarity", "polarity"))),
        Certainty.valueOf(String.valueOf(either(node, "rightCertainty", "certainty"))),
        stage == null ? null : Stage.valueOf(stage),
        accepted ? Math.max(probability, CONFIRMED) : probability,
        node.get("extractor").asString());
  }

  private static @Nullable String either(Value node, String right, String read) {
    return node.get(right).isNull() ? node.get(read).asString(null) : node.get(right).asString();
  }

  private static Span span(Value node, String name) {
    return new Span(node.get(name + "Start").asInt(), node.get(name + "End").asInt());
  }

  private static List<String> texts(Value node, String name) {
    return node.get(name).asList(Value::asString, List.of());
  }

  private static List<Curie> curies(Value node, String name) {
    return texts(node, name).stream().map(Curie::parse).toList();
  }
}
