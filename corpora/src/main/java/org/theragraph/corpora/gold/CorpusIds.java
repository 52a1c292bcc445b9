package org.theragraph.corpora.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/** Ids as corpora write them, made CURIEs. */
final class CorpusIds {
  private static final Pattern SEPARATOR = Pattern.compile("[;|,+]");
  private static final Pattern MESH = Pattern.compile("[CD]\\d{5,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Species behind a gene's number: {@code 4318(Tax:10090)}. */
  private static final Pattern ASIDE = Pattern.compile("\\(.*\\)");

  private CorpusIds() {}

  /** One or several ids of an annotation; none for {@code -1}, {@code -} and empty text. */
  static List<String> parse(String raw, @Nullable ConceptType type) {
    if (type == null) {
      return raw.isBlank() ? List.of() : List.of(raw.strip()); // a variant: c|SUB|A|12|G
    }
    List<String> ids = new ArrayList<>();
    for (String part : SEPARATOR.split(ASIDE.matcher(raw).replaceAll(""), -1)) {
      String id = part.strip();
      if (!id.isEmpty() && !id.equals("-1") && !id.equals("-")) {
        ids.add(curie(id, type));
      }
    }
    return ids;
  }

  /** An id of unknown type, as an end of a relation. */
  static String end(String raw) {
    String id = raw.strip();
    return MESH.matcher(id).matches() ? "MESH:" + id : id;
  }

  private static String curie(String id, ConceptType type) {
    if (MESH.matcher(id).matches()) {
      return "MESH:" + id;
    }
    if (!NUMBER.matcher(id).matches()) {
      return id;
    }
    return switch (type) {
      case TARGET -> "NCBIGene:" + id;
      case DISEASE -> "OMIM:" + id;
      default -> id;
    };
  }
}
