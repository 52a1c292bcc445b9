package org.theragraph.cli.fetch.web;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a server said.
 *
 * @param address that said it, after redirects
 * @param body unpacked
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Reply(URI address, int status, HttpHeaders headers, byte[] body) {
  private static final int LONGEST_SAYING = 200;

  public boolean isGood() {
    return status >= 200 && status < 300;
  }

  public boolean isUnchanged() {
    return status == 304;
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  public @Nullable String header(String name) {
    return headers.firstValue(name).map(String::strip).filter(v -> !v.isEmpty()).orElse(null);
  }

  /** {@code text/html}, in lower case; null if the server did not say. */
  public @Nullable String mediaType() {
    String type = header("Content-Type");
    return type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** As the server names it; null if it did not. */
  public @Nullable String charset() {
    String type = header("Content-Type");
    for (String part : type == null ? new String[0] : type.split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
        String name = pair[1].strip().replace("\"", "");
        return name.isEmpty() ? null : name;
      }
    }
    return null;
  }

  /** For an error message: the status, and the body's first words if they are plain text. */
  public String saying() {
    String text =
        new String(body, 0, Math.min(body.length, 2000), StandardCharsets.UTF_8)
            .replaceAll("\\s+", " ")
            .strip();
    String words =
        text.startsWith("<") || text.isEmpty()
            ? ""
            : ": " + text.substring(0, Math.min(text.length(), LONGEST_SAYING));
    return "answered with status " + status + Guard.withoutKeys(words);
  }
}
