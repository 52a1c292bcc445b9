package org.theragraph.cli.backtest.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theragraph.cli.session.CliException;

/**
 * What a source of others says, of drugs and diseases that the graph has.
 *
 * @param name of the source
 * @param size pairs in it, known here or not
 * @param works by id of the drug, ids of the diseases in which it is used
 * @param failed by id of the drug, ids of the diseases in which it was tried and failed
 */
public record OutsideTruth(
    String name, int size, Map<String, Set<String>> works, Map<String, Set<String>> failed) {

  /**
   * All sources that a folder has.
   *
   * @throws CliException if it has none
   */
  public static List<OutsideTruth> in(Path folder, KnownNames names) throws IOException {
    List<OutsideTruth> found = new ArrayList<>();
    for (OutsideSource source : OutsideSource.values()) {
      if (Files.isRegularFile(source.in(folder))) {
        found.add(of(source.words(), source.uses(folder), names));
      }
    }
    if (found.isEmpty()) {
      throw CliException.failed(
          "%s has no table of others that is known here; the first would be %s"
              .formatted(folder, OutsideSource.PHARMACOTHERAPYDB.in(folder)));
    }
    return found;
  }

  /** What is said both to work and to have failed works: trials are stopped for many reasons. */
  static OutsideTruth of(String name, List<OutsideUse> uses, KnownNames names) {
    Map<String, Set<String>> works = new TreeMap<>();
    Map<String, Set<String>> failed = new TreeMap<>();
    for (OutsideUse use : uses) {
      String drug = names.drug(use.drug());
      String disease = names.disease(use.disease());
      if (drug != null && disease != null) {
        (use.works() ? works : failed).computeIfAbsent(drug, d -> new TreeSet<>()).add(disease);
      }
    }
    failed.forEach((drug, diseases) -> diseases.removeAll(works.getOrDefault(drug, Set.of())));
    return new OutsideTruth(name, uses.size(), works, failed);
  }
}
