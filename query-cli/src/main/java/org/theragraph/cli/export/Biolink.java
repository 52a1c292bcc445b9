package org.theragraph.cli.export;

import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Predicate;

/**
 * What our types are in the <a href="https://biolink.github.io/biolink-model/">Biolink model</a>
 * (4.2).
 */
final class Biolink {
  private static final String PREFIX = "biolink:";

  private Biolink() {}

  /** The class of a concept. */
  static String category(Concept concept) {
    String prefix = concept.id().prefix();
    return PREFIX
        + switch (concept.type()) {
          case DRUG -> "Drug";
          case TARGET -> target(prefix);
          case CELL_TYPE -> "Cell";
          case DISEASE -> prefix.equals("HP") ? "PhenotypicFeature" : "Disease";
          case AUTOANTIBODY -> "Protein";
        };
  }

  private static String target(String prefix) {
    return switch (prefix) {
      case "HGNC", "NCBIGENE" -> "Gene";
      case "FPLX" -> "GeneFamily";
      default -> "Protein";
    };
  }

  /** The class of an edge. */
  static String association(Predicate predicate) {
    return PREFIX
        + switch (predicate) {
          case TARGETS -> "ChemicalGeneInteractionAssociation";
          case TREATS, STUDIED_FOR, CAUSES ->
              "ChemicalOrDrugOrTreatmentToDiseaseOrPhenotypicFeatureAssociation";
          case EXPRESSED_IN -> "GeneToExpressionSiteAssociation";
          default -> "Association";
        };
  }
}
