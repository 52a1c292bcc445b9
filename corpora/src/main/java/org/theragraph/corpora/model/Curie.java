package org.theragraph.corpora.model;

import java.util.regex.Pattern;

/**
 * A compact identifier such as {@code MONDO:0007915}.
 *
 * @param prefix name space, as the vocabulary's owner writes it
 * @param local identifier within the name space, never empty
 */
public record Curie(String prefix, String local) implements Comparable<Curie> {
  /** Prefix of names that stand in no vocabulary: {@code text:<type>/<normalised name>}. */
  public static final String TEXT_PREFIX = "text";

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  public Curie {
    boolean oneLine = local.chars().noneMatch(Character::isISOControl);
    if (!PREFIX.matcher(prefix).matches() || local.isBlank() || !oneLine) {
      throw new IllegalArgumentException(
          "not a CURIE: '" + prefix + ":" + local + "'; write PREFIX:ID, for example CL:0000786");
    }
  }

  /**
   * Reads {@code PREFIX:ID}.
   *
   * @throws IllegalArgumentException if the text has no prefix or no identifier
   */
  public static Curie parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "not a CURIE: '" + text + "'; write PREFIX:ID, for example CL:0000786");
    }
    return new Curie(text.substring(0, colon), text.substring(colon + 1));
  }

  /** The local identifier of a name that no vocabulary has. */
  public static Curie ofText(ConceptType type, String name) {
    return new Curie(TEXT_PREFIX, type.slug() + "/" + NameKey.of(name));
  }

  /** Whether this identifies a name of the text rather than an entry of a vocabulary. */
  public boolean isUngrounded() {
    return prefix.equals(TEXT_PREFIX);
  }

  @Override
  public int compareTo(Curie other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return prefix + ":" + local;
  }
}
