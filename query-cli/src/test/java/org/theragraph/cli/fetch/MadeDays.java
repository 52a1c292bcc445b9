package org.theragraph.cli.fetch;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PubMed that took in ten records a day up to today, and lists no more than 9,999 at once. */
final class MadeDays {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
  private static final int A_DAY = 10;

  private final int total;
  private int largest;

  MadeDays(Site site, int total) {
    this.total = total;
    site.on("/esearch.fcgi", this::search);
  }

  /** Most ids that were listed at once. */
  int largest() {
    return largest;
  }

  private void search(Site.Request request) throws IOException {
    LocalDate first = date(request.parameter("mindate"), LocalDate.of(1900, 1, 1));
    LocalDate last = date(request.parameter("maxdate"), LocalDate.of(3000, 1, 1));
    List<String> ids =
        IntStream.range(0, total)
            .filter(
                i -> {
                  LocalDate day = LocalDate.now().minusDays(i / A_DAY);
                  return !day.isBefore(first) && !day.isAfter(last);
                })
            .mapToObj(i -> "<Id>" + (91_000_000 - i) + "</Id>")
            .toList();
    int most = Math.min(9_999, Integer.parseInt(request.parameter("retmax")));
    List<String> listed = ids.subList(0, Math.min(most, ids.size()));
    largest = Math.max(largest, listed.size());
    request.answer(
        200,
        "text/xml",
        listed.stream()
            .collect(
                Collectors.joining(
                    "",
                    "<eSearchResult><Count>%d</Count><QueryKey>1</QueryKey><WebEnv>MCID</WebEnv><IdList>"
                        .formatted(ids.size()),
                    "</IdList></eSearchResult>")));
  }

  private static LocalDate date(String text, LocalDate otherwise) {
    return text.isEmpty() ? otherwise : LocalDate.parse(text, DATE);
  }
}
