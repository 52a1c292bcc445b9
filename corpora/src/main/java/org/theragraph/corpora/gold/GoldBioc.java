package org.theragraph.corpora.gold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.ConceptType;

/**
 * A BioC document while it is read; XML and JSON give the same parts. Its offsets count from the
 * beginning of the document, but what stands between passages is anybody's guess: ours is a line
 * feed, so each passage's offset is made ours.
 */
final class GoldBioc {
  /** Where corpora write ids, in the order of preference. */
  private static final List<String> ID_KEYS =
      List.of("identifier", "MESH", "NCBI Gene", "NCBIGene", "GeneID", "OMIM");

  private final String id;
  private final String place;
  private final List<String> passages = new ArrayList<>();
  private final List<Marked> marked = new ArrayList<>();
  private final List<Related> related = new ArrayList<>();
  private boolean titled;
  private int length; // code points so far

  /**
   * @param place file and document, for messages
   */
  GoldBioc(String id, String place) {
    this.id = id;
    this.place = place;
  }

  private record Marked(String id, int start, int end, String text, Map<String, String> infons) {}

  private record Related(Map<String, String> infons, List<String> refs) {}

  /**
   * Adds a passage.
   *
   * @return what to add to its offsets to make them ours
   */
  int passage(Map<String, String> infons, String text, int offset) {
    if (passages.isEmpty()) {
      titled = infons.getOrDefault("type", "").matches("(?i)title|front");
    }
    int start = passages.isEmpty() ? 0 : length + 1;
    passages.add(text);
    length = start + text.codePointCount(0, text.length());
    return start - offset;
  }

  /** Adds an annotation, with our offsets in code points; several locations make one span. */
  void annotation(String ownId, int start, int end, String text, Map<String, String> infons) {
    marked.add(new Marked(ownId, start, end, text, infons));
  }

  void relation(Map<String, String> infons, List<String> refs) {
    related.add(new Related(infons, refs));
  }

  AnnotatedDocument document() throws IOException {
    // Without a title, positions count as if an empty one stood before the body.
    int shift = titled ? 0 : 1;
    String title = titled ? passages.get(0) : "";
    GoldText text =
        new GoldText(
            id, title, String.join("\n", passages.subList(titled ? 1 : 0, passages.size())));
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (Marked mark : marked) {
      ConceptType type = CorpusTypes.of(mark.infons().getOrDefault("type", ""));
      indexes.put(mark.id(), indexes.size());
      text.annotate(
          mark.start() + shift,
          mark.end() + shift,
          mark.text(),
          type,
          CorpusIds.parse(ids(mark.infons()), type),
          place);
    }
    for (Related relation : related) {
      relate(text, relation, indexes);
    }
    return text.document();
  }

  private static String ids(Map<String, String> infons) {
    return ID_KEYS.stream().filter(infons::containsKey).map(infons::get).findFirst().orElse("");
  }

  private void relate(GoldText text, Related relation, Map<String, Integer> indexes)
      throws IOException {
    Map<String, String> infons = relation.infons();
    String type = infons.getOrDefault("type", infons.getOrDefault("relation", "related"));
    if (relation.refs().size() == 2) {
      text.relate(
          type,
          indexes.getOrDefault(relation.refs().get(0), -1),
          indexes.getOrDefault(relation.refs().get(1), -1),
          place);
      return;
    }
    List<String> ends =
        infons.entrySet().stream()
            .filter(infon -> infon.getKey().matches("entity\\d|Chemical|Disease|Gene"))
            .map(infon -> CorpusIds.end(infon.getValue()))
            .toList();
    if (ends.size() == 2) {
      text.relate(type, ends.get(0), ends.get(1));
    }
  }
}
