package org.theragraph.cli.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.Since;
import org.theragraph.cli.question.TypedQuestion;
import org.theragraph.cli.review.Target;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Stage;

/** Parameters that more than one route takes, and what they must look like. */
final class Parameters {
  private static final int LONGEST = 500;

  static final Form<String> TEXT = Form.text(LONGEST);
  static final Form<String> ID = Form.pattern("[0-9a-fA-F]{4,32}", Target::id);

  /** Of what a sender makes, so that nobody else has the same. */
  static final Form<String> NEW_ID = Form.matching("[0-9a-f]{32}", "32 digits 0-9a-f");

  /** By its label, as answers write it. */
  static final Form<ConceptType> CONCEPT_TYPE =
      Form.named(Arrays.stream(ConceptType.values()).map(ConceptType::label), Parameters::type);

  /** Forms that every answer has. */
  static final Parameter<String> TABLE =
      Parameter.standard("format", "What it is written as.", Form.oneOf("json", "csv"), "json");

  /** Forms of an answer that can be drawn. */
  static final Parameter<String> PICTURE =
      Parameter.standard(
          "format", "What it is written as.", Form.oneOf("json", "csv", "svg"), "json");

  static final Parameter<TypedQuestion> QUESTION =
      Parameter.required(
          "question",
          "Which one; /api/questions tells what each takes.",
          Form.named(Questions.all().stream().map(TypedQuestion::id), Parameters::question),
          "targets-of");

  static final Parameter<Since> SINCE =
      Parameter.optional(
          "since",
          "First told from then on: a year, month or day.",
          Form.pattern("\\d{4}(-\\d{2}(-\\d{2})?)?", Since::parse));

  static final Parameter<Scope> AS_OF =
      Parameter.optional(
          "asOf",
          "As of then: a year, month, day or PubMed's number.",
          Form.pattern(
              "\\d{4}(-\\d{2}(-\\d{2})?)?|([Pp][Mm][Ii][Dd]:?\\s*\\d{1,10})|\\d{5,10}",
              Scope::parse));

  static final Parameter<Scope.Sources> ONLY =
      Parameter.optional(
          "only", "From one kind of source, in any case.", Form.constant(Scope.Sources.class));

  static final Parameter<Double> MIN_BELIEF =
      Parameter.standard(
          "minBelief",
          "Leave out what is believed less; in a ranking, where a link of the path is.",
          Form.share(),
          0.0);

  static final Parameter<Stage> STAGE =
      Parameter.optional("stage", "At least one sentence tells it.", Form.constant(Stage.class));

  private Parameters() {}

  static Demand demand(Given given) {
    return new Demand(given.get(MIN_BELIEF), given.find(STAGE));
  }

  static Scope scope(Given given) {
    Scope scope = given.find(AS_OF);
    return (scope == null ? Scope.NOW : scope).only(given.find(ONLY));
  }

  private static ConceptType type(String label) {
    return Arrays.stream(ConceptType.values())
        .filter(type -> type.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                CliException.usage(
                    "there is no type %s, but %s"
                        .formatted(
                            Form.shown(label),
                            Arrays.stream(ConceptType.values())
                                .map(ConceptType::label)
                                .collect(Collectors.joining(", ")))));
  }

  private static TypedQuestion question(String id) {
    return Questions.byId(id)
        .orElseThrow(
            () ->
                CliException.failed(
                    "there is no question %s; /api/questions tells all".formatted(Form.shown(id))));
  }
}
