package org.theragraph.corpora.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its origin. Everything else points into {@link #text()}.
 *
 * @param id unique in a corpus, for example {@code pmid:32997977}
 * @param text canonical text: title, line feed, body; without a title, the body alone
 * @param titleLength length of the title in UTF-16 units, -1 where there is none
 * @param duplicateOf id of the near-copy that was seen first
 * @param retraction {@link Retraction#NONE} for nearly all documents
 */
public record Document(
    String id,
    DocumentKind kind,
    String text,
    int titleLength,
    List<Section> sections,
    Citation citation,
    @Nullable String duplicateOf,
    Retraction retraction) {
  public Document {
    checkId(id);
    if (titleLength != -1
        && (titleLength < 1 || titleLength >= text.length() || text.charAt(titleLength) != '\n')) {
      throw new IllegalArgumentException(
          "no line feed after a title of " + titleLength + " units in document " + id);
    }
    sections = List.copyOf(sections);
    for (Section section : sections) {
      if (section.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "section '" + section.label() + "' ends outside the text of document " + id);
      }
    }
  }

  /**
   * Refuses what cannot be an id.
   *
   * @throws IllegalArgumentException if it is blank or holds control characters
   */
  public static void checkId(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a document's id must not hold control characters");
    }
  }

  /** A document with the canonical text made of title and body; sections count from the body. */
  public static Document of(
      String id,
      DocumentKind kind,
      @Nullable String title,
      String body,
      List<Section> bodySections,
      Citation citation) {
    if (title == null || title.isEmpty()) {
      return new Document(id, kind, body, -1, bodySections, citation, null, Retraction.NONE);
    }
    int offset = title.length() + 1;
    List<Section> sections =
        bodySections.stream().map(s -> new Section(s.label(), s.span().shift(offset))).toList();
    String text = title + "\n" + body;
    return new Document(id, kind, text, title.length(), sections, citation, null, Retraction.NONE);
  }

  public @Nullable String title() {
    return titleLength < 0 ? null : text.substring(0, titleLength);
  }

  public String body() {
    return titleLength < 0 ? text : text.substring(titleLength + 1);
  }

  public Document withId(String other) {
    return new Document(
        other, kind, text, titleLength, sections, citation, duplicateOf, retraction);
  }

  public Document withDuplicateOf(@Nullable String original) {
    return new Document(id, kind, text, titleLength, sections, citation, original, retraction);
  }

  public Document withRetraction(Retraction other) {
    return new Document(id, kind, text, titleLength, sections, citation, duplicateOf, other);
  }
}
