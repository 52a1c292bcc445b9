package org.theragraph.cli.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;

/** For programs: indented, keys in the order of the records, absent values left out. */
final class JsonRenderer implements Renderer {
  @Override
  public void render(Answer answer, PrintWriter out) throws IOException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n"); // the same on every system
    ObjectWriter writer =
        mapper.writer(
            new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    writer.writeValue(out, answer.json());
    out.print('\n');
    out.flush();
  }
}
