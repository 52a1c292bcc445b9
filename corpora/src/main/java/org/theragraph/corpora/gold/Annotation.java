package org.theragraph.corpora.gold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/**
 * A span that annotators marked.
 *
 * @param span into the document's canonical text, UTF-16 units
 * @param text the span's own text
 * @param type null for what the graph has no type for, such as species
 * @param ids of what it names, for example {@code MESH:D008180}; several for a family or a list
 */
public record Annotation(Span span, String text, @Nullable ConceptType type, List<String> ids) {
  public Annotation {
    ids = List.copyOf(ids);
  }
}
