package org.theragraph.extractor.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.annotation.Sentence;

/** The views of a document's sentences, made when they are asked for. Not thread-safe. */
final class Views {
  private final Document document;
  private final List<Mention> mentions;
  private final Topics topics;
  private final TreeMap<Integer, Sentence> byStart = new TreeMap<>();
  private final Map<Sentence, View> made = new HashMap<>();

  /**
   * @param sentences those that count
   * @param mentions of the whole document, by place
   */
  Views(
      Document document,
      List<Sentence> sentences,
      List<Mention> mentions,
      Function<Curie, Collection<Curie>> ancestors) {
    this.document = document;
    this.mentions = mentions;
    this.topics = Topics.of(document, mentions, ancestors);
    sentences.forEach(sentence -> byStart.put(sentence.span().start(), sentence));
  }

  /** The sentence that holds a mention; null where none does that counts. */
  @Nullable View of(Mention mention) {
    Map.Entry<Integer, Sentence> entry = byStart.floorEntry(mention.span().start());
    return entry == null || !entry.getValue().span().contains(mention.span())
        ? null
        : made.computeIfAbsent(entry.getValue(), this::view);
  }

  private View view(Sentence sentence) {
    List<Mention> inside =
        mentions.subList(firstFrom(sentence.span().start()), mentions.size()).stream()
            .takeWhile(mention -> mention.span().start() < sentence.span().end())
            .filter(mention -> sentence.span().contains(mention.span()))
            .toList();
    return View.of(document, sentence, inside, topics);
  }

  /** Number of the first mention that starts at a place or behind it. */
  private int firstFrom(int place) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A mention as the rules see it; null where they would not take it for one: in "interferon
   * signature", interferon only tells what kind of signature.
   */
  @Nullable Argument argument(Mention mention) {
    View view = of(mention);
    if (view == null) {
      return null;
    }
    Optional<Argument> argument =
        view.groups().stream()
            .flatMap(List::stream)
            .filter(one -> !one.isAnaphor() && one.named().equals(mention))
            .findFirst();
    return argument.orElse(null);
  }
}
