package org.theragraph.cli.picture;

import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;

/** A cell with a hash code of its own: the library walks hash tables of cells. */
final class Cell extends mxCell {
  private static final long serialVersionUID = 1;

  private final int number;
  private final int layer;
  private final transient Label label;

  private Cell(int number, int layer, Label label, mxGeometry geometry) {
    // no value, as the library would measure its words with a font
    super(null, geometry, null);
    this.number = number;
    this.layer = layer;
    this.label = label;
  }

  static Cell node(int number, int layer, Label label, mxGeometry size) {
    Cell cell = new Cell(number, layer, label, size);
    cell.setVertex(true);
    return cell;
  }

  static Cell edge(int number) {
    mxGeometry geometry = new mxGeometry();
    geometry.setRelative(true);
    Cell cell = new Cell(number, -1, Label.of(""), geometry);
    cell.setEdge(true);
    return cell;
  }

  int layer() {
    return layer;
  }

  Label label() {
    return label;
  }

  @Override
  public int hashCode() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
