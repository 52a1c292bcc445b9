package org.theragraph.cli.session;

import java.io.PrintWriter;
import org.theragraph.cli.render.Style;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command's view of streams, settings and style. Mixed into each command. */
@Command // a mixin without options must say that it is one
public final class Session {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec command;

  public Settings settings() {
    return (Settings) command.root().userObject();
  }

  public Surroundings surroundings() {
    return settings().surroundings();
  }

  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  public Style style() {
    return new Style(surroundings().colours());
  }

  /** The graph to ask; to be closed. */
  public Graph openGraph() {
    return new GraphAccess(this).open();
  }

  /** Tells the user something beside the answer, on standard error, unless they want quiet. */
  public void note(String message) {
    if (!settings().quiet()) {
      err().println(message);
      err().flush();
    }
  }
}
