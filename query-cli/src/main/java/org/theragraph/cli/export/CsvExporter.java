package org.theragraph.cli.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Statement;

/** One row for each piece of evidence (RFC 4180 with {@code \n} line ends, UTF-8). */
final class CsvExporter implements Exporter {
  private static final String[] COLUMNS = {
    "statement",
    "subject",
    "subjectName",
    "subjectType",
    "predicate",
    "qualifiers",
    "object",
    "objectName",
    "objectType",
    "belief",
    "evidence",
    "polarity",
    "certainty",
    "stage",
    "probability",
    "verdict",
    "sentence",
    "subjectText",
    "objectText",
    "extractor",
    "document",
    "kind",
    "title",
    "journal",
    "published",
    "url"
  };

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\n");
    for (String column : COLUMNS) {
      schema.addColumn(column);
    }
    try (SequenceWriter out =
        new CsvMapper().writer(schema.build()).writeValues(Files.newBufferedWriter(target))) {
      out.write(COLUMNS); // as a row: a heading of its own would not come without any
      source.documents(
          document -> {
            for (ClaimInText claim : document.claims()) {
              row(document.document(), claim, out);
            }
          });
    }
  }

  private static void row(Document document, ClaimInText claim, SequenceWriter out)
      throws IOException {
    Statement statement = claim.statement();
    Evidence evidence = claim.evidence();
    out.write(
        cells(
            statement.id(),
            statement.subject(),
            claim.subject().name(),
            claim.subject().type(),
            statement.predicate(),
            String.join("; ", Qualified.words(statement)),
            statement.object(),
            claim.object().name(),
            claim.object().type(),
            statement.belief(),
            evidence.id(),
            evidence.polarity(),
            evidence.certainty(),
            evidence.stage(),
            evidence.probability(),
            claim.verdict(),
            evidence.text(),
            evidence.subject().of(document.text()),
            evidence.object().of(document.text()),
            evidence.extractor(),
            document.id(),
            document.kind().code(),
            document.title(),
            document.citation().journal(),
            document.citation().published(),
            document.citation().url()));
  }

  private static List<String> cells(@Nullable Object... values) {
    return Arrays.stream(values).map(value -> value == null ? "" : value.toString()).toList();
  }
}
