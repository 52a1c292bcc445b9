package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Folder.Claim;

/** Folders of as many documents as wanted, the same for the same numbers. */
final class Made {
  private static final List<FactsFile> FILES =
      List.of(
          FactsFile.DOCUMENTS,
          FactsFile.MENTIONS,
          FactsFile.CONCEPTS,
          FactsFile.STATEMENTS,
          FactsFile.EVIDENCE);

  private Made() {}

  /** Documents m[from] to m[to - 1]; each tenth is a near-copy of the one before it. */
  static Folder folder(int from, int to) {
    Folder folder = new Folder();
    for (int i = from; i < to; i++) {
      boolean copy = i % 10 == 9;
      folder.says("m" + i, copy && i > from ? "m" + (i - 1) : null, claim(copy ? i - 1 : i));
    }
    return folder;
  }

  static Claim claim(int number) {
    Random random = new Random(31L * number + 7);
    Claim claim =
        random.nextInt(3) == 0
            ? Claim.of(drug(random), Predicate.TARGETS, concept(ConceptType.TARGET, "HGNC", random))
            : Claim.of(
                drug(random), Predicate.TREATS, concept(ConceptType.DISEASE, "MONDO", random));
    return switch (random.nextInt(4)) {
      case 0 -> claim.denied();
      case 1 -> claim.possible();
      default -> claim;
    };
  }

  private static Concept drug(Random random) {
    return random.nextInt(5) == 0
        ? Concept.ofText(ConceptType.DRUG, "CM" + random.nextInt(20))
        : concept(ConceptType.DRUG, "DRUGBANK", random);
  }

  private static Concept concept(ConceptType type, String prefix, Random random) {
    int number = random.nextInt(40);
    String name = type.name().toLowerCase(java.util.Locale.ROOT) + number;
    return Folder.concept(prefix + ":" + number, type, name, List.of("z" + name, "a" + name));
  }

  /** Puts the lines of every file into another order. */
  static Path shuffle(Path folder, long seed) throws IOException {
    for (FactsFile file : FILES) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file.in(folder)));
      Collections.shuffle(lines, new Random(seed));
      Files.write(file.in(folder), lines);
    }
    return folder;
  }
}
