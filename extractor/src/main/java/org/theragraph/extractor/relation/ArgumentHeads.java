package org.theragraph.extractor.relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Parse;

/** Which token of a parse stands for which group of arguments, and which group a phrase names. */
final class ArgumentHeads {
  private static final int MAX_DEPTH = 4;

  /** What stands behind these is not what the phrase is about. */
  private static final Set<String> CLOSED =
      Set.of(
          "without",
          "despite",
          "after",
          "before",
          "than",
          "versus",
          "vs.",
          "vs",
          "except",
          "unlike",
          "compared_to",
          "compared_with",
          "like");

  private static final Set<String> OPEN =
      Set.of("conj", "appos", "compound", "amod", "nmod", "flat", "dep", "nummod", "parataxis");

  private final Parse parse;
  private final Map<Integer, List<Argument>> groupOf = new HashMap<>();

  private ArgumentHeads(Parse parse) {
    this.parse = parse;
  }

  static ArgumentHeads of(View view, Parse parse) {
    ArgumentHeads heads = new ArgumentHeads(parse);
    for (List<Argument> group : view.groups()) {
      for (Argument argument : group) {
        Span tokens = view.sentence().tokensOf(argument.place());
        if (tokens.length() > 0) {
          heads.groupOf.putIfAbsent(parse.headOf(tokens.start(), tokens.end()), group);
        }
      }
    }
    return heads;
  }

  /**
   * The nearest group of one of these types that the phrase headed by a token names: the token
   * itself, its modifiers, or what it is apposed to.
   *
   * @param cue never entered: the phrase lies on its own side of it
   */
  List<Argument> reachedFrom(int phrase, int cue, Set<ConceptType> types) {
    Deque<int[]> queue = new ArrayDeque<>(List.of(new int[] {phrase, 0}));
    Set<Integer> seen = new HashSet<>(Set.of(cue, phrase));
    while (!queue.isEmpty()) {
      int[] next = queue.removeFirst();
      List<Argument> group = groupOf.get(next[0]);
      if (group != null && types.contains(group.get(0).type())) {
        return group;
      }
      if (next[1] < MAX_DEPTH) {
        for (int neighbour : neighbours(next[0])) {
          if (seen.add(neighbour)) {
            queue.addLast(new int[] {neighbour, next[1] + 1});
          }
        }
      }
    }
    return List.of();
  }

  private List<Integer> neighbours(int token) {
    List<Integer> neighbours = new ArrayList<>();
    for (int child : parse.children(token)) {
      if (isOpen(child) || isNaming(child)) {
        neighbours.add(child);
      }
    }
    String label = parse.label(token);
    boolean renames = label.equals("appos") || label.equals("compound") || label.equals("flat");
    if (renames && parse.head(token) != Parse.NO_HEAD) {
      neighbours.add(parse.head(token));
    }
    return neighbours;
  }

  private boolean isOpen(int child) {
    String label = parse.label(child);
    int colon = label.indexOf(':');
    String base = colon < 0 ? label : label.substring(0, colon);
    return OPEN.contains(base) && !(colon > 0 && CLOSED.contains(label.substring(colon + 1)));
  }

  /** "cells known as plasma cells", "a protein called CD38", "diseases including lupus". */
  private boolean isNaming(int child) {
    String label = parse.label(child);
    String lemma = parse.lemma(child);
    boolean acl = label.startsWith("acl");
    boolean names =
        acl
            && (lemma.equals("know")
                || lemma.equals("call")
                || lemma.equals("include")
                || lemma.equals("name"));
    return names
        || label.equals("obl:as")
        || (label.equals("xcomp") && parse.tag(child).startsWith("N"));
  }
}
