package org.theragraph.extractor.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Predicate;

/**
 * From the score that a rule or model gives to the probability that its evidence is right. Curves
 * are kept by the kind of extractor ({@code rules}, {@code model}) and predicate; where there is no
 * curve, the score stays. Immutable.
 */
public final class Calibration {
  /** Leaves scores as they are. */
  public static final Calibration NONE = new Calibration(Map.of());

  private static final String HEADER = "extractor\tpredicate\tscore\tprobability";
  private static final String TABLE = "/theragraph/relation/calibration.tsv";

  private final Map<Key, Knots> curves;

  private record Key(String extractor, Predicate predicate) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byExtractor = extractor.compareTo(other.extractor);
      return byExtractor != 0 ? byExtractor : predicate.compareTo(other.predicate);
    }
  }

  private Calibration(Map<Key, Knots> curves) {
    this.curves = Map.copyOf(curves);
  }

  /** The table on the class path. */
  public static Calibration load() {
    try (InputStream in = Calibration.class.getResourceAsStream(TABLE)) {
      return in == null ? NONE : read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table: extractor, predicate, score, probability; {@code #} before a comment.
   *
   * @throws IllegalArgumentException naming the line, if it breaks the table
   */
  public static Calibration read(Reader table) throws IOException {
    Map<Key, List<Knots.Knot>> knots = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(table);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
        add(line, "calibration.tsv:" + number, knots);
      }
    }
    Map<Key, Knots> curves = new LinkedHashMap<>();
    knots.forEach((key, curve) -> curves.put(key, new Knots(curve)));
    return new Calibration(curves);
  }

  private static void add(String line, String place, Map<Key, List<Knots.Knot>> to) {
    String[] cells = line.split("\t", -1);
    try {
      to.computeIfAbsent(new Key(cells[0], Predicate.valueOf(cells[1])), k -> new ArrayList<>())
          .add(new Knots.Knot(Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  /** Collects observations; predicates with too few keep their scores. */
  public static final class Fit {
    private static final long FEWEST = 50;

    private final Map<Key, IsotonicFit> fits = new TreeMap<>();

    /**
     * Adds an observation.
     *
     * @param extractor as it stands in evidence: {@code rules/treats-passive@1}
     */
    public void add(String extractor, Predicate predicate, double score, boolean right) {
      fits.computeIfAbsent(new Key(kind(extractor), predicate), key -> new IsotonicFit())
          .add(score, right);
    }

    public Calibration calibration() {
      Map<Key, Knots> curves = new TreeMap<>();
      fits.forEach(
          (key, fit) -> {
            if (fit.size() >= FEWEST) {
              curves.put(key, fit.fit());
            }
          });
      return new Calibration(curves);
    }
  }

  /**
   * The probability for a score, to three decimals.
   *
   * @param extractor as it stands in evidence: {@code rules/treats-passive@1}
   */
  public double of(String extractor, Predicate predicate, double score) {
    Knots curve = curves.get(new Key(kind(extractor), predicate));
    return curve == null ? score : Math.round(curve.at(score) * 1000) / 1000.0;
  }

  private static String kind(String extractor) {
    int slash = extractor.indexOf('/');
    return slash < 0 ? extractor : extractor.substring(0, slash);
  }

  /** Writes the table. */
  public void write(Writer out) throws IOException {
    out.write(HEADER + "\n");
    for (Map.Entry<Key, Knots> curve : new TreeMap<>(curves).entrySet()) {
      for (Knots.Knot knot : curve.getValue().knots()) {
        out.write(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%.3f\t%.4f\n",
                curve.getKey().extractor(),
                curve.getKey().predicate(),
                knot.score(),
                knot.probability()));
      }
    }
  }
}
