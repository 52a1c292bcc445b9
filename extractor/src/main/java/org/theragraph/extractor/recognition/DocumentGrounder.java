package org.theragraph.extractor.recognition;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
  private static final int LONGEST_SHORT = 10; // Schwartz & Hearst 2003, section 3.1
  private static final Pattern WORD_END = Pattern.compile("[\\s\\-–/]+");
  private static final Pattern INDUCED = Pattern.compile("[\\p{L}\\p{N}][- ]induced $");
  private static final int BEFORE = 12; // characters that INDUCED may look at
  private static final String DRUG_INDUCED = "drug-induced ";
  private static final Set<String> SMALL_WORDS = Set.of("of", "the", "and", "or", "in", "with");
  private static final Comparator<Mention> BY_PLACE = Comparator.comparing(Mention::span);

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
    addBracketed(others);
    others.forEach(this::addInitials);
    others.forEach(this::addInduced);
    for (Mention mention : others) {
      String name = longForm(mention.span().of(text));
      int place = grounder.likely(name, mention.type());
      if (place >= 0) {
        named.computeIfAbsent(mention.type(), any -> new HashSet<>()).add(place);
      }
    }
  }

  /** "myotonic dystrophy (DM)": two mentions of a type, the short one in brackets behind. */
  private void addBracketed(Collection<Mention> mentions) {
    Mention before = null;
    for (Mention mention : mentions.stream().sorted(BY_PLACE).toList()) {
      if (before != null && before.type() == mention.type() && isBracketed(before, mention)) {
        longForms.putIfAbsent(mention.span().of(text), before.span().of(text));
      }
      before = mention;
    }
  }

  /** An abbreviation that the document never explains is mostly made of first letters. */
  private void addInitials(Mention mention) {
    StringBuilder initials = new StringBuilder();
    for (String word : WORD_END.split(mention.span().of(text), -1)) {
      boolean counts = !word.isEmpty() && !SMALL_WORDS.contains(word);
      initials.append(counts ? word.substring(0, 1) : "");
    }
    if (initials.length() > 1 && mention.type() == ConceptType.DISEASE) {
      longForms.putIfAbsent(initials.toString().toUpperCase(Locale.ROOT), mention.span().of(text));
    }
  }

  /** In a document on levodopa-induced dyskinesia every dyskinesia is drug-induced. */
  private void addInduced(Mention mention) {
    int start = mention.span().start();
    String before = text.substring(Math.max(0, start - BEFORE), start);
    String name = mention.span().of(text);
    String induced = DRUG_INDUCED + name;
    if (mention.type() == ConceptType.DISEASE
        && INDUCED.matcher(before).find()
        && grounder.knows(induced, mention.type())) {
      longForms.putIfAbsent(name, induced);
      longForms.putIfAbsent(name.replaceFirst("s$", ""), induced);
    }
  }

  private boolean isBracketed(Mention before, Mention mention) {
    int from = before.span().end();
    int to = mention.span().start();
    int end = mention.span().end();
    return to > from
        && text.substring(from, to).equals(" (")
        && end < text.length()
        && ");,".indexOf(text.charAt(end)) >= 0
        && mention.span().length() <= LONGEST_SHORT
        && mention.span().length() < before.span().length();
  }

  /** What a span of this type means; null where nothing is sure enough. */
  public @Nullable Curie ground(Span span, ConceptType type) {
    if (AutoantibodyTraps.stops(text, span, type)) {
      return null;
    }
    String name = span.of(text);
    return grounder.ground(name, longForm(name), type, named.getOrDefault(type, Set.of()));
  }

  /** The mention with the concept that it means, its own where nothing is surer. */
  public Mention grounded(Mention mention) {
    Curie found = ground(mention.span(), mention.type());
    Curie meant = found == null ? grounder.preferred(mention.concept()) : found;
    Curie concept = grounder.isOfOtherType(meant, mention.type()) ? null : meant;
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
    if (found == null && name.indexOf('-') > 0 && name.length() <= LONGEST_SHORT) {
      found = longForms.get(name.replace("-", "")); // A-T
    }
    if (found == null && name.endsWith("s")) {
      found = longForms.get(name.substring(0, name.length() - 1));
    }
    return found == null ? name : found;
  }
}
