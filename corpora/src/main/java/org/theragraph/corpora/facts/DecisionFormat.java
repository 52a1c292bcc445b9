package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;

/** A line of decisions.jsonl. */
final class DecisionFormat implements LineFormat<Decision> {
  @Override
  public void write(Decision decision, JsonGenerator out) throws IOException {
    out.writeStringField("id", decision.id());
    out.writeStringField("time", decision.time().toString());
    out.writeStringField("curator", decision.curator());
    out.writeStringField("kind", decision.kind().name());
    out.writeStringField("statement", decision.statement());
    optional(out, "evidence", decision.evidence());
    optional(out, "polarity", decision.correction().polarity());
    optional(out, "certainty", decision.correction().certainty());
    optional(out, "stage", decision.correction().stage());
    Claim right = decision.correction().claim();
    if (right != null) {
      out.writeObjectFieldStart("right");
      StatementFormat.writeClaim(right, out);
      out.writeEndObject();
    }
    optional(out, "comment", decision.comment());
    optional(out, "undoes", decision.undoes());
    out.writeStringField("claim", decision.claim());
    optional(out, "sentence", decision.sentence());
  }

  private static void optional(JsonGenerator out, String field, @Nullable Object value)
      throws IOException {
    if (value != null) {
      out.writeStringField(field, value.toString());
    }
  }

  static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a time such as 2026-01-31T09:30:00Z", e);
    }
  }

  @Override
  public Decision read(Fields fields) {
    return fields.parsed(
        "id",
        id ->
            new Decision(
                id,
                fields.parsed("time", DecisionFormat::time),
                fields.text("curator"),
                fields.constant("kind", DecisionKind.class),
                fields.text("statement"),
                fields.optionalText("evidence"),
                new Correction(
                    fields.optionalConstant("polarity", Polarity.class),
                    fields.optionalConstant("certainty", Certainty.class),
                    fields.optionalConstant("stage", Stage.class),
                    fields.has("right") ? StatementFormat.readClaim(fields.object("right")) : null),
                fields.optionalText("comment"),
                fields.optionalText("undoes"),
                fields.text("claim"),
                fields.optionalText("sentence")));
  }
}
