package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "[::1]", "0:0:0:0:0:0:0:1", "localhost"})
  void thisMachineIsThisMachine(String address) {
    assertThat(Listening.isLoopback(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::", "100::", "1::", "::100", "::ffff:10.0.0.1"})
  void noOtherAddressIsTakenForIt(String address) {
    assertThat(Listening.isLoopback(address)).isFalse();
  }
}
