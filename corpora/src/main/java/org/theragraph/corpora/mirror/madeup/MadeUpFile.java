package org.theragraph.corpora.mirror.madeup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A file with made-up citations, each with all that PubMed's have: history, authors with
 * affiliations, an abstract in sections, headings, references; some 7 kB. The same number gives the
 * same file.
 */
final class MadeUpFile {
  private static final int VOCABULARY = 40_000;
  private static final int AUTHORS = 6;
  private static final int HEADINGS = 12;
  private static final int REFERENCES = 10;
  private static final String[] SECTIONS = {"BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"};

  private final Writer out;
  private final SplittableRandom random;

  private MadeUpFile(Writer out, long seed) {
    this.out = out;
    this.random = new SplittableRandom(seed);
  }

  /** Writes a file, packed. */
  static void write(Path file, long number, int citations) throws IOException {
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Writer out =
            new OutputStreamWriter(new GZIPOutputStream(bytes, 1 << 16), StandardCharsets.UTF_8)) {
      MadeUpFile made = new MadeUpFile(out, number);
      out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n");
      for (int i = 0; i < citations; i++) {
        made.citation(number * citations + i + 1);
      }
      out.write("</PubmedArticleSet>\n");
    }
  }

  private void citation(long pmid) throws IOException {
    out.write("<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\">");
    out.write("<PMID Version=\"1\">" + pmid + "</PMID>\n");
    out.write(
        date("DateCompleted") + date("DateRevised") + "<Article PubModel=\"Print\"><Journal>");
    out.write("<ISSN IssnType=\"Print\">1234-5678</ISSN><JournalIssue CitedMedium=\"Print\">");
    out.write("<Volume>12</Volume><Issue>3</Issue><PubDate><Year>" + year() + "</Year>");
    out.write("<Month>May</Month></PubDate></JournalIssue><Title>" + words(5) + "</Title>");
    out.write("<ISOAbbreviation>" + words(2) + "</ISOAbbreviation></Journal>\n<ArticleTitle>");
    out.write(words(14) + ".</ArticleTitle><Pagination><MedlinePgn>1-9</MedlinePgn></Pagination>");
    out.write("<Abstract>\n");
    for (String section : SECTIONS) {
      out.write("<AbstractText Label=\"" + section + "\" NlmCategory=\"" + section + "\">");
      out.write(words(20) + " &lt; 0.05 in <i>" + words(2) + "</i>. " + words(30) + ".");
      out.write("</AbstractText>\n");
    }
    out.write("</Abstract><AuthorList CompleteYN=\"Y\">\n");
    for (int i = 0; i < AUTHORS; i++) {
      out.write("<Author ValidYN=\"Y\"><LastName>" + words(1) + "</LastName><ForeName>" + words(1));
      out.write("</ForeName><Initials>A</Initials><AffiliationInfo><Affiliation>" + words(12));
      out.write("</Affiliation></AffiliationInfo></Author>\n");
    }
    out.write("</AuthorList><Language>eng</Language><PublicationTypeList>");
    out.write("<PublicationType UI=\"D016428\">Journal Article</PublicationType>");
    out.write("</PublicationTypeList></Article><MedlineJournalInfo><Country>Nowhere</Country>");
    out.write("<MedlineTA>" + words(2) + "</MedlineTA></MedlineJournalInfo><MeshHeadingList>\n");
    for (int i = 0; i < HEADINGS; i++) {
      out.write("<MeshHeading><DescriptorName UI=\"D00" + number() + "\" MajorTopicYN=\"N\">");
      out.write(
          words(2) + "</DescriptorName><QualifierName UI=\"Q00" + number() + "\">" + words(1));
      out.write("</QualifierName></MeshHeading>\n");
    }
    out.write("</MeshHeadingList></MedlineCitation><PubmedData><History>\n");
    out.write(date("PubMedPubDate") + date("PubMedPubDate") + "</History><ArticleIdList>");
    out.write(
        "<ArticleId IdType=\"pubmed\">" + pmid + "</ArticleId></ArticleIdList><ReferenceList>");
    for (int i = 0; i < REFERENCES; i++) {
      out.write("<Reference><Citation>" + words(10) + "</Citation><ArticleIdList>");
      out.write("<ArticleId IdType=\"pubmed\">" + number() + "</ArticleId></ArticleIdList>");
      out.write("</Reference>\n");
    }
    out.write("</ReferenceList></PubmedData></PubmedArticle>\n");
  }

  private String date(String element) {
    return String.format(
        Locale.ROOT,
        "<%1$s><Year>%2$d</Year><Month>%3$02d</Month><Day>%4$02d</Day></%1$s>\n",
        element,
        year(),
        random.nextInt(1, 13),
        random.nextInt(1, 29));
  }

  private int year() {
    return random.nextInt(1980, 2026);
  }

  private int number() {
    return random.nextInt(1_000, 10_000_000);
  }

  /** By Zipf's law, nearly: the logarithm of the rank is uniform. */
  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
      words.append(i == 0 ? "" : " ").append(Integer.toString(rank * 7_919, Character.MAX_RADIX));
    }
    return words.toString();
  }
}
