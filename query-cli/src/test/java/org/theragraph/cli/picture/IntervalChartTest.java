package org.theragraph.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.picture.IntervalChart.Group;
import org.theragraph.cli.picture.IntervalChart.Interval;
import org.theragraph.cli.picture.IntervalChart.Measure;
import org.theragraph.cli.picture.IntervalChart.Row;

/** Figures with whiskers. */
class IntervalChartTest {
  private static Document draw(double... values) throws Exception {
    List<Row> rows =
        Arrays.stream(values)
            .mapToObj(v -> new Row("r" + v, List.of(new Interval(v, v - 0.1, v + 0.1)), v == 1))
            .toList();
    IntervalChart chart =
        new IntervalChart("c", List.of(new Measure("m", 0, 1)), List.of(new Group("g", rows)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PictureFormat.HTML.write(out, chart);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }

  private static List<Double> places(Document page) {
    return page.select("svg circle").stream()
        .map(circle -> Double.parseDouble(circle.attr("cx")))
        .toList();
  }

  @Test
  void greaterStandsFurtherRightAndTheMiddleInTheMiddle() throws Exception {
    List<Double> places = places(draw(0, 0.5, 1));
    assertThat(places).isSorted();
    assertThat(places.get(1) * 2).isEqualTo(places.get(0) + places.get(2));
  }

  @Test
  void whatIsBeyondTheAxisStandsAtItsEnd() throws Exception {
    List<Double> places = places(draw(1, 7, -3, 0));
    assertThat(places.get(1)).isEqualTo(places.get(0));
    assertThat(places.get(2)).isEqualTo(places.get(3));
  }

  @Test
  void eachFigureIsInWordsTooAndOursStandsOut() throws Exception {
    Document page = draw(0.5, 1);
    assertThat(page.select("ol li").text()).contains("g: r0.5", "m 0.500 [0.400, 0.600]");
    Element ours = page.selectFirst("svg g.ours");
    assertThat(ours).isNotNull();
    assertThat(ours.text()).contains("r1.0");
  }
}
