package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.account.Role;

/** What the server keeps of sessions and attempts stays small, whatever is asked. */
class SessionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);

  @Test
  void anAccountHasTenSessionsAndTheOldestGives() {
    Sessions sessions = new Sessions(CLOCK);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ids.add(sessions.begin(new Account("anna", Role.READER, "hash")));
    }
    sessions.begin(new Account("bert", Role.READER, "hash"));
    assertThat(sessions.size()).isEqualTo(Sessions.MOST + 1);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]{43}"));
    assertThat(sessions.use(ids.get(49))).isNotNull();
  }

  @Test
  void oneIsAsGoodAsAnotherButNotOtherwise() {
    Sessions sessions = new Sessions(CLOCK);
    String id = sessions.begin(new Account("anna", Role.READER, "hash"));
    assertThat(sessions.use(id + "x")).isNull();
    assertThat(sessions.use("")).isNull();
    assertThat(sessions.use(id)).isNotNull();
    sessions.end(id);
    assertThat(sessions.use(id)).isNull();
  }

  @Test
  void ofManyKeysTheLatestAreKept() {
    Attempts attempts = new Attempts(CLOCK, 100);
    IntStream.range(0, 5000).forEach(i -> attempts.begin("key " + i));
    assertThat(attempts.size()).isEqualTo(100);
  }

  @Test
  void ofManyAttemptsAtOnceFiveAreLetIn() {
    Attempts attempts = new Attempts(CLOCK, 100);
    long let =
        IntStream.range(0, 200)
            .parallel()
            .filter(i -> attempts.begin("anna").equals(Duration.ZERO))
            .count();
    assertThat(let).isEqualTo(Attempts.MOST);
  }

  @Test
  void whoHasAnIpv6AddressHasItsWholeNetwork() {
    assertThat(Identification.network("2001:db8:1:2::1"))
        .isEqualTo(Identification.network("[2001:db8:1:2:ffff::9]"))
        .isNotEqualTo(Identification.network("2001:db8:1:3::1"));
    assertThat(Identification.network("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Identification.network("192.0.2.7:50123")).isEqualTo("192.0.2.7");
    assertThat(Identification.network("[2001:db8:1:2::1]:50123"))
        .isEqualTo(Identification.network("2001:db8:1:2::1"));
    assertThat(Identification.network("no address")).isEqualTo("no address");
  }
}
