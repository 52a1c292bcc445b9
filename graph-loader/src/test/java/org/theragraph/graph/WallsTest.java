package org.theragraph.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know what. */
@AnalyzeClasses(
    packages = "org.theragraph.graph",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule onlyTheServerKnowsNeo4jsOwnClasses =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.theragraph.graph.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j.kernel..",
              "org.neo4j.dbms..",
              "org.neo4j.server..",
              "org.neo4j.configuration..",
              "org.neo4j.graphdb..",
              "org.neo4j.common..");

  @ArchTest
  static final ArchRule theServerLeavesTheDriverToTheGraph =
      noClasses()
          .that()
          .resideInAPackage("org.theragraph.graph.server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j.driver..");

  @ArchTest
  static final ArchRule theGraphKnowsNoLanguageProcessing =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.theragraph.extractor..",
              "org.theragraph.cli..",
              "edu.stanford..",
              "org.apache.lucene..");

  @ArchTest
  static final ArchRule theGraphDoesNotLeanOnTheServer =
      noClasses()
          .that()
          .resideInAPackage("org.theragraph.graph")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.theragraph.graph.server..");
}
