package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Section;

class JatsReaderTest {
  private static final String FRONT =
      """
      <front><journal-meta><journal-title-group><journal-title>J Widgets</journal-title>
      </journal-title-group></journal-meta><article-meta>
      <article-id pub-id-type="pmid">70</article-id><article-id pub-id-type="pmc">71</article-id>
      <title-group><article-title>Widgets in gout<xref ref-type="fn" rid="f">*</xref></article-title></title-group>
      <contrib-group><contrib><name><surname>Nobody</surname></name></contrib></contrib-group>
      <pub-date pub-type="ppub"><year>2020</year></pub-date>
      <pub-date pub-type="epub"><day>3</day><month>2</month><year>2019</year></pub-date>
      <permissions><license><p>Licence text.</p></license></permissions>
      <abstract><sec><title>Results</title><p>It helped.</p></sec></abstract>
      <abstract abstract-type="graphical"><p>Picture</p></abstract>
      <trans-abstract><p>Resumen</p></trans-abstract>
      </article-meta></front>
      """;
  private static final String BODY =
      """
      <body><p>A first word.</p><sec><label>1</label><title>Background</title>
      <p>Gout hurts [<xref ref-type="bibr" rid="1">1</xref>,<xref ref-type="bibr" rid="2">2</xref>] a
      lot<sup><xref ref-type="bibr" rid="3">3</xref></sup>, see <xref ref-type="fig">Figure 1</xref>.</p>
      <p>We list:<list><list-item><label>a)</label><p>one</p></list-item><list-item><p>two</p></list-item></list></p>
      <sec><title>Inner</title><p>Deeper <inline-formula><mml:math><mml:mi>p</mml:mi><mml:mo>&lt;</mml:mo><mml:mn>0.05</mml:mn></mml:math><tex-math>\\begin{document}p\\end</tex-math></inline-formula> text.</p></sec>
      <fig><label>Figure 1</label><caption><p>A figure</p></caption><graphic/></fig>
      <table-wrap><table><tr><td>17</td></tr></table></table-wrap>
      <disp-formula>E=mc</disp-formula></sec></body>
      <back><ack><p>Thanks.</p></ack><ref-list><ref><mixed-citation>Old paper</mixed-citation></ref></ref-list></back>
      """;

  private static String article(String content) {
    return "<article xmlns:xlink=\"x\" article-type=\"research-article\">" + content + "</article>";
  }

  @Test
  void frontAndBodyBecomeTextWithoutReferencesTablesAndFigures() {
    Document document = Reading.of("a.nxml", article(FRONT + BODY)).only();
    assertThat(document.id()).isEqualTo("pmcid:PMC71");
    assertThat(document.kind()).isEqualTo(DocumentKind.FULL_TEXT);
    assertThat(document.title()).isEqualTo("Widgets in gout");
    assertThat(document.body())
        .isEqualTo(
            """
            It helped.
            A first word.
            Background
            Gout hurts a lot, see Figure 1.
            We list:
            one
            two
            Inner
            Deeper p<0.05 text.""");
    assertThat(document.sections())
        .extracting(Section::label)
        .containsExactly("Results", "Background");
    assertThat(document.citation())
        .hasFieldOrPropertyWithValue("published", "2019-02-03")
        .hasFieldOrPropertyWithValue("journal", "J Widgets");
  }

  @Test
  void anAbstractAloneIsAnAbstract() {
    assertThat(Reading.of("a.xml", article(FRONT)).only().kind()).isEqualTo(DocumentKind.ABSTRACT);
  }

  @Test
  void whatEditorsSayOfAnArticleIsNotItsAbstract() {
    for (String sort : new String[] {"editor", "editors-summary", "toc", "teaser"}) {
      String other = "<abstract abstract-type=\"" + sort + "\"><p>It may cure all.</p></abstract>";
      String front = FRONT.replace("<trans-abstract>", other + "<trans-abstract>");
      assertThat(Reading.of("a.xml", article(front)).only().body())
          .as(sort)
          .isEqualTo("It helped.");
    }
  }

  @Test
  void aCollectionGivesEachArticle() {
    String second = article(FRONT.replace(">71<", ">PMC72<"));
    String third = article(FRONT.replaceAll("<article-id[^\n]*", ""));
    String collection =
        "<?xml version=\"1.0\"?><pmc-articleset>\n"
            + article(FRONT)
            + second
            + third
            + "</pmc-articleset>";
    Reading reading = Reading.of("all.xml", collection);
    assertThat(reading.ids().subList(0, 2)).containsExactly("pmcid:PMC71", "pmcid:PMC72");
    assertThat(reading.ids().get(2)).matches("file:all~[0-9a-f]{8}");
  }

  @Test
  void anArticleWithoutPmcGoesByPubMedOrDoi() {
    String doi =
        FRONT.replaceAll(
            "<article-id[^\n]*", "<article-id pub-id-type=\"doi\">10.1/x</article-id>");
    assertThat(Reading.of("a.xml", article(doi)).ids()).containsExactly("doi:10.1/x");
    assertThat(Reading.of("a.xml", article(FRONT.replace("\"pmc\"", "\"other\""))).ids())
        .containsExactly("pmid:70");
  }

  @Test
  void aMalformedArticleIsNamed() {
    Reading reading = Reading.of("a.xml", article(FRONT + "<body><p></body>"));
    assertThat(reading.onlyQuarantine().document()).isEqualTo("pmcid:PMC71");
  }
}
