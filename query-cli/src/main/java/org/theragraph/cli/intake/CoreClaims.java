package org.theragraph.cli.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * What the project's own vocabulary says without a text: the targets of drugs and the antigens of
 * autoantibodies. Written as Knowledge Graph Exchange, so that it comes in by the door that all
 * curated knowledge takes.
 */
final class CoreClaims {
  static final String SOURCE = "infores:theragraph-vocabulary";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Vocabulary vocabulary;
  private final Map<Curie, Concept> named = new TreeMap<>();
  private final List<String> edges = new ArrayList<>();

  CoreClaims(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Writes nodes.jsonl and edges.jsonl.
   *
   * @param folder made if it is missing
   */
  void write(Path folder) throws IOException {
    for (int i = 0; i < vocabulary.size(); i++) {
      if (vocabulary.isCore(i)) {
        add(vocabulary.concept(i));
      }
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("nodes.jsonl"), named.values().stream().map(this::node).toList());
    Files.write(folder.resolve("edges.jsonl"), edges);
  }

  private void add(Concept concept) {
    if (concept.type() == ConceptType.DRUG) {
      add(
          concept,
          Predicate.TARGETS,
          vocabulary.targetsOf(concept.id()),
          vocabulary.actionOf(concept.id()));
    } else if (concept.type() == ConceptType.AUTOANTIBODY) {
      add(concept, Predicate.DIRECTED_AGAINST, vocabulary.antigensOf(concept.id()), null);
    }
  }

  private void add(
      Concept subject, Predicate predicate, Set<Curie> objects, @Nullable String action) {
    for (Curie id : new TreeSet<>(objects)) {
      Concept object = vocabulary.concept(id);
      if (object != null && predicate.admits(subject.type(), object.type())) {
        named.put(subject.id(), subject);
        named.put(object.id(), object);
        edges.add(edge(subject, predicate, object, action));
      }
    }
  }

  private static String edge(
      Concept subject, Predicate predicate, Concept object, @Nullable String action) {
    Map<String, Object> edge = new LinkedHashMap<>();
    edge.put("subject", subject.id().toString());
    edge.put("predicate", predicate.biolink());
    edge.put("object", object.id().toString());
    edge.put("knowledge_level", "knowledge_assertion");
    edge.put("agent_type", "manual_agent");
    edge.put("primary_knowledge_source", SOURCE);
    edge.put("statement_predicate", predicate.name());
    if (action != null) {
      edge.put("action", action);
    }
    return json(edge);
  }

  private String node(Concept concept) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("id", concept.id().toString());
    node.put("name", concept.name());
    node.put("synonym", concept.synonyms());
    node.put("xref", concept.xrefs().stream().map(Curie::toString).toList());
    node.put("concept_type", concept.type().name());
    return json(node);
  }

  private static String json(Map<String, Object> line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // texts and lists of texts
    }
  }
}
