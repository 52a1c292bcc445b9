package org.theragraph.corpora.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Good inputs of each format, small, with as many of its parts as possible. */
final class Seeds {
  private static final String HTML =
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>Widgetumab helps | Acme</title>
      <meta property="og:title" content="Widgetumab helps - Acme"><meta property="og:site_name" content="Acme">
      <link rel="canonical" href="https://news.acme.test/w"><meta name="date" content="2024-03-05">
      <script type="application/ld+json">{"@graph":[{"datePublished":"2021-02-03T04:05Z"}]}</script></head>
      <body><div id="cookie">We use cookies.</div><nav><ul><li><a href="/a">Science</a></li></ul></nav>
      <main><article><h1>Widgetumab helps in gout</h1><div class="share-bar">Share <a href="#">us</a></div>
      <p><b>BASEL, March 5, 2024</b> &ndash; Widgetumab, an anti&#8209;WDG1 antibody, reduced flares.<sup>1</sup>
      It depleted 10<sup>9</sup> CD38<sup>+</sup> cells.<br><br>Second thing</p>
      <ul><li>Headache in 5&nbsp;%</li></ul><pre>One line\nof it.\n\nAnother.</pre>
      <table><tr><th>Arm</th><th>Flares</th></tr><tr><td>Widgetumab</td><td><p>3</p></td></tr></table>
      <dl><dt>Published</dt><dd>12 November 2019</dd></dl><h2>About gout</h2><p>Gout hurts.</p>
      <h2>About Acme Therapeutics</h2><p>Acme is a company committed to gout. Visit www.acme.test.</p>
      <p><strong>Forward-Looking Statements</strong></p><p>This release has forward-looking statements.</p>
      <h3>Media contact:</h3><p>Jane Doe, +1 555 123 4567, jane@acme.test</p></article>
      <aside class="related" hidden>Related</aside></main><footer>&copy; 2024 Acme.</footer></body></html>
      """;

  private static final String PUBMED =
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "x.dtd">
      <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">7</PMID><Article>
      <Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue>
      <Title>J Widgets</Title></Journal><ArticleTitle>Widgets in <i>gout</i> &amp; more</ArticleTitle>
      <Abstract><AbstractText Label="AIM">To see 10<sup>9</sup>/L &lt; 5 &#956;g &alpha;.</AbstractText>
      <AbstractText Label="RESULTS">It helped.</AbstractText></Abstract>
      <ArticleDate DateType="Electronic"><Year>2020</Year><Month>02</Month><Day>30</Day></ArticleDate>
      <PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
      <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J W</RefSource>
      <PMID>9</PMID></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>
      <!-- between --><PubmedBookArticle><BookDocument><PMID>8</PMID><Book><BookTitle>Book</BookTitle>
      <PubDate><Year>2004</Year></PubDate></Book><ArticleTitle>Gout</ArticleTitle><Abstract><AbstractText>
      <![CDATA[It hurts.]]></AbstractText></Abstract><ContributionDate><Year>2017</Year></ContributionDate>
      </BookDocument></PubmedBookArticle></PubmedArticleSet>
      """;

  private static final String JATS =
      """
      <!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.0//EN" "x.dtd"><article xmlns:mml="m"><front>
      <journal-meta><journal-title>J Widgets</journal-title></journal-meta><article-meta>
      <article-id pub-id-type="pmid">70</article-id><article-id pub-id-type="pmc">71</article-id>
      <title-group><article-title>Widgets<xref ref-type="fn">*</xref></article-title></title-group>
      <pub-date pub-type="epub"><day>3</day><month>2</month><year>2019</year></pub-date>
      <abstract><sec><title>Results</title><p>It helped.</p></sec></abstract>
      <abstract abstract-type="graphical"><p>Picture</p></abstract></article-meta></front>
      <body><p>A word.</p><sec><label>1</label><title>Background</title><p>Gout hurts
      [<xref ref-type="bibr">1</xref>,<xref ref-type="bibr">2</xref>] a lot<sup><xref ref-type="bibr">3</xref></sup>.
      </p><p>We list:<list><list-item><p>one</p></list-item></list></p><sec><p>Deeper <inline-formula><mml:math>
      <mml:mi>p</mml:mi><mml:mo>&lt;</mml:mo></mml:math></inline-formula></p></sec><fig><caption><p>A figure</p>
      </caption></fig><table-wrap><table><tr><td>17</td></tr></table></table-wrap></sec></body>
      <back><ref-list><ref/></ref-list></back></article>
      """;

