package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Retraction;
import org.theragraph.corpora.model.Section;

/** A line of documents.jsonl, as input and as output. */
final class DocumentFormat implements LineFormat<Document> {
  @Override
  public void write(Document document, JsonGenerator out) throws IOException {
    out.writeStringField("id", document.id());
    out.writeStringField("kind", document.kind().code());
    writeUnlessNull(out, "title", document.title());
    out.writeStringField("text", document.body());
    writeUnlessNull(out, "url", document.citation().url());
    writeUnlessNull(out, "published", document.citation().published());
    writeUnlessNull(out, "journal", document.citation().journal());
    out.writeStringField("sha256", ClaimHash.sha256(document.text()));
    if (!document.sections().isEmpty()) {
      out.writeArrayFieldStart("sections");
      for (Section section : document.sections()) {
        out.writeStartObject();
        out.writeStringField("label", section.label());
        out.writeNumberField("start", section.span().start());
        out.writeNumberField("end", section.span().end());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    writeUnlessNull(out, "duplicateOf", document.duplicateOf());
    writeUnlessEmpty(out, "retractedBy", document.retraction().by());
    writeUnlessEmpty(out, "retracts", document.retraction().of());
    writeUnlessEmpty(out, "correctedBy", document.retraction().correctedBy());
    writeUnlessEmpty(out, "doubtedBy", document.retraction().doubtedBy());
  }

  /** Texts may be long. */
  @Override
  public int batch() {
    return 8;
  }

  @Override
  public Document read(Fields fields) {
    String id = fields.text("id");
    String title = fields.optionalText("title");
    String body = fields.text("text");
    DocumentKind kind = fields.optionalParsed("kind", DocumentKind::ofCode);
    Citation citation =
        new Citation(
            fields.optionalText("url"),
            fields.optionalText("published"),
            fields.optionalText("journal"));
    Document plain;
    try {
      plain =
          Document.of(
              id, kind == null ? DocumentKind.TEXT : kind, title, body, List.of(), citation);
    } catch (IllegalArgumentException e) {
      throw fields.wrong("id", String.valueOf(e.getMessage()));
    }
    checkHash(fields, plain);
    return new Document(
        id,
        plain.kind(),
        plain.text(),
        plain.titleLength(),
        sections(fields, plain),
        citation,
        fields.optionalText("duplicateOf"),
        new Retraction(
            fields.texts("retractedBy"),
            fields.texts("retracts"),
            fields.texts("correctedBy"),
            fields.texts("doubtedBy")));
  }

  private static List<Section> sections(Fields fields, Document document) {
    List<Section> sections = new ArrayList<>();
    for (Fields section : fields.objects("sections")) {
      if (section.span().end() > document.text().length()) {
        throw section.wrong("end", "lies outside the text");
      }
      if (section.span().length() == 0) {
        throw section.wrong("end", "is the start; a section must not be empty");
      }
      sections.add(new Section(section.text("label"), section.span()));
    }
    return sections;
  }

  private static void checkHash(Fields fields, Document document) {
    String expected = fields.optionalText("sha256");
    if (expected != null && !expected.equals(ClaimHash.sha256(document.text()))) {
      throw fields.wrong("sha256", "does not agree with the text; extract the document again");
    }
  }

  private static void writeUnlessEmpty(JsonGenerator out, String field, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      out.writeArrayFieldStart(field);
      for (String value : values) {
        out.writeString(value);
      }
      out.writeEndArray();
    }
  }

  private static void writeUnlessNull(JsonGenerator out, String field, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      out.writeStringField(field, value);
    }
  }
}
