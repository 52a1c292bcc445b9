package org.theragraph.extractor.relation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cue word and the paths from it to subject and object.
 *
 * @param lemmas of the cue
 * @param tag what its part-of-speech tag begins with: V, N or J
 * @param subjects paths to the subject; any of them will do
 * @param objects paths to the object
 */
record DependencyRule(
    RuleHead head,
    Set<String> lemmas,
    String tag,
    List<RolePath> subjects,
    List<RolePath> objects) {
  private static final String FILE = "relation/dependency-rules.tsv";

  /** Names for sets of paths that many rules share. */
  private static final Map<String, String> MACROS = new LinkedHashMap<>();

  static {
    MACROS.put(
        "AGENT",
        "^>nsubj <acl <acl:relcl obl:by nmod:by ^>nsubj:pass obl:with nmod:with ^>obl:with ^>obl:by");
    MACROS.put("PASSIVE_AGENT", "obl:by obl:with nmod:by nmod:with obl:on obl:after");
    MACROS.put("PATIENT", "obj nsubj:pass nmod:of obl:of compound ^>nsubj:pass");
  }

  static List<DependencyRule> load() {
    return TsvTable.read(FILE, 9, DependencyRule::parse);
  }

  private static DependencyRule parse(List<String> cells) {
    RuleHead head =
        RuleHead.parse(
            cells.get(0), cells.get(1), cells.get(2), cells.get(6), cells.get(7), cells.get(8));
    int slash = cells.get(3).lastIndexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException(
          "not a cue: '" + cells.get(3) + "'; write lemma|lemma/TAG");
    }
    Set<String> lemmas =
        Arrays.stream(cells.get(3).substring(0, slash).split("\\|", -1))
            .collect(Collectors.toUnmodifiableSet());
    return new DependencyRule(
        head, lemmas, cells.get(3).substring(slash + 1), paths(cells.get(4)), paths(cells.get(5)));
  }

  private static List<RolePath> paths(String text) {
    String expanded = text;
    for (Map.Entry<String, String> macro : MACROS.entrySet()) {
      expanded = expanded.replaceAll("\\b" + macro.getKey() + "\\b", macro.getValue());
    }
    return RolePath.parseAll(expanded.strip());
  }
}
