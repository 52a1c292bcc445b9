package org.theragraph.cli.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;

/**
 * The day from which on something must be told first. Where a document tells no more than its year
 * or month, its earliest possible day counts: what is called new is certainly new.
 *
 * @param day the first one, {@code 2019-01-01}
 */
public record Since(LocalDate day) {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /**
   * Reads what a user writes; a year or month means its first day.
   *
   * @param text {@code 2019}, {@code 2019-06} or {@code 2019-06-30}
   * @throws CliException if it is none of these
   */
  public static Since parse(String text) {
    String stripped = text.strip();
    try {
      if (YEAR.matcher(stripped).matches()) {
        return new Since(Year.parse(stripped).atDay(1));
      }
      return new Since(
          MONTH.matcher(stripped).matches()
              ? YearMonth.parse(stripped).atDay(1)
              : LocalDate.parse(stripped));
    } catch (DateTimeException e) {
      throw CliException.usage(
          "'%s' is no date; write 2019, 2019-06 or 2019-06-30".formatted(text));
    }
  }

  /**
   * Whether something is certainly not earlier.
   *
   * @param published day, month or year; null or empty if it is not known
   */
  boolean includes(@Nullable String published) {
    return published != null
        && !published.isEmpty()
        && firstDay(published).compareTo(day.toString()) >= 0;
  }

  private static String firstDay(String published) {
    return switch (published.length()) {
      case 4 -> published + "-01-01";
      case 7 -> published + "-01";
      default -> published;
    };
  }

  /** {@code first told since 2019-01-01}. */
  String words() {
    return "first told since " + day;
  }
}
