package org.theragraph.cli.web;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param detail what to do, in a line
 */
record Problem(String type, String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail);
  }
}
