package org.theragraph.cli.evaluation.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Session;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Statement;
import org.theragraph.graph.GraphAddress;

/** The loader that everybody writes first: one claim a transaction, MERGE for everything. */
final class NaiveLoader {
  private static final String CLAIM =
      "MERGE (a:Concept {id: $subject}) MERGE (b:Concept {id: $object})"
          + " MERGE (s:Statement {id: $statement}) SET s.predicate = $predicate"
          + " MERGE (s)-[:SUBJECT]->(a) MERGE (s)-[:OBJECT]->(b)"
          + " MERGE (d:Document {id: $document})"
          + " MERGE (e:Evidence {id: $id}) SET e.text = $text, e.polarity = $polarity,"
          + " e.certainty = $certainty, e.probability = $probability, e.extractor = $extractor"
          + " MERGE (e)-[:SUPPORTS]->(s) MERGE (e)-[:IN]->(d)";

  private final GraphAddress address;

  /** Into a graph that has constraints for the ids. */
  NaiveLoader(GraphAddress address) {
    this.address = address;
  }

  /** Loads the first claims of a folder. */
  void load(Path folder, long limit) throws IOException {
    FactsReader facts = new FactsReader(folder);
    Map<String, Statement> statements = new HashMap<>();
    facts.statements((statement, place) -> statements.put(statement.id(), statement));
    long[] done = {0};
    try (Driver driver =
            GraphDatabase.driver(
                address.uri(),
                AuthTokens.basic(address.user(), address.password()),
                Config.builder().withLogging(Logging.none()).build());
        Session session = driver.session()) {
      facts.evidence(
          (evidence, place) -> {
            Statement statement = statements.get(evidence.statement());
            if (statement != null && done[0]++ < limit) {
              session.executeWriteWithoutResult(
                  tx -> tx.run(CLAIM, parameters(statement, evidence)).consume());
            }
          });
    }
  }

  private static Map<String, Object> parameters(Statement statement, Evidence evidence) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("subject", statement.subject().toString());
    parameters.put("object", statement.object().toString());
    parameters.put("statement", statement.id());
    parameters.put("predicate", statement.predicate().name());
    parameters.put("document", evidence.document());
    parameters.put("id", evidence.id());
    parameters.put("text", evidence.text());
    parameters.put("polarity", evidence.polarity().name());
    parameters.put("certainty", evidence.certainty().name());
    parameters.put("probability", evidence.probability());
    parameters.put("extractor", evidence.extractor());
    return parameters;
  }
}
