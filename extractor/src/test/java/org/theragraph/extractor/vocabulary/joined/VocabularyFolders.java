package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small folder of vocabularies, written for the tests: invented diseases and drugs. */
public final class VocabularyFolders {
  private VocabularyFolders() {}

  /** Writes the folder's files below this one. */
  public static VocabularyFolder write(Path folder) {
    try {
      write(folder, "MANIFEST.tsv", "file\twhat\n");
      write(
          folder,
          "disease/mondo-test.obo",
          """
          [Term]
          id: MONDO:9000001
          name: velvet fever
          synonym: "fever of the velvet" EXACT []
          xref: mesh:D900001

          [Term]
          id: MONDO:9000002
          name: obsolete velvet rash
          is_obsolete: true
          replaced_by: MONDO:9000003

          [Term]
          id: MONDO:9000006
          name: obsolete velvet disorder
          is_obsolete: true
          consider: MONDO:9000004
          consider: MONDO:9000005

          [Term]
          id: MONDO:9000007
          name: obsolete velvet illness
          is_obsolete: true
          consider: MONDO:9000005

          [Term]
          id: MONDO:9000003
          name: renal zebrosis
          alt_id: MONDO:9000013
          is_a: MONDO:9000001 ! velvet fever

          [Term]
          id: MONDO:9000004
          name: drug-induced velvet itch
          xref: mesh:D900004

          [Term]
          id: MONDO:9000005
          name: velvet itch
          xref: mesh:D900005
          """);
      write(
          folder,
          "disease/doid-test.obo",
          """
          [Term]
          id: DOID:9000001
          name: velvet fever
          is_a: DOID:9000010 ! fabric disease

          [Term]
          id: DOID:9000010
          name: fabric disease
          """);
      write(
          folder,
          "disease/test.sssom.tsv",
          """
          # comment: tests
          subject_id	subject_label	predicate_id	object_id
          MONDO:9000001	velvet fever	skos:exactMatch	DOID:9000001
          MONDO:9000003	renal zebrosis	skos:broadMatch	DOID:9000003
          """);
      write(
          folder,
          "disease/mesh_descriptors-test.tsv",
          "D900001\tVelvet Fever\tFever, Velvet|Velvety Fever\nD900009\tQuibblomab\t\n");
      write(
          folder,
          "drug/drugbank_vocabulary-test.csv",
          """
          DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
          DB90001,X,Quibblomab,1-2-3,UNII9,"Quibblomab | Quib, the drug | QBM-1",
          """);
      return VocabularyFolder.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
