package org.theragraph.cli.question.language;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.cli.question.Slot;
import org.theragraph.corpora.model.ConceptType;

/**
 * A part of a pattern.
 *
 * @param kind what it stands for
 * @param values labels of types for a name; a class of words; or a word itself
 * @param optional whether it may be absent
 * @param after whether it must stand after the term before it
 */
record Term(Kind kind, Set<String> values, boolean optional, boolean after) {
  /** What a term stands for. */
  enum Kind {
    NAME,
    CLASS,
    WORD,
    SINCE
  }

  Term {
    values = Set.copyOf(values);
  }

  /**
   * Reads {@code DRUG}, {@code TARGET|CELL}, {@code @class}, {@code word}, {@code SINCE}, with ?
   */
  static Term of(String text, boolean after) {
    boolean optional = text.endsWith("?");
    String bare = optional ? text.substring(0, text.length() - 1) : text;
    if (bare.equals("SINCE")) {
      return new Term(Kind.SINCE, Set.of(), optional, after);
    }
    if (bare.startsWith("@")) {
      String name = bare.substring(1);
      if (!Lexicon.get().hasClass(name)) {
        throw new IllegalArgumentException("no class of words is called " + name);
      }
      return new Term(Kind.CLASS, Set.of(name), optional, after);
    }
    return Character.isUpperCase(bare.charAt(0))
        ? new Term(Kind.NAME, labels(bare), optional, after)
        : new Term(Kind.WORD, Set.of(bare), optional, after);
  }

  private static Set<String> labels(String types) {
    return Arrays.stream(types.split("\\|"))
        .flatMap(
            type ->
                switch (type) {
                  case "NAME" -> Slot.ANYTHING.types().stream();
                  case "CELL" -> Slot.CELL.types().stream();
                  default -> Set.of(ConceptType.valueOf(type)).stream();
                })
        .map(ConceptType::label)
        .collect(Collectors.toSet());
  }
}
