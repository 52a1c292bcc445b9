package org.theragraph.extractor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * Mentions from elsewhere, curated or another tool's, by document. Takes a few hundred bytes a
 * mention. Thread-safe.
 */
public final class GivenMentions {
  private final Map<String, List<Given>> byDocument = new HashMap<>();
  private final Set<String> met = ConcurrentHashMap.newKeySet();

  private record Given(Mention mention, String place) {}

  private GivenMentions() {}

  /**
   * Reads a file of the form of mentions.jsonl.
   *
   * @throws FactsException naming file, line and field, if a line breaks the format
   * @throws IOException if the file cannot be read
   */
  public static GivenMentions read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    GivenMentions given = new GivenMentions();
    FactsReader.mentionsOf(
        file,
        (mention, place) ->
            given
                .byDocument
                .computeIfAbsent(mention.document(), id -> new ArrayList<>())
                .add(new Given(mention, place)));
    return given;
  }

  /** Documents that have mentions here and did not come by. */
  public long unmet() {
    return byDocument.size() - (long) met.size();
  }

  /**
   * The mentions of a document in the order of its text, each once, their concepts the vocabulary's
   * own where it knows them.
   *
   * @return null where none are given
   * @throws FactsException naming file, line and field, if one does not fit the text
   */
  @Nullable List<Mention> of(Document document, Function<Curie, @Nullable Concept> vocabulary) {
    List<Given> given = byDocument.get(document.id());
    if (given == null) {
      return null;
    }
    met.add(document.id());
    given.forEach(one -> check(one, document));
    return given.stream()
        .map(one -> grounded(one, vocabulary))
        .distinct()
        .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::type))
        .toList();
  }

  private static void check(Given given, Document document) {
    Span span = given.mention().span();
    if (span.length() == 0 || span.end() > document.text().length()) {
      throw new FactsException(
          "%s: end: [%d, %d) is empty or lies outside document %s of %d units"
              .formatted(
                  given.place(),
                  span.start(),
                  span.end(),
                  document.id(),
                  document.text().length()));
    }
    String there = span.of(document.text());
    if (!there.equals(given.mention().text())) {
      throw new FactsException(
          "%s: text: is '%s', but [%d, %d) of document %s is '%s'; offsets count UTF-16 units"
              .formatted(
                  given.place(),
                  given.mention().text(),
                  span.start(),
                  span.end(),
                  document.id(),
                  there));
    }
  }

  private static Mention grounded(Given given, Function<Curie, @Nullable Concept> vocabulary) {
    Mention mention = given.mention();
    Curie id = mention.concept();
    Concept concept = id == null ? null : vocabulary.apply(id);
    if (concept != null && concept.type() != mention.type()) {
      throw new FactsException(
          "%s: concept: %s is a %s, but the mention's type is %s"
              .formatted(given.place(), id, concept.type(), mention.type()));
    }
    boolean named = id != null && !id.isUngrounded();
    return new Mention(
        mention.document(),
        mention.span(),
        mention.text(),
        mention.type(),
        concept != null ? concept.id() : named ? id : null,
        mention.score(),
        mention.recogniser());
  }
}
