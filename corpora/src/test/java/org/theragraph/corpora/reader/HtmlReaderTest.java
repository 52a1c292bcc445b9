package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;

class HtmlReaderTest {
  private static final String CLUTTERED =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Widgetumab helps | Acme Newsroom</title>
      <meta property="og:site_name" content="Acme Therapeutics">
      <link rel="canonical" href="https://news.acme.test/widgetumab">
      <meta property="article:published_time" content="2024-03-05T08:00:00Z">
      <style>p{color:red}</style><script>var x = "script text";</script></head>
      <body class="has-cookie-banner">
      <div id="cookie-consent">We use cookies to improve your experience. <button>Accept all</button></div>
      <header><a href="/">Acme</a><nav><ul><li><a href="/a">Science</a></li></ul></nav></header>
      <main><ol class="breadcrumb"><li><a href="/">Home</a></li><li>News</li></ol>
      <article><h1>Widgetumab helps in gout</h1>
      <div class="share-bar">Share <a href="#">Facebook</a> <a href="#">LinkedIn</a></div>
      <p class="lead"><b>BASEL, March 5, 2024</b> &ndash; Widgetumab, an anti&#8209;WDG1 antibody, reduced flares
      of gout.<sup>1</sup> It depleted CD38<sup>+</sup> cells.</p>
      <p>First thing.<br><br>Second thing<br>goes on.</p>
      <ul><li>Headache in 5&nbsp;%</li><li>No deaths</li></ul>
      <table><tr><th>Arm</th><th>Flares</th></tr><tr><td>Widgetumab</td><td>3</td></tr></table>
      <h2>About gout</h2><p>Gout is a disease of the joints that is caused by crystals.</p>
      <h2>About Acme Therapeutics</h2><p>Acme is a biotechnology company committed to gout. Visit www.acme.test.</p>
      <p><strong>Forward-Looking Statements</strong></p><p>This press release contains forward-looking statements.</p>
      <p>Actual results may differ materially.</p>
      <h3>Media contact:</h3><p>Jane Doe, +1 555 123 4567, jane@acme.test</p>
      </article>
      <aside class="related"><h3>Related news</h3><a href="/b">Othermab fails in asthma</a></aside></main>
      <footer>&copy; 2024 Acme. All rights reserved. <a href="/p">Privacy</a></footer></body></html>
      """;

  @Test
  void onlyTheReleaseItselfRemains() {
    Document document = Reading.of("news/widget.html", CLUTTERED).only();
    assertThat(document.id()).matches("file:widget~[0-9a-f]{8}");
    assertThat(document.kind()).isEqualTo(DocumentKind.PRESS_RELEASE);
    assertThat(document.title()).isEqualTo("Widgetumab helps in gout");
    assertThat(document.body())
        .isEqualTo(
            """
            BASEL, March 5, 2024 – Widgetumab, an anti‑WDG1 antibody, reduced flares of gout. It depleted CD38+ cells.
            First thing.
            Second thing
            goes on.
            Headache in 5 %
            No deaths
            Arm | Flares
            Widgetumab | 3
            About gout
            Gout is a disease of the joints that is caused by crystals.""");
    assertThat(document.citation())
        .hasToString(
            "Citation[url=https://news.acme.test/widgetumab, published=2024-03-05, journal=Acme"
                + " Therapeutics]");
  }

  private static Document page(String head, String body) {
    return Reading.of("p.html", "<html><head>" + head + "</head><body>" + body + "</body></html>")
        .only();
  }

  @Test
  void theTitleLosesItsSite() {
    String text = "<p>Some text of a release.</p>";
    assertThat(page("<title>A drug for lupus works well | Acme</title>", text).title())
        .isEqualTo("A drug for lupus works well");
    assertThat(page("<meta property=og:title content='Anti-CD38 - a new hope'>", text).title())
        .isEqualTo("Anti-CD38 - a new hope");
    assertThat(page("<title>ignored</title>", "<h1>The headline of it</h1>" + text).title())
        .isEqualTo("The headline of it");
  }

  @Test
  void theDateIsFoundWhereverItStands() {
    String text = "<p>Some text of a release.</p>";
    assertThat(
            page(
                    "<script type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2021-02-03T04:05Z\"}]}</script>",
                    text)
                .citation()
                .published())
        .isEqualTo("2021-02-03");
    assertThat(page("", "<time datetime='2020-01-02'>x</time>" + text).citation().published())
        .isEqualTo("2020-01-02");
    assertThat(page("", "<p>PARIS, 5 June 2025 – " + text).citation().published())
        .isEqualTo("2025-06-05");
    assertThat(
            page("<script type='application/ld+json'>{broken</script>", text)
                .citation()
                .published())
        .isNull();
  }

  @Test
  void wrongDeclarationsOfTheCharacterSetAreSeenThrough() {
    String html =
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset=%s'></head>"
            + "<body><p>“Sjögren’s” – naïve β text of the release</p></body></html>";
    String expected = "“Sjögren’s” – naïve β text of the release";
    byte[] utf8 = html.formatted("iso-8859-1").getBytes(StandardCharsets.UTF_8);
    assertThat(Reading.of("a.html", utf8).only().body()).isEqualTo(expected);
    Charset windows = Charset.forName("windows-1252");
    for (String declared : new String[] {"iso-8859-1", "utf-8", "nonsense"}) {
      byte[] bytes = html.formatted(declared).replace('β', 'b').getBytes(windows);
      assertThat(Reading.of("a.html", bytes).only().body())
          .as(declared)
          .isEqualTo(expected.replace('β', 'b'));
    }
    byte[] wide = ("\uFEFF" + html.formatted("utf-8")).getBytes(StandardCharsets.UTF_16BE);
    assertThat(Reading.of("a.html", wide).only().body()).isEqualTo(expected);
  }

  @Test
  void aPageWithoutTextIsQuarantined() {
    String shell =
        "<html><head><title>App</title></head><body><div id=root></div><script>go()</script></body></html>";
    assertThat(Reading.of("a.html", shell).reasons()).containsExactly(Reason.NO_TEXT);
  }

  @Test
  void misleadingClassNamesDoNotCostTheText() {
    String text =
        "<div class='content no-sidebar share-page'><p>Widgetumab reduced flares of gout in a trial.</p></div>";
    assertThat(page("", text).body()).isEqualTo("Widgetumab reduced flares of gout in a trial.");
    String footer =
        "<div class='footer'><p>Widgetumab reduced flares of gout in a trial of many.</p></div>";
    assertThat(page("", footer).body()).contains("reduced flares");
  }

  @Test
  void layoutTablesAndPreformattedTextBecomeParagraphs() {
    String layout =
        "<table><tr><td><a href=x>Home</a></td><td><p>First paragraph of the release.</p><p>Second"
            + " paragraph of the release, which goes on for long enough to be more than a cell of"
            + " data could ever be, for two hundred characters at least, as paragraphs do.</p></td></tr></table>";
    assertThat(page("", layout).body().lines()).hasSize(2);
    assertThat(page("", "<pre>One line\nof a paragraph.\n\nAnother one.</pre>").body())
        .isEqualTo("One line of a paragraph.\nAnother one.");
  }

  @Test
  void aDrugOrDiseaseMayBeAboutItself() {
    String body =
        "<p>Widgetumab reduced flares of gout in a trial.</p>"
            + "<p><b>About Widgetumab</b></p><p>Widgetumab is an antibody against WDG1.</p>"
            + "<p><b>About Us</b></p><p>We make things.</p>"
            + "<p><b>About the trial</b></p><p>WIDGET-1 enrolled 90 adults.</p>";
    assertThat(page("", body).body())
        .contains("antibody against WDG1", "enrolled 90 adults")
        .doesNotContain("make things");
  }

  @Test
  void numbersKeepTheirPowers() {
    assertThat(
            page("", "<p>At 10<sup>9</sup>/L and 5 mg/m<sup>2</sup> the drug worked well.</p>")
                .body())
        .isEqualTo("At 10^9/L and 5 mg/m2 the drug worked well.");
  }

  @Test
  void fragmentsAreRecognised() {
    assertThat(Reading.of("f", "<p>Widgetumab works in gout.</p>").only().kind())
        .isEqualTo(DocumentKind.PRESS_RELEASE);
    assertThat(
            Reading.of(
                    "f", "BASEL – <b>New</b> data<br>are <i>good</i>.<br/><a>x</a> and </p>so on")
                .only()
                .kind())
        .isEqualTo(DocumentKind.PRESS_RELEASE);
  }
}
