package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.grounding.NameGrounder;
import org.theragraph.extractor.grounding.Ranked;
import org.theragraph.extractor.grounding.WeightTable;
import org.theragraph.extractor.recognition.DocumentGrounder;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.VocabularyFolder;

/**
 * Trains the weights that rank candidates, from the train splits of gold corpora with ids:
 *
 * <pre>java -cp ... org.theragraph.extractor.evaluation.GroundingTraining
 * VOCABULARIES WEIGHTS.tsv train.jsonl.gz ... [--dev dev.jsonl.gz ...]</pre>
 *
 * <p>No chance is involved: the same data give the same weights.
 */
public final class GroundingTraining {
  private static final int ROUNDS = 600;
  private static final double RATE = 0.3;
  private static final double RIDGE = 1e-4;
  private static final double PRECISION = 0.95; // of given ids, on train

  private final NameGrounder grounder;

  /** The candidates of one mention, whether each is right. */
  private record Example(List<double[]> features, List<Boolean> right) {}

  private GroundingTraining(NameGrounder grounder) {
    this.grounder = grounder;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> files = List.of(args).subList(2, args.length);
    int dev = files.contains("--dev") ? files.indexOf("--dev") : files.size();
    long start = System.nanoTime();
    JoinedVocabulary vocabulary =
        JoinedVocabulary.open(Vocabulary.load(), VocabularyFolder.of(Path.of(args[0])));
    out.printf(
        Locale.ROOT,
        "%,d concepts open after %.2f s%n",
        vocabulary.size(),
        (System.nanoTime() - start) / 1e9);
    Path weights = Path.of(args[1]);
    if (dev > 0) {
      new GroundingTraining(new NameGrounder(vocabulary)).train(files.subList(0, dev), weights);
    }
    for (String file : files.subList(Math.min(files.size(), dev + 1), files.size())) {
      evaluate(new NameGrounder(vocabulary, weights), file, out);
    }
  }

  private static void evaluate(NameGrounder grounder, String file, PrintStream out)
      throws IOException {
    GroundingEvaluation given = new GroundingEvaluation(grounder);
    given.add(Path.of(file));
    print(file + ", given", given, out);
    GroundingEvaluation found = new GroundingEvaluation(grounder);
    found.addFound(Path.of(file), Recognition.create(Vocabulary.load(), grounder.vocabulary()));
    print(file + ", found", found, out);
  }

  private static void print(String head, GroundingEvaluation evaluation, PrintStream out) {
    evaluation.counts().forEach((type, counts) -> out.println(head + " " + type + ": " + counts));
    evaluation.errors().forEach(error -> out.println("  " + error));
  }

  /** The likeliest candidate of one mention. */
  private record Top(double probability, boolean right) {}

  private void train(List<String> files, Path weights) throws IOException {
    Map<ConceptType, List<Example>> examples = new EnumMap<>(ConceptType.class);
    each(
        files,
        (type, ranked, ids) ->
            examples
                .computeIfAbsent(type, any -> new ArrayList<>())
                .add(
                    new Example(
                        ranked.stream().map(Ranked::features).toList(),
                        ranked.stream().map(one -> isRight(one, ids)).toList())));
    Map<ConceptType, double[]> fitted = new EnumMap<>(ConceptType.class);
    examples.forEach((type, of) -> fitted.put(type, fit(of)));
    write(weights, fitted, Map.of());
    write(weights, fitted, thresholds(files, weights));
  }

  private Map<ConceptType, List<Top>> thresholds(List<String> files, Path weights)
      throws IOException {
    Map<ConceptType, List<Top>> tops = new EnumMap<>(ConceptType.class);
    new GroundingTraining(new NameGrounder(grounder.vocabulary(), weights))
        .each(
            files,
            (type, ranked, ids) ->
                tops.computeIfAbsent(type, any -> new ArrayList<>())
                    .add(new Top(ranked.get(0).probability(), isRight(ranked.get(0), ids))));
    return tops;
  }

  private static void write(
      Path weights, Map<ConceptType, double[]> fitted, Map<ConceptType, List<Top>> tops)
      throws IOException {
    WeightTable table = new WeightTable();
    fitted.forEach(
        (type, of) -> table.put(type, of, threshold(tops.getOrDefault(type, List.of()))));
    Files.writeString(weights, table.toString());
  }

  /** Takes a mention's candidates, the likeliest first, and its gold ids. */
  private interface Taker {
    void take(ConceptType type, List<Ranked> ranked, Set<String> ids);
  }

