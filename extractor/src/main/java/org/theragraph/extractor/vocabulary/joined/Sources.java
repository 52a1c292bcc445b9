package org.theragraph.extractor.vocabulary.joined;

import java.util.Map;
import org.theragraph.corpora.model.Curie;

/** The source that a name space belongs to. */
final class Sources {
  private static final Map<String, Source> BY_PREFIX =
      Map.ofEntries(
          Map.entry("MONDO", Source.MONDO),
          Map.entry("DOID", Source.DOID),
          Map.entry("MESH", Source.MESH),
          Map.entry("HP", Source.HP),
          Map.entry("NCIT", Source.NCIT),
          Map.entry("DRUGBANK", Source.DRUGBANK),
          Map.entry("DRUGCENTRAL", Source.DRUGCENTRAL),
          Map.entry("PHARMGKB", Source.PHARMGKB),
          Map.entry("HGNC", Source.HGNC),
          Map.entry("NCBIGENE", Source.NCBIGENE),
          Map.entry("FPLX", Source.FAMPLEX),
          Map.entry("CHEBI", Source.CHEBI),
          Map.entry("UNIPROT", Source.UNIPROT),
          Map.entry("CL", Source.CL));

  private Sources() {}

  static Source of(Curie id) {
    return BY_PREFIX.getOrDefault(id.prefix(), Source.OTHER);
  }
}
