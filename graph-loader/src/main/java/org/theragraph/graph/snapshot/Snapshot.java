package org.theragraph.graph.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * One load of a graph.
 *
 * @param number from 1
 * @param source what was loaded, a folder unless the user named it
 * @param versions of what extracted it, each {@code name=version}; empty where the folder tells
 *     none
 * @param started ISO time, UTC
 * @param finished null while the load runs, and where it was cut off
 * @param read what the source held
 * @param held what the graph held at the end
 * @param evidenceNew pieces that came
 * @param evidenceRemoved pieces that went
 */
public record Snapshot(
    long number,
    String name,
    String source,
    List<String> versions,
    String started,
    @Nullable String finished,
    Counts read,
    Counts held,
    long evidenceNew,
    long evidenceRemoved) {

  /** How many of each; 0 while a load runs. */
  public record Counts(long documents, long statements, long evidence) {}

  static Snapshot of(Value node) {
    return new Snapshot(
        node.get("number").asLong(),
        node.get("name").asString(),
        node.get("source").asString(),
        node.get("versions").asList(Value::asString, List.of()),
        node.get("started").asString(),
        node.get("finished").asString(null),
        new Counts(
            node.get("documentsRead").asLong(0),
            node.get("statementsRead").asLong(0),
            node.get("evidenceRead").asLong(0)),
        new Counts(
            node.get("documents").asLong(0),
            node.get("statements").asLong(0),
            node.get("evidence").asLong(0)),
        node.get("evidenceNew").asLong(0),
        node.get("evidenceRemoved").asLong(0));
  }
}
