package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.extractor.vocabulary.VocabularyException;

/**
 * A folder of vocabularies: {@code MANIFEST.tsv} beside the folders {@code disease}, {@code cell},
 * {@code drug} and {@code gene}. Files are known by name; others are left alone.
 */
public final class VocabularyFolder {
  private static final String MANIFEST = "MANIFEST.tsv";

  /** Mappings may all lead to name spaces that are not known here. */
  private static final String SSSOM = ".sssom.";

  /** Reads one file. */
  private interface Reader {
    void read(Path file, SourceSink sink);
  }

  /** Patterns of names, in the order in which files are read. */
  private static final Map<String, Reader> READERS = readers();

  private final Path folder;

  private VocabularyFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws VocabularyException if this is no folder of vocabularies, saying what one looks like
   */
  public static VocabularyFolder of(Path folder) {
    if (!Files.isReadable(folder.resolve(MANIFEST))) {
      throw new VocabularyException(
          folder
              + " is no folder of vocabularies: it has no "
              + MANIFEST
              + "; name one with that file beside disease/, drug/, cell/ or gene/");
    }
    VocabularyFolder found = new VocabularyFolder(folder);
    if (found.files().isEmpty()) {
      throw new VocabularyException(
          folder + " holds no vocabulary that is known here; see its " + MANIFEST);
    }
    return found;
  }

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("disease/mondo*.obo*", (f, s) -> OboReader.read(f, ConceptType.DISEASE, s));
    readers.put("disease/*.sssom.tsv*", TableReaders::sssom);
    readers.put("disease/DO-allXREFinDO.tsv*", TableReaders::diseaseOntology);
    readers.put("disease/doid*.obo*", (f, s) -> OboReader.read(f, ConceptType.DISEASE, s));
    readers.put("disease/mondo*.json*", (f, s) -> OboGraphReader.read(f, ConceptType.DISEASE, s));
    readers.put("disease/doid*.json*", (f, s) -> OboGraphReader.read(f, ConceptType.DISEASE, s));
    readers.put("disease/desc20*.xml*", MeshReader::read);
    readers.put("disease/mesh-disease*.tsv*", TableReaders::meshDiseases);
    readers.put("disease/mesh_descriptors*.tsv*", TableReaders::meshDescriptors);
    readers.put("disease/*.ssslm.tsv*", (f, s) -> TableReaders.ssslm(f, ConceptType.DISEASE, s));
    readers.put("cell/cl-basic*.obo*", (f, s) -> OboReader.read(f, ConceptType.CELL_TYPE, s));
    readers.put("cell/cl*.json*", (f, s) -> OboGraphReader.read(f, ConceptType.CELL_TYPE, s));
    readers.put("cell/*.ssslm.tsv*", (f, s) -> TableReaders.ssslm(f, ConceptType.CELL_TYPE, s));
    readers.put("drug/drugbank_vocabulary*.csv*", TableReaders::drugBank);
    readers.put("drug/*drugbank_mappings.tsv*", TableReaders::drugBankMappings);
    readers.put("drug/chebi*.obo*", (f, s) -> OboReader.read(f, ConceptType.DRUG, s));
    readers.put("drug/pharmgkb*.obo*", (f, s) -> OboReader.read(f, ConceptType.DRUG, s));
    readers.put("drug/drugcentral*synonyms*.tsv*", TableReaders::drugCentral);
    readers.put("gene/hgnc*.tsv*", GeneReaders::hgnc);
    readers.put("gene/hgnc_complete_set*.txt*", ProteinReaders::hgncCompleteSet);
    readers.put("gene/uniprot*.tsv*", ProteinReaders::uniprot);
    readers.put("gene/org.Hs.eg*.tsv*", GeneReaders::ncbiGenes);
    readers.put("gene/famplex/famplex.obo*", (f, s) -> OboReader.read(f, ConceptType.TARGET, s));
    readers.put("gene/famplex/grounding_map.csv*", GeneReaders::famplex);
    return readers;
  }

  /** The files that are read, in order. */
  List<Path> files() {
    return READERS.keySet().stream().flatMap(pattern -> matching(pattern).stream()).toList();
  }

  /** The files of a folder that would be read, with or without a manifest. */
  public static List<Path> filesIn(Path folder) {
    return new VocabularyFolder(folder).files();
  }

  /**
   * Reads each file by itself.
   *
   * @throws VocabularyException if one is damaged, or says nothing: an error page under its name
   */
  public void check() {
    READERS.forEach(
        (pattern, reader) ->
            matching(pattern)
                .forEach(
                    file -> {
                      Tally tally = new Tally();
                      reader.read(file, tally);
                      if (tally.said() == 0 && !pattern.contains(SSSOM)) {
                        throw new VocabularyException(
                            file + " holds no name and no mapping; fetch it anew");
                      }
                    }));
  }

  void read(SourceSink sink) {
    READERS.forEach((pattern, reader) -> matching(pattern).forEach(f -> reader.read(f, sink)));
  }

  private List<Path> matching(String pattern) {
    Path parent = folder.resolve(pattern.substring(0, pattern.lastIndexOf('/')));
    var matcher =
        FileSystems.getDefault()
            .getPathMatcher("glob:" + pattern.substring(pattern.lastIndexOf('/') + 1));
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new VocabularyException(parent + ": cannot be listed (" + e.getMessage() + ")", e);
    }
  }
}
