package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the server listens, and whom it believes.
 *
 * @param host a name or address of this machine
 * @param port 0 for any free one
 * @param names by which browsers may call it, besides this machine's own
 * @param signIn whether to ask for sign-in although nobody has an account
 * @param https whether all requests come through a proxy that speaks HTTPS
 * @param proxies addresses whose word on who asks is believed, besides this machine's own
 */
record Listening(
    String host, int port, Set<String> names, boolean signIn, boolean https, Set<String> proxies) {
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

  Listening {
    names = Set.copyOf(names.stream().map(Listening::lower).toList());
    proxies = Set.copyOf(proxies);
  }

  /** For this machine alone, without more. */
  static Listening locally(String host, int port) {
    return new Listening(host, port, Set.of(), false, false, Set.of());
  }

  boolean isLocal() {
    return isLoopback(host);
  }

  /**
   * Whether a request that names this host is meant for us: no other site's name, bound anew to our
   * address, is.
   *
   * @param host as the header has it, with or without a port
   */
  boolean isNamed(String host, Context context) {
    String name = lower(host.replaceFirst(":\\d+$", ""));
    // An address, unlike a name, cannot be bound anew.
    return OWN.contains(name) || names.contains(name) || name.equals(address(context));
  }

  private static String address(Context context) {
    String local = context.req().getLocalAddr();
    return local.contains(":") && !local.startsWith("[") ? "[" + local + "]" : local;
  }

  /** Who asks: the other end, or whom a proxy that is believed names as its own other end. */
  String peer(Context context) {
    String peer = context.req().getRemoteAddr();
    if (!proxies.contains(peer) && !(https && isLoopback(peer))) {
      return peer;
    }
    List<String> chain = Collections.list(context.req().getHeaders("X-Forwarded-For"));
    String all = String.join(",", chain);
    String nearest = all.substring(all.lastIndexOf(',') + 1).strip(); // the rest anybody can write
    return nearest.isEmpty() || nearest.length() > 64 ? peer : nearest;
  }

  /** Whether a program of this machine asks, and none for somebody else. */
  boolean isFromHere(Context context) {
    return isLoopback(context.req().getRemoteAddr())
        && context.header("X-Forwarded-For") == null
        && context.header("Forwarded") == null;
  }

  static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
