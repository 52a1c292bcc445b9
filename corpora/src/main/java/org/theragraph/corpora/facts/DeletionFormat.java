package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.theragraph.corpora.model.Deletion;

/** A line of deletions.jsonl. */
final class DeletionFormat implements LineFormat<Deletion> {
  @Override
  public void write(Deletion deletion, JsonGenerator out) throws IOException {
    out.writeStringField("document", deletion.document());
    out.writeStringField("source", deletion.source());
  }

  @Override
  public Deletion read(Fields fields) {
    String source = fields.optionalText("source");
    return fields.parsed("document", id -> new Deletion(id, source == null ? "" : source));
  }
}