  private void each(List<String> files, Taker taker) throws IOException {
    for (String file : files) {
      for (GroundedGold gold : GroundedGold.read(Path.of(file))) {
        each(gold, taker);
      }
    }
  }

  private void each(GroundedGold gold, Taker taker) {
    DocumentGrounder document = new DocumentGrounder(grounder, gold.text(), gold.mentions());
    for (int i = 0; i < gold.mentions().size(); i++) {
      Mention mention = gold.mentions().get(i);
      Set<String> ids = gold.ids().get(i);
      List<Ranked> ranked = document.rank(mention.span(), mention.type());
      boolean judged = GroundingEvaluation.isReachable(grounder, ids) && canBeRight(ranked, ids);
      if (judged && !isRole(mention, ids)) {
        taker.take(mention.type(), ranked, ids);
      }
    }
  }

  /** Where no candidate has an id of the gold's name spaces, nothing says that it is wrong. */
  private boolean canBeRight(List<Ranked> ranked, Set<String> ids) {
    Set<String> spaces = new HashSet<>();
    ids.forEach(id -> spaces.add(Curie.parse(id).prefix()));
    return ranked.stream()
        .anyMatch(one -> spaces.stream().anyMatch(space -> hasId(one.place(), space)));
  }

  private boolean hasId(int place, String space) {
    Concept concept = grounder.vocabulary().concept(place);
    return concept.id().prefix().equals(space)
        || concept.xrefs().stream().anyMatch(id -> id.prefix().equals(space));
  }

  /** CRAFT annotates roles and groups with ChEBI ids, such as "inhibitor", which are no drugs. */
  private static boolean isRole(Mention mention, Set<String> ids) {
    return mention.type() == ConceptType.DRUG
        && ids.stream().allMatch(id -> id.startsWith("CHEBI:"));
  }

  private boolean isRight(Ranked one, Set<String> ids) {
    return GroundingEvaluation.isRight(grounder.vocabulary().concept(one.place()), ids);
  }

  /** Logistic regression by gradient descent with a step of its own for each weight (AdaGrad). */
  private static double[] fit(List<Example> examples) {
    int size =
        examples.stream()
            .filter(example -> !example.features().isEmpty())
            .findFirst()
            .map(example -> example.features().get(0).length)
            .orElse(0);
    double[] weights = new double[size];
    double[] squares = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = gradient(examples, weights);
      for (int i = 0; i < size; i++) {
        squares[i] += gradient[i] * gradient[i];
        weights[i] -= RATE * gradient[i] / (Math.sqrt(squares[i]) + 1e-12);
      }
    }
    return weights;
  }

  private static double[] gradient(List<Example> examples, double[] weights) {
    double[] gradient = new double[weights.length];
    for (Example example : examples) {
      double[] probabilities = probabilities(example, weights);
      double right = 0;
      for (int at = 0; at < probabilities.length; at++) {
        right += example.right().get(at) ? probabilities[at] : 0;
      }
      for (int at = 0; at < probabilities.length; at++) {
        double wanted = example.right().get(at) ? probabilities[at] / right : 0;
        double[] features = example.features().get(at);
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] += (probabilities[at] - wanted) * features[i];
        }
      }
    }
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = gradient[i] / examples.size() + RIDGE * weights[i];
    }
    return gradient;
  }

  /** Of each candidate; what is left to 1 is that of "none of them". */
  private static double[] probabilities(Example example, double[] weights) {
    double[] odds = new double[example.features().size()];
    double all = 1;
    for (int at = 0; at < odds.length; at++) {
      double sum = 0;
      double[] features = example.features().get(at);
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * features[i];
      }
      odds[at] = Math.exp(sum);
      all += odds[at];
    }
    for (int at = 0; at < odds.length; at++) {
      odds[at] /= all;
    }
    return odds;
  }

  /** The lowest probability from which on given ids are right often enough. */
  private static double threshold(List<Top> tops) {
    List<Top> best = new ArrayList<>(tops);
    best.sort(Comparator.comparingDouble(top -> -top.probability()));
    double threshold = 1;
    int right = 0;
    for (int i = 0; i < best.size(); i++) {
      right += best.get(i).right() ? 1 : 0;
      boolean last =
          i + 1 == best.size() || best.get(i + 1).probability() < best.get(i).probability();
      if (last && right >= PRECISION * (i + 1)) {
        threshold = best.get(i).probability();
      }
    }
    return threshold;
  }
}
