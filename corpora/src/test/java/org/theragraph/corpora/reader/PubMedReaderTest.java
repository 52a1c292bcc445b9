package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.model.Section;

class PubMedReaderTest {
  static String article(String pmid, String inside) {
    return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">"
        + pmid
        + "</PMID><Article>"
        + inside
        + "</Article></MedlineCitation></PubmedArticle>\n";
  }

  static String set(String... articles) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\" \"https://unreachable.invalid/pubmed.dtd\">\n"
        + "<PubmedArticleSet>\n"
        + String.join("", articles)
        + "</PubmedArticleSet>\n";
  }

  private static Document read(String inside) {
    return Reading.of("set.xml", set(article("7", inside))).only();
  }

  private static final String TITLE = "<ArticleTitle>Widgets in gout.</ArticleTitle>";

  @Test
  void aStructuredAbstractBecomesSectionsWithTheirLabels() {
    Document document =
        read(
            TITLE
                + "<Abstract><AbstractText Label=\"BACKGROUND\">Gout\n   hurts.</AbstractText>"
                + "<AbstractText Label=\"RESULTS\">Widgetumab helped.</AbstractText>"
                + "<CopyrightInformation>Someone</CopyrightInformation></Abstract>");
    assertThat(document.id()).isEqualTo("pmid:7");
    assertThat(document.kind()).isEqualTo(DocumentKind.ABSTRACT);
    assertThat(document.title()).isEqualTo("Widgets in gout.");
    assertThat(document.body()).isEqualTo("Gout hurts.\nWidgetumab helped.");
    assertThat(document.sections())
        .extracting(Section::label)
        .containsExactly("BACKGROUND", "RESULTS");
    assertThat(document.sections().get(1).span().of(document.text()))
        .isEqualTo("Widgetumab helped.");
    assertThat(document.citation().url()).isEqualTo("https://pubmed.ncbi.nlm.nih.gov/7/");
  }

  @Test
  void markupInsideTextKeepsTheWordsTogether() {
    Document document =
        read(
            "<ArticleTitle><i>In vitro</i> CD4<sup>+</sup> cells</ArticleTitle><Abstract>"
                + "<AbstractText>IgG<sub>4</sub> at 10<sup>9</sup>/L &lt; 5&#xa0;&#x3bc;g"
                + "</AbstractText></Abstract>");
    assertThat(document.title()).isEqualTo("In vitro CD4+ cells");
    assertThat(document.body()).isEqualTo("IgG4 at 10^9/L < 5 μg");
  }

  @Test
  void abstractsInOtherWordsAndReferencesAreNoText() {
    Document document =
        read(
            TITLE
                + "<Abstract><AbstractText>Own text.</AbstractText></Abstract></Article>"
                + "<OtherAbstract Language=\"spa\"><AbstractText>Texto.</AbstractText></OtherAbstract>"
                + "<CommentsCorrectionsList><CommentsCorrections><PMID>99</PMID>"
                + "</CommentsCorrections></CommentsCorrectionsList><Article>");
    assertThat(document.id()).isEqualTo("pmid:7");
    assertThat(document.body()).isEqualTo("Own text.");
  }

  @Test
  void aTitleWithoutAbstractIsADocument() {
    assertThat(read(TITLE).text()).isEqualTo("Widgets in gout.\n");
  }

  @Test
  void datesAreAsExactAsTheRecord() {
    assertThat(published("<PubDate><Year>2012</Year><Month>Jul</Month></PubDate>"))
        .isEqualTo("2012-07");
    assertThat(published("<PubDate><Year>2012</Year><Month>07</Month><Day>9</Day></PubDate>"))
        .isEqualTo("2012-07-09");
    assertThat(published("<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>"))
        .isEqualTo("1998-12");
    assertThat(published("<PubDate><Year>2001</Year><Season>Spring</Season></PubDate>"))
        .isEqualTo("2001");
    assertThat(
            read("<Journal><JournalIssue><PubDate><Year>2013</Year></PubDate></JournalIssue>"
                    + "<Title>J Widgets</Title></Journal>"
                    + TITLE
                    + "<ArticleDate><Year>2012</Year><Month>11</Month><Day>30</Day></ArticleDate>")
                .citation())
        .hasFieldOrPropertyWithValue("published", "2012-11-30")
        .hasFieldOrPropertyWithValue("journal", "J Widgets");
  }

  private static String published(String date) {
    return read("<Journal><JournalIssue>" + date + "</JournalIssue></Journal>" + TITLE)
        .citation()
        .published();
  }

  @Test
  void aMalformedRecordInTheMiddleCostsOnlyItself() {
    String broken = article("8", "<ArticleTitle>Never <i>closed</ArticleTitle>");
    Reading reading = Reading.of("set.xml", set(article("7", TITLE), broken, article("9", TITLE)));
    assertThat(reading.ids()).containsExactly("pmid:7", "pmid:9");
    Quarantine record = reading.onlyQuarantine();
    assertThat(record.reason()).isEqualTo(Reason.MALFORMED);
    assertThat(record.document()).isEqualTo("pmid:8");
    assertThat(record.detail()).contains("line 5").contains("PubmedArticle 2").doesNotContain("\n");
  }

  @Test
  void aRecordThatNeverEndsDoesNotSwallowTheNext() {
    String open = article("8", TITLE).replace("</PubmedArticle>", "");
    String headless = article("10", TITLE).replace("<PubmedArticle>", "<PubmedArtcle>");
    Reading reading = Reading.of("set.xml", set(open, article("9", TITLE), headless));
    assertThat(reading.ids()).containsExactly("pmid:9");
    assertThat(reading.reasons()).containsExactly(Reason.MALFORMED, Reason.MALFORMED);
    assertThat(reading.quarantined.get(1).detail()).contains("without its start tag");
  }

  @Test
  void aSetThatIsCutOffSaysSo() {
    String whole = set(article("7", TITLE), article("8", TITLE));
    Reading between = Reading.of("s.xml", whole.replace("</PubmedArticleSet>", ""));
    assertThat(between.ids()).containsExactly("pmid:7", "pmid:8");
    assertThat(between.onlyQuarantine().detail()).contains("cut off");
    Reading within = Reading.of("s.xml", whole.substring(0, whole.indexOf("pmid:8") + 420));
    assertThat(within.ids()).containsExactly("pmid:7");
    assertThat(within.quarantined).isNotEmpty();
  }

  @Test
  void entitiesOfHtmlAreReadAndExternalOnesNeverFetched() {
    String withEntities =
        set(article("7", "<ArticleTitle>TNF-&alpha;&nbsp;&secret; &eacute;</ArticleTitle>"))
            .replace(
                "<PubmedArticleSet>",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><PubmedArticleSet>");
    assertThat(Reading.of("s.xml", withEntities).only().title()).isEqualTo("TNF-α &secret; é");
  }

  @Test
  void aRecordWithoutPmidIsMalformed() {
    Reading reading = Reading.of("s.xml", set(article("7", TITLE).replace("PMID", "Nothing")));
    assertThat(reading.onlyQuarantine().detail()).contains("has no PMID");
  }

  @Test
  void aChapterIsAsOldAsItselfAndNotAsItsBook() {
    String dates =
        "<PubDate><Year>2004</Year></PubDate><BeginningDate><Year>2001</Year></BeginningDate>";
    String own =
        "<ContributionDate><Year>2017</Year><Month>11</Month><Day>20</Day></ContributionDate>";
    String chapter =
        "<PubmedBookArticle><BookDocument><PMID>5</PMID><Book>%s</Book>"
            + "<ArticleTitle>Widgets</ArticleTitle>%s</BookDocument></PubmedBookArticle>";
    assertThat(
            Reading.of("b.xml", set(chapter.formatted(dates, own))).only().citation().published())
        .isEqualTo("2017-11-20");
    assertThat(Reading.of("b.xml", set(chapter.formatted(dates, ""))).only().citation().published())
        .isEqualTo("2004");
  }

  @Test
  void aBookIsReadLikeAnArticle() {
    String book =
        "<PubmedBookArticle><BookDocument><PMID>5</PMID><Book><Publisher><PublisherName>X"
            + "</PublisherName></Publisher><BookTitle>Widget Reviews</BookTitle></Book>"
            + "<ArticleTitle>Gout</ArticleTitle><Abstract><AbstractText>It hurts.</AbstractText>"
            + "</Abstract></BookDocument></PubmedBookArticle>";
    Document document = Reading.of("s.xml", set(book)).only();
    assertThat(document.title()).isEqualTo("Gout");
    assertThat(document.citation().journal()).isEqualTo("Widget Reviews");
  }

  @Test
  void aTooLargeRecordIsPassedOver() {
    String large = article("8", "<ArticleTitle>" + "x".repeat(200_000) + "</ArticleTitle>");
    Reading reading =
        Reading.of(
            "s.xml",
            set(article("7", TITLE), large, article("9", TITLE)).getBytes(StandardCharsets.UTF_8),
            100_000);
    assertThat(reading.ids()).containsExactly("pmid:7", "pmid:9");
    assertThat(reading.onlyQuarantine())
        .hasFieldOrPropertyWithValue("reason", Reason.TOO_LARGE)
        .hasFieldOrPropertyWithValue("document", "pmid:8");
  }

  @Test
  void otherCharacterSetsAreRead() {
    String set = set(article("7", "<ArticleTitle>Sjögren β</ArticleTitle>"));
    byte[] wide = ("\uFEFF" + set).getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.of("s.xml", wide).only().title()).isEqualTo("Sjögren β");
    String latin = set.replace("UTF-8", "ISO-8859-1").replace('β', 'b');
    assertThat(Reading.of("s.xml", latin.getBytes(StandardCharsets.ISO_8859_1)).only().title())
        .isEqualTo("Sjögren b");
    assertThat(Reading.of("s.xml", latin.getBytes(StandardCharsets.UTF_8)).only().title())
        .isEqualTo("Sjögren b");
  }

  @Test
  void aSetWithoutRecordsSaysSo() {
    assertThat(Reading.of("s.xml", "<PubmedArticleSet></PubmedArticleSet>").reasons())
        .containsExactly(Reason.NO_TEXT);
  }

  private static Document readWith(String afterArticle) {
    String xml = set(article("7", TITLE)).replace("</Article>", "</Article>" + afterArticle);
    return Reading.of("set.xml", xml).only();
  }

  private static String reference(String type, String inside) {
    return "<CommentsCorrectionsList><CommentsCorrections RefType=\""
        + type
        + "\">"
        + inside
        + "</CommentsCorrections></CommentsCorrectionsList>";
  }

  @Test
  void aRetractionNoticeIsReadWithWhatItRetracts() {
    String source = "<RefSource>Widget J. 2021;3(1):9</RefSource>";
    String pmid = "<PMID Version=\"1\">99</PMID><Note>see there</Note>";
    assertThat(readWith(reference("RetractionIn", source + pmid)).retraction())
        .isEqualTo(new Retraction(List.of("pmid:99"), List.of()));
    assertThat(readWith(reference("RetractionIn", source)).retraction().by())
        .containsExactly("Widget J. 2021;3(1):9");
    assertThat(readWith(reference("RetractionOf", source + pmid)).retraction().of())
        .containsExactly("pmid:99");
    Document cites = readWith(reference("Cites", source + pmid));
    assertThat(cites.retraction()).isEqualTo(Retraction.NONE);
    assertThat(cites.id()).isEqualTo("pmid:7");
  }

  @Test
  void aPublicationTypeAloneTellsOfARetraction() {
    Document document =
        read(
            TITLE
                + "<PublicationTypeList><PublicationType UI=\"D016441\">Retracted Publication"
                + "</PublicationType></PublicationTypeList>");
    assertThat(document.retraction().by()).containsExactly("PubMed");
  }

  @Test
  void citationsThatAnUpdateDeletesAreTold() {
    Reading reading =
        Reading.of(
            "pubmed26n1400.xml",
            """
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation><PMID Version="1">7</PMID><Article>
            <ArticleTitle>A made-up title.</ArticleTitle></Article></MedlineCitation></PubmedArticle>
            <DeleteCitation><PMID Version="1">8</PMID>
            <PMID Version="2">9</PMID></DeleteCitation></PubmedArticleSet>
            """);
    assertThat(reading.deleted).containsExactly("pmid:8", "pmid:9");
    assertThat(reading.documents).extracting(Document::id).containsExactly("pmid:7");
    assertThat(reading.quarantined).isEmpty();
  }

  @Test
  void aFileThatOnlyDeletesIsWhole() {
    Reading reading =
        Reading.of(
            "pubmed26n1401.xml",
            "<PubmedArticleSet><DeleteCitation><PMID>8</PMID></DeleteCitation></PubmedArticleSet>");
    assertThat(reading.deleted).containsExactly("pmid:8");
    assertThat(reading.quarantined).isEmpty();
  }

  @Test
  void errataAndExpressionsOfConcernAreKept() {
    assertThat(readWith(reference("ErratumIn", "<PMID>98</PMID>")).retraction().correctedBy())
        .containsExactly("pmid:98");
    assertThat(
            readWith(reference("ExpressionOfConcernIn", "<PMID>97</PMID>"))
                .retraction()
                .doubtedBy())
        .containsExactly("pmid:97");
    assertThat(readWith(reference("ErratumFor", "<PMID>96</PMID>")).retraction())
        .isEqualTo(Retraction.NONE);
  }

  @Test
  void anErrorStandsAtItsPlaceAlthoughPartsBeforeItAreNotParsed() {
    Reading reading =
        Reading.of(
            "set.xml",
            """
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation><PMID>7</PMID>
            <AuthorList><Author>
            <LastName>A</LastName></Author></AuthorList> <Broken></Wrong>
            </MedlineCitation></PubmedArticle></PubmedArticleSet>
            """);
    assertThat(reading.quarantined)
        .singleElement()
        .satisfies(record -> assertThat(record.detail()).startsWith("line 4, column 5"));
  }
}
