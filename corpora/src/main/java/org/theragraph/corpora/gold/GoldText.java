package org.theragraph.corpora.gold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Span;

/**
 * A document of a corpus while it is read: title, line feed, body, as they stand, and annotations
 * that point into these.
 */
final class GoldText {
  /** Longer than any abstract. */
  private static final int FULL_TEXT = 15_000;

  private final String id;
  private final String title;
  private final String body;
  private final TextOffsets offsets;
  private final List<Annotation> annotations = new ArrayList<>();
  private final List<AnnotatedRelation> relations = new ArrayList<>();

  GoldText(String id, String title, String body) {
    this.id = id;
    this.title = title;
    this.body = body;
    this.offsets = new TextOffsets(title + "\n" + body);
  }

  /**
   * Adds an annotation.
   *
   * @param start into title + line feed + body, also where the title is empty
   * @param text what the file says stands there
   * @param place file and line, for messages
   * @throws IOException if something else stands there
   */
  void annotate(
      int start, int end, String text, @Nullable ConceptType type, List<String> ids, String place)
      throws IOException {
    Span span = offsets.span(start, end, text);
    // Without a title, canonical text has no line feed before the body.
    int shift = title.isEmpty() ? -1 : 0;
    if (span == null || span.start() + shift < 0) {
      throw new IOException(
          "%s: annotation [%d, %d) of document %s: its text is not '%s'"
              .formatted(place, start, end, id, text));
    }
    annotations.add(new Annotation(span.shift(shift), text, type, ids));
  }

  /** Adds a relation between ids. */
  void relate(String type, String first, String second) {
    relations.add(new AnnotatedRelation(type, first, second, false));
  }

  /**
   * Adds a relation between annotations, by their index.
   *
   * @throws IOException if there is no such annotation
   */
  void relate(String type, int first, int second, String place) throws IOException {
    if (Math.min(first, second) < 0 || Math.max(first, second) >= annotations.size()) {
      throw new IOException(
          "%s: relation %s of document %s points at annotation %d or %d of %d"
              .formatted(place, type, id, first, second, annotations.size()));
    }
    relations.add(
        new AnnotatedRelation(type, Integer.toString(first), Integer.toString(second), true));
  }

  AnnotatedDocument document() {
    DocumentKind kind = body.length() > FULL_TEXT ? DocumentKind.FULL_TEXT : DocumentKind.ABSTRACT;
    return new AnnotatedDocument(
        Document.of(id, kind, title, body, List.of(), Citation.NONE), annotations, relations);
  }
}
