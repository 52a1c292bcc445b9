package org.theragraph.cli.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much each kind of path counts: a sum of one part for each, so that every score can be taken
 * apart. A part is {@code coefficient * asinh(count / scale)}: twice the paths are less than twice
 * the reason.
 */
public final class RankingModel {
  private static final String TABLE = "/theragraph/ranking/model.tsv";

  private final Map<Reasoning, Weight> weights;

  /**
   * Of one kind of path.
   *
   * @param coefficient what it adds, 0 or more
   * @param scale mean count among pairs that have such a path
   */
  public record Weight(double coefficient, double scale) {}

  /** A model of these weights; a kind of path that is missing adds nothing. */
  public RankingModel(Map<Reasoning, Weight> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** The one that was trained on the past, {@code docs/results.md} tells how. */
  public static RankingModel trained() {
    return Trained.MODEL;
  }

  private static final class Trained {
    static final RankingModel MODEL = read();
  }

  /** What a kind of path makes of a count, before its coefficient. */
  public static double feature(double count, double scale) {
    double x = count / scale;
    return Math.log(x + Math.sqrt(x * x + 1));
  }

  private double points(Reason reason) {
    Weight weight = weights.get(reason.reasoning());
    return weight == null ? 0 : weight.coefficient() * feature(reason.count(), weight.scale());
  }

  /** What each kind of path adds to the score, the most first. */
  List<Part> parts(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> new Part(reason, points(reason)))
        .sorted(Comparator.comparingDouble(Part::points).reversed())
        .toList();
  }

  /** The sum of all parts; orders candidates and is no probability. */
  public double score(List<Reason> reasons) {
    return reasons.stream().mapToDouble(this::points).sum();
  }

  private static RankingModel read() {
    Map<Reasoning, Weight> weights = new EnumMap<>(Reasoning.class);
    try (InputStream table = RankingModel.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("the program was built without " + TABLE);
      }
      new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  weights.put(
                      Reasoning.valueOf(cells[0]),
                      new Weight(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RankingModel(weights);
  }

  /**
   * The table from which it is read.
   *
   * @param about one line that says what it was trained on
   */
  public List<String> table(String about) {
    List<String> lines = new ArrayList<>(List.of("# " + about, "path\tcoefficient\tscale"));
    for (Reasoning reasoning : Reasoning.values()) {
      Weight weight = weights.get(reasoning);
      if (weight != null) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s\t%.4f\t%.6g",
                reasoning.name(),
                weight.coefficient(),
                weight.scale()));
      }
    }
    return lines;
  }
}
