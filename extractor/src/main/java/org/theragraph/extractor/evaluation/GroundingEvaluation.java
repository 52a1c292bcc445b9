package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.grounding.NameGrounder;
import org.theragraph.extractor.recognition.DocumentGrounder;
import org.theragraph.extractor.recognition.Recognition;

/** Grounds the given mentions of a gold corpus and counts how many ids are right. */
public final class GroundingEvaluation {
  private final NameGrounder grounder;
  private final Map<ConceptType, Counts> counts = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  public GroundingEvaluation(NameGrounder grounder) {
    this.grounder = grounder;
  }

  /** Mentions of one type. */
  public static final class Counts {
    private int mentions;
    private int reachable;
    private int given;
    private int givenOfReachable;
    private int right;

    /** Share of all mentions with a gold id that got a right id. */
    public double accuracy() {
      return (double) right / Math.max(1, mentions);
    }

    /** The same among those whose gold id some vocabulary has. */
    public double accuracyOfReachable() {
      return (double) right / Math.max(1, reachable);
    }

    /** Share of right ones among ids given to mentions whose gold id some vocabulary has. */
    public double precision() {
      return (double) right / Math.max(1, givenOfReachable);
    }

    @Override
    public String toString() {
      return "%d mentions, %d reachable, %d given, accuracy %.3f, of reachable %.3f, precision %.3f"
          .formatted(mentions, reachable, given, accuracy(), accuracyOfReachable(), precision());
    }
  }

  /**
   * Adds the documents of a file {@code <split>.jsonl.gz}.
   *
   * @throws IOException if it cannot be read
   */
  public void add(Path file) throws IOException {
    for (GroundedGold gold : GroundedGold.read(file)) {
      DocumentGrounder document = new DocumentGrounder(grounder, gold.text(), gold.mentions());
      for (int i = 0; i < gold.mentions().size(); i++) {
        Mention mention = gold.mentions().get(i);
        if (!gold.ids().get(i).isEmpty()) {
          count(mention, document.ground(mention.span(), mention.type()), gold.ids().get(i));
        }
      }
    }
  }

  /**
   * Adds the mentions of a file that recognition finds with the very span and type of the gold.
   *
   * @throws IOException if it cannot be read
   */
  public void addFound(Path file, Recognition recognition) throws IOException {
    for (GroundedGold gold : GroundedGold.read(file)) {
      Map<Span, Mention> found = new HashMap<>();
      recognition.recognise(gold.document()).forEach(one -> found.put(one.span(), one));
      for (int i = 0; i < gold.mentions().size(); i++) {
        Mention mention = gold.mentions().get(i);
        Mention same = found.get(mention.span());
        if (same != null && same.type() == mention.type() && !gold.ids().get(i).isEmpty()) {
          count(mention, same.concept(), gold.ids().get(i));
        }
      }
    }
  }

  private void count(Mention mention, @Nullable Curie found, Set<String> gold) {
    Counts of = counts.computeIfAbsent(mention.type(), any -> new Counts());
    boolean reachable = isReachable(grounder, gold);
    boolean right = found != null && isRight(grounder.vocabulary().concept(found), gold);
    of.mentions++;
    of.reachable += reachable ? 1 : 0;
    of.given += found == null ? 0 : 1;
    of.givenOfReachable += found == null || !reachable ? 0 : 1;
    of.right += right ? 1 : 0;
    if (!right && reachable) {
      errors.add("%s\t%s\t%s\t%s".formatted(mention.type(), mention.text(), gold, found));
    }
  }

  static boolean isReachable(NameGrounder grounder, Set<String> gold) {
    return gold.stream().anyMatch(id -> grounder.vocabulary().place(Curie.parse(id)) >= 0);
  }

  /** Whether the concept's id or one of the same meaning is among those of the gold. */
  static boolean isRight(@Nullable Concept concept, Set<String> gold) {
    return concept != null
        && (gold.contains(concept.id().toString())
            || concept.xrefs().stream().anyMatch(xref -> gold.contains(xref.toString())));
  }

  public Map<ConceptType, Counts> counts() {
    return counts;
  }

  /** Mentions without the right id: type, text, gold ids and what was found. */
  public List<String> errors() {
    return errors;
  }
}
