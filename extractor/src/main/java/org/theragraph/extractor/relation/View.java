package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.extractor.annotation.Parse;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceParser;

/** A sentence with its arguments, its mask and, on demand, its parse. Not thread-safe. */
final class View {
  private final Document document;
  private final Sentence sentence;
  private final Topics topics;
  private final List<List<Argument>> groups;
  private final Mask mask;
  private final Set<ConceptType> types = EnumSet.noneOf(ConceptType.class);
  private @Nullable Parse parse;

  private View(
      Document document, Sentence sentence, Topics topics, List<List<Argument>> groups, Mask mask) {
    this.document = document;
    this.sentence = sentence;
    this.topics = topics;
    this.groups = groups;
    this.mask = mask;
    groups.forEach(group -> types.add(group.get(0).type()));
  }

  /**
   * @param mentions all mentions of the sentence, in order
   */
  static View of(Document document, Sentence sentence, List<Mention> mentions, Topics topics) {
    List<Argument> arguments = new ArrayList<>();
    mentions.stream()
        .filter(mention -> !Coreference.isModifier(document.text(), mention))
        .forEach(mention -> arguments.add(Argument.of(mention)));
    arguments.addAll(new Coreference(topics).arguments(document.text(), sentence, mentions));
    arguments.sort(Comparator.comparing(Argument::place));
    List<List<Argument>> groups = Coordination.groups(document.text(), arguments);
    return new View(
        document, sentence, topics, groups, Mask.of(document.text(), sentence.span(), groups));
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

  /** Whether the sentence holds an argument of this type. */
  boolean has(ConceptType type) {
    return types.contains(type);
  }

  /** Whether some predicate admits two types that the sentence holds. */
  boolean canHoldRelation() {
    for (Predicate predicate : Predicate.values()) {
      if (predicate.subjects().stream().anyMatch(types::contains)
          && predicate.objects().stream().anyMatch(types::contains)) {
        return true;
      }
    }
    return false;
  }

  Parse parse(SentenceParser parser) {
    Parse made = parse;
    if (made == null) {
      made = parser.parse(sentence);
      parse = made;
    }
    return made;
  }
}
