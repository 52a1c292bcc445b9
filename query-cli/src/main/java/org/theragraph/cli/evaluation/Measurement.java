package org.theragraph.cli.evaluation;

import java.util.Map;
import org.theragraph.cli.render.Answer;

/** An answer that can also stand in the page of results. */
public interface Measurement extends Answer {
  /** Heading of its section. */
  String heading();

  /** Markdown below the heading. */
  String markdown();

  /** Pictures that the Markdown shows, by name of the file beside the page. */
  default Map<String, String> pictures() {
    return Map.of();
  }
}
