package org.theragraph.extractor.vocabulary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/**
 * Concepts as bytes, decoded when asked for: a vocabulary has a hundred thousand, a document names
 * twenty. Safe for use by several threads.
 */
final class ConceptStore {
  private static final String FIELD = "\n";
  private static final String ITEM = "\t";

  final byte[] bytes;
  final int[] offsets;
  private final @Nullable Stored[] decoded;

  /** A concept with what only the vocabulary knows of it. */
  record Stored(Concept concept, boolean core, List<Curie> targets, String action) {}

  ConceptStore(byte[] bytes, int[] offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
    this.decoded = new Stored[offsets.length - 1];
  }

  static ConceptStore of(List<Stored> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int[] offsets = new int[records.size() + 1];
    for (int i = 0; i < records.size(); i++) {
      out.writeBytes(encode(records.get(i)));
      offsets[i + 1] = out.size();
    }
    return new ConceptStore(out.toByteArray(), offsets);
  }

  int size() {
    return decoded.length;
  }

  /** Two threads may decode the same record at once: both get equal, immutable values. */
  Stored get(int index) {
    Stored record = decoded[index];
    if (record == null) {
      record = decode(index);
      decoded[index] = record;
    }
    return record;
  }

  private static byte[] encode(Stored record) {
    Concept concept = record.concept();
    return String.join(
            FIELD,
            concept.id().toString(),
            concept.type().name(),
            concept.name(),
            String.join(ITEM, concept.synonyms()),
            join(concept.xrefs()),
            join(concept.parents()),
            join(record.targets()),
            record.action(),
            record.core() ? "core" : "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String join(List<Curie> ids) {
    return ids.stream().map(Curie::toString).collect(Collectors.joining(ITEM));
  }

  private Stored decode(int index) {
    int start = offsets[index];
    String text = new String(bytes, start, offsets[index + 1] - start, StandardCharsets.UTF_8);
    String[] fields = text.split(FIELD, -1);
    Concept concept =
        new Concept(
            Curie.parse(fields[0]),
            ConceptType.valueOf(fields[1]),
            fields[2],
            items(fields[3]),
            ids(fields[4]),
            ids(fields[5]),
            false);
    return new Stored(concept, !fields[8].isEmpty(), ids(fields[6]), fields[7]);
  }

  private static List<String> items(String field) {
    return field.isEmpty() ? List.of() : Arrays.asList(field.split(ITEM));
  }

  private static List<Curie> ids(String field) {
    return items(field).stream().map(Curie::parse).toList();
  }
}
