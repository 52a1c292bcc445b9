package org.theragraph.corpora.gold;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/** What corpora call the types of concepts. */
final class CorpusTypes {
  private static final Map<String, ConceptType> NAMES = names();

  private CorpusTypes() {}

  /** The type with this name, whatever its case; null for one the graph has no type for. */
  static @Nullable ConceptType of(String name) {
    return NAMES.get(name.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, ConceptType> names() {
    Map<String, ConceptType> names = new HashMap<>();
    put(names, ConceptType.DRUG, "drug", "chemical", "chemicalentity", "chemicals");
    put(names, ConceptType.TARGET, "target", "gene", "geneorgeneproduct", "protein");
    put(names, ConceptType.TARGET, "gene-y", "gene-n", "familyname", "genes");
    put(names, ConceptType.CELL_TYPE, "celltype", "cell_type", "cell", "cell type");
    put(names, ConceptType.DISEASE, "disease", "diseaseorphenotypicfeature", "diseases");
    put(names, ConceptType.DISEASE, "specificdisease", "diseaseclass", "compositemention");
    put(names, ConceptType.DISEASE, "modifier"); // NCBI disease: "colorectal cancer cells"
    put(names, ConceptType.AUTOANTIBODY, "autoantibody");
    return Map.copyOf(names);
  }

  private static void put(Map<String, ConceptType> names, ConceptType type, String... own) {
    for (String name : own) {
      names.put(name, type);
    }
  }
}
