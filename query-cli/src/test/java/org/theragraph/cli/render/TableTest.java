package org.theragraph.cli.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.render.Table.Column;

class TableTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @Test
  void aLongSentenceIsWrappedAndTheIdBesideItStaysWhole() {
    Table table =
        new Table(Column.of("id"), Column.text("sentence"))
            .row(ID, "Plasma cells secrete antibodies that bind the receptor of the muscle.");

    List<String> lines = table.lines(Style.PLAIN, 60);

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    assertThat(lines.get(1)).startsWith(ID);
    assertThat(lines).hasSizeGreaterThan(3);
  }

  @Test
  void aLongWordWidensItsColumnAtTheCostOfAnother() {
    List<String> lines = longWord().lines(Style.PLAIN, 60);

    int column = lines.get(0).indexOf("sentence");
    assertThat(lines.get(1)).startsWith("hypogammaglobulinemia  ");
    assertThat(lines.get(1).charAt(column)).isEqualTo('T');
    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
  }

  @Test
  void aLongWordIsBrokenWhereThePageIsTooNarrow() {
    List<String> lines = longWord().lines(Style.PLAIN, 36);

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(36));
    assertThat(lines.get(1)).startsWith("hypogammaglobuline  The");
    assertThat(lines.get(2)).startsWith("mia ");
  }

  private static Table longWord() {
    return new Table(Column.text("disease"), Column.text("sentence"))
        .row(
            "hypogammaglobulinemia",
            "The immunoglobulins of patients fell after treatment and rose again later.");
  }

  @Test
  void numbersStandAtTheRight() {
    Table table = new Table(Column.number("n"), Column.of("x")).row("1", "a").row("100", "b");
    assertThat(table.lines(Style.PLAIN, 60)).containsExactly("  n  x", "  1  a", "100  b");
  }

  @Test
  void aRowThatDoesNotFitTheHeadingsIsRefused() {
    assertThatThrownBy(() -> new Table(Column.of("a")).row("1", "2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aColourThatRunsOverALineIsClosedAndTakenUpAgain() {
    String red = new Style(true).bad("one two three four");
    assertThat(Wrap.lines(red, 9))
        .allSatisfy(line -> assertThat(line).startsWith("\u001b[31m").endsWith("\u001b[0m"))
        .hasSize(3);
  }

  @Property
  void wrappingLosesNoWordAndNoLineIsTooWide(
      @ForAll @StringLength(max = 300) @net.jqwik.api.constraints.CharRange(from = ' ', to = '~')
          String text,
      @ForAll @IntRange(min = 5, max = 80) int width) {
    List<String> lines = Wrap.lines(text, width);
    assertThat(String.join(" ", lines).replaceAll(" +", " ").strip())
        .isEqualTo(text.replaceAll(" +", " ").strip());
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.length() <= width || !line.strip().contains(" ")).isTrue());
  }
}
