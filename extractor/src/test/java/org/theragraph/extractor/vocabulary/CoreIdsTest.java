package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Curie;

/** Every id of the tables exists in the vocabulary that it claims to come from. */
class CoreIdsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("theragraph.shared", "../../shared"), "vocabularies");

  /** File, and what an id looks like in it; group 1 is put behind the prefix. */
  private record Source(String prefix, String file, String pattern) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("MONDO", "disease/mondo-lite-DERIVED.obo.gz", "^id: MONDO:(\\d+)"),
          new Source("DOID", "disease/biolexica-phenotype.ssslm.tsv.gz", "\tdoid:(\\d+)\t"),
          new Source("DOID", "disease/DO-HumanDO.tsv.gz", "DOID:(\\d+)"),
          new Source("DOID", "disease/mondo_exactmatch_doid.sssom.tsv.gz", "DOID:(\\d+)"),
          new Source("HP", "disease/biolexica-phenotype.ssslm.tsv.gz", "\thp:(\\d+)\t"),
          new Source("NCIT", "disease/biolexica-phenotype.ssslm.tsv.gz", "(?i)\tncit:(C\\d+)\t"),
          new Source(
              "MESH", "disease/mesh_descriptors_id_label_synonyms-2019-12.tsv.gz", "^(D\\d+)\t"),
          new Source("MESH", "disease/mesh-disease-2020.tsv.gz", "\t(D\\d+)$"),
          new Source("MESH", "disease/mondo_exactmatch_mesh.sssom.tsv.gz", "(?i)mesh:([CD]\\d+)"),
          new Source("CL", "cell/cl-basic-2022-11-25.obo.gz", "^id: CL:(\\d+)"),
          new Source("CL", "cell/cl-edit-2026-08-19.ofn.gz", "CL_(\\d{7})"),
          new Source("DRUGBANK", "drug/drugbank_vocabulary-open.csv.gz", "^(DB\\d{5}),"),
          new Source("ATC", "drug/pharmgkb.drug-2025-10.obo.gz", "atc:([A-Z]\\d\\d[A-Z]{2})\\d\\d"),
          new Source("HGNC", "gene/hgnc_entries-2017-05.tsv.gz", "^HGNC:(\\d+)\t"),
          new Source("FPLX", "gene/famplex/entities.csv.gz", "^\"?([A-Za-z0-9_-]+)\"?$"));

  /** Own names, and those that are checked against the library on the class path. */
  private static final Set<String> ELSEWHERE = Set.of("AUTOAB", "CHEBI");

  /** Genes whose symbol is younger than the library: GUCY1A1 was GUCY1A3. */
  private static final Set<Curie> RENAMED = Set.of(Curie.parse("HGNC:4685"));

  @Test
  void everyIdExistsWhereItComesFrom() {
    assumeThat(Files.isDirectory(FOLDER))
        .as("no vocabularies at %s: ids are not checked; point -Dtheragraph.shared at them", FOLDER)
        .isTrue();
    Set<Curie> known = known();
    Set<String> unknown = new TreeSet<>();
    for (Entry entry : CoreTables.entries(CoreTables.texts())) {
      if (!ELSEWHERE.contains(entry.id().prefix()) && !known.contains(entry.id())) {
        unknown.add(entry.id() + " " + entry.concept().name());
      }
      for (Curie xref : entry.concept().xrefs()) {
        if (Set.of("DOID", "MESH").contains(xref.prefix()) && !known.contains(xref)) {
          unknown.add(xref + " of " + entry.id());
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyChebiIdAndNameAgreeWithTheLibrary() {
    Map<String, Set<String>> chemicals = Bioresources.chemicals();
    Set<String> unknown = new TreeSet<>();
    for (Entry entry : CoreTables.entries(CoreTables.texts())) {
      if (entry.id().prefix().equals("CHEBI") && !chemicals.containsKey(entry.id().toString())) {
        unknown.add(entry.id() + " " + entry.concept().name());
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyGeneSymbolBelongsToItsId() {
    Map<String, Set<String>> genes = Bioresources.genes();
    Set<String> wrong = new TreeSet<>();
    for (Entry entry : CoreTables.entries(CoreTables.texts())) {
      if (entry.id().prefix().equals("HGNC")) {
        Set<String> names = genes.getOrDefault(entry.id().toString(), Set.of());
        if (!RENAMED.contains(entry.id())
            && names.stream().noneMatch(name -> entry.names().contains(name))) {
          wrong.add(entry.id() + " " + entry.concept().name());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<Curie> known() {
    Set<Curie> known = new HashSet<>();
    for (Source source : SOURCES) {
      Pattern pattern = Pattern.compile(source.pattern());
      eachLine(
          source.file(),
          line -> {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
              known.add(new Curie(source.prefix(), matcher.group(1)));
            }
          });
    }
    return known;
  }

  private static void eachLine(String file, Consumer<String> action) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))),
                StandardCharsets.UTF_8))) {
      in.lines().forEach(action);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
