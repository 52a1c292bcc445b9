package org.theragraph.cli.picture;

import com.mxgraph.layout.hierarchical.model.mxGraphHierarchyNode;
import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.view.mxGraph;
import javax.swing.SwingConstants;

/** The library's layout from left to right, but a cell's layer is given and not found. */
final class LayeredLayout extends mxHierarchicalLayout {
  /** In pixels. */
  static final double BETWEEN_LAYERS = 90;

  private static final double BETWEEN_NODES = 18;

  private final int layers;

  LayeredLayout(mxGraph graph, int layers) {
    super(graph, SwingConstants.WEST);
    this.layers = layers;
    setInterRankCellSpacing(BETWEEN_LAYERS);
    setIntraCellSpacing(BETWEEN_NODES);
    setInterHierarchySpacing(BETWEEN_NODES);
  }

  /** The library counts ranks from the last layer. */
  @Override
  public void layeringStage() {
    model.maxRank = layers - 1;
    for (mxGraphHierarchyNode node : model.getVertexMapper().values()) {
      node.temp[0] = layers - 1 - ((Cell) node.cell).layer();
    }
    model.fixRanks();
  }
}
