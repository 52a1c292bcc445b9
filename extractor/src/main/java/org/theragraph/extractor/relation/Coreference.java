package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Sentence;

/**
 * Finds words that stand for a name: "the drug", "this marker", "these cells", a sentence that
 * begins with "It" or "Treatment".
 *
 * <p>They mean the document's topic of that type where it has one, else the nearest mention before
 * them. Words that mean nothing found so are left alone.
 */
final class Coreference {
  private static final int LEAD_SENTENCES = 3;

  private static final Pattern DRUG =
      pattern(
          "(?:the|this|its|our|study) (?:(?!no|any|only|first|best|standard|current|approved)[a-z-]+ ){0,2}(?:drug|treatment|therapy|medication|medicine"
              + "|antibody|agent|biologic|compound|molecule|product|injection|inhibitor|regimen"
              + "|infusions?|vaccine|cell therapy|therapeutic approach)"
              + "(?! (?:levels?|groups?|arms?|response|failure|trial|of|for|with|to treat|against|options?))");
  private static final Pattern DRUG_AT_START =
      pattern("(?:treatment|therapy|administration|it)(?! (?:with|of|for|by|using)\\b)(?= [a-z])");

  /** In the lead a story speaks of "a cancer drug" and names it later. */
  private static final Pattern DRUG_IN_LEAD =
      pattern(
          "(?:an?|the|new|novel|experimental) (?:[\\w'’-]+ ){0,4}?(?:drug|treatment|therapy|medication"
              + "|medicine|antibody|pill|alternative|cell therapy)(?= (?:can|may|could|helps?|that"
              + "|for|has|is|was|shows?|reduces?|improves?|works?|to|called))");

  /** What may be left of a phrase whose first words name something else. */
  private static final Pattern HEAD =
      pattern("(?:drug|treatment|therapy|medicine|pill|alternative)");

  private static final Pattern TARGET =
      pattern(
          "(?:the|this) (?:[a-z-]+ ){0,1}(?:protein|receptor|marker|enzyme|antigen|cytokine|kinase"
              + "|ligand|molecule)");
  private static final Pattern CELLS = pattern("(?:the|these|such) cells");
  private static final Pattern DISEASE =
      pattern("(?:the|this|these) (?:[a-z-]+ ){0,1}(?:diseases?|conditions?|disorders?|illness)");

  private final Topics topics;

  Coreference(Topics topics) {
    this.topics = topics;
  }

  /** The stand-ins of a sentence, none of which overlaps a mention of it. */
  List<Argument> arguments(String text, Sentence sentence, List<Mention> mentions) {
    List<Argument> found = new ArrayList<>();
    Span span = sentence.span();
    find(DRUG, ConceptType.DRUG, text, span, mentions, found);
    find(TARGET, ConceptType.TARGET, text, span, mentions, found);
    find(CELLS, ConceptType.CELL_TYPE, text, span, mentions, found);
    find(DISEASE, ConceptType.DISEASE, text, span, mentions, found);
    boolean named =
        mentions.stream().anyMatch(m -> m.type() == ConceptType.DRUG && !isModifier(text, m));
    if (sentence.index() < LEAD_SENTENCES && !named) {
      find(DRUG_IN_LEAD, ConceptType.DRUG, text, span, mentions, found);
    }
    Matcher start = DRUG_AT_START.matcher(text).region(span.start(), span.end());
    if (start.lookingAt()) {
      add(text, new Span(start.start(), start.end()), ConceptType.DRUG, mentions, found);
    }
    return found;
  }

  /** Of "a corticosteroid alternative", the first noun only tells what it replaces. */
  static boolean isModifier(String text, Mention mention) {
    return text.startsWith(" alternative", mention.span().end());
  }

  private void find(
      Pattern pattern,
      ConceptType type,
      String text,
      Span sentence,
      List<Mention> mentions,
      List<Argument> found) {
    Matcher matcher =
        pattern.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (matcher.find()) {
      add(text, new Span(matcher.start(), matcher.end()), type, mentions, found);
    }
  }

  private void add(
      String text, Span place, ConceptType type, List<Mention> mentions, List<Argument> found) {
    Span free = freeOf(text, mentions, place);
    boolean taken =
        free.length() == 0
            || found.stream().anyMatch(a -> a.place().overlaps(free))
            || mentions.stream().anyMatch(m -> isNameOf(m, free));
    if (!taken) {
      antecedent(type, free.start()).ifPresent(named -> found.add(new Argument(free, named)));
    }
  }

  /** "the antibody daratumumab": the words are told apart by the name that follows. */
  private static boolean isNameOf(Mention mention, Span words) {
    int gap = mention.span().start() - words.end();
    return gap >= 0 && gap <= 2;
  }

  /** Of "a cancer drug" the drug, of "a corticosteroid alternative" the alternative. */
  private static Span freeOf(String text, List<Mention> mentions, Span place) {
    int start = place.start();
    for (Mention mention : mentions) {
      if (mention.span().overlaps(place)) {
        start = Math.max(start, mention.span().end() + 1);
      }
    }
    boolean free = start == place.start();
    boolean other =
        start < place.end() && HEAD.matcher(text).region(start, place.end()).lookingAt();
    return free || other ? new Span(start, place.end()) : new Span(place.end(), place.end());
  }

  private Optional<Mention> antecedent(ConceptType type, int place) {
    if (type == ConceptType.TARGET || type == ConceptType.CELL_TYPE) {
      return topics.before(type, place);
    }
    Optional<Mention> topic = topics.mention(type, place);
    return topic.isPresent() ? topic : topics.before(type, place);
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE);
  }
}
