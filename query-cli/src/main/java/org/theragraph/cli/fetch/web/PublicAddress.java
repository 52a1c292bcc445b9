package org.theragraph.cli.fetch.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public net from those of this machine, its network, and special ones. */
final class PublicAddress {
  private static final int BYTE = 0xFF;

  private PublicAddress() {}

  /** Whether everybody may be sent there: IANA's special-purpose registries have it in no row. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? isPublic4(bytes)
        : address instanceof Inet6Address && isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    int third = bytes[2] & BYTE;
    boolean shared = first == 100 && second >= 64 && second < 128; // carriers', RFC 6598
    boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmarks = first == 198 && (second == 18 || second == 19);
    boolean examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 240 && !shared && !protocols && !benchmarks && !examples;
  }

  private static boolean isPublic6(byte[] bytes) {
    boolean global = (bytes[0] & 0xE0) == 0x20; // 2000::/3: no unique-local, mapped or discard
    int first = (bytes[0] & BYTE) << 8 | bytes[1] & BYTE;
    int second = (bytes[2] & BYTE) << 8 | bytes[3] & BYTE;
    if (first == 0x2002) { // 6to4 holds an IPv4 address
      return isPublicInside(bytes, 2);
    }
    if (first == 0x0064 && second == 0xFF9B) { // so does NAT64
      return bytes[4] == 0 && bytes[5] == 0 && isPublicInside(bytes, 12);
    }
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0DB8); // Teredo, examples
    return global && !special;
  }

  private static boolean isPublicInside(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // four bytes are an address
    }
  }
}
