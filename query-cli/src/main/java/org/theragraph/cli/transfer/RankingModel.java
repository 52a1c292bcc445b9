package org.theragraph.cli.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much each kind of path counts: a sum of one part for each, so that every score can be taken
 * apart. A part is {@code coefficient * asinh(count / scale)}: twice the paths are less than twice
 * the reason.
 */
public final class RankingModel {
  private static final String TABLE = "/theragraph/ranking/model.tsv";

  private final Map<String, Weight> weights;

  /**
   * Of one kind of path.
   *
   * @param coefficient what it adds, 0 or more
   * @param scale mean count among pairs that have such a path
   */
  public record Weight(double coefficient, double scale) {}

  /**
   * A model of these weights.
   *
   * @param weights by the name of a {@link Reasoning} or a {@link Signal}; one that is missing adds
   *     nothing
   */
  public RankingModel(Map<String, Weight> weights) {
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
    return points(reason.reasoning().name(), reason.count());
  }

  private double points(String name, double count) {
    Weight weight = weights.get(name);
    return weight == null ? 0 : weight.coefficient() * feature(count, weight.scale());
  }

  /** What each kind of path adds to the score, the most first. */
  List<Part> parts(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> new Part(reason, points(reason)))
        .sorted(Comparator.comparingDouble(Part::points).reversed())
        .toList();
  }

  /** What each signal adds, of those that add anything. */
  Map<Signal, Double> points(Map<Signal, Double> signals) {
    Map<Signal, Double> points = new EnumMap<>(Signal.class);
    signals.forEach((signal, count) -> points.put(signal, points(signal.name(), count)));
    points.values().removeIf(value -> value == 0);
    return points;
  }

  /** The sum of all parts; orders candidates and is no probability. */
  public double score(List<Reason> reasons, Map<Signal, Double> signals) {
    double paths = reasons.stream().mapToDouble(this::points).sum();
    return paths
        + signals.entrySet().stream()
            .mapToDouble(e -> points(e.getKey().name(), e.getValue()))
            .sum();
  }

  private static RankingModel read() {
    Map<String, Weight> weights = new HashMap<>();
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
                      cells[0],
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
    Stream.concat(Arrays.stream(Reasoning.values()), Arrays.stream(Signal.values()))
        .map(Enum::name)
        .filter(weights::containsKey)
        .forEach(name -> lines.add(line(name)));
    return lines;
  }

  private String line(String name) {
    Weight weight = Objects.requireNonNull(weights.get(name));
    return String.format(Locale.ROOT, "%s\t%.4f\t%.6g", name, weight.coefficient(), weight.scale());
  }
}
