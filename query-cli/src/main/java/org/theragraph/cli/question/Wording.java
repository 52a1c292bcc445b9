package org.theragraph.cli.question;

import java.util.List;

/**
 * How a question is asked.
 *
 * @param id name of its command
 * @param words the question in English, with its slots in capitals
 * @param example arguments of the command
 * @param patterns what is asked in natural language, see {@link
 *     org.theragraph.cli.question.language.Pattern}
 */
public record Wording(String id, String words, String example, List<String> patterns) {
  public Wording {
    patterns = List.copyOf(patterns);
  }

  static Wording of(String id, String words, String example, String... patterns) {
    return new Wording(id, words, example, List.of(patterns));
  }
}
