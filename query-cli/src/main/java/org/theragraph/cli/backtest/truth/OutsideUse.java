package org.theragraph.cli.backtest.truth;

import java.util.List;

/**
 * What somebody else keeps of a drug in a disease.
 *
 * @param drug ids and names by which the drug can be known, the surest first
 * @param disease the same of the disease
 * @param works whether it is used, or was tried and failed
 */
public record OutsideUse(List<String> drug, List<String> disease, boolean works) {
  public OutsideUse {
    drug = List.copyOf(drug);
    disease = List.copyOf(disease);
  }
}
