package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Names and mappings of diseases, cells and drugs in tables: one method a format. */
final class TableReaders {
  /** Name spaces of the lexicons of names that are kept. */
  private static final Set<String> NAMED =
      Set.of("MONDO", "DOID", "HP", "NCIT", "SYMP", "CL", "EFO");

  private TableReaders() {}

  /** SSSOM: subject_id, subject_label, predicate_id, object_id ...; exact matches only. */
  static void sssom(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          int predicate = cells.length > 2 && cells[2].startsWith("skos:") ? 2 : -1;
          if (predicate > 0 && cells.length > 3 && cells[2].equals("skos:exactMatch")) {
            Curie one = Ids.of(cells[0]);
            Curie other = Ids.of(cells[3]);
            if (one != null && other != null) {
              sink.same(one, other);
            }
          }
        });
  }

  /** SSSLM: text, curie, name, predicate, ..., source (the last cell). */
  static void ssslm(Path file, ConceptType type, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          Curie id = cells.length > 3 ? Ids.of(cells[1]) : null;
          boolean kept =
              id != null && NAMED.contains(id.prefix()) && !cells[2].startsWith("obsolete ");
          if (id != null && kept && (type == ConceptType.DISEASE || id.prefix().equals("CL"))) {
            sink.name(id, type, cells[0], scope(cells[3]), source(id, cells[cells.length - 1]));
          }
        });
  }

  private static Scope scope(String predicate) {
    if (predicate.equals("rdfs:label")) {
      return Scope.LABEL;
    }
    return predicate.endsWith("hasExactSynonym") ? Scope.EXACT : Scope.RELATED;
  }

  private static Source source(Curie id, String named) {
    Curie of = Ids.of(named, "1");
    return of == null ? Sources.of(id) : Sources.of(of);
  }

  /** DO report: DOID, label, cross-references with commas between them. */
  static void diseaseOntology(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          Curie id = Ids.of(Lines.unquoted(cells[0]));
          if (id != null && cells.length > 2) {
            sink.name(id, ConceptType.DISEASE, Lines.unquoted(cells[1]), Scope.LABEL, Source.DOID);
            for (String xref : Lines.unquoted(cells[2]).split(",", -1)) {
              Curie to = Ids.of(xref.strip());
              if (to != null) {
                sink.reference(id, to);
              }
            }
          }
        });
  }

  /** MeSH diseases: name, descriptor. */
  static void meshDiseases(Path file, SourceSink sink) {
    Lines.cells(
        file,
        false,
        cells -> {
          if (cells.length > 1) {
            sink.name(mesh(cells[1]), ConceptType.DISEASE, cells[0], Scope.EXACT, Source.MESH);
          }
        });
  }

  /** MeSH descriptors of all kinds: id, label, entry terms with | between them. */
  static void meshDescriptors(Path file, SourceSink sink) {
    Lines.cells(
        file,
        false,
        cells -> {
          Curie id = mesh(cells[0]);
          sink.name(id, null, cells[1], Scope.LABEL, Source.MESH);
          if (cells.length > 2) {
            for (String name : cells[2].split("\\|", -1)) {
              sink.name(id, null, name, Scope.EXACT, Source.MESH);
            }
          }
        });
  }

  private static Curie mesh(String id) {
    return new Curie("MESH", id.strip());
  }

  /** DrugBank open data: id, accession numbers, name, CAS, UNII, synonyms, InChI key. */
  static void drugBank(Path file, SourceSink sink) {
    Lines.each(
        file,
        line -> {
          var cells = Lines.csv(line);
          if (cells.size() < 6 || !cells.get(0).startsWith("DB")) {
            return;
          }
          Curie id = new Curie("DRUGBANK", cells.get(0));
          sink.name(id, ConceptType.DRUG, cells.get(2), Scope.LABEL, Source.DRUGBANK);
          for (String name : cells.get(5).split(" \\| ", -1)) {
            sink.name(id, ConceptType.DRUG, name, Scope.EXACT, Source.DRUGBANK);
          }
          same(sink, id, "CAS", cells.get(3));
          same(sink, id, "UNII", cells.get(4));
        });
  }

  private static void same(SourceSink sink, Curie id, String prefix, String local) {
    Curie other = Ids.of(prefix, local);
    if (other != null) {
      sink.same(id, other);
    }
  }

  /** DrugBank mappings: DrugBank id, name space, id, source. */
  static void drugBankMappings(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          if (cells.length > 2) {
            same(sink, new Curie("DRUGBANK", cells[0]), cells[1], cells[2]);
          }
        });
  }

  /** DrugCentral: structure id, name. */
  static void drugCentral(Path file, SourceSink sink) {
    Lines.cells(
        file,
        true,
        cells -> {
          if (cells.length > 1) {
            Curie id = new Curie("DRUGCENTRAL", cells[0]);
            sink.name(id, ConceptType.DRUG, cells[1], Scope.EXACT, Source.DRUGCENTRAL);
          }
        });
  }
}
