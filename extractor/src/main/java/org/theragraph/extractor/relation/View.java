package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Parse;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceParser;
import org.theragraph.extractor.annotation.Tags;

/** A sentence with its arguments, its mask and, on demand, its parse. Not thread-safe. */
final class View {
  private static final String EFFECT_MARK = "‹" + Mask.EFFECT_WORD;

  private static final Map<ConceptType, Pattern> OTHER_NAMES =
      Map.of(
          ConceptType.DRUG,
              words("(?:gene|signature|pathway|signall?ing|receptors?|resistance|metabolism)"),
          ConceptType.DISEASE, words("(?:virus(?:es)?|vaccin\\w+|activity index)"));

  private final Document document;
  private final Sentence sentence;
  private final Topics topics;
  private final List<List<Argument>> groups;
  private final Mask mask;
  private final Set<ConceptType> types = EnumSet.noneOf(ConceptType.class);
  private final WordStarts starts;
  private final Map<Cue, List<Span>> cues = new HashMap<>();
  private @Nullable Tags tags;
  private @Nullable Parse parse;

  private static Pattern words(String heads) {
    return Pattern.compile("[ -](?:\\w+[ -])?" + heads + "\\b", Pattern.CASE_INSENSITIVE);
  }

  private View(
      Document document, Sentence sentence, Topics topics, List<List<Argument>> groups, Mask mask) {
    this.document = document;
    this.sentence = sentence;
    this.topics = topics;
    this.groups = groups;
    this.mask = mask;
    this.starts = WordStarts.of(mask.text());
    groups.forEach(group -> types.add(group.get(0).type()));
  }

  /**
   * @param mentions all mentions of the sentence, in order
   */
  static View of(Document document, Sentence sentence, List<Mention> mentions, Topics topics) {
    List<Argument> arguments = new ArrayList<>();
    mentions.stream()
        .filter(mention -> !Coreference.isModifier(document.text(), mention))
        .filter(mention -> !isPartOfOtherName(document.text(), mention))
        .forEach(mention -> arguments.add(Argument.of(mention)));
    arguments.addAll(new Coreference(topics).arguments(document.text(), sentence, mentions));
    arguments.sort(Comparator.comparing(Argument::place));
    List<List<Argument>> groups = Coordination.groups(document.text(), arguments);
    return new View(
        document, sentence, topics, groups, Mask.of(document.text(), sentence.span(), groups));
  }

  /** "interferon signature", "leukemia virus": the name only tells what sort of thing follows. */
  private static boolean isPartOfOtherName(String text, Mention mention) {
    Pattern other = OTHER_NAMES.get(mention.type());
    return other != null
        && other.matcher(text).region(mention.span().end(), text.length()).lookingAt();
  }

  Document document() {
    return document;
  }

  Sentence sentence() {
    return sentence;
  }

  Topics topics() {
    return topics;
  }

  List<List<Argument>> groups() {
    return groups;
  }

  Mask mask() {
    return mask;
  }

  /** Whether it names something of this type itself, not only by "the drug". */
  boolean names(ConceptType type) {
    return groups.stream()
        .flatMap(List::stream)
        .anyMatch(argument -> argument.type() == type && !argument.isAnaphor());
  }

  /** How the words of the mask begin. */
  WordStarts starts() {
    return starts;
  }

  /** Where a cue stands, into canonical text; looked for once. */
  List<Span> places(Cue cue) {
    return cues.computeIfAbsent(cue, this::find);
  }

  private List<Span> find(Cue cue) {
    if (!cue.starts().passes(starts)) {
      return List.of();
    }
    List<Span> places = new ArrayList<>();
    Matcher matcher = cue.pattern().matcher(mask.text());
    while (matcher.find()) {
      places.add(mask.origin(matcher.start(), matcher.end()));
    }
    return places;
  }

  /** Whether the sentence holds an argument of this type. */
  boolean has(ConceptType type) {
    return types.contains(type);
  }

  /** Whether the sentence holds "side effects" or the like. */
  boolean hasEffectWord() {
    return mask.text().indexOf(EFFECT_MARK) >= 0;
  }

  /** Whether the sentence holds types between which a predicate may stand. */
  boolean canHold(Predicate predicate) {
    return !Collections.disjoint(predicate.subjects(), types)
        && !Collections.disjoint(predicate.objects(), types);
  }

  Tags tags(SentenceParser parser) {
    Tags made = tags;
    if (made == null) {
      made = parser.tag(sentence);
      tags = made;
    }
    return made;
  }

  Parse parse(SentenceParser parser) {
    Parse made = parse;
    if (made == null) {
      made = parser.parse(sentence, tags(parser));
      parse = made;
    }
    return made;
  }
}
