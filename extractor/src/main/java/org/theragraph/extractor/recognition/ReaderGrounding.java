package org.theragraph.extractor.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.grounding.Grounder;
import org.theragraph.extractor.reader.NeuralReader;

/**
 * The concepts of mentions that only the reader found, in one document: by their names as written,
 * by what the document says its abbreviations mean, and by the {@link Grounder}. Not thread-safe.
 */
final class ReaderGrounding {
  private final NameLookup lookup;
  private final Grounder grounder;
  private final String text;
  private final Map<Span, Curie> grounded = new HashMap<>();
  private @Nullable Map<String, Span> longForms;

  /**
   * @param text canonical text of the document
   * @param mentions those with a concept tell what other names of the same things mean
   */
  ReaderGrounding(NameLookup lookup, Grounder grounder, String text, List<Mention> mentions) {
    this.lookup = lookup;
    this.grounder = grounder;
    this.text = text;
    for (Mention mention : mentions) {
      Curie concept = mention.concept();
      if (concept != null) {
        grounded.put(mention.span(), concept);
      }
    }
  }

  /** The mention with its concept, where it has one or one is found. */
  Mention ground(Mention mention) {
    boolean known = mention.concept() != null || !isReadersOwn(mention);
    Curie concept = known ? mention.concept() : concept(mention.text(), mention.type());
    return new Mention(
        mention.document(),
        mention.span(),
        mention.text(),
        mention.type(),
        concept,
        mention.score(),
        mention.recogniser());
  }

  /** Where the vocabulary saw the same, it has said already what it means, or that it is unsure. */
  private static boolean isReadersOwn(Mention mention) {
    return mention.recogniser().equals(NeuralReader.NAME);
  }

  /** A document's own abbreviation means what it says and nothing else. */
  private @Nullable Curie concept(String name, ConceptType type) {
    Span longForm = longForms().get(name);
    if (longForm == null) {
      return byName(name, type);
    }
    Curie there = grounded.get(longForm);
    return there != null ? there : byName(longForm.of(text), type);
  }

  private @Nullable Curie byName(String name, ConceptType type) {
    List<Curie> exact = lookup.concepts(name, type);
    if (!exact.isEmpty()) {
      return exact.size() == 1 ? exact.get(0) : null;
    }
    return grounder.ground(name, type);
  }

  private Map<String, Span> longForms() {
    Map<String, Span> made = longForms;
    if (made == null) {
      made = new HashMap<>();
      for (Definition definition : Abbreviations.find(text)) {
        made.putIfAbsent(definition.shortForm(), definition.longSpan());
      }
      longForms = made;
    }
    return made;
  }
}
