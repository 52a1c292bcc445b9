package org.theragraph.corpora.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.Encoding;

/**
 * Records of ClinicalTrials.gov in the JSON of its API, version 2: one, a page of them, or lines.
 */
final class TrialReader implements DocumentReader {
  private static final Pattern MARK =
      Pattern.compile(
          "\\A[\\[{][^{]{0,200}?(?:\\{\\s*)?(?:\"studies\"\\s*:\\s*\\[\\s*\\{\\s*)?\"protocolSection\"\\s*:");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String format() {
    return "ClinicalTrials.gov JSON";
  }

  @Override
  public boolean recognises(Head head) {
    return MARK.matcher(head.text()).find();
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    byte[] bytes = input.whole();
    if (bytes == null) {
      sink.reject(Reason.TOO_LARGE, null, input.tooLarge());
      return;
    }
    long number = 0;
    // Not readValues: of lists it gives the members of the first, and is silent on what follows it.
    try (JsonParser parser = JSON.createParser(Encoding.decode(bytes, null))) {
      for (JsonNode root = JSON.readTree(parser); root != null; root = JSON.readTree(parser)) {
        JsonNode studies = root.isArray() ? root : root.path("studies");
        if (studies.isArray()) {
          for (JsonNode study : studies) {
            study(study, ++number, sink);
          }
        } else {
          study(root, ++number, sink);
        }
      }
      if (number == 0) {
        sink.reject(Reason.NO_TEXT, null, "holds no records");
      }
    } catch (JsonProcessingException e) {
      sink.reject(
          Reason.MALFORMED,
          null,
          "no JSON after record %d: %s".formatted(number, e.getOriginalMessage()));
    }
  }

  private static void study(JsonNode study, long number, RecordSink sink) throws IOException {
    String id = TrialRecord.id(study);
    Document document;
    try {
      document = TrialRecord.parse(study);
    } catch (IllegalArgumentException e) {
      sink.reject(
          Reason.MALFORMED,
          id,
          "record %d: %s".formatted(number, CleanText.line("" + e.getMessage())));
      return;
    }
    if (document.text().isBlank()) {
      sink.reject(Reason.NO_TEXT, id, "record %d: has neither title nor text".formatted(number));
    } else {
      sink.document(document);
    }
  }
}
