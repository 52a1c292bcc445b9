package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/** A line of evidence.jsonl. */
final class EvidenceFormat implements LineFormat<Evidence> {
  @Override
  public void write(Evidence evidence, JsonGenerator out) throws IOException {
    out.writeStringField("id", evidence.id());
    out.writeStringField("statement", evidence.statement());
    out.writeStringField("document", evidence.document());
    writeSpan(out, "sentence", evidence.sentence());
    writeSpan(out, "subject", evidence.subject());
    writeSpan(out, "object", evidence.object());
    writeSpan(out, "cue", evidence.cue());
    out.writeStringField("text", evidence.text());
    out.writeStringField("polarity", evidence.polarity().name());
    out.writeStringField("certainty", evidence.certainty().name());
    Stage stage = evidence.stage();
    if (stage != null) {
      out.writeStringField("stage", stage.name());
    }
    out.writeNumberField("probability", evidence.probability());
    out.writeStringField("extractor", evidence.extractor());
  }

  @Override
  public Evidence read(Fields fields) {
    Evidence evidence =
        new Evidence(
            fields.text("id"),
            fields.text("statement"),
            fields.text("document"),
            fields.object("sentence").span(),
            fields.object("subject").span(),
            fields.object("object").span(),
            fields.has("cue") ? fields.object("cue").span() : null,
            fields.text("text"),
            fields.constant("polarity", Polarity.class),
            fields.constant("certainty", Certainty.class),
            fields.optionalConstant("stage", Stage.class),
            fields.fraction("probability"),
            fields.text("extractor"));
    String expected =
        ClaimHash.evidence(
            evidence.statement(),
            evidence.document(),
            evidence.sentence(),
            evidence.subject(),
            evidence.object());
    if (!expected.equals(evidence.id())) {
      throw fields.wrong("id", "must be " + expected + ", the hash of the evidence's parts");
    }
    return evidence;
  }

  private static void writeSpan(JsonGenerator out, String field, @Nullable Span span)
      throws IOException {
    if (span == null) {
      return;
    }
    out.writeObjectFieldStart(field);
    out.writeNumberField("start", span.start());
    out.writeNumberField("end", span.end());
    out.writeEndObject();
  }
}
