package org.theragraph.cli.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Places of days on a line of time, whole years from end to end; in pixels from its start. */
record TimeAxis(LocalDate first, LocalDate end, double width) {
  private static final int MOST_TICKS = 12;
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

  /** Around some days; the present year where there is none. */
  static TimeAxis of(List<LocalDate> days, double width) {
    int first = days.stream().mapToInt(LocalDate::getYear).min().orElse(2000);
    int last = days.stream().mapToInt(LocalDate::getYear).max().orElse(first);
    return new TimeAxis(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1), width);
  }

  double x(LocalDate day) {
    return width * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end);
  }

  /** First days of years to be named, not too many. */
  List<LocalDate> ticks() {
    int years = end.getYear() - first.getYear();
    int step = STEPS.stream().filter(s -> years / s <= MOST_TICKS).findFirst().orElse(years);
    List<LocalDate> ticks = new ArrayList<>();
    for (int year = first.getYear(); year <= end.getYear(); year++) {
      if (year % step == 0) {
        ticks.add(LocalDate.of(year, 1, 1));
      }
    }
    return ticks;
  }
}
