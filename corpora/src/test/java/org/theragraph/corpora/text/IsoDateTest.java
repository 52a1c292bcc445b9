package org.theragraph.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsoDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "June 5, 2025|2025-06-05",
        "BASEL, 5 June 2025 - News|2025-06-05",
        "Sept. 1, 2021 and May 2, 2022|2021-09-01",
        "2021-02-03T04:05:06Z|2021-02-03",
        "1998 Dec-1999 Jan|1998-12",
        "1978-1979|1978",
        "2000 Spring|2000",
        "March 2019|2019-03",
        "2020/3/4|2020-03-04",
        "February 31, 2020|2020-02",
      })
  void datesAreReadAsPeopleWriteThem(String text, String expected) {
    assertThat(IsoDate.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"no date", "12345", "in 10 patients"})
  void whatIsNoDateIsNone(String text) {
    assertThat(IsoDate.parse(text)).isNull();
  }
}
