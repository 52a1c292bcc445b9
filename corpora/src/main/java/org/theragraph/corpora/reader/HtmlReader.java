package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.html.PageMeta;
import org.theragraph.corpora.html.PageParser;
import org.theragraph.corpora.html.PageParser.PageException;
import org.theragraph.corpora.html.PageText;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.Encoding;
import org.theragraph.corpora.text.IsoDate;

/** HTML press releases, whole pages or fragments. */
final class HtmlReader implements DocumentReader {
  private static final int DATELINE_UNITS = 600; // the dateline stands at the beginning

  private static final Set<String> ROOTS =
      Set.of(
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "script",
          "style",
          "div",
          "p",
          "span",
          "h1",
          "h2",
          "h3",
          "h4",
          "main",
          "article",
          "section",
          "header",
          "nav",
          "aside",
          "table",
          "ul",
          "ol",
          "dl",
          "b",
          "strong",
          "em",
          "i",
          "br",
          "center",
          "font",
          "form",
          "a",
          "img",
          "pre",
          "blockquote",
          "hr",
          "base",
          "noscript",
          "footer",
          "figure");
  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|div|a|h[1-6]|li|ul|b|strong|em|span|td|table|html|body)>|<br\\s*/?>",
          Pattern.CASE_INSENSITIVE);
  private static final int TAGS_OF_A_PAGE = 4;

  @Override
  public String format() {
    return "HTML";
  }

  @Override
  public boolean recognises(Head head) {
    String root = head.root();
    if (!root.isEmpty()) {
      return head.isDeclaredHtml() || (ROOTS.contains(root) && !head.startsWith("<?xml"));
    }
    if (head.isDeclaredHtml()) {
      return true;
    }
    boolean other =
        head.startsWith("{") || head.startsWith("[") || head.firstLine().contains("|t|");
    Matcher tags = TAG.matcher(head.text());
    return !other && tags.results().limit(TAGS_OF_A_PAGE).count() == TAGS_OF_A_PAGE;
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    String id = FileId.of(input.name());
    byte[] bytes = input.whole();
    if (bytes == null) {
      sink.reject(Reason.TOO_LARGE, id, input.tooLarge());
      return;
    }
    String html = Encoding.decode(bytes, Encoding.declared(input.head().text()));
    org.jsoup.nodes.Document page;
    try {
      page = PageParser.parse(html);
    } catch (PageException e) {
      sink.reject(Reason.MALFORMED, id, String.valueOf(e.getMessage()));
      return;
    }
    PageMeta meta = PageMeta.of(page);
    BodyBuilder body = PageText.of(page, meta);
    if (body.isEmpty()) {
      sink.reject(Reason.NO_TEXT, id, "the page has no text; was it filled in by a script?");
      return;
    }
    sink.document(FileId.name(document(id, meta, body), input.name()));
  }

  private static Document document(String id, PageMeta meta, BodyBuilder body) {
    String text = body.body();
    String published = meta.published();
    if (published == null || published.length() < 10) {
      String dateline =
          IsoDate.wholeDateIn(text.substring(0, Math.min(text.length(), DATELINE_UNITS)));
      published = dateline != null ? dateline : published;
    }
    return Document.of(
        id,
        DocumentKind.PRESS_RELEASE,
        meta.title(),
        text,
        body.sections(),
        new Citation(meta.url(), published, meta.site()));
  }
}
