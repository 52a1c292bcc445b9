package org.theragraph.cli.web;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param detail what to do, in a line
 */
record Problem(String type, String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Not understood";
      case 401 -> "Not signed in";
      case 403 -> "Refused";
      case 404 -> "Not found";
      case 413, 414, 431 -> "Too large";
      case 429 -> "Too many attempts";
      case 503 -> "The graph does not answer";
      default -> "Failed";
    };
  }
}
