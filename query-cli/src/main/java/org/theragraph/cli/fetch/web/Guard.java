package org.theragraph.cli.fetch.web;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets no request through to an address that is not public, whatever a page, feed or redirect says.
 * All answers of the name service must be public.
 */
public final class Guard {
  static {
    // The answer that was checked is the one that is connected to: Java must not ask a second time,
    // for a name that points elsewhere by then (DNS rebinding).
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  private static final Pattern SECRET =
      Pattern.compile("(?i)(?<=api[-_]key=|api[-_]key\":\"|api[-_]key\": \")[^&\"\\s]*");

  private static final Pattern HOST =
      Pattern.compile("(?<=://)[^/?#:@\\[]*[^\\x00-\\x7F][^/?#:@]*");

  private final boolean allowPrivate;
  private final Set<String> trusted;
  private final String hint;

  private Guard(boolean allowPrivate, Set<String> trusted, String hint) {
    this.allowPrivate = allowPrivate;
    this.trusted = trusted;
    this.hint = hint;
  }

  /** For addresses that others wrote, in pages and feeds. */
  public static Guard of(boolean allowPrivate) {
    return new Guard(allowPrivate, Set.of(), " (--allow-private lets it pass)");
  }

  /** For a service whose place the user chose: only its redirects must be public. */
  public static Guard ofService(URI base) {
    return new Guard(false, Set.of(place(base)), "");
  }

  /**
   * Reads an address.
   *
   * @throws WebException if it is none of http or https with a host
   */
  public static URI parse(String address) throws WebException {
    URI uri;
    try {
      uri = new URI(new URI(inAscii(address.strip().replace(" ", "%20"))).toASCIIString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw WebException.lasting("is no address");
    }
    requireWeb(uri);
    return withoutFragment(uri);
  }

  /** With the host as the name service knows it: {@code xn--} for letters of other alphabets. */
  private static String inAscii(String address) {
    Matcher host = HOST.matcher(address);
    return host.find()
        ? address.substring(0, host.start())
            + IDN.toASCII(host.group())
            + address.substring(host.end())
        : address;
  }

  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }

  private static void requireWeb(URI uri) throws WebException {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw WebException.lasting("is not http:// or https://");
    }
    if (uri.getHost() == null) {
      throw WebException.lasting("has no valid host name");
    }
    if (uri.getUserInfo() != null) {
      throw WebException.lasting("holds a user name; take it out");
    }
  }

  /**
   * Lets an address pass.
   *
   * @throws WebException if it must not be asked
   */
  public void check(URI uri) throws WebException {
    requireWeb(uri);
    if (allowPrivate || trusted.contains(place(uri))) {
      return;
    }
    for (InetAddress address : lookUp(uri.getHost())) {
      if (!PublicAddress.isPublic(address)) {
        throw WebException.lasting(
            "its host has the address %s, which is not public%s"
                .formatted(address.getHostAddress(), hint));
      }
    }
  }

  private static InetAddress[] lookUp(String host) throws WebException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw WebException.lasting("there is no host " + host);
    }
  }

  private static String place(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
  }

  /** An address to show and to keep: without keys. */
  public static String shown(URI uri) {
    return withoutKeys(uri.toString());
  }

  static String withoutKeys(String text) {
    return SECRET.matcher(text).replaceAll("...");
  }
}
