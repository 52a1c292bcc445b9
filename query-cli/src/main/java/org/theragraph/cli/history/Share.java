package org.theragraph.cli.history;

/**
 * Some of all documents, drawn by their ids, always the same; a larger share has all of a smaller.
 *
 * @param part 0..1
 */
public record Share(double part) {
  private static final int PARTS = 10_000;

  /** Whether a document is among them. */
  public boolean has(String document) {
    int scattered = document.hashCode() * 0x9E3779B1; // Fibonacci hashing: ids are much alike
    return Math.floorMod(scattered >>> 8, PARTS) < part * PARTS;
  }
}