  private static final String BIOC_XML =
      """
      <?xml version="1.0"?><!DOCTYPE collection SYSTEM "BioC.dtd"><collection><source>x</source>
      <document><id>70</id><passage><infon key="type">title</infon><offset>0</offset><text>Widgets</text>
      <annotation id="1"><infon key="type">Disease</infon><text>gout</text></annotation></passage>
      <passage><infon key="section_type">RESULTS</infon><infon key="year">2020</infon><sentence><text>One.</text>
      </sentence></passage></document></collection>
      """;

  private static final String BIOC_JSON =
      """
      [{"source":"x","documents":[{"id":"70","infons":{},"passages":[
      {"infons":{"type":"title","year":"2020","journal":"J; 2020"},"offset":0,"text":"Widgets","annotations":[{"text":"gout"}]},
      {"infons":{"section_type":"RESULTS","article-id_pmc":"PMC71"},"sentences":[{"text":"One."},{"text":"Two."}]}]}]}]
      {"PubTator3":[{"_id":"9","id":"70","passages":[{"infons":{},"text":"One."}]}]}
      """;

  private static final String PUBTATOR =
      """
      70|t|Widgets in gout
      70|a|It helped.
      70\t0\t7\tWidgets\tChemical\tD1
      70\tCID\tD1\tD2

      71|t|More
      71|a|- No text -
      """;

  private static final String JSON_LINES =
      """
      {"id":"pmid:1","kind":"abstract","title":"Widgets","text":"It helped. \\u00e9 \\ud83d\\ude00","url":"https://x.test/","published":"2020-09-29","journal":"J"}
      {"id":5,"title":"Widgets","abstract":"It helped."}
      {"id":"x","kind":"text","text":"Gout hurts.","sha256":"00","sections":[{"label":"A","start":0,"end":4}],"duplicateOf":"pmid:1"}
      """;

  private static final String TRIALS =
      """
      {"studies":[{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A trial"},
      "statusModule":{"overallStatus":"COMPLETED","whyStopped":"no","lastUpdatePostDateStruct":{"date":"2026-02-03"}},
      "descriptionModule":{"briefSummary":"Words on adults \\\\>= 18 years."},
      "conditionsModule":{"conditions":["Lupus Erythematosus, Systemic","Gout"]},
      "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2"],"designInfo":{"primaryPurpose":"TREATMENT"}},
      "armsInterventionsModule":{"armGroups":[{"label":"A","type":"EXPERIMENTAL"},{"label":"B","type":"PLACEBO_COMPARATOR"}],
      "interventions":[{"type":"DRUG","name":"Widgetumab","armGroupLabels":["A"]}]}},"hasResults":false}]}
      """;

  private static final String TEXT =
      "Widgetumab reduced flares of gout \u2013 by 5\u00a0% (p\u00a0< 0.05).\r\n\r\nIt helped Sj\u00f6gren\u2019s.\n";

  /** By the name of the reader's format. */
  static final Map<String, List<byte[]>> OF_FORMATS =
      Map.of(
          "HTML", encoded(HTML),
          "PubMed XML", encoded(PUBMED),
          "JATS XML", encoded(JATS),
          "BioC XML", encoded(BIOC_XML),
          "BioC JSON", encoded(BIOC_JSON),
          "PubTator", encoded(PUBTATOR),
          "JSON Lines", encoded(JSON_LINES),
          "ClinicalTrials.gov JSON", encoded(TRIALS),
          "plain text", encoded(TEXT));

  private Seeds() {}

  private static List<byte[]> encoded(String text) {
    return List.of(
        text.getBytes(UTF_8),
        text.getBytes(UTF_8),
        text.getBytes(UTF_8),
        text.getBytes(Charset.forName("windows-1252")),
        text.getBytes(UTF_16));
  }
}
