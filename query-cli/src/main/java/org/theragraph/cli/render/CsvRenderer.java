package org.theragraph.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** For spreadsheets: RFC 4180 with a heading, {@code \n} line ends. */
final class CsvRenderer implements Renderer {
  @Override
  public void render(Answer answer, PrintWriter out) throws IOException {
    Sheet sheet = answer.sheet();
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\n");
    sheet.columns().forEach(schema::addColumn);
    CsvMapper mapper =
        CsvMapper.csvBuilder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();
    if (sheet.rows().isEmpty()) {
      out.print(String.join(",", sheet.columns()) + "\n");
    } else {
      try (SequenceWriter rows = mapper.writer(schema.build()).writeValues(out)) {
        for (List<String> row : sheet.rows()) {
          rows.write(row);
        }
      }
    }
    out.flush();
  }
}
