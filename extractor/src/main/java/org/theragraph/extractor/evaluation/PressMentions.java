package org.theragraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/** The places of a press gold set's entities, whose annotators give their surface forms only. */
final class PressMentions {
  private PressMentions() {}

  /** A surface form of an entity; matched case-sensitively, as whole words. */
  record Surface(String text, ConceptType type, String entity) {}

  /** Mentions in the order of the text; of those that overlap, the longest. */
  static List<Mention> of(Document document, List<Surface> surfaces) {
    List<Mention> mentions = new ArrayList<>();
    surfaces.stream()
        .sorted(Comparator.comparingInt(surface -> -surface.text().length()))
        .forEach(surface -> add(document, surface, mentions));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }

  private static void add(Document document, Surface surface, List<Mention> to) {
    Matcher places =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(surface.text()) + "(?![\\p{L}\\p{N}])")
            .matcher(document.text());
    while (places.find()) {
      Span span = new Span(places.start(), places.end());
      if (to.stream().noneMatch(mention -> mention.span().overlaps(span))) {
        to.add(
            new Mention(
                document.id(),
                span,
                surface.text(),
                surface.type(),
                Curie.ofText(surface.type(), surface.entity()),
                1.0,
                "given"));
      }
    }
  }
}
