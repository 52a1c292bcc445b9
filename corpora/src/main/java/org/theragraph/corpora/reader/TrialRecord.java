package org.theragraph.corpora.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.IsoDate;

/** One record of ClinicalTrials.gov on its way to a document. */
final class TrialRecord {
  /** Kinds of intervention that are drugs. */
  private static final Set<String> DRUGS =
      Set.of("DRUG", "BIOLOGICAL", "COMBINATION_PRODUCT", "GENETIC");

  /** Arms that show what happens without the drug under study. */
  private static final Set<String> COMPARATORS =
      Set.of("ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION");

  /** What a trial of a treatment is for; the others diagnose, screen, or ask what a body does. */
  private static final Set<String> TREATMENTS =
      Set.of("", "TREATMENT", "PREVENTION", "SUPPORTIVE_CARE", "OTHER");

  private final JsonNode protocol;

  private TrialRecord(JsonNode protocol) {
    this.protocol = protocol;
  }

  /**
   * Reads a record: what is studied in whom and how far that came as a sentence, then what the
   * record's authors wrote.
   *
   * @throws IllegalArgumentException if it has no number
   */
  static Document parse(JsonNode study) {
    return new TrialRecord(study.path("protocolSection")).document();
  }

  /** The record's number; null where it has none. */
  static @Nullable String id(JsonNode study) {
    String id = study.at("/protocolSection/identificationModule/nctId").asText("");
    return id.matches("NCT\\d{8}") ? "nct:" + id : null;
  }

  private Document document() {
    String number = text("/identificationModule/nctId");
    if (!number.matches("NCT\\d{8}")) {
      throw new IllegalArgumentException("has no number of the form NCT00000000");
    }
    String brief = text("/identificationModule/briefTitle");
    String title = brief.isEmpty() ? text("/identificationModule/officialTitle") : brief;
    BodyBuilder body = new BodyBuilder();
    body.add(status(), "Status");
    body.add(unescaped(text("/descriptionModule/briefSummary")), "Summary");
    body.add(unescaped(text("/descriptionModule/detailedDescription")), "Description");
    return Document.of(
        "nct:" + number,
        DocumentKind.TEXT,
        title.isEmpty() ? null : CleanText.line(title),
        body.body(),
        body.sections(),
        new Citation(
            "https://clinicaltrials.gov/study/" + number, updated(), "ClinicalTrials.gov"));
  }

  /** The day of the version: its status was not known before. */
  private @Nullable String updated() {
    for (String date : List.of("lastUpdatePostDateStruct", "studyFirstPostDateStruct")) {
      String day = text("/statusModule/" + date + "/date");
      if (!day.isEmpty()) {
        return IsoDate.parse(day);
      }
    }
    return null;
  }

  private String status() {
    List<String> conditions =
        list(protocol.at("/conditionsModule/conditions")).stream()
            .map(TrialWords::condition)
            .toList();
    StringBuilder sentences = new StringBuilder();
    boolean treats = TREATMENTS.contains(text("/designModule/designInfo/primaryPurpose"));
    if (text("/designModule/studyType").equals("INTERVENTIONAL") && treats) {
      for (String drug : drugs()) {
        sentences.append(
            TrialWords.sentence(
                drug,
                text("/statusModule/overallStatus"),
                list(protocol.at("/designModule/phases")),
                conditions));
        sentences.append(' ');
      }
    }
    String why = text("/statusModule/whyStopped");
    return sentences + (why.isEmpty() ? "" : "Reason given: " + why);
  }

  /** Drugs under study: those of comparator arms alone are not. */
  private List<String> drugs() {
    Set<String> others = new HashSet<>();
    Set<String> studied = new HashSet<>();
    for (JsonNode arm : protocol.at("/armsInterventionsModule/armGroups")) {
      boolean compares = COMPARATORS.contains(arm.path("type").asText(""));
      (compares ? others : studied).add(arm.path("label").asText(""));
    }
    List<String> drugs = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    for (JsonNode intervention : protocol.at("/armsInterventionsModule/interventions")) {
      String name = CleanText.line(intervention.path("name").asText(""));
      if (DRUGS.contains(intervention.path("type").asText("")) && !TrialWords.isPlacebo(name)) {
        List<String> arms = list(intervention.path("armGroupLabels"));
        boolean onlyCompared = !arms.isEmpty() && arms.stream().noneMatch(studied::contains);
        (onlyCompared && others.containsAll(arms) ? compared : drugs).add(name);
      }
    }
    return drugs.isEmpty() ? compared : drugs;
  }

  private String text(String path) {
    JsonNode node = protocol.at(path);
    return node.isTextual() ? CleanText.clean(node.asText()).strip() : "";
  }

  private static List<String> list(JsonNode array) {
    List<String> values = new ArrayList<>();
    for (JsonNode value : array) {
      String text = CleanText.line(value.asText(""));
      if (!text.isEmpty()) {
        values.add(text);
      }
    }
    return values;
  }

  /** Without the backslashes that the register puts before signs of Markdown. */
  private static String unescaped(String text) {
    return text.replaceAll("\\\\([\\[\\]<>*_~^#])", "$1");
  }
}
