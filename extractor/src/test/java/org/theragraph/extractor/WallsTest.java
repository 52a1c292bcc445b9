package org.theragraph.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know what. */
@AnalyzeClasses(
    packages = "org.theragraph.extractor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String ROOT = "org.theragraph.extractor";
  private static final String ANNOTATION = ROOT + ".annotation..";
  private static final String VOCABULARY = ROOT + ".vocabulary..";
  private static final String GROUNDING = ROOT + ".grounding..";
  private static final String RECOGNITION = ROOT + ".recognition..";
  private static final String RELATION = ROOT + ".relation..";
  private static final String READER = ROOT + ".reader..";
  private static final String ASSEMBLY = ROOT + ".assembly..";

  @ArchTest
  static final ArchRule nobodyKnowsADatabaseOrTheCommandLine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j..", "org.theragraph.graph..", "org.theragraph.cli..", "picocli..");

  @ArchTest
  static final ArchRule onlyAnnotationKnowsCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackage(ANNOTATION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule onlyGroundingKnowsLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage(GROUNDING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyTheReaderKnowsOnnx =
      noClasses()
          .that()
          .resideOutsideOfPackage(READER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule annotationKnowsNoOtherRoom =
      rooms(ANNOTATION, VOCABULARY, GROUNDING, READER, RECOGNITION, RELATION, ASSEMBLY);

  @ArchTest
  static final ArchRule theVocabularyKnowsNoOtherRoom =
      rooms(VOCABULARY, ANNOTATION, GROUNDING, READER, RECOGNITION, RELATION, ASSEMBLY);

  @ArchTest
  static final ArchRule groundingKnowsOnlyTheVocabulary =
      rooms(GROUNDING, ANNOTATION, READER, RECOGNITION, RELATION, ASSEMBLY);

  @ArchTest
  static final ArchRule theReaderTakesHintsFromWhereverTheyCome =
      rooms(READER, VOCABULARY, GROUNDING, RECOGNITION, RELATION, ASSEMBLY);

  @ArchTest
  static final ArchRule recognitionKnowsNothingOfRelations =
      rooms(RECOGNITION, ANNOTATION, RELATION, ASSEMBLY);

  @ArchTest
  static final ArchRule relationsTakeMentionsFromWhereverTheyCome =
      rooms(RELATION, VOCABULARY, GROUNDING, RECOGNITION, ASSEMBLY);

  @ArchTest
  static final ArchRule assemblyKnowsOnlyRelations =
      rooms(ASSEMBLY, ANNOTATION, VOCABULARY, GROUNDING, READER, RECOGNITION);

  @ArchTest
  static final ArchRule noRoomKnowsTheHouse =
      noClasses()
          .that()
          .resideInAnyPackage(
              ANNOTATION, VOCABULARY, GROUNDING, READER, RECOGNITION, RELATION, ASSEMBLY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule noTwoRoomsLeanOnEachOther =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  private static ArchRule rooms(String room, String... strangers) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(strangers);
  }
}
