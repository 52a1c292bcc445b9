package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/**
 * Words before a name that tell its state and belong to what is named: "activated T cells",
 * "relevant side effects". The concept stays the one without them.
 */
final class StateWords {
  private static final Map<ConceptType, Pattern> WORDS =
      Map.of(
          ConceptType.CELL_TYPE, words("active|activated|mature|autoreactive|self-reactive", ""),
          ConceptType.DISEASE,
              words(
                  "relevant|serious|severe|significant|unexpected",
                  "(?=\\s(?:side|adverse) (?:effects?|events?|reactions?)\\b)"));

  private StateWords() {}

  private static Pattern words(String states, String before) {
    return Pattern.compile("\\b(?:" + states + ")" + before + "\\s$", Pattern.CASE_INSENSITIVE);
  }

  /** The candidates, each with the state word right before it where that is free. */
  static List<Candidate> joined(String text, List<Candidate> candidates) {
    List<Candidate> joined = new ArrayList<>();
    int free = 0;
    for (Candidate candidate : candidates) {
      joined.add(join(text, free, candidate));
      free = candidate.span().end();
    }
    return joined;
  }

  private static Candidate join(String text, int free, Candidate candidate) {
    Pattern words = WORDS.get(candidate.type());
    if (words == null) {
      return candidate;
    }
    Matcher word =
        words
            .matcher(text)
            .region(Math.max(free, candidate.span().start() - 20), candidate.span().start())
            .useTransparentBounds(true);
    return word.find() ? candidate.at(new Span(word.start(), candidate.span().end())) : candidate;
  }
}
