package org.theragraph.extractor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LongTableProperties {
  @Property
  void aTableAnswersAsAMapDoes(
      @ForAll List<@LongRange(min = 2, max = 200) Long> keys, @ForAll List<Long> others) {
    LongTable table = new LongTable(1);
    Map<Long, Integer> map = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      table.put(keys.get(i) << 32, i);
      map.put(keys.get(i) << 32, i);
    }
    map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    for (long other : others) {
      if (other != 0 && !map.containsKey(other)) {
        assertThat(table.get(other)).isEqualTo(LongTable.ABSENT);
      }
    }
    assertThat(table.size()).isEqualTo(map.size());
  }
}
