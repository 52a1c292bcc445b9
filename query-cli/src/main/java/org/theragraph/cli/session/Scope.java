package org.theragraph.cli.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.DocumentKind;

/**
 * Which documents count: those up to a moment, or from one kind of source. A document counts only
 * where it is certain that it was there by then: one that tells no more than its year counts from
 * the end of that year, one without a date never. PubMed's numbers are in the order in which PubMed
 * took documents in; before such a number only documents count whose id is one.
 *
 * @param day the last one, {@code 2019-12-31}; null where a number of PubMed or nothing limits
 * @param pmid the last one; null where a day or nothing limits
 * @param only the kind of source; null for all
 */
public record Scope(@Nullable String day, @Nullable Long pmid, @Nullable Sources only) {
  /** All documents count. */
  public static final Scope NOW = new Scope(null, null, null);

  /** What a claim can come from. */
  public enum Sources {
    /** What people wrote to be read. */
    TEXTS("texts"),
    /** Tables and graphs that somebody keeps: a document of kind {@code curated}. */
    CURATED("curated sources");

    private final String words;

    Sources(String words) {
      this.words = words;
    }

    /** Condition of Cypher on a document. */
    public String condition(String document) {
      return "%s.kind %s '%s'"
          .formatted(document, this == CURATED ? "=" : "<>", DocumentKind.CURATED.code());
    }
  }

  private static final String PREFIX = "pmid:";
  private static final Pattern PMID = Pattern.compile("(?i)(?:pmid:?\\s*)(\\d{1,10})|(\\d{5,10})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The document's last possible day, in Cypher. */
  private static final String LAST_DAY =
      "%1$s.published + CASE size(%1$s.published) WHEN 4 THEN '-12-31' WHEN 7 THEN '-31' ELSE '' END";

  /**
   * Reads what a user writes.
   *
   * @param text {@code 2019}, {@code 2019-06}, {@code 2019-06-30} or {@code pmid:31000000}
   * @throws CliException if it is none of these
   */
  public static Scope parse(String text) {
    String stripped = text.strip();
    try {
      if (YEAR.matcher(stripped).matches()) {
        return until(Year.parse(stripped).atMonth(12).atEndOfMonth());
      }
      if (MONTH.matcher(stripped).matches()) {
        return until(YearMonth.parse(stripped).atEndOfMonth());
      }
      if (DAY.matcher(stripped).matches()) {
        return until(LocalDate.parse(stripped));
      }
    } catch (DateTimeException e) {
      throw wrong(text);
    }
    var number = PMID.matcher(stripped);
    if (!number.matches()) {
      throw wrong(text);
    }
    String digits = number.group(1) == null ? number.group(2) : number.group(1);
    return new Scope(null, Long.parseLong(digits), null);
  }

  private static Scope until(LocalDate day) {
    return new Scope(day.toString(), null, null);
  }

  private static CliException wrong(String text) {
    return CliException.usage(
        "'%s' is no date; write 2019, 2019-06, 2019-06-30, or pmid:31000000".formatted(text));
  }

  /** The same moment, with documents of one kind alone; null for all. */
  public Scope only(@Nullable Sources sources) {
    return new Scope(day, pmid, sources);
  }

  /** Whether no moment limits. */
  public boolean isNow() {
    return day == null && pmid == null;
  }

  /** Whether all documents count. */
  public boolean isWhole() {
    return isNow() && only == null;
  }

  /**
   * Condition of Cypher that is true of a document that counts; takes {@link #parameters}.
   *
   * @param document variable of a {@code (:Document)}
   */
  public String condition(String document) {
    return only == null
        ? momentCondition(document)
        : "%s AND %s".formatted(momentCondition(document), only.condition(document));
  }

  private String momentCondition(String document) {
    if (day != null) {
      return "(%s <= $asOfDay)".formatted(LAST_DAY.formatted(document));
    }
    if (pmid != null) {
      return "(toIntegerOrNull(replace(%s.id, '%s', '')) <= $asOfPmid)".formatted(document, PREFIX);
    }
    return "true";
  }

  /** The parameters that {@link #condition} needs, added to others. */
  public Map<String, Object> parameters(Map<String, Object> others) {
    Map<String, Object> all = new HashMap<>(others);
    if (day != null) {
      all.put("asOfDay", limit(day));
    }
    if (pmid != null) {
      all.put("asOfPmid", pmid);
    }
    return all;
  }

  /**
   * Whether a document counts.
   *
   * @param published day, month or year; null if it is not known
   * @param curated whether it is of a curated source
   */
  public boolean includes(String id, @Nullable String published, boolean curated) {
    return (only == null || curated == (only == Sources.CURATED)) && includes(id, published);
  }

  private boolean includes(String id, @Nullable String published) {
    if (day != null) {
      return published != null && lastDay(published).compareTo(limit(day)) <= 0;
    }
    if (pmid != null) {
      Long number = number(id);
      return number != null && number <= pmid;
    }
    return true;
  }

  /** PubMed's number in a document's id, {@code pmid:31000000} or the bare number; else null. */
  public static @Nullable Long number(String id) {
    String digits = id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    return NUMBER.matcher(digits).matches() ? (Long) Long.parseLong(digits) : null;
  }

  private static String lastDay(String published) {
    return switch (published.length()) {
      case 4 -> published + "-12-31";
      case 7 -> published + "-31";
      default -> published;
    };
  }

  /** The day to compare with: the last of any month is its 31st, as in {@link #lastDay}. */
  private static String limit(String day) {
    LocalDate date = LocalDate.parse(day);
    return date.getDayOfMonth() == date.lengthOfMonth() ? YearMonth.from(date) + "-31" : day;
  }

  /** For people: {@code as of 2019-12-31, from texts alone}; empty where all documents count. */
  public String words() {
    return Stream.of(
            isNow() ? null : "as of " + moment(),
            only == null ? null : "from " + only.words + " alone")
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** For people, without "as of". */
  public String moment() {
    if (day != null) {
      return day;
    }
    return pmid == null ? "now" : PREFIX + pmid;
  }
}
