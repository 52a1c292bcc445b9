package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.theragraph.corpora.model.Quarantine;

/** A line of quarantine.jsonl. */
final class QuarantineFormat implements LineFormat<Quarantine> {
  @Override
  public void write(Quarantine quarantine, JsonGenerator out) throws IOException {
    out.writeStringField("source", quarantine.source());
    String document = quarantine.document();
    if (document != null) {
      out.writeStringField("document", document);
    }
    out.writeStringField("reason", quarantine.reason().name());
    String detail = quarantine.detail();
    if (detail != null) {
      out.writeStringField("detail", detail);
    }
  }

  @Override
  public Quarantine read(Fields fields) {
    return new Quarantine(
        fields.text("source"),
        fields.optionalText("document"),
        fields.constant("reason", Quarantine.Reason.class),
        fields.optionalText("detail"));
  }
}
