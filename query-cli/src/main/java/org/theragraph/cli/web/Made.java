package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent, with a tag by which a browser that has the same need not get it again.
 */
final class Made {
  private static final int TAG = 16; // digits

  private final String type;
  private final byte[] bytes;
  private final String tag;
  private final Map<String, String> headers;

  /**
   * An answer.
   *
   * @param bytes from now on its own
   * @param headers besides its type and tag
   */
  Made(String type, byte[] bytes, Map<String, String> headers) {
    this.type = type;
    this.bytes = bytes;
    this.tag = '"' + hash(bytes) + '"';
    this.headers = Map.copyOf(headers);
  }

  /** In bytes. */
  int size() {
    return bytes.length;
  }

  /** Sends it, or tells that the asker has it. */
  void send(Context context) {
    headers.forEach(context::header);
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (isKnown(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    context.contentType(type).result(bytes);
  }

  /** Whether one of the tags is this, or any will do; whoever has it weakly has it. */
  private boolean isKnown(@Nullable String known) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, TAG);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java has it
    }
  }
}
