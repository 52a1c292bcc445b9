package org.theragraph.extractor.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.grounding.NameGrounder;
import org.theragraph.extractor.grounding.Ranked;

/**
 * Grounds the mentions of one document, whoever found them: what the document abbreviates and what
 * else it names helps. Not safe for use by several threads; cheap to make.
 */
public final class DocumentGrounder {
  private final NameGrounder grounder;
  private final String text;
  private final Map<String, String> longForms = new HashMap<>();
  private final Map<ConceptType, Set<Integer>> named = new HashMap<>();

  /**
   * @param text canonical text of the document
   * @param others its mentions, as far as they are known; only span and type count
   */
  public DocumentGrounder(NameGrounder grounder, String text, Collection<Mention> others) {
    this.grounder = grounder;
    this.text = text;
    for (Definition definition : Abbreviations.find(text)) {
      longForms.putIfAbsent(definition.shortForm(), definition.longSpan().of(text));
    }
    for (Mention mention : others) {
      String name = longForm(mention.span().of(text));
      int place = grounder.sure(name, mention.type());
      if (place >= 0) {
        named.computeIfAbsent(mention.type(), any -> new HashSet<>()).add(place);
      }
    }
  }

  /** What a span of this type means; null where nothing is sure enough. */
  public @Nullable Curie ground(Span span, ConceptType type) {
    String name = span.of(text);
    return grounder.ground(name, longForm(name), type, named.getOrDefault(type, Set.of()));
  }

  /** The mention with the concept that it means, its own where nothing is surer. */
  public Mention grounded(Mention mention) {
    Curie found = ground(mention.span(), mention.type());
    Curie concept = found == null ? grounder.preferred(mention.concept()) : found;
    return new Mention(
        mention.document(),
        mention.span(),
        mention.text(),
        mention.type(),
        concept,
        mention.score(),
        mention.recogniser());
  }

  /** All that a span of this type may mean, the likeliest first. */
  public List<Ranked> rank(Span span, ConceptType type) {
    String name = span.of(text);
    return grounder.rank(name, longForm(name), type, named.getOrDefault(type, Set.of()));
  }

  /** What the document says that a name is short for, also in the plural; else the name. */
  private String longForm(String name) {
    String found = longForms.get(name);
    if (found == null && name.endsWith("s")) {
      found = longForms.get(name.substring(0, name.length() - 1));
    }
    return found == null ? name : found;
  }
}
