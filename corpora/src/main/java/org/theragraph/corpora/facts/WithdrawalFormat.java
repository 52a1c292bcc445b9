package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.corpora.model.WithdrawalKind;

/** A line of withdrawals.jsonl. */
final class WithdrawalFormat implements LineFormat<Withdrawal> {
  @Override
  public void write(Withdrawal event, JsonGenerator out) throws IOException {
    out.writeStringField("id", event.id());
    out.writeStringField("time", event.time().toString());
    out.writeStringField("curator", event.curator());
    out.writeStringField("kind", event.kind().name());
    out.writeStringField("document", event.document());
    out.writeStringField("why", event.why());
    if (event.title() != null) {
      out.writeStringField("title", event.title());
    }
  }

  @Override
  public Withdrawal read(Fields fields) {
    return fields.parsed(
        "id",
        id ->
            new Withdrawal(
                id,
                fields.parsed("time", DecisionFormat::time),
                fields.text("curator"),
                fields.constant("kind", WithdrawalKind.class),
                fields.text("document"),
                fields.text("why"),
                fields.optionalText("title")));
  }
}
