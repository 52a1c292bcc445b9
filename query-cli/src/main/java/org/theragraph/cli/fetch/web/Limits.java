package org.theragraph.cli.fetch.web;

import java.time.Duration;

/**
 * How much one request may take.
 *
 * @param bytes of a body, unpacked
 * @param time from the lookup of the host to the body's last byte, each redirect by itself
 * @param retries after the first try
 */
public record Limits(long bytes, Duration time, int retries) {
  public Limits withBytes(long other) {
    return new Limits(other, time, retries);
  }
}
