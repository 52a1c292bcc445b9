package org.theragraph.cli.picture;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What can be written as SVG, and told in words for those who do not see it. */
public interface Drawing {
  String title();

  /** Whether there is nothing to see. */
  boolean isEmpty();

  /** Writes an {@code svg} element. */
  void write(XMLStreamWriter xml) throws XMLStreamException;

  /** All that is drawn, in words. */
  List<Item> items();

  /**
   * One line or point of it.
   *
   * @param claim what is said
   * @param standing how sure, or when
   * @param sentence that says so; null for what a vocabulary says
   * @param source where the sentence stands; null without one
   * @param denied whether it speaks against
   */
  record Item(
      String claim,
      String standing,
      @Nullable String sentence,
      @Nullable String source,
      boolean denied) {

    /** Lines for a tooltip. */
    String words() {
      return claim
          + "\n"
          + standing
          + (sentence == null ? "" : "\n" + sentence)
          + (source == null ? "" : "\n— " + source);
    }
  }
}
