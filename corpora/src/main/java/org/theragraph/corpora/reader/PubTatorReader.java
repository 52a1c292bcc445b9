package org.theragraph.corpora.reader;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.Encoding;

/** PubTator: {@code id|t|title}, {@code id|a|abstract}, a blank line between documents. */
final class PubTatorReader implements DocumentReader {
  private static final Pattern TEXT = Pattern.compile("([^|\\t]{1,80})\\|([ta])\\|(.*)");
  private static final Pattern OPENING = Pattern.compile("\\A[^|\\s]{1,80}\\|[ta]\\|");
  private static final Pattern NO_TEXT = Pattern.compile("-?\\s*No (?:text|abstract)\\s*-?|-");

  @Override
  public String format() {
    return "PubTator";
  }

  @Override
  public boolean recognises(Head head) {
    return OPENING.matcher(head.text()).find();
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    LineCutter lines = new LineCutter(input.narrow(), input.limit());
    Run run = new Run(sink);
    for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
      String place = "line " + lines.number();
      if (lines.isTooLarge()) {
        sink.reject(Reason.TOO_LARGE, run.id, place + ": " + input.tooLarge());
      } else {
        run.line(CleanText.line(Encoding.decode(bytes, null)), place, bytes);
      }
    }
    run.end();
  }

  /** One input being read; the document is delivered when its last line is known. */
  private static final class Run {
    private final RecordSink sink;
    private @Nullable String id;
    private String title = "";
    private String body = "";
    private String place = "";

    Run(RecordSink sink) {
      this.sink = sink;
    }

    void line(String line, String at, byte[] raw) throws IOException {
      Matcher matcher = TEXT.matcher(line);
      if (line.isEmpty()) {
        end();
      } else if (matcher.matches()) {
        text(matcher.group(1).strip(), matcher.group(2), matcher.group(3), at);
      } else if (!isAnnotation(raw)) {
        sink.reject(
            Reason.MALFORMED, id, at + ": neither id|t|title, id|a|abstract nor an annotation");
      }
    }

    private void text(String lineId, String sort, String text, String at) throws IOException {
      if (!lineId.equals(id)) {
        end();
        id = lineId;
        place = at;
      }
      String clean = CleanText.line(text);
      String kept = NO_TEXT.matcher(clean).matches() ? "" : clean;
      if (sort.equals("t")) {
        title = kept;
      } else {
        body = kept;
      }
    }

    /** Annotations are parted by tabs, at least three of them. */
    private static boolean isAnnotation(byte[] raw) {
      int tabs = 0;
      for (byte b : raw) {
        tabs += b == '\t' ? 1 : 0;
      }
      return tabs >= 3;
    }

    void end() throws IOException {
      if (id == null) {
        return;
      }
      String name = BiocDocument.publicId(id);
      if (title.isEmpty() && body.isEmpty()) {
        sink.reject(Reason.NO_TEXT, name, place + ": has neither title nor abstract");
      } else {
        sink.document(
            Document.of(name, DocumentKind.ABSTRACT, title, body, List.of(), Citation.NONE));
      }
      id = null;
      title = "";
      body = "";
    }
  }
}
