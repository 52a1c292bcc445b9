package org.theragraph.extractor.vocabulary;

import java.util.List;
import java.util.Set;

/** Words by which a library's useless names are told from its good ones. */
final class LibraryWords {
  /** Marks of systematic names: nobody writes these, and they cost half the memory. */
  static final String SYSTEMATIC = "{}$;|=<>";

  /** Remarks that stand among the names. */
  static final List<String> REMARKS =
      List.of(
          "pseudogene",
          "antisense rna",
          "non-protein coding",
          "open reading frame",
          "obsolete ",
          "(sensu",
          "kda protein");

  /** First words of names that a cut at a comma left over: member 2, alpha 1. */
  static final Set<String> FRAGMENTS =
      Set.of(
          "member",
          "subunit",
          "isoform",
          "chain",
          "domain",
          "fragment",
          "component",
          "precursor",
          "type",
          "class",
          "group",
          "family",
          "n",
          "c",
          "alpha",
          "beta",
          "gamma",
          "delta",
          "small",
          "large",
          "heavy",
          "light");

  static final int LONGEST_FRAGMENT = 3; // pieces

  /** Diseases that genes were once called after, and processes that they take part in. */
  static final List<String> NO_GENE_ENDINGS =
      List.of(
          "ataxia",
          "dystrophy",
          "syndrome",
          "disease",
          "deficiency",
          "anemia",
          "cancer",
          "oma",
          "leukemia",
          "itis",
          "emia",
          "osis",
          "pathy",
          "deafness",
          "epilepsy",
          "diabete",
          "sclerosis",
          "retardation",
          "disorder",
          "tumor",
          "plasia",
          "plegia",
          "opia",
          "uria",
          "penia");

  static final Set<String> NO_GENE_WORDS =
      Set.of(
          "activation",
          "migration",
          "differentiation",
          "homolog",
          "form",
          "signal",
          "signaling",
          "proliferation",
          "development",
          "linked",
          "adhesion",
          "growth",
          "death",
          "complex",
          "protein",
          "chromosome",
          "region",
          "cell");

  /** Chemical words that name roles and groups of compounds rather than compounds. */
  static final Set<String> ROLES =
      Set.of(
          "inhibitor",
          "agonist",
          "antagonist",
          "agent",
          "drug",
          "compound",
          "blocker",
          "modulator",
          "activator",
          "reagent",
          "metabolite",
          "molecule",
          "ion",
          "atom",
          "group",
          "residue",
          "element",
          "cation",
          "anion",
          "radical",
          "role",
          "donor",
          "acceptor");

  /** What the names of cells end with; others are remarks such as "cells in vitro". */
  static final List<String> CELL_ENDINGS =
      List.of(
          "cell",
          "cyte",
          "blast",
          "phage",
          "phil",
          "neuron",
          "glia",
          "fiber",
          "gonia",
          "clast",
          "progenitor",
          "precursor");

  static final Set<String> UPPER_NAMES =
      Set.of("ATP", "ADP", "GTP", "cAMP", "cGMP", "NADPH", "NADH", "DMSO", "LPS", "PMA", "H2O2");

  private LibraryWords() {}
}
