package org.theragraph.extractor.relation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/**
 * A pattern over a {@link Mask}: a regular expression with some words of its own.
 *
 * <ul>
 *   <li>{@code {s:DRUG}} the subject, {@code {o:CELL|AAB}} the object, {@code {DRUG}} any drug,
 *       {@code {any}} any argument, {@code {EFFECTS}} "side effects" and the like;
 *   <li>{@code {cue:words}} the words that carry the relation;
 *   <li>{@code {adj}} up to four words, {@code {gap}} up to 60 characters without an argument,
 *       {@code {skip}} up to 90 characters that may hold arguments; neither crosses a semicolon.
 * </ul>
 *
 * <p>A rule without subject or object means the document's topic of the type the predicate wants.
 */
record PhraseRule(
    RuleHead head,
    Pattern pattern,
    boolean namesSubject,
    boolean namesObject,
    boolean namesEffects,
    boolean marksCue,
    StartFilter starts) {
  private static final String FILE = "relation/phrase-rules.tsv";
  private static final String CUE = "{cue:";
  private static final Pattern SLOT = Pattern.compile("\\{(s|o):([A-Z|]+)\\}|\\{([A-Z|]+|any)\\}");
  private static final Map<String, ConceptType> TYPES =
      Map.of(
          "DRUG", ConceptType.DRUG,
          "TARGET", ConceptType.TARGET,
          "CELL", ConceptType.CELL_TYPE,
          "DISEASE", ConceptType.DISEASE,
          "AAB", ConceptType.AUTOANTIBODY);

  static List<PhraseRule> load() {
    return TsvTable.read(FILE, 7, PhraseRule::parse);
  }

  private static PhraseRule parse(List<String> cells) {
    RuleHead head =
        RuleHead.parse(
            cells.get(0), cells.get(1), cells.get(2), cells.get(4), cells.get(5), cells.get(6));
    String pattern = cells.get(3);
    return new PhraseRule(
        head,
        Pattern.compile(expand(pattern), Pattern.CASE_INSENSITIVE),
        pattern.contains("{s:"),
        pattern.contains("{o:"),
        pattern.contains("{EFFECTS}"),
        pattern.contains(CUE),
        starts(pattern));
  }

  private static String expand(String pattern) {
    String words =
        pattern
            .replace("{adj}", "(?:[\\w'/-]+ ){0,4}")
            .replace("{gap}", "[^‹›;]{0,60}?")
            .replace("{skip}", "[^;]{0,90}?");
    return SLOT.matcher(withCue(words)).replaceAll(slot -> Matcher.quoteReplacement(slot(slot)));
  }

  private static String withCue(String pattern) {
    int start = pattern.indexOf(CUE);
    if (start < 0) {
      return pattern;
    }
    int end = cueEnd(pattern, start);
    String words = pattern.substring(start + CUE.length(), end);
    return pattern.substring(0, start)
        + "(?<cue>"
        + whole(words)
        + ")"
        + pattern.substring(end + 1);
  }

  /** The cue's words may hold braces of their own: its end is the brace that balances its start. */
  private static int cueEnd(String pattern, int start) {
    int depth = 1;
    int end = start + CUE.length();
    while (depth > 0) {
      char c = pattern.charAt(end++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return end - 1;
  }

  /** How the cue begins, where it cannot begin inside a word and is not left out. */
  private static StartFilter starts(String pattern) {
    int start = pattern.indexOf(CUE);
    if (start < 0 || StartFilter.alternatives(pattern).size() > 1) {
      return StartFilter.none();
    }
    int end = cueEnd(pattern, start);
    String words = pattern.substring(start + CUE.length(), end);
    boolean optional = pattern.startsWith("?", end + 1) || isInGroup(pattern, start);
    return isWord(words) && !optional ? StartFilter.of(words) : StartFilter.none();
  }

  /** Whether the cue stands in a group, which may be optional or one of several. */
  private static boolean isInGroup(String pattern, int cue) {
    int depth = 0;
    for (int i = 0; i < cue; i++) {
      char c = pattern.charAt(i);
      i += c == '\\' ? 1 : 0;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth > 0;
  }

  /** Whole words only: "cause" is not in "because". A cue such as "-positive" begins inside one. */
  private static String whole(String words) {
    return (isWord(words) ? "\\b" : "") + "(?:" + words + ")(?!\\w)";
  }

  private static boolean isWord(String words) {
    String start = words.startsWith("(?:") ? words.substring(3) : words;
    return !start.isEmpty() && Character.isLetter(start.charAt(0));
  }

  private static String slot(java.util.regex.MatchResult slot) {
    @Nullable String role = slot.group(1);
    String types = role != null ? slot.group(2) : slot.group(3);
    String letters = types.equals("any") ? "DTCXAE" : letters(types);
    String number = role != null ? "(?<" + role + ">\\d{1,3})" : "\\d{1,3}";
    return "‹[" + letters + "]" + number + "›";
  }

  private static String letters(String types) {
    StringBuilder letters = new StringBuilder();
    for (String type : types.split("\\|", -1)) {
      if (type.equals("EFFECTS")) {
        letters.append(Mask.EFFECT_WORD);
        continue;
      }
      ConceptType known = TYPES.get(type);
      if (known == null) {
        throw new IllegalArgumentException(
            "unknown type '" + type + "' in a pattern; use one of " + TYPES.keySet());
      }
      letters.append(Mask.letter(known));
    }
    return letters.toString();
  }
}
