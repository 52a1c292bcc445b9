package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void mentionsStandInTheOrderOfTheTextInWhateverOrderTheyCome() {
    int[] places = {};
    for (int[] each : List.of(new int[] {9, 12}, new int[] {0, 4}, new int[] {9, 10})) {
      places = Places.with(places, each[0], each[1]);
    }
    assertThat(Places.list(places)).containsExactly(0, 4, 9, 10, 9, 12);
    assertThat(Places.count(places)).isEqualTo(3);
  }
}
