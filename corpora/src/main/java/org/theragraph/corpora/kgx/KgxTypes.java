package org.theragraph.corpora.kgx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/** Which of our types and predicates stand for those of the Biolink model (4.2). */
final class KgxTypes {
  private static final Map<String, ConceptType> CATEGORIES =
      Map.ofEntries(
          Map.entry("biolink:Drug", ConceptType.DRUG),
          Map.entry("biolink:SmallMolecule", ConceptType.DRUG),
          Map.entry("biolink:ChemicalEntity", ConceptType.DRUG),
          Map.entry("biolink:MolecularMixture", ConceptType.DRUG),
          Map.entry("biolink:Gene", ConceptType.TARGET),
          Map.entry("biolink:GeneFamily", ConceptType.TARGET),
          Map.entry("biolink:Protein", ConceptType.TARGET),
          Map.entry("biolink:Cell", ConceptType.CELL_TYPE),
          Map.entry("biolink:Disease", ConceptType.DISEASE),
          Map.entry("biolink:PhenotypicFeature", ConceptType.DISEASE),
          Map.entry("biolink:DiseaseOrPhenotypicFeature", ConceptType.DISEASE));

  private KgxTypes() {}

  /** The type of a node; null for one that has none here. */
  static @Nullable ConceptType type(JsonNode node) {
    String own =
        node.path("concept_type").asText(); // ours: to Biolink, autoantibodies are proteins
    for (ConceptType type : ConceptType.values()) {
      if (type.name().equals(own)) {
        return type;
      }
    }
    for (String category : texts(node.path("category"))) {
      ConceptType type = CATEGORIES.get(category);
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  /** The predicate of an edge between such ends; null for one that has none here. */
  static @Nullable Predicate predicate(JsonNode edge, ConceptType subject, ConceptType object) {
    String own = edge.path("statement_predicate").asText("");
    String biolink = edge.path("predicate").asText("");
    for (Predicate predicate : Predicate.values()) {
      boolean named =
          own.isEmpty() ? predicate.biolink().equals(biolink) : predicate.name().equals(own);
      if (named && predicate.admits(subject, object)) {
        return predicate;
      }
    }
    return null;
  }

  /** A list, or a text alone, as some tools write it. */
  static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    }
    value.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
