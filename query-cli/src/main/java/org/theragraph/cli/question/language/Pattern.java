package org.theragraph.cli.question.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question must say. Terms stand in any order, unless {@code >} stands between two:
 *
 * <pre>
 * DRUG            a name of this type; TARGET|CELL of one of these; NAME of any
 * &#64;bind           a word or phrase of this class
 * on              this word
 * SINCE           a date from when on
 * &#64;disease?       may be there or not
 * &#64;bind &gt; TARGET  in this order
 * </pre>
 *
 * <p>Whatever else the question says must be filler.
 */
record Pattern(List<Term> required, Set<String> allowed, boolean dated) {
  Pattern {
    required = List.copyOf(required);
    allowed = Set.copyOf(allowed);
  }

  static Pattern parse(String text) {
    List<Term> required = new ArrayList<>();
    List<Term> all = new ArrayList<>();
    boolean after = false;
    for (String part : text.strip().split("\\s+", -1)) {
      if (part.equals(">")) {
        after = true;
        continue;
      }
      Term term = Term.of(part, after);
      after = false;
      all.add(term);
      if (!term.optional() && term.kind() != Term.Kind.SINCE) {
        required.add(term);
      }
    }
    Set<String> allowed =
        all.stream()
            .filter(term -> term.kind() == Term.Kind.CLASS)
            .flatMap(term -> term.values().stream())
            .collect(Collectors.toSet());
    return new Pattern(
        required, allowed, all.stream().anyMatch(term -> term.kind() == Term.Kind.SINCE));
  }
}
