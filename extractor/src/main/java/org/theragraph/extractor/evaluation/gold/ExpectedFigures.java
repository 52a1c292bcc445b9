package org.theragraph.extractor.evaluation.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.extractor.Profile;
import org.theragraph.extractor.evaluation.measure.Figure;
import org.theragraph.extractor.evaluation.measure.Task;

/**
 * A file of figures that were measured, to notice when they move, for better or worse. A table:
 * corpus, task, of, value, tolerance, below a comment that says of how many documents a corpus.
 *
 * @param profile of the extractor
 * @param limit documents of each corpus
 * @param rows in the order of the file
 */
public record ExpectedFigures(Profile profile, int limit, List<Row> rows) {
  /** How far a figure may move: about one mention in a hundred. */
  private static final double TOLERANCE = 0.01;

  /** The same where a model counts in 8 bits, which processors do not all do alike. */
  private static final double TOLERANCE_OF_MODELS = 0.03;

  private static final String HEADER = "corpus\ttask\tof\tvalue\ttolerance";
  private static final Pattern PROFILE = Pattern.compile("# profile: (\\w+)");
  private static final Pattern LIMIT = Pattern.compile("# documents of each corpus: (\\d+)");

  /** One figure. */
  public record Row(String corpus, Task task, String of, double value, double tolerance) {
    private boolean agrees(@Nullable Row other) {
      return other != null && Math.abs(other.value - value) <= tolerance;
    }

    private String key() {
      return corpus + ": " + task.title() + ", " + of;
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or a line breaks the table; the message names it
   */
  public static ExpectedFigures read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int limit = 0;
    Profile profile = Profile.FAST;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher matcher = LIMIT.matcher(line);
      Matcher named = PROFILE.matcher(line);
      if (named.matches()) {
        profile = Profile.valueOf(named.group(1).toUpperCase(Locale.ROOT));
      } else if (matcher.matches()) {
        limit = Integer.parseInt(matcher.group(1));
      } else if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
        rows.add(row(line, file + ":" + (i + 1)));
      }
    }
    if (limit < 1) {
      throw new IOException(file + ": no line '# documents of each corpus: N'");
    }
    return new ExpectedFigures(profile, limit, rows);
  }

  private static Row row(String line, String place) throws IOException {
    String[] cells = line.split("\t", -1);
    try {
      return new Row(
          cells[0],
          Task.valueOf(cells[1]),
          cells[2],
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IOException(
          place + ": not corpus, task, of, value, tolerance: " + e.getMessage(), e);
    }
  }

  /** Corpora that the file speaks of. */
  public Set<String> corpora() {
    return rows.stream().map(Row::corpus).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A line for each figure that moved beyond its tolerance, came or went; of these corpora only.
   */
  public List<String> drift(List<CorpusScore> scores) {
    Map<String, Row> now =
        rows(scores, profile)
            .collect(
                Collectors.toMap(Row::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Set<String> measured = scores.stream().map(CorpusScore::corpus).collect(Collectors.toSet());
    List<String> drift = new ArrayList<>();
    for (Row row : rows) {
      Row other = now.remove(row.key());
      if (measured.contains(row.corpus()) && !row.agrees(other)) {
        drift.add(
            String.format(
                Locale.ROOT,
                "%s was %.3f within %.3f and is %s",
                row.key(),
                row.value(),
                row.tolerance(),
                other == null ? "gone" : String.format(Locale.ROOT, "%.3f", other.value())));
      }
    }
    now.keySet().stream().filter(this::isKnownCorpus).forEach(key -> drift.add(key + " is new"));
    return drift;
  }

  private boolean isKnownCorpus(String key) {
    return corpora().stream().anyMatch(corpus -> key.startsWith(corpus + ":"));
  }

  /** What to do about drift that is meant. */
  public String remedy(String file) {
    return "if this is meant: theragraph evaluate gold "
        + "CORPUS... --profile %s --limit %d --write-expected %s (CORPUS...: %s)"
            .formatted(profile, limit, file, String.join(" ", corpora()));
  }

  /** Writes the figures of some corpora as what is expected from now on. */
  public static void write(Path file, List<CorpusScore> scores, Profile profile, int limit)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Figures of the extractor on the first documents of development splits;"
            + " FiguresHoldTest holds them.\n");
    text.append(
        "# Written by: theragraph evaluate gold CORPUS... --profile P --limit N"
            + " --write-expected FILE\n");
    text.append("# profile: ").append(profile).append('\n');
    text.append("# documents of each corpus: ").append(limit).append('\n');
    text.append(HEADER).append('\n');
    rows(scores, profile)
        .forEach(
            row ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s\t%s\t%s\t%.4f\t%.3f\n",
                        row.corpus(),
                        row.task().name(),
                        row.of(),
                        row.value(),
                        row.tolerance())));
    Files.writeString(file, text);
  }

  private static Stream<Row> rows(List<CorpusScore> scores, Profile profile) {
    double tolerance = profile == Profile.FAST ? TOLERANCE : TOLERANCE_OF_MODELS;
    return scores.stream()
        .flatMap(
            score ->
                score.figures().stream().map(figure -> row(score.corpus(), figure, tolerance)));
  }

  private static Row row(String corpus, Figure figure, double tolerance) {
    return new Row(corpus, figure.task(), figure.of(), figure.value(), tolerance);
  }
}
