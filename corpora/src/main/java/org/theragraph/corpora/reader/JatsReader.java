package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** JATS full text, one article or a collection, as PubMed Central gives it. */
final class JatsReader implements DocumentReader {
  private static final Pattern PMC =
      Pattern.compile("pub-id-type=\"pmc(?:id)?\"[^>]{0,40}>\\s*(?:PMC)?(\\d{1,9})");
  private static final Pattern MARKS =
      Pattern.compile(
          "<(?:journal-meta|article-meta|front-stub)[\\s>]"
              + "|<!DOCTYPE\\s+article\\b[^>]*(?:JATS|NLM|Journal)");

  private static final XmlRecords ARTICLES =
      new XmlRecords(List.of("article"), PMC, "pmcid:PMC", JatsArticle::parse);

  @Override
  public String format() {
    return "JATS XML";
  }

  @Override
  public boolean recognises(Head head) {
    String root = head.root();
    return root.equals("pmc-articleset")
        || (!root.isEmpty() && !head.isDeclaredHtml() && MARKS.matcher(head.text()).find());
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    ARTICLES.read(input, sink);
  }
}
