package org.theragraph.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Style;

class ChangesAnswerTest {
  private static Telling telling(String evidence, boolean denies) {
    return new Telling(
        evidence,
        "d1",
        "69d6b7eca2ca00",
        "X:1",
        "drug",
        "TREATS",
        "X:2",
        "gout",
        0.1,
        denies,
        null,
        null);
  }

  private static String told(Telling... tellings) throws Exception {
    List<Change> changes = new Comparison(List.of(), List.of(tellings)).of(Set.of("X:2"));
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      Renderer.of(Format.TABLE, new Style(false), 100)
          .render(new ChangesAnswer(1, 0, Map.of("gout", changes)), out);
    }
    return text.toString();
  }

  @Test
  void sentencesThatDenyAClaimAreToldAsSuch() throws Exception {
    assertThat(told(telling("e1", true)))
        .contains("1 new sentence against it: drug TREATS gout (belief 0.10) 69d6b7eca2ca");
    assertThat(told(telling("e1", true), telling("e2", true)))
        .contains("2 new sentences against it: drug TREATS gout");
    assertThat(told(telling("e1", true), telling("e2", false), telling("e3", false)))
        .contains("3 new sentences, 1 against it: drug TREATS gout");
    assertThat(told(telling("e1", false))).contains("1 new sentence: drug TREATS gout");
  }
}
