package org.theragraph.corpora.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Names of statements and evidence that depend on what they say and on nothing else. */
public final class ClaimHash {
  private static final int ID_BYTES = 16; // 128 bits

  private ClaimHash() {}

  /** Hash of subject, predicate, object and qualifiers: 32 hexadecimal digits. */
  public static String statement(
      Curie subject, Predicate predicate, Curie object, Qualifiers qualifiers) {
    StringBuilder key = new StringBuilder();
    part(key, subject.toString());
    part(key, predicate.name());
    part(key, object.toString());
    for (Map.Entry<String, String> qualifier : qualifiers.values().entrySet()) {
      part(key, qualifier.getKey() + "=" + qualifier.getValue());
    }
    return shortHash(key.toString());
  }

  /** Hash of a statement's id, the document and the spans: 32 hexadecimal digits. */
  public static String evidence(
      String statement, String document, Span sentence, Span subject, Span object) {
    StringBuilder key = new StringBuilder();
    part(key, statement);
    part(key, document);
    for (Span span : new Span[] {sentence, subject, object}) {
      part(key, span.start() + "-" + span.end());
    }
    return shortHash(key.toString());
  }

  /** Whether a text has the form of an id: 32 hexadecimal digits, small letters. */
  public static boolean isId(String text) {
    return text.length() == 2 * ID_BYTES
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Full SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
  public static String sha256(String text) {
    return HexFormat.of().formatHex(digest(text));
  }

  /** A part ends with a line feed, which no identifier holds: no two keys run together. */
  private static void part(StringBuilder key, String part) {
    key.append(part).append('\n');
  }

  private static String shortHash(String text) {
    return HexFormat.of().formatHex(digest(text), 0, ID_BYTES);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
