package org.theragraph.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.evidence.Highlighter.Part;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.render.Style.Mark;
import org.theragraph.corpora.model.Span;

class HighlighterTest {
  private static final String SENTENCE = "Daratumumab binds CD38.";
  private static final DocumentRef DOCUMENT =
      new DocumentRef(
          "pmid:1", "abstract", "A title.", "Blood", "2020", null, null, null, 0, List.of());

  private static String copies(@Nullable String copyOf, long copies) {
    return new DocumentRef("x:1", null, null, null, null, null, null, copyOf, copies, List.of())
        .words();
  }

  @Test
  void partsAreMarkedWithoutColours() {
    assertThat(mark(Style.PLAIN)).isEqualTo("[[Daratumumab]] {{binds}} [[CD38]].");
  }

  @Test
  void onATerminalPartsAreColouredAndNotBracketed() {
    assertThat(mark(new Style(true)))
        .contains("\u001b[1;36mDaratumumab\u001b[0m")
        .contains("\u001b[4mbinds\u001b[0m")
        .doesNotContain("[[");
  }

  private static String mark(Style style) {
    return Highlighter.mark(
        SENTENCE,
        List.of(
            new Part(Mark.CUE, 12, 17),
            new Part(Mark.OBJECT, 18, 22),
            new Part(Mark.SUBJECT, 0, 11)),
        style);
  }

  @Test
  void aCueThatHoldsTheObjectIsMarkedAroundIt() {
    assertThat(
            Highlighter.mark(
                SENTENCE,
                List.of(new Part(Mark.CUE, 12, 22), new Part(Mark.OBJECT, 18, 22)),
                Style.PLAIN))
        .isEqualTo("Daratumumab {{binds}} [[CD38]].");
  }

  @Test
  void aSubjectInAnEarlierSentenceIsNamedBehindTheSentence() {
    // Document: "Daratumumab was given. It binds CD38."
    Quote quote =
        quote("It binds CD38.", new Span(23, 37), new Span(0, 11), new Span(32, 36), "Daratumumab");
    assertThat(quote.marked(Style.PLAIN))
        .isEqualTo("It {{binds}} [[CD38]]. (subject from an earlier sentence: [[Daratumumab]])");
  }

  private static Quote quote(
      String text, Span sentence, Span subject, Span object, String subjectText) {
    return new Quote(
        "e",
        "s",
        text,
        sentence,
        subject,
        object,
        new Span(26, 31),
        subjectText,
        "CD38",
        "AFFIRMED",
        "CERTAIN",
        null,
        0.9,
        "rule@1",
        null,
        "s",
        null,
        DOCUMENT);
  }

  @Property
  void takingTheMarksAwayGivesTheSentenceBack(
      @ForAll @IntRange(max = 30) int start,
      @ForAll @IntRange(max = 30) int end,
      @ForAll @IntRange(max = 30) int from,
      @ForAll @IntRange(max = 30) int to) {
    String marked =
        Highlighter.mark(
            SENTENCE,
            List.of(new Part(Mark.CUE, start, end), new Part(Mark.SUBJECT, from, to)),
            Style.PLAIN);
    assertThat(marked.replaceAll("\\[\\[|]]|\\{\\{|}}", "")).isEqualTo(SENTENCE);
  }

  @Test
  void aSourceIsNamedWithTitleJournalDateAndId() {
    assertThat(DOCUMENT.words()).isEqualTo("A title. Blood, 2020 (pmid:1)");
    assertThat(copies(null, 0)).isEqualTo("x:1");
    assertThat(copies(null, 1)).isEqualTo("x:1 · 1 copy");
    assertThat(copies(null, 37)).isEqualTo("x:1 · 37 copies");
    assertThat(copies("x:0", 0)).isEqualTo("x:1 · a copy of x:0");
  }
}
