package org.theragraph.cli.session;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The moment up to which documents count. A document counts only where it is certain that it was
 * there by then: one that tells no more than its year counts from the end of that year, one without
 * a date never. PubMed's numbers are in the order in which PubMed took documents in; before such a
 * number only documents count whose id is one.
 *
 * @param day the last one, {@code 2019-12-31}; null where a number of PubMed or nothing limits
 * @param pmid the last one; null where a day or nothing limits
 */
public record AsOf(@Nullable String day, @Nullable Long pmid) {
  /** All documents count. */
  public static final AsOf NOW = new AsOf(null, null);

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
  public static AsOf parse(String text) {
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
    return new AsOf(null, Long.parseLong(digits));
  }

  private static AsOf until(LocalDate day) {
    return new AsOf(day.toString(), null);
  }

  private static CliException wrong(String text) {
    return CliException.usage(
        "'%s' is no date; write 2019, 2019-06, 2019-06-30, or pmid:31000000".formatted(text));
  }

  /** Whether all documents count. */
  public boolean isNow() {
    return day == null && pmid == null;
  }

  /**
   * Condition of Cypher that is true of a document that counts; takes {@link #parameters}.
   *
   * @param document variable of a {@code (:Document)}
   */
  public String condition(String document) {
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
   */
  public boolean includes(String id, @Nullable String published) {
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

  /** For people: {@code as of 2019-12-31}; empty for now. */
  public String words() {
    return isNow() ? "" : "as of " + moment();
  }

  /** For people, without "as of". */
  public String moment() {
    if (day != null) {
      return day;
    }
    return pmid == null ? "now" : PREFIX + pmid;
  }
}
