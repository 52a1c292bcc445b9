package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Statement;

/** A line of statements.jsonl. */
final class StatementFormat implements LineFormat<Statement> {
  @Override
  public void write(Statement statement, JsonGenerator out) throws IOException {
    out.writeStringField("id", statement.id());
    writeClaim(statement.claim(), out);
    out.writeNumberField("belief", statement.belief());
    out.writeNumberField("evidenceCount", statement.evidenceCount());
    out.writeNumberField("documentCount", statement.documentCount());
  }

  static void writeClaim(Claim claim, JsonGenerator out) throws IOException {
    out.writeStringField("subject", claim.subject().toString());
    out.writeStringField("predicate", claim.predicate().name());
    out.writeStringField("object", claim.object().toString());
    if (!claim.qualifiers().isEmpty()) {
      out.writeObjectFieldStart("qualifiers");
      for (Map.Entry<String, String> entry : claim.qualifiers().values().entrySet()) {
        out.writeStringField(entry.getKey(), entry.getValue());
      }
      out.writeEndObject();
    }
  }

  static Claim readClaim(Fields fields) {
    return new Claim(
        fields.parsed("subject", Curie::parse),
        fields.constant("predicate", Predicate.class),
        fields.parsed("object", Curie::parse),
        qualifiers(fields));
  }

  @Override
  public Statement read(Fields fields) {
    Claim claim = readClaim(fields);
    Statement statement =
        new Statement(
            fields.text("id"),
            claim.subject(),
            claim.predicate(),
            claim.object(),
            claim.qualifiers(),
            fields.fraction("belief"),
            fields.integer("evidenceCount"),
            fields.integer("documentCount"));
    String expected = claim.statement();
    if (!expected.equals(statement.id())) {
      throw fields.wrong("id", "must be " + expected + ", the hash of the statement's parts");
    }
    return statement;
  }

  private static Qualifiers qualifiers(Fields fields) {
    if (!fields.has("qualifiers")) {
      return Qualifiers.NONE;
    }
    Fields object = fields.object("qualifiers");
    Map<String, String> values = new TreeMap<>();
    for (String name : object.names()) {
      values.put(name, object.text(name));
    }
    return new Qualifiers(values);
  }
}
