package org.theragraph.cli.render;

import java.io.IOException;
import java.io.PrintWriter;

/** For programs. */
final class JsonRenderer implements Renderer {
  @Override
  public void render(Answer answer, PrintWriter out) throws IOException {
    JsonText.write(answer.json(), out);
  }
}
