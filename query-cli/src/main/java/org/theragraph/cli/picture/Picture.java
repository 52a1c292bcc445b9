package org.theragraph.cli.picture;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn.
 *
 * @param layers their headings, from left to right
 * @param nodes each id once
 * @param edges between ids of nodes
 */
public record Picture(String title, List<String> layers, List<Node> nodes, List<Edge> edges)
    implements Drawing {
  public Picture {
    layers = List.copyOf(layers);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A concept.
   *
   * @param layer index into the headings
   * @param role how it stands out
   * @param rank in the answer, from 1; null for what is not ranked
   */
  public record Node(String id, String name, int layer, Role role, @Nullable Integer rank) {
    /** The words in its box. */
    String words() {
      return rank == null ? name : rank + "\u00a0·\u00a0" + name;
    }
  }

  /** Why a concept is in the picture. */
  public enum Role {
    /** The question is about it. */
    ASKED,
    /** It is what the question looks for. */
    FOUND,
    /** It lies between them. */
    BETWEEN
  }

  /**
   * A statement, or what a vocabulary says.
   *
   * @param type as in the graph: {@code TARGETS}
   * @param belief 0..1
   * @param hedged whether all that affirms it only says that it may be so
   * @param denied whether it stands for what sentences deny
   * @param sentence the best one; null for what a vocabulary says
   * @param source where the sentence stands; null without one
   */
  public record Edge(
      String from,
      String to,
      String type,
      double belief,
      boolean hedged,
      boolean denied,
      @Nullable String sentence,
      @Nullable String source) {}

  @Override
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  @Override
  public void write(XMLStreamWriter xml) throws XMLStreamException {
    new SvgWriter(xml, this).write();
  }

  @Override
  public List<Item> items() {
    return edges.stream().map(this::item).toList();
  }

  Item item(Edge edge) {
    return new Item(
        Words.claim(this, edge),
        Words.standing(edge),
        edge.sentence(),
        edge.source(),
        edge.denied());
  }

  /** The name of a node. */
  String name(String id) {
    return nodes.stream()
        .filter(node -> node.id().equals(id))
        .map(Node::name)
        .findFirst()
        .orElse(id);
  }
}
