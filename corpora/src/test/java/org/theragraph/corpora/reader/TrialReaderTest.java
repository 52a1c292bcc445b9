package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;

class TrialReaderTest {
  private final List<String> rejected = new ArrayList<>();

  private static String study(String number, String status) {
    return """
        {"protocolSection":{"identificationModule":{"nctId":"%s","briefTitle":"A made trial"},
        "statusModule":{"overallStatus":"%s","whyStopped":"",
          "lastUpdatePostDateStruct":{"date":"2026-02-03"}},
        "descriptionModule":{"briefSummary":"Made words on adults \\\\>= 18 years."},
        "conditionsModule":{"conditions":["Lupus Erythematosus, Systemic","Myasthenia Gravis"]},
        "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2","PHASE3"],
          "designInfo":{"primaryPurpose":"TREATMENT"}},
        "armsInterventionsModule":{"armGroups":[
          {"label":"A","type":"EXPERIMENTAL"},{"label":"B","type":"ACTIVE_COMPARATOR"}],
          "interventions":[{"type":"DRUG","name":"Daratumumab","armGroupLabels":["A"]},
          {"type":"DRUG","name":"Placebo","armGroupLabels":["A","B"]},
          {"type":"DRUG","name":"Prednisone","armGroupLabels":["B"]},
          {"type":"DEVICE","name":"Pump","armGroupLabels":["A"]}]}},"hasResults":false}"""
        .formatted(number, status)
        .replace("\n", "");
  }

  private List<Document> read(String text) throws IOException {
    List<Document> documents = new ArrayList<>();
    Readers.read(
        new ReaderInput(
            "trials.json",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            1_000_000),
        new RecordSink() {
          @Override
          public void document(Document document) {
            documents.add(document);
          }

          @Override
          public void deleted(String id) {
            throw new AssertionError(id);
          }

          @Override
          public void reject(Reason reason, @Nullable String id, String detail) {
            rejected.add(reason + " " + id + " " + detail);
          }
        });
    return documents;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOT_YET_RECRUITING | will be studied in a phase 2/3 trial in",
        "RECRUITING | is being studied in a phase 2/3 trial in",
        "ACTIVE_NOT_RECRUITING | is being studied in a phase 2/3 trial in",
        "COMPLETED | was studied in a phase 2/3 trial, now completed, in",
        "TERMINATED | was studied in a phase 2/3 trial that was terminated, in",
        "WITHDRAWN | was to be studied in a phase 2/3 trial that was withdrawn, in",
        "UNKNOWN | was studied in a phase 2/3 trial of unknown status in"
      })
  void theStatusIsASentenceOfTheDrugUnderStudy(String status, String words) throws IOException {
    assertThat(read(study("NCT90000001", status)))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.id()).isEqualTo("nct:NCT90000001");
              assertThat(document.body().lines().findFirst())
                  .contains(
                      "Daratumumab %s patients with Systemic Lupus Erythematosus or Myasthenia Gravis."
                          .formatted(words));
              assertThat(document.body()).contains("adults >= 18 years");
              assertThat(document.citation().url())
                  .isEqualTo("https://clinicaltrials.gov/study/NCT90000001");
              assertThat(document.citation().published()).isEqualTo("2026-02-03");
            });
  }

  @Test
  void controlCharactersAndLineEndsOfATitleGo() throws IOException {
    String study =
        study("NCT90000001", "COMPLETED").replace("A made trial", "One\\u0000 \\r\\ntrial");
    assertThat(read(study)).extracting(Document::title).containsExactly("One trial");
  }

  @Test
  void pagesAndLinesAreReadAlike() throws IOException {
    String one = study("NCT90000001", "COMPLETED");
    String two = study("NCT90000002", "RECRUITING");
    String page = "{\"totalCount\":2,\"studies\":[%s,%s],\"nextPageToken\":\"x\"}";
    assertThat(read(page.formatted(one, two))).hasSize(2);
    assertThat(read("[" + one + ",\n" + two + "]")).hasSize(2);
    assertThat(read(one + "\n" + two + "\n")).extracting(Document::id).doesNotHaveDuplicates();
    assertThat(rejected).isEmpty();
  }

  @Test
  void whatFollowsAListIsReadToo() throws IOException {
    String one = study("NCT90000001", "COMPLETED");
    String two = study("NCT90000002", "RECRUITING");
    assertThat(read("[" + one + "]\n" + two)).hasSize(2);
    assertThat(read("[]{\"studies\":[" + one + "]}")).hasSize(1);
    assertThat(rejected).isEmpty();
  }

  @Test
  void aFileWithoutRecordsIsSetAside() throws IOException {
    assertThat(read("{\"studies\":[],\"protocolSection\":{}}")).isEmpty();
    assertThat(rejected).containsExactly("NO_TEXT null holds no records");
  }

  @Test
  void aRecordWithoutNumberIsSetAsideAndTheOthersAreRead() throws IOException {
    assertThat(read(study("", "COMPLETED") + "\n" + study("NCT90000002", "COMPLETED"))).hasSize(1);
    assertThat(rejected)
        .containsExactly("MALFORMED null record 1: has no number of the form NCT00000000");
  }

  @Test
  void anObservationHasNoSentenceOfTreatment() throws IOException {
    String observed = study("NCT90000001", "COMPLETED").replace("INTERVENTIONAL", "OBSERVATIONAL");
    assertThat(read(observed).get(0).body()).startsWith("Made words");
  }
}
