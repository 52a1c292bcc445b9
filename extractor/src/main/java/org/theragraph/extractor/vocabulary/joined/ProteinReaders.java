package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Genes and their proteins as HGNC and UniProt publish them: one method a format. */
final class ProteinReaders {
  private static final ConceptType TYPE = ConceptType.TARGET;

  private ProteinReaders() {}

  /** HGNC complete set. */
  static void hgncCompleteSet(Path file, SourceSink sink) {
    HeadedTable.read(
        file,
        List.of("hgnc_id", "symbol", "name"),
        row -> {
          Curie id = Ids.of(row.cell("hgnc_id"));
          String status = row.cell("status");
          if (id == null || !(status.isEmpty() || status.equals("Approved"))) {
            return;
          }
          sink.name(id, TYPE, row.cell("symbol"), Scope.LABEL, Source.HGNC);
          sink.name(id, TYPE, row.cell("name"), Scope.EXACT, Source.HGNC);
          for (String column : List.of("alias_symbol", "alias_name", "prev_symbol", "prev_name")) {
            row.items(column).forEach(name -> sink.name(id, TYPE, name, Scope.EXACT, Source.HGNC));
          }
          same(sink, id, "NCBIGENE", row.cell("entrez_id"));
          same(sink, id, "UNIPROT", row.items("uniprot_ids").get(0));
        });
  }

  /** UniProt: entry, names of the gene with blanks, names of the protein with brackets. */
  static void uniprot(Path file, SourceSink sink) {
    HeadedTable.read(
        file,
        List.of("Entry", "Gene Names", "Protein names"),
        row -> {
          Curie id = Ids.of("UNIPROT", row.cell("Entry"));
          if (id == null) {
            return;
          }
          Scope scope = Scope.LABEL;
          for (String name : names(row.cell("Protein names"))) {
            sink.name(id, TYPE, name, scope, Source.UNIPROT);
            scope = Scope.EXACT;
          }
          for (String name : row.cell("Gene Names").split(" ", -1)) {
            sink.name(id, TYPE, name, Scope.EXACT, Source.UNIPROT);
          }
        });
  }

  private static void same(SourceSink sink, Curie id, String prefix, String local) {
    Curie other = Ids.of(prefix, local);
    if (other != null) {
      sink.same(id, other);
    }
  }

  /**
   * {@code A (B) (C (D)) [Cleaved into: E]} is A, B and C (D): parts have names of their own, which
   * are none of the whole. Numbers of enzymes are no names.
   */
  static List<String> names(String text) {
    int parts = text.indexOf(" [");
    String whole = parts < 0 ? text : text.substring(0, parts);
    List<String> names = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean opens = c == '(' && (depth > 0 || (i > 0 && whole.charAt(i - 1) == ' '));
      if (opens && depth++ == 0) {
        add(names, whole.substring(from, i));
        from = i + 1;
      } else if (c == ')' && depth > 0 && --depth == 0) {
        add(names, whole.substring(from, i));
        from = i + 1;
      }
    }
    add(names, whole.substring(Math.min(from, whole.length())));
    return names;
  }

  private static void add(List<String> names, String text) {
    String name = text.strip();
    if (!name.isEmpty() && !name.startsWith("EC ") && !name.startsWith("Uncharacterized ")) {
      names.add(name);
    }
  }
}
