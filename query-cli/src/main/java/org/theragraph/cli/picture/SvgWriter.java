package org.theragraph.cli.picture;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.theragraph.cli.picture.Layout.Box;
import org.theragraph.cli.picture.Layout.Point;

/** Writes a picture as an {@code svg} element. */
final class SvgWriter {
  private static final double MARGIN = 16;
  private static final double TOP = 84;
  private static final double LEGEND = 40;
  private static final double THINNEST = 1;
  private static final double THICKEST = 5;

  private final XMLStreamWriter xml;
  private final SvgElements svg;
  private final Picture picture;
  private final Layout layout;

  SvgWriter(XMLStreamWriter xml, Picture picture) {
    this.xml = xml;
    this.svg = new SvgElements(xml);
    this.picture = picture;
    this.layout = Layout.of(picture);
  }

  void write() throws XMLStreamException {
    double width = Math.max(layout.width() + 2 * MARGIN, Legend.WIDTH + 2 * MARGIN);
    double height = TOP + layout.height() + LEGEND + MARGIN;
    svg.start(width, height, picture.title());
    defs();
    svg.text("heading", MARGIN, 30, picture.title());
    headings();
    for (int i = 0; i < picture.edges().size(); i++) {
      edge(picture.edges().get(i), layout.ways().get(i));
    }
    for (Picture.Node node : picture.nodes()) {
      node(node);
    }
    new Legend(xml).write(MARGIN, TOP + layout.height() + LEGEND);
    xml.writeEndElement();
  }

  private void defs() throws XMLStreamException {
    xml.writeStartElement("defs");
    for (String kind : List.of("said", "denied")) {
      xml.writeStartElement("marker");
      svg.attributes("id", "arrow-" + kind, "viewBox", "0 0 10 10", "refX", "9", "refY", "5");
      svg.attributes("markerWidth", "9", "markerHeight", "9", "markerUnits", "userSpaceOnUse");
      svg.attributes("orient", "auto-start-reverse");
      xml.writeEmptyElement("path");
      svg.attributes("class", "arrow " + kind, "d", "M 0 0 L 10 5 L 0 10 z");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void headings() throws XMLStreamException {
    for (int layer = 0; layer < picture.layers().size(); layer++) {
      int of = layer;
      Box box =
          picture.nodes().stream()
              .filter(node -> node.layer() == of)
              .map(node -> box(node.id()))
              .findFirst()
              .orElseThrow();
      svg.text("layer", x(box.x() + box.width() / 2), 62, picture.layers().get(layer));
    }
  }

  private void node(Picture.Node node) throws XMLStreamException {
    Box box = box(node.id());
    xml.writeStartElement("g");
    svg.attributes("class", "node " + node.role().name().toLowerCase(Locale.ROOT));
    svg.attributes("data-id", node.id());
    svg.element("title", node.name() + " (" + node.id() + ")");
    xml.writeEmptyElement("rect");
    svg.attributes(
        "x", SvgElements.number(x(box.x())), "y", SvgElements.number(y(box.y())), "rx", "6");
    svg.attributes(
        "width", SvgElements.number(box.width()), "height", SvgElements.number(box.height()));
    List<String> lines = box.label().lines();
    for (int i = 0; i < lines.size(); i++) {
      double middle = box.middle() + (i - (lines.size() - 1) / 2.0) * Label.LINE_HEIGHT;
      svg.text("name", x(box.x() + box.width() / 2), y(middle) + 4.5, lines.get(i));
    }
    xml.writeEndElement();
  }

  private void edge(Picture.Edge edge, List<Point> way) throws XMLStreamException {
    Box from = box(edge.from());
    Box to = box(edge.to());
    boolean rightwards = from.x() <= to.x();
    String path = Curve.path(rightwards ? from : to, way, rightwards ? to : from, MARGIN, TOP);
    xml.writeStartElement("g");
    svg.attributes("class", kind(edge), "data-from", edge.from(), "data-to", edge.to());
    svg.attributes("data-type", edge.type());
    svg.element("title", picture.item(edge).words());
    xml.writeEmptyElement("path");
    svg.attributes("class", "touch", "d", path);
    xml.writeEmptyElement("path");
    svg.attributes(
        "class", "line", "d", path, "stroke-width", SvgElements.number(thickness(edge.belief())));
    svg.attributes(
        rightwards ? "marker-end" : "marker-start",
        "url(#arrow-" + (edge.denied() ? "denied" : "said") + ")");
    xml.writeEndElement();
  }

  private static String kind(Picture.Edge edge) {
    return "edge" + (edge.hedged() ? " hedged" : "") + (edge.denied() ? " denied" : "");
  }

  static double thickness(double belief) {
    return THINNEST + (THICKEST - THINNEST) * Math.max(0, Math.min(1, belief));
  }

  private Box box(String id) {
    Box box = layout.boxes().get(id);
    if (box == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return box;
  }

  private static double x(double x) {
    return MARGIN + x;
  }

  private static double y(double y) {
    return TOP + y;
  }
}
