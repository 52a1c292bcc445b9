package org.theragraph.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What documents say is hostile until it is escaped. */
class PictureFormatTest {
  private static final String HOSTILE =
      "</title></svg><script>alert(1)</script>\"' onload=\"x\" & ]]> \u0000\u0001\uD800 \uFFFE";

  private static Picture picture(String words) {
    return new Picture(
        words,
        List.of("drugs", "diseases"),
        List.of(
            new Picture.Node("A:" + words, words, 0, Picture.Role.ASKED, null),
            new Picture.Node("B:1", words, 1, Picture.Role.FOUND, 1)),
        List.of(
            new Picture.Edge("A:" + words, "B:1", words, 0.5, true, false, words, words),
            new Picture.Edge("B:1", "A:" + words, "BACK", 2, false, true, null, null)));
  }

  private static byte[] draw(PictureFormat format, Picture picture) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(out, picture);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void hostileWordsStayWords(PictureFormat format) throws Exception {
    String drawn = new String(draw(format, picture(HOSTILE)), StandardCharsets.UTF_8);
    assertThat(drawn).doesNotContain("<script");
    Document page = Jsoup.parse(drawn);
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("[onload]")).isEmpty();
    assertThat(page.select("svg")).hasSize(1);
    assertThat(page.select("svg g.node")).hasSize(2);
  }

  @Test
  void hostileWordsLeaveTheSvgWellFormed() throws Exception {
    byte[] svg = draw(PictureFormat.SVG, picture(HOSTILE));
    org.w3c.dom.Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg));
    assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
        .contains("<script>alert(1)</script>");
  }

  @Test
  void linesBetweenTheSameTwoLieApart() throws Exception {
    Picture.Edge sure = new Picture.Edge("A:1", "B:1", "TREATS", 1, false, false, "s", "d");
    Picture.Edge denied = new Picture.Edge("A:1", "B:1", "AGAINST", 1, false, true, "s", "d");
    Picture two =
        new Picture(
            "two",
            List.of("drugs", "diseases"),
            List.of(
                new Picture.Node("A:1", "one", 0, Picture.Role.ASKED, null),
                new Picture.Node("B:1", "other", 1, Picture.Role.FOUND, 1)),
            List.of(sure, denied));
    Document page = Jsoup.parse(new String(draw(PictureFormat.SVG, two), StandardCharsets.UTF_8));
    assertThat(page.select("g[data-from] path.line").eachAttr("d"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aCircleInOneLayerIsDrawn() throws Exception {
    Picture circle =
        new Picture(
            "circle",
            List.of("diseases"),
            List.of(
                new Picture.Node("A:1", "one", 0, Picture.Role.FOUND, 1),
                new Picture.Node("B:1", "other", 0, Picture.Role.FOUND, 2)),
            List.of(
                new Picture.Edge("A:1", "B:1", "IS_A", 1, false, false, null, null),
                new Picture.Edge("B:1", "A:1", "IS_A", 1, false, false, null, null)));
    Document page =
        Jsoup.parse(new String(draw(PictureFormat.SVG, circle), StandardCharsets.UTF_8));
    assertThat(page.select("g[data-from]")).hasSize(2);
  }

  @Test
  void aVeryLongNameKeepsToItsBox() {
    Label label = Label.of("x".repeat(500));
    assertThat(label.lines()).hasSize(4);
    assertThat(label.width()).isLessThan(250);
  }

  @Test
  void oneConceptAloneIsDrawn() throws Exception {
    Picture alone =
        new Picture(
            "alone",
            List.of("drugs"),
            List.of(new Picture.Node("A:1", "one", 0, Picture.Role.ASKED, null)),
            List.of());
    assertThat(new String(draw(PictureFormat.SVG, alone), StandardCharsets.UTF_8))
        .contains("data-id=\"A:1\"");
  }
}
