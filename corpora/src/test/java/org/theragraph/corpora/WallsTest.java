package org.theragraph.corpora;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of this room: no language processing, no database, few libraries. */
@AnalyzeClasses(
    packages = "org.theragraph.corpora",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule corporaKnowsOnlyItsLibraries =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.theragraph.corpora..",
              "java..",
              "javax.xml..",
              "com.fasterxml.jackson..",
              "org.jsoup..",
              "org.apache.commons.compress..",
              "org.mozilla.universalchardet..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theModelKnowsNothingElse =
      noClasses()
          .that()
          .resideInAPackage("..corpora.model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("..corpora.model..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule packagesDoNotGoInCircles =
      slices().matching("org.theragraph.corpora.(*)..").should().beFreeOfCycles();
}
