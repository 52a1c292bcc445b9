package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.theragraph.graph.server.ServerControl;

/** One server for all tests of the run; an empty graph for each test. */
public final class LiveGraph implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(LiveGraph.class);

  /** The server and a connection to it; closed when the run ends. */
  public record Running(Path home, ServerControl control, Graph graph) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      graph.close();
      control.stop();
      TestHomes.delete(home);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    running(context).graph().write("MATCH (n) DETACH DELETE n", Map.of());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Graph.class || type == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    return parameter.getParameter().getType() == Graph.class ? running.graph() : running;
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent("running", key -> start(), Running.class);
  }

  private static Running start() {
    TestHomes.anyPort();
    try {
      Path home = Files.createTempDirectory("theragraph-test");
      ServerControl control = new ServerControl(home);
      control.start(Duration.ofSeconds(120));
      return new Running(home, control, Graph.open(control.address()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
