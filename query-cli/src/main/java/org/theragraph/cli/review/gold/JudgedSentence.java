package org.theragraph.cli.review.gold;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Span;

/**
 * A claim on which curators decided, in one sentence.
 *
 * @param right whether the sentence says so
 * @param sentence place in the document's text, as those of subject and object
 * @param polarity as curators read it; so are certainty and stage
 */
record JudgedSentence(
    boolean right,
    End subject,
    String predicate,
    End object,
    Span sentence,
    String polarity,
    String certainty,
    @Nullable String stage) {

  /**
   * One end of it.
   *
   * @param type {@code DRUG}, {@code CELL_TYPE} …
   */
  record End(String id, String type, String name, Span span) {}

  /** Null where the place of an end is not known. */
  static @Nullable JudgedSentence of(Record row) {
    Value evidence = row.get("e");
    End subject = end(evidence, "subject", row.get("subject"), text(row, "readSubject"));
    End object = end(evidence, "object", row.get("object"), text(row, "readObject"));
    if (subject == null || object == null) {
      return null;
    }
    return new JudgedSentence(
        row.get("right").asBoolean(),
        subject,
        text(row, "predicate"),
        object,
        span(evidence, "sentence"),
        either(evidence, "rightPolarity", "polarity"),
        either(evidence, "rightCertainty", "certainty"),
        evidence.get("rightStage").isNull()
            ? optionalText(evidence, "stage")
            : text(evidence, "rightStage"));
  }

  private static String either(Value evidence, String right, String read) {
    return text(evidence, evidence.get(right).isNull() ? read : right);
  }

  private static @Nullable End end(Value evidence, String role, Value concept, String read) {
    String id = text(concept, "id");
    Span span = id.equals(read) ? span(evidence, role) : named(evidence, concept);
    return span == null ? null : new End(id, text(concept, "type"), text(concept, "name"), span);
  }

  /** Where the sentence names a concept that a curator put in place of another. */
  private static @Nullable Span named(Value evidence, Value concept) {
    List<String> names = new ArrayList<>(texts(concept, "synonyms"));
    names.add(text(concept, "name"));
    names.sort(Comparator.comparingInt(String::length).reversed());
    for (String name : names) {
      Matcher place =
          Pattern.compile("(?iu)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
              .matcher(text(evidence, "text"));
      if (place.find()) {
        return new Span(place.start(), place.end()).shift(span(evidence, "sentence").start());
      }
    }
    return null;
  }

  private static Span span(Value evidence, String name) {
    return new Span((int) count(evidence, name + "Start"), (int) count(evidence, name + "End"));
  }

  /** Whether one sentence names both ends. */
  boolean isWithinSentence() {
    return sentence.contains(subject.span()) && sentence.contains(object.span());
  }

  /** What it says, in names; the same for every sentence that says so. */
  String claim() {
    return String.join("\t", subject.name(), predicate, object.name(), polarity);
  }
}
