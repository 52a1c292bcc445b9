package org.theragraph.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.picture.Timeline.Event;
import org.theragraph.cli.picture.Timeline.Level;

/** Sentences on a line of time. */
class TimelineTest {
  private static Event event(@Nullable String published, boolean denies) {
    return new Event(
        "a claim", published, denies, false, true, "AFFIRMED", "<script>alert(1)</script>", "here");
  }

  private static Document draw(Timeline timeline) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat.HTML.write(out, timeline);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  private static List<Element> points(Document page) {
    return page.select("svg > g.event > circle");
  }

  private static double at(Element point, String attribute) {
    return Double.parseDouble(point.attr(attribute));
  }

  @Test
  void laterStandsFurtherRightAndWhatHasNoDateIsLast() throws Exception {
    List<Element> points =
        points(
            draw(
                new Timeline(
                    "t",
                    List.of(
                        event("1999", false),
                        event("2005-03", false),
                        event("2005-12-31", false),
                        event(null, false)),
                    List.of())));
    assertThat(points).extracting(point -> at(point, "cx")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void whatAffirmsStandsAboveTheLineAndWhatDeniesBelow() throws Exception {
    List<Element> points =
        points(
            draw(new Timeline("t", List.of(event("2005", false), event("2005", true)), List.of())));
    assertThat(at(points.get(0), "cy")).isLessThan(at(points.get(1), "cy"));
  }

  @Test
  void noTwoPointsStandInOnePlaceAndAllAreInThePicture() throws Exception {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      events.add(event("2010-%02d-%02d".formatted(i % 12 + 1, i % 28 + 1), i % 3 == 0));
      events.add(event(i % 2 == 0 ? null : "2010", i % 5 == 0));
    }
    Document page = draw(new Timeline("t", events, List.of(new Level("2010", 0.5))));
    List<Element> points = points(page);
    assertThat(points).hasSize(80);
    assertThat(points.stream().map(p -> p.attr("cx") + " " + p.attr("cy"))).doesNotHaveDuplicates();
    Element svg = page.selectFirst("svg");
    assertThat(svg).isNotNull();
    assertThat(points)
        .allMatch(p -> at(p, "cx") > 0 && at(p, "cx") < Double.parseDouble(svg.attr("width")))
        .allMatch(p -> at(p, "cy") > 0 && at(p, "cy") < Double.parseDouble(svg.attr("height")));
  }

  @Test
  void theYearsOfALongTimeAreNamedNowAndThen() throws Exception {
    Document page =
        draw(new Timeline("t", List.of(event("1900", false), event("2020", false)), List.of()));
    assertThat(page.select("svg text.layer").eachText())
        .contains("1900", "2020")
        .hasSizeLessThan(14);
  }

  @Test
  void hostileSentencesStayWords() throws Exception {
    Document page = draw(new Timeline("t", List.of(event("2005", false)), List.of()));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("q").text()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void nothingSaidIsNothingToDraw() {
    assertThat(new Timeline("t", List.of(), List.of()).isEmpty()).isTrue();
  }
}
