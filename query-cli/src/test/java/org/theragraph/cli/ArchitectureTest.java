package org.theragraph.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.theragraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule nobodyDependsOnTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.theragraph.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.theragraph.cli..");

  @ArchTest
  static final ArchRule theCommandLineKnowsTheDriverButNotTheServer =
      noClasses()
          .that()
          .resideInAPackage("org.theragraph.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.neo4j.dbms..", "org.neo4j.graphdb..", "org.neo4j.kernel..", "edu.stanford..");

  @ArchTest
  static final ArchRule onlyIntakeStartsLanguageModels =
      noClasses()
          .that()
          .resideInAPackage("org.theragraph.cli..")
          .and()
          .resideOutsideOfPackages(
              "org.theragraph.cli.intake..",
              "org.theragraph.cli.progress..",
              "org.theragraph.cli.vocabulary..",
              "org.theragraph.cli.evaluation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.theragraph.extractor..")
          .because("questions must start fast");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.theragraph.cli.(*)..").should().beFreeOfCycles();
}
