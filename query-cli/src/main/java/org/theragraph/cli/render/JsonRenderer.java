package org.theragraph.cli.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
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
            .addModule(
                new SimpleModule()
                    .addSerializer(Double.class, new Rounding())
                    .addSerializer(double.class, new Rounding()))
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

  private static final class Rounding extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    Rounding() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(Figures.rounded(value));
    }
  }
}
