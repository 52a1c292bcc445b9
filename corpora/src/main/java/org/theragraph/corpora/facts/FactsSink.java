package org.theragraph.corpora.facts;

import java.io.IOException;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Statement;

/**
 * Takes what {@link FactsCheck} has found good, so that one reading of a folder does. Documents
 * come first, then concepts, statements, mentions and evidence; at last each statement once more,
 * when its evidence is known. A later breach makes all of it worthless.
 */
public interface FactsSink {
  /** A sink that does nothing. */
  FactsSink NONE = new FactsSink() {};

  default void document(Document document) throws IOException {}

  default void concept(Concept concept) throws IOException {}

  default void statement(Statement statement) throws IOException {}

  default void mention(Mention mention) throws IOException {}

  default void evidence(Evidence evidence) throws IOException {}

  /** The statement again; nothing comes after these. */
  default void supported(Statement statement) throws IOException {}
}
