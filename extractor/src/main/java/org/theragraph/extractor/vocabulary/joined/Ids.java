package org.theragraph.extractor.vocabulary.joined;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Ids of many files in one spelling: {@code mesh:D008180} is {@code MESH:D008180}. */
final class Ids {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("mondo", "MONDO"),
          Map.entry("doid", "DOID"),
          Map.entry("mesh", "MESH"),
          Map.entry("omim", "OMIM"),
          Map.entry("mim", "OMIM"),
          Map.entry("orphanet", "Orphanet"),
          Map.entry("ordo", "Orphanet"),
          Map.entry("umls", "UMLS"),
          Map.entry("umls_cui", "UMLS"),
          Map.entry("ncit", "NCIT"),
          Map.entry("nci", "NCIT"),
          Map.entry("hp", "HP"),
          Map.entry("symp", "SYMP"),
          Map.entry("efo", "EFO"),
          Map.entry("drugbank", "DRUGBANK"),
          Map.entry("chebi", "CHEBI"),
          Map.entry("chembl", "CHEMBL"),
          Map.entry("cas", "CAS"),
          Map.entry("unii", "UNII"),
          Map.entry("pubchem.compound", "PUBCHEM"),
          Map.entry("pharmgkb.drug", "PHARMGKB"),
          Map.entry("drugcentral", "DRUGCENTRAL"),
          Map.entry("hgnc", "HGNC"),
          Map.entry("ncbigene", "NCBIGENE"),
          Map.entry("uniprot", "UNIPROT"),
          Map.entry("fplx", "FPLX"),
          Map.entry("cl", "CL"),
          Map.entry("atc", "ATC"),
          Map.entry("autoab", "AUTOAB"));

  /** What an id of a joined concept is taken from, the best first. */
  private static final Map<ConceptType, String> PREFERRED =
      Map.of(
          ConceptType.DISEASE, "MONDO MESH HP DOID OMIM NCIT SYMP EFO",
          ConceptType.DRUG, "DRUGBANK CHEBI MESH PHARMGKB DRUGCENTRAL",
          ConceptType.TARGET, "HGNC FPLX NCBIGENE UNIPROT",
          ConceptType.CELL_TYPE, "CL MESH",
          ConceptType.AUTOANTIBODY, "AUTOAB");

  private static final int LAST = 100;

  private Ids() {}

  /** The id in the one spelling; null for a name space that says nothing here, or no id at all. */
  static @Nullable Curie of(String text) {
    int colon = text.indexOf(':');
    return colon < 1 ? null : of(text.substring(0, colon), text.substring(colon + 1));
  }

  static @Nullable Curie of(String prefix, String local) {
    String known = PREFIXES.get(prefix.strip().toLowerCase(Locale.ROOT));
    String id = local.strip();
    if (known == null || id.isEmpty() || id.indexOf(' ') >= 0) {
      return null;
    }
    String again = known + ":"; // CHEBI:CHEBI:1234
    return new Curie(known, id.startsWith(again) ? id.substring(again.length()) : id);
  }

  /** Lower is better. */
  static int rank(Curie id, ConceptType type) {
    int at = PREFERRED.getOrDefault(type, "").indexOf(id.prefix());
    return at < 0 ? LAST : at;
  }
}
