package org.theragraph.corpora.kgx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * The sentences of one publication, one a line. An edge without a sentence, or whose sentence does
 * not tell where its ends are, gets one made of their names.
 */
final class KgxDocument {
  private static final String RECOGNISER = "given";

  private static final String TEXT_MINING = "text_mining_agent";

  private final String id;
  private final DocumentKind kind;
  private final Citation citation;
  private final Map<Curie, Concept> concepts;
  private final @Nullable String title;
  private final StringBuilder body = new StringBuilder();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Found> found = new LinkedHashMap<>();

  /** A claim with its places in the body. */
  private record Found(KgxEdge edge, String text, int start, Span subject, Span object) {}

  private KgxDocument(
      String id,
      DocumentKind kind,
      Citation citation,
      @Nullable String title,
      Map<Curie, Concept> concepts) {
    this.id = id;
    this.kind = kind;
    this.citation = citation;
    this.title = title;
    this.concepts = concepts;
  }

  /**
   * An empty one.
   *
   * @param edge its first; what no text mining found is of a curated source
   */
  static KgxDocument of(
      String id, JsonNode edge, @Nullable String title, Map<Curie, Concept> concepts) {
    boolean mined = edge.path("agent_type").asText().equals(TEXT_MINING);
    String published = edge.path("document_published").asText("");
    return new KgxDocument(
        id,
        mined ? kind(edge.path("document_kind").asText("")) : DocumentKind.CURATED,
        published.isEmpty() ? Citation.NONE : new Citation(null, published, null),
        title,
        concepts);
  }

  private static DocumentKind kind(String code) {
    for (DocumentKind kind : DocumentKind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return DocumentKind.TEXT;
  }

  void add(KgxEdge edge) {
    String text = edge.text();
    Span subject = edge.subject();
    Span object = edge.object();
    if (text == null || subject == null || object == null || !fits(text, subject, object)) {
      String first = name(edge.claim().subject());
      String second = name(edge.claim().object());
      String verb = " " + edge.claim().predicate() + " ";
      text = first + verb + second + ".";
      subject = new Span(0, first.length());
      int start = first.length() + verb.length();
      object = new Span(start, start + second.length());
    }
    add(edge, text, subject, object);
  }

  private static boolean fits(String text, Span subject, Span object) {
    return text.indexOf('\n') < 0
        && subject.length() > 0
        && object.length() > 0
        && Math.max(subject.end(), object.end()) <= text.length();
  }

  private void add(KgxEdge edge, String text, Span subject, Span object) {
    int start =
        places.computeIfAbsent(
            text,
            line -> {
              int at = body.length();
              body.append(line).append('\n');
              return at;
            });
    String key = edge.claim().statement() + start + subject + object;
    found.putIfAbsent(key, new Found(edge, text, start, subject, object));
  }

  private String name(Curie concept) {
    return Objects.requireNonNull(concepts.get(concept)).name();
  }

  DocumentFacts facts() {
    String text = body.substring(0, Math.max(0, body.length() - 1));
    Document document = Document.of(id, kind, title, text, List.of(), citation);
    int shift = document.text().length() - text.length();
    Map<Span, Mention> mentions = new LinkedHashMap<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Found one : found.values()) {
      Evidence item = evidence(one, shift + one.start());
      evidence.add(item);
      mention(document, mentions, item.subject(), one.edge().claim().subject());
      mention(document, mentions, item.object(), one.edge().claim().object());
    }
    return new DocumentFacts(document, List.copyOf(mentions.values()), evidence);
  }

  private Evidence evidence(Found one, int start) {
    KgxEdge edge = one.edge();
    Span sentence = new Span(start, start + one.text().length());
    Span subject = one.subject().shift(start);
    Span object = one.object().shift(start);
    String statement = edge.claim().statement();
    return new Evidence(
        ClaimHash.evidence(statement, id, sentence, subject, object),
        statement,
        id,
        sentence,
        subject,
        object,
        null,
        one.text(),
        edge.polarity(),
        edge.certainty(),
        edge.stage(),
        edge.probability(),
        edge.extractor());
  }

  private void mention(Document document, Map<Span, Mention> mentions, Span span, Curie concept) {
    Concept named = Objects.requireNonNull(concepts.get(concept));
    mentions.putIfAbsent(
        span,
        new Mention(
            id,
            span,
            span.of(document.text()),
            named.type(),
            named.ungrounded() ? null : concept,
            1,
            RECOGNISER));
  }
}
