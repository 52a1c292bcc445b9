package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Belief;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;

/** What all its evidence together says of a statement. */
record Summary(
    double belief,
    long evidence,
    long documents,
    long affirmed,
    long denied,
    long possible,
    List<String> stages) {

  /**
   * Sums up.
   *
   * @param items of each piece of evidence: cluster, polarity, certainty, probability, stage
   */
  static Summary of(Value items) {
    Belief belief = new Belief();
    TreeSet<Stage> stages = new TreeSet<>();
    int affirmed = 0;
    int possible = 0;
    for (Value item : items.values()) {
      Polarity polarity = Polarity.valueOf(item.get(1).asString());
      Certainty certainty = Certainty.valueOf(item.get(2).asString());
      belief.add(item.get(0).asString(), polarity, certainty, item.get(3).asDouble());
      affirmed += polarity == Polarity.AFFIRMED ? 1 : 0;
      possible += certainty == Certainty.POSSIBLE ? 1 : 0;
      if (!item.get(4).isNull()) {
        stages.add(Stage.valueOf(item.get(4).asString()));
      }
    }
    return new Summary(
        belief.value(),
        items.size(),
        belief.documentCount(),
        affirmed,
        items.size() - affirmed,
        possible,
        stages.stream().map(Stage::name).toList());
  }

  Map<String, Object> ofStatement() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidenceCount", evidence);
    properties.put("documentCount", documents);
    properties.put("affirmedCount", affirmed);
    properties.put("deniedCount", denied);
    properties.put("possibleCount", possible);
    properties.put("stages", stages);
    return properties;
  }

  Map<String, Object> ofEdge() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidence", evidence);
    properties.put("documents", documents);
    properties.put("affirmed", affirmed);
    properties.put("denied", denied);
    properties.put("possible", possible);
    properties.put("stages", stages);
    return properties;
  }
}
