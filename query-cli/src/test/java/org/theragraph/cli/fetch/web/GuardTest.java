package org.theragraph.cli.fetch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  @ParameterizedTest
  @CsvSource({
    "https://site.example/a#part, https://site.example/a",
    "https://site.example/a b, https://site.example/a%20b",
    "https://klinik-münchen.example/über, https://xn--klinik-mnchen-3ob.example/%C3%BCber",
    "http://site.example:8080/?q=1, http://site.example:8080/?q=1",
  })
  void addressesAreReadAsPeopleWriteThem(String written, String read) throws WebException {
    assertThat(Guard.parse(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "http://",
        "http:///a",
        "http://a b/",
        "https://me@site.example/",
        "javascript:alert(1)",
        "http://[::1",
        "gopher://a.example/"
      })
  void othersAreRefused(String written) {
    assertThatThrownBy(() -> Guard.parse(written)).isInstanceOf(WebException.class);
  }

  @Test
  void keysAreNotShown() {
    assertThat(Guard.shown(URI.create("https://a.example/x?db=y&api_key=abc123&z=1")))
        .isEqualTo("https://a.example/x?db=y&api_key=...&z=1");
  }

  @Test
  void onlyTheServicesOwnPlaceIsTrusted() throws WebException {
    Guard guard = Guard.ofService(URI.create("http://127.0.0.1:8000/base"));
    guard.check(URI.create("http://127.0.0.1:8000/other"));
    assertThatThrownBy(() -> guard.check(URI.create("http://127.0.0.1:8001/")))
        .hasMessageContaining("127.0.0.1, which is not public");
  }
}
