package org.theragraph.corpora.reader;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in a sentence what a register says in fields, in words that readers of sentences know. */
final class TrialWords {
  private static final Pattern ADJECTIVE =
      Pattern.compile("(?i)type [\\dIV]+[ab]?|[a-z-]+(?:ic|al|ar|ous|ute|oid|ile|ary|ing|ed|ive)");

  private TrialWords() {}

  static boolean isPlacebo(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || lower.contains("placebo")
        || lower.startsWith("saline")
        || lower.equals("standard of care");
  }

  /**
   * What is done with a drug; empty where no condition is given.
   *
   * @param status as the register codes it, {@code NOT_YET_RECRUITING}
   * @param phases as the register codes them, {@code PHASE2}
   */
  static String sentence(String drug, String status, List<String> phases, List<String> conditions) {
    if (conditions.isEmpty()) {
      return "";
    }
    String trial = phase(phases) + "trial";
    String article = trial.startsWith("early") ? "an " : "a ";
    String done =
        switch (status) {
          case "NOT_YET_RECRUITING" -> "will be studied in %s";
          case "RECRUITING", "ENROLLING_BY_INVITATION", "ACTIVE_NOT_RECRUITING" ->
              "is being studied in %s";
          case "COMPLETED" -> "was studied in %s, now completed,";
          case "TERMINATED" -> "was studied in %s that was terminated,";
          case "SUSPENDED" -> "was studied in %s that was suspended,";
          case "WITHDRAWN" -> "was to be studied in %s that was withdrawn,";
          default -> "was studied in %s of unknown status";
        };
    return "%s %s in patients with %s."
        .formatted(drug, done.formatted(article + trial), joined(conditions));
  }

  /** {@code phase 2/3 }; empty where there is none. */
  private static String phase(List<String> phases) {
    String numbers =
        phases.stream()
            .filter(phase -> phase.startsWith("PHASE") || phase.startsWith("EARLY_PHASE"))
            .map(phase -> phase.replaceAll("\\D", ""))
            .collect(Collectors.joining("/"));
    if (numbers.isEmpty()) {
      return "";
    }
    return (phases.contains("EARLY_PHASE1") ? "early phase " : "phase ") + numbers + " ";
  }

  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** A condition as people say it: {@code Lupus Erythematosus, Systemic} is turned round. */
  static String condition(String name) {
    String[] parts = name.split(",\\s*", -1);
    if (parts.length != 2 || !ADJECTIVE.matcher(parts[1].strip()).matches()) {
      return name;
    }
    return parts[1].strip() + " " + parts[0].strip();
  }
}
