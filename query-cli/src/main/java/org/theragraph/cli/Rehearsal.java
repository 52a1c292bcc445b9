package org.theragraph.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.intake.ExtractStep;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.session.Surroundings;
import picocli.CommandLine;

/**
 * Loads what a question loads, short of the graph itself, and compiles the vocabulary: the launcher
 * runs it once to write the archive of loaded classes (class-data sharing).
 */
final class Rehearsal {
  /** Nobody listens there: the driver and all it needs are loaded, and the call fails at once. */
  private static final String NOBODY = "bolt://127.0.0.1:1";

  private Rehearsal() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> environment = Map.of("NEO4J_PASSWORD", "none");
    Surroundings surroundings = new Surroundings(environment, Path.of("."), false, false, 100);
    for (String[] line :
        List.of(
            new String[] {"--help"},
            new String[] {"find", "x", "--graph", NOBODY},
            new String[] {"facts", "--predicate", "treats", "--graph", NOBODY},
            new String[] {"repurpose", "--drug", "x", "--graph", NOBODY})) {
      CommandLine command = Theragraph.commandLine(surroundings);
      command.setOut(new PrintWriter(new StringWriter()));
      command.setErr(new PrintWriter(new StringWriter()));
      command.execute(line);
    }
    for (Format format : Format.values()) {
      Renderer.of(format, Style.PLAIN, 80)
          .render(new Sample(), new PrintWriter(new StringWriter()));
    }
    ExtractStep.prepare();
    System.exit(0);
  }

  /** An answer of the usual shape. */
  private record Sample() implements Answer {
    @Override
    public Object json() {
      return Map.of("facts", List.of(this));
    }

    @Override
    public Sheet sheet() {
      return new Sheet("id").row("x");
    }

    @Override
    public void write(Page page) {
      page.heading("x").table(new Table(Table.Column.text("x")).row("x y"));
    }
  }
}
