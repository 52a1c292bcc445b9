package org.theragraph.cli.question.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.session.Scope;

/**
 * The dates that a question says, and the question without them.
 *
 * @param since from when on; null where it does not say so
 * @param scope until when documents count
 * @param rest the question without dates
 */
record Dates(@Nullable Since since, Scope scope, String rest) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DATE =
      "((?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:19|20)\\d\\d-\\d\\d"
          + "|"
          + MONTH
          + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d"
          + "|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?"
          + MONTH
          + ",?\\s+(?:19|20)\\d\\d|"
          + MONTH
          + ",?\\s+(?:of\\s+)?(?:19|20)\\d\\d|(?:19|20)\\d\\d)";

  private static final String THE =
      "\\s+(?:the\\s+)?(?:(start|beginning|end)\\s+of\\s+)?(?:the\\s+)?(?:year\\s+)?";

  private static final Pattern BETWEEN = pattern("between" + THE + DATE + "\\s+and" + THE + DATE);
  private static final Pattern FROM_TO =
      pattern("from" + THE + DATE + "\\s+(?:to|until|till|through)" + THE + DATE);
  private static final Pattern SINCE =
      pattern(
          "(?:ever\\s+)?(?:since|from|starting(?:\\s+(?:in|from))?|as\\s+from)"
              + THE
              + DATE
              + "(?:\\s+(?:on|onwards?))?");
  private static final Pattern AFTER = pattern("(?:after|later\\s+than|past)" + THE + DATE);
  private static final Pattern UNTIL =
      pattern(
          "(?:as\\s+of|as\\s+at|up\\s+to|up\\s+until|until|till|through|by|known\\s+in|no\\s+later\\s+than)"
              + THE
              + DATE);
  private static final Pattern BEFORE =
      pattern("(?:before|prior\\s+to|earlier\\s+than|ahead\\s+of)" + THE + DATE);
  private static final Pattern DURING = pattern("(?:in|during|within)" + THE + DATE);
  private static final Pattern PMID = pattern("(?:as\\s+of|until|up\\s+to|by)\\s+(pmid:?\\s*\\d+)");

  private static Pattern pattern(String regex) {
    return Pattern.compile("(?i)\\b" + regex + "\\b");
  }

  /** First and last day of what a date names. */
  private record Period(LocalDate first, LocalDate last) {}

  /** Reads the dates; one that no calendar has is left in the question. */
  static Dates of(String question) {
    try {
      return read(question);
    } catch (DateTimeException e) {
      return new Dates(null, Scope.NOW, question);
    }
  }

  private static Dates read(String question) {
    for (Pattern both : List.of(BETWEEN, FROM_TO)) {
      Matcher range = both.matcher(question);
      if (range.find()) {
        return new Dates(
            new Since(period(range, 1).first()), until(period(range, 3).last()), cut(range));
      }
    }
    Matcher during = DURING.matcher(question);
    if (during.find()) {
      Period period = period(during, 1);
      return new Dates(new Since(period.first()), until(period.last()), cut(during));
    }
    Dates from = from(question);
    Dates to = to(from.rest());
    return new Dates(from.since(), to.scope(), to.rest());
  }

  private static Dates from(String question) {
    Matcher since = SINCE.matcher(question);
    if (since.find()) {
      return new Dates(new Since(period(since, 1).first()), Scope.NOW, cut(since));
    }
    Matcher after = AFTER.matcher(question);
    return after.find()
        ? new Dates(new Since(period(after, 1).last().plusDays(1)), Scope.NOW, cut(after))
        : new Dates(null, Scope.NOW, question);
  }

  private static Dates to(String question) {
    Matcher number = PMID.matcher(question);
    if (number.find()) {
      return new Dates(null, Scope.parse(number.group(1)), cut(number));
    }
    Matcher until = UNTIL.matcher(question);
    if (until.find()) {
      return new Dates(null, until(period(until, 1).last()), cut(until));
    }
    Matcher before = BEFORE.matcher(question);
    return before.find()
        ? new Dates(null, until(period(before, 1).first().minusDays(1)), cut(before))
        : new Dates(null, Scope.NOW, question);
  }

  private static Scope until(LocalDate day) {
    return Scope.parse(day.toString());
  }

  private static String cut(Matcher found) {
    return found.replaceFirst(" ");
  }

  /** Of the group with "start" or "end", and the date behind it. */
  private static Period period(Matcher found, int edge) {
    Period whole = period(found.group(edge + 1).toLowerCase(Locale.ROOT));
    String part = found.group(edge);
    if (part == null) {
      return whole;
    }
    return part.equalsIgnoreCase("end")
        ? new Period(whole.last(), whole.last())
        : new Period(whole.first(), whole.first());
  }

  private static Period period(String date) {
    if (date.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return day(LocalDate.parse(date));
    }
    if (date.matches("\\d{4}-\\d\\d")) {
      return month(YearMonth.parse(date));
    }
    int year = Integer.parseInt(date.substring(date.length() - 4));
    int month = monthOf(date);
    if (month == 0) {
      return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    String before = date.substring(0, date.length() - 4).replaceAll("\\D", "");
    return before.isEmpty()
        ? month(YearMonth.of(year, month))
        : day(LocalDate.of(year, month, Integer.parseInt(before)));
  }

  private static int monthOf(String date) {
    Matcher letters = Pattern.compile(MONTH).matcher(date);
    return letters.find() ? MONTHS.indexOf(letters.group().substring(0, 3)) + 1 : 0;
  }

  private static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static Period day(LocalDate day) {
    return new Period(day, day);
  }
}
