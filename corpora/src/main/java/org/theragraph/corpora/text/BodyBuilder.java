package org.theragraph.corpora.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Section;
import org.theragraph.corpora.model.Span;

/** Builds a body of one paragraph a line, with its sections. */
public final class BodyBuilder {
  private final StringBuilder body = new StringBuilder();
  private final List<Section> sections = new ArrayList<>();

  /**
   * Adds paragraphs.
   *
   * @param raw paragraphs with line feeds between them; cleaned, blank ones left out
   * @param label of the section that these paragraphs are; null or blank for none
   */
  public void add(String raw, @Nullable String label) {
    int start = -1;
    for (String paragraph : raw.lines().toList()) {
      String clean = CleanText.line(paragraph);
      if (clean.isEmpty()) {
        continue;
      }
      if (body.length() > 0) {
        body.append('\n');
      }
      start = start < 0 ? body.length() : start;
      body.append(clean);
    }
    String name = label == null ? "" : CleanText.line(label);
    if (start >= 0 && !name.isEmpty()) {
      sections.add(new Section(name, new Span(start, body.length())));
    }
  }

  public boolean isEmpty() {
    return body.length() == 0;
  }

  /** Length of the body so far, in UTF-16 units. */
  public int length() {
    return body.length();
  }

  /** Body so far. */
  public String body() {
    return body.toString();
  }

  /** Sections so far, as spans of the body. */
  public List<Section> sections() {
    return List.copyOf(sections);
  }
}
