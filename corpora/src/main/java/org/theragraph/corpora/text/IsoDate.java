package org.theragraph.corpora.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and publishers write them, to ISO: year, year and month, or the whole date. */
public final class IsoDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String YEAR = "((?:19|20)\\d\\d)";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "-(\\d\\d)(?:-(\\d\\d))?(?!\\d)");
  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/])" + YEAR + "/(\\d\\d?)(?:/(\\d\\d?))?(?![\\d/])");
  private static final Pattern MONTH_FIRST =
      pattern("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "\\b");
  private static final Pattern DAY_FIRST =
      pattern("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+" + MONTH + ",?\\s+" + YEAR + "\\b");
  private static final Pattern YEAR_MONTH = pattern("\\b" + YEAR + "\\s+" + MONTH);
  private static final Pattern MONTH_YEAR = pattern("\\b" + MONTH + ",?\\s+" + YEAR + "\\b");
  private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");

  private IsoDate() {}

  /**
   * The date made of these parts, as exact as they allow.
   *
   * @param month number or English name
   * @return null without a year of four digits
   */
  public static @Nullable String of(
      @Nullable String year, @Nullable String month, @Nullable String day) {
    if (year == null || !isNumber(year.strip(), 4, 4)) {
      return null;
    }
    int monthNumber = month == null ? 0 : monthNumber(month.strip());
    if (monthNumber == 0) {
      return year.strip();
    }
    int dayNumber = day == null || !isNumber(day.strip(), 1, 2) ? 0 : Integer.parseInt(day.strip());
    return format(Integer.parseInt(year.strip()), monthNumber, dayNumber);
  }

  /** The first whole date in a text; null where there is none. */
  public static @Nullable String wholeDateIn(String text) {
    String iso = isoIn(text, ISO);
    if (iso != null && iso.length() == 10) {
      return iso;
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    boolean hasMonthFirst = monthFirst.find();
    if (dayFirst.find() && (!hasMonthFirst || dayFirst.start() < monthFirst.start())) {
      return of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
    }
    return hasMonthFirst ? of(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2)) : null;
  }

  /** What a field that should hold a date says, {@code 1998 Dec-1999 Jan} included. */
  public static @Nullable String parse(String field) {
    String whole = wholeDateIn(field);
    if (whole != null) {
      return whole;
    }
    String iso = isoIn(field, ISO);
    if (iso == null) {
      iso = isoIn(field, SLASHED);
    }
    if (iso != null) {
      return iso;
    }
    Matcher yearMonth = YEAR_MONTH.matcher(field);
    if (yearMonth.find()) {
      return of(yearMonth.group(1), yearMonth.group(2), null);
    }
    Matcher monthYear = MONTH_YEAR.matcher(field);
    if (monthYear.find()) {
      return of(monthYear.group(2), monthYear.group(1), null);
    }
    Matcher year = YEAR_ALONE.matcher(field);
    return year.find() ? year.group(1) : null;
  }

  private static @Nullable String isoIn(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? of(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
  }

  private static boolean isNumber(String text, int fewest, int most) {
    return text.length() >= fewest
        && text.length() <= most
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int monthNumber(String month) {
    if (isNumber(month, 1, 2)) {
      int number = Integer.parseInt(month);
      return number <= 12 ? number : 0;
    }
    String lower = month.toLowerCase(Locale.ROOT);
    return lower.length() < 3 ? 0 : MONTHS.indexOf(lower.substring(0, 3)) + 1;
  }

  private static String format(int year, int month, int day) {
    String toMonth = year + (month < 10 ? "-0" : "-") + month;
    try {
      return day == 0 ? toMonth : LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return toMonth; // 31 June: the day is wrong, the month is told
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
