package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Names and ids of human genes and of protein families in tables: one method a format. */
final class GeneReaders {
  private static final ConceptType TYPE = ConceptType.TARGET;

  private GeneReaders() {}

  /** HGNC: id, symbol, name, status, synonyms with commas, Entrez gene, UniProt. */
  static void hgnc(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          Curie id = Ids.of(cells[0]);
          if (id == null || cells.length < 7 || !cells[3].equals("Approved")) {
            return;
          }
          sink.name(id, TYPE, cells[1], Scope.LABEL, Source.HGNC);
          sink.name(id, TYPE, cells[2], Scope.EXACT, Source.HGNC);
          for (String name : cells[4].split(",", -1)) {
            sink.name(id, TYPE, name.strip(), Scope.EXACT, Source.HGNC);
          }
          same(sink, id, "NCBIGENE", cells[5]);
          same(sink, id, "UNIPROT", cells[6]);
        });
  }

  /** NCBI genes: id, symbol, name, aliases and UniProt with |, kind of gene. */
  static void ncbiGenes(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          if (cells.length < 6 || !cells[5].equals("protein-coding")) {
            return;
          }
          Curie id = new Curie("NCBIGENE", cells[0]);
          sink.name(id, TYPE, cells[1], Scope.LABEL, Source.NCBIGENE);
          sink.name(id, TYPE, cells[2], Scope.EXACT, Source.NCBIGENE);
          for (String name : cells[3].split("\\|", -1)) {
            sink.name(id, TYPE, name, Scope.EXACT, Source.NCBIGENE);
          }
        });
  }

  /** FamPlex: text, name space, id; families only. */
  static void famplex(Path file, SourceSink sink) {
    Lines.each(
        file,
        line -> {
          var cells = Lines.csv(line);
          if (cells.size() > 2 && cells.get(1).equals("FPLX") && !cells.get(2).isBlank()) {
            Curie id = new Curie("FPLX", cells.get(2));
            sink.name(id, TYPE, cells.get(0), Scope.EXACT, Source.FAMPLEX);
          }
        });
  }

  private static void same(SourceSink sink, Curie id, String prefix, String locals) {
    Curie other = Ids.of(prefix, locals.split(",", 2)[0]);
    if (other != null) {
      sink.same(id, other);
    }
  }
}
