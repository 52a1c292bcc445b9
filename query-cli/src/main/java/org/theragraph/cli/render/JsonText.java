package org.theragraph.cli.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.PrintWriter;

/** JSON as all answers have it: indented, keys in the order of records, absent values left out. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
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

  private JsonText() {}

  /** What it is written with, for those who tell its shape. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Writes a value and a line's end. */
  public static void write(Object value, PrintWriter out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n"); // the same on every system
    MAPPER
        .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
        .writeValue(out, value);
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
