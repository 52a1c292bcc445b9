package org.theragraph.cli.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.SharedGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph mcp}. */
@Command(
    name = "mcp",
    description = {
      "Answer an assistant over standard input and output, by the Model Context Protocol.",
      "Its tools read only: find, ask, repurpose, evidence; each answer carries its sentences."
    },
    footer = {
      "",
      "It is started by the assistant's program. In its settings, a server of kind stdio:",
      "  command: /path/to/theragraph",
      "  args: mcp",
      "",
      "Example:",
      "  theragraph mcp"
    })
public final class McpCommand implements Callable<Integer> {
  private static final String INSTRUCTIONS =
      "Theragraph is a graph of what biomedical texts say of drugs, targets, cell types,"
          + " autoantibodies and diseases. Each answer carries the sentences that it rests on, with"
          + " the document's id: cite them word for word, and claim nothing that no sentence says."
          + " A belief is the probability, 0 to 1, that the texts say so; a rank is a proposal, not"
          + " a finding. Nothing here is medical advice.";

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() throws InterruptedException {
    String version = McpCommand.class.getPackage().getImplementationVersion();
    Lines lines = new Lines(System.in, System.out);
    try (SharedGraph graph = new SharedGraph(session::openGraph)) {
      McpSyncServer server =
          McpServer.sync(
                  new StdioServerTransportProvider(
                      McpJsonMapper.getDefault(), lines.input(), lines.output()))
              .serverInfo("theragraph", version == null ? "dev" : version)
              .instructions(INSTRUCTIONS)
              .capabilities(ServerCapabilities.builder().tools(false).build())
              .tools(new Tools(graph).all())
              .build();
      lines.awaitEnd();
      server.closeGracefully();
    }
    return ExitCode.DONE;
  }
}
