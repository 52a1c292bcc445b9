package org.theragraph.cli.picture;

import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.util.mxPoint;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where things stand, as JGraphX's hierarchical layout puts them.
 *
 * @param boxes by id of the node
 * @param ways of the edges in their order: points from left to right, both ends not included
 * @param width in pixels
 * @param height in pixels
 */
record Layout(Map<String, Box> boxes, List<List<Point>> ways, double width, double height) {
  private static final double PADDING_X = 12;
  private static final double PADDING_Y = 8;

  /** In pixels. */
  record Box(double x, double y, double width, double height, Label label) {
    double right() {
      return x + width;
    }

    double middle() {
      return y + height / 2;
    }
  }

  /** In pixels. */
  record Point(double x, double y) {}

  /**
   * Lays a picture out.
   *
   * @throws LinkageError if this Java runtime lacks what the library needs of java.desktop
   */
  static Layout of(Picture picture) {
    System.setProperty("java.awt.headless", "true"); // a display that does not answer is no matter
    mxGraph graph = new mxGraph();
    Map<String, Cell> cells = cells(picture);
    List<Cell> edges = new ArrayList<>();
    graph.getModel().beginUpdate();
    try {
      cells.values().forEach(graph::addCell);
      for (Picture.Edge edge : picture.edges()) {
        Cell cell = Cell.edge(cells.size() + edges.size());
        Cell from = cell(cells, edge.from());
        Cell to = cell(cells, edge.to());
        boolean rightwards = from.layer() <= to.layer();
        graph.addEdge(
            cell, graph.getDefaultParent(), rightwards ? from : to, rightwards ? to : from, null);
        edges.add(cell);
      }
      new LayeredLayout(graph, picture.layers().size()).execute(graph.getDefaultParent());
    } finally {
      graph.getModel().endUpdate();
    }
    return read(cells, edges);
  }

  private static Cell cell(Map<String, Cell> cells, String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("an edge names a node that is not there: " + id);
    }
    return cell;
  }

  /** Boxes of one layer are equally wide. */
  private static Map<String, Cell> cells(Picture picture) {
    double[] widths = new double[picture.layers().size()];
    for (int layer = 0; layer < widths.length; layer++) {
      widths[layer] = Label.of(picture.layers().get(layer)).width();
    }
    for (Picture.Node node : picture.nodes()) {
      double width = Label.of(node.words()).width() + 2 * PADDING_X;
      widths[node.layer()] = Math.max(widths[node.layer()], width);
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Picture.Node node : picture.nodes()) {
      Label label = Label.of(node.words());
      mxGeometry size = new mxGeometry(0, 0, widths[node.layer()], label.height() + 2 * PADDING_Y);
      cells.put(node.id(), Cell.node(cells.size(), node.layer(), label, size));
    }
    return cells;
  }

  private static Layout read(Map<String, Cell> cells, List<Cell> edges) {
    Map<String, Box> boxes = new HashMap<>();
    double width = 0;
    double height = 0;
    for (Map.Entry<String, Cell> entry : cells.entrySet()) {
      mxGeometry at = entry.getValue().getGeometry();
      Box box =
          new Box(at.getX(), at.getY(), at.getWidth(), at.getHeight(), entry.getValue().label());
      boxes.put(entry.getKey(), box);
      width = Math.max(width, box.right());
      height = Math.max(height, box.y() + box.height());
    }
    List<List<Point>> ways = new ArrayList<>();
    for (Cell edge : edges) {
      List<Point> way = way(edge);
      ways.add(way);
      for (Point point : way) {
        height = Math.max(height, point.y());
      }
    }
    return new Layout(Collections.unmodifiableMap(boxes), ways, width, height);
  }

  private static List<Point> way(mxCell edge) {
    List<mxPoint> points = edge.getGeometry().getPoints();
    return points == null
        ? List.of()
        : points.stream().map(point -> new Point(point.getX(), point.getY())).toList();
  }
}
