package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;

/** A line of mentions.jsonl. */
final class MentionFormat implements LineFormat<Mention> {
  @Override
  public void write(Mention mention, JsonGenerator out) throws IOException {
    out.writeStringField("document", mention.document());
    out.writeNumberField("start", mention.span().start());
    out.writeNumberField("end", mention.span().end());
    out.writeStringField("text", mention.text());
    out.writeStringField("type", mention.type().name());
    Curie concept = mention.concept();
    if (concept != null) {
      out.writeStringField("concept", concept.toString());
    }
    out.writeNumberField("score", mention.score());
    out.writeStringField("recogniser", mention.recogniser());
  }

  @Override
  public Mention read(Fields fields) {
    return new Mention(
        fields.text("document"),
        fields.span(),
        fields.text("text"),
        fields.constant("type", ConceptType.class),
        fields.optionalParsed("concept", Curie::parse),
        fields.has("score") ? fields.fraction("score") : 1.0,
        fields.has("recogniser") ? fields.text("recogniser") : "given");
  }
}
