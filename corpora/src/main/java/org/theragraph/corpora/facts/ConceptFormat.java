package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** A line of concepts.jsonl. */
final class ConceptFormat implements LineFormat<Concept> {
  @Override
  public void write(Concept concept, JsonGenerator out) throws IOException {
    out.writeStringField("id", concept.id().toString());
    out.writeStringField("type", concept.type().name());
    out.writeStringField("name", concept.name());
    writeUnlessEmpty(out, "synonyms", concept.synonyms());
    writeUnlessEmpty(out, "xrefs", concept.xrefs());
    writeUnlessEmpty(out, "parents", concept.parents());
    writeUnlessEmpty(out, "replaces", concept.replaces());
    if (concept.ungrounded()) {
      out.writeBooleanField("ungrounded", true);
    }
  }

  @Override
  public Concept read(Fields fields) {
    return new Concept(
        fields.parsed("id", Curie::parse),
        fields.constant("type", ConceptType.class),
        fields.text("name"),
        fields.texts("synonyms"),
        fields.curies("xrefs"),
        fields.curies("parents"),
        fields.flag("ungrounded"),
        fields.curies("replaces"));
  }

  private static void writeUnlessEmpty(JsonGenerator out, String field, List<?> values)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(field);
    for (Object value : values) {
      out.writeString(value.toString());
    }
    out.writeEndArray();
  }
}
