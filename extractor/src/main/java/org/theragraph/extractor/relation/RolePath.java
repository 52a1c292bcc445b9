package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.extractor.annotation.Parse;

/**
 * Steps from a cue word to the phrase that fills a role.
 *
 * <p>Written as labels of Universal Dependencies: {@code obj} goes down to a child with that label,
 * {@code <acl} up to the head when the token hangs on it by that label; {@code obl:with} asks for
 * the preposition, {@code obl} takes any; {@code ^} climbs to the verbs that control this one ("was
 * shown to inhibit"); steps are joined by {@code >}.
 */
record RolePath(List<String> steps) {
  static List<RolePath> parseAll(String text) {
    List<RolePath> paths = new ArrayList<>();
    for (String path : text.split(" ", -1)) {
      paths.add(new RolePath(List.of(path.split(">", -1))));
    }
    return paths;
  }

  /** The tokens it leads to. */
  List<Integer> follow(Parse parse, int from) {
    List<Integer> at = List.of(from);
    for (String step : steps) {
      List<Integer> next = new ArrayList<>();
      for (int token : at) {
        take(step, parse, token, next);
      }
      at = next;
    }
    return at;
  }

  private static void take(String step, Parse parse, int token, List<Integer> to) {
    if (step.equals("^")) {
      climb(parse, token, to);
    } else if (step.startsWith("<")) {
      if (parse.head(token) != Parse.NO_HEAD && matches(parse.label(token), step.substring(1))) {
        to.add(parse.head(token));
      }
    } else {
      for (int child : parse.children(token)) {
        if (matches(parse.label(child), step)) {
          to.add(child);
        }
      }
    }
  }

  /** The token itself and the verbs above it that share their subject with it. */
  private static void climb(Parse parse, int token, List<Integer> to) {
    int at = token;
    for (int depth = 0; depth < 4; depth++) {
      to.add(at);
      String label = parse.label(at);
      boolean controlled =
          matches(label, "xcomp")
              || matches(label, "conj")
              || matches(label, "advcl")
              || matches(label, "ccomp");
      if (!controlled || parse.head(at) == Parse.NO_HEAD) {
        return;
      }
      at = parse.head(at);
    }
  }

  static boolean matches(String label, String wanted) {
    return label.equals(wanted)
        || (label.startsWith(wanted)
            && label.charAt(wanted.length()) == ':'
            && !wanted.equals("nsubj"));
  }
}
