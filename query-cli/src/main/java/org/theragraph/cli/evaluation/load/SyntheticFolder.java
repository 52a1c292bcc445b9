package org.theragraph.cli.evaluation.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Statement;

/**
 * Writes a folder of made-up facts with the shape of real ones: the same number and the same seed
 * give the same bytes.
 */
final class SyntheticFolder {
  private static final long SEED = 20260101;

  /** Concepts grow with the root of the claims (Heaps); the sample has 565 for 599. */
  private static final double CONCEPTS = 23;

  private final Random random = new Random(SEED);

  /**
   * Writes it.
   *
   * @param claims sentences that speak of a statement
   */
  void write(Path folder, long claims) throws IOException {
    SyntheticConcepts concepts =
        new SyntheticConcepts((long) (CONCEPTS * Math.sqrt((double) claims)), random);
    SyntheticClaims pool = new SyntheticClaims(concepts, random);
    List<Integer> sentences = pool.make(claims);
    try (FactsWriter out = new FactsWriter(folder)) {
      documents(out, pool.claims(), sentences, new SyntheticDocuments(concepts, random));
      out.writeConcepts(concepts.all());
      out.writeStatements(pool.claims().stream().map(SyntheticFolder::statement).toList());
    }
  }

  private static void documents(
      FactsWriter out, List<Claim> claims, List<Integer> sentences, SyntheticDocuments documents)
      throws IOException {
    for (int done = 0; done < sentences.size(); ) {
      int end = Math.min(sentences.size(), done + documents.size());
      out.write(documents.next(sentences.subList(done, end).stream().map(claims::get).toList()));
      done = end;
    }
  }

  /** Its belief and counts are not read by the loader, which sums up anew. */
  private static Statement statement(Claim claim) {
    return new Statement(
        claim.statement(),
        claim.subject(),
        claim.predicate(),
        claim.object(),
        claim.qualifiers(),
        0.5,
        1,
        1);
  }
}
