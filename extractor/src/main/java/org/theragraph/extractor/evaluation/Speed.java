package org.theragraph.extractor.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How fast extraction is.
 *
 * @param documents measured
 * @param threads at work
 * @param reading of one document from its file; its share of what follows is not in there
 * @param profiles each way to extract
 * @param coreNlp tokenize, ssplit, pos and depparse on the same documents
 */
public record Speed(
    int documents, int threads, double reading, List<Profile> profiles, Cost coreNlp) {
  public Speed {
    profiles = List.copyOf(profiles);
  }

  /**
   * One way to extract.
   *
   * @param cost of the whole: near-copies, extraction, assembling and writing
   * @param stages share of each step, in their order
   * @param heap without CoreNLP's baseline
   */
  public record Profile(String name, Cost cost, Map<String, Double> stages, Heap heap) {}

  /** How many times as fast as CoreNLP, by the time of processors. */
  public double ratio(Profile profile) {
    return coreNlp.cpu() / profile.cost().cpu();
  }

  /** The same by the clock. */
  public double wallRatio(Profile profile) {
    return coreNlp.wall() / profile.cost().wall();
  }

  /** Documents a second of a processor. */
  public double perSecond(Cost cost) {
    return documents / cost.cpu();
  }
}
