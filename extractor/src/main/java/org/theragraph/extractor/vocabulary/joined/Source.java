package org.theragraph.extractor.vocabulary.joined;

/** Who gave a name. */
public enum Source {
  /** The project's own tables. */
  CORE(0),
  /** The bioresources library. */
  LIBRARY(1),
  MONDO(2),
  DOID(3),
  MESH(4),
  HP(5),
  NCIT(6),
  DRUGBANK(7),
  DRUGCENTRAL(8),
  PHARMGKB(9),
  HGNC(10),
  NCBIGENE(11),
  FAMPLEX(12),
  CL(13),
  OTHER(14),
  CHEBI(15),
  UNIPROT(20);

  private final int place; // of its bit in a compiled file

  Source(int place) {
    this.place = place;
  }

  int bit() {
    return 1 << place;
  }
}
