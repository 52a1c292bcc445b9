package org.theragraph.corpora.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Good inputs made bad: bytes flipped, parts cut, doubled, moved, spliced, tokens put in. */
final class Mutants {
  private static final int LARGEST = 200_000; // bytes
  private static final int MOST_CHANGES = 8;
  private static final Pattern TOKEN =
      Pattern.compile("<[^<>]{1,80}>|\"[^\"]{1,40}\"\\s*:?|&[^;]{1,10};|\\S{1,12}");

  /** What formats are made of, and what programs stumble over. */
  private static final List<byte[]> TOKENS =
      new ArrayList<>(
          texts(
              "<",
              ">",
              "</",
              "/>",
              "<!--",
              "-->",
              "<![CDATA[",
              "]]>",
              "<?xml",
              "?>",
              "<!DOCTYPE x [",
              "<!ENTITY a \"b\">",
              "&",
              ";",
              "&#",
              "&#x",
              "&a;",
              "&lt;",
              "&#0;",
              "&#x110000;",
              "{",
              "}",
              "[",
              "]",
              "{}",
              "[]",
              ",",
              ":",
              "\"",
              "\\",
              "\\u",
              "\\ud800",
              "\\u0000",
              "null",
              "true",
              "-1",
              "0",
              "1e999",
              "2147483648",
              "99999999999999999999",
              "0.5",
              "NaN",
              "\n",
              "\r",
              "\n\n",
              "\t",
              " ",
              "|",
              "|t|",
              "|a|",
              "\0",
              "\u0085",
              "\u00A0",
              "\u00AD",
              "\u200B",
              "\u2028",
              "\uFEFF",
              "\uFFFF",
              "\uD83D\uDE00",
              "\u0130",
              "e\u0301",
              "'",
              "=",
              "http://",
              "../",
              "xmlns:"));

  static {
    for (String hex :
        new String[] {"FFFE", "FEFF", "80", "C0AF", "EDA080", "F5", "1F8B08", "504B0304"}) {
      TOKENS.add(java.util.HexFormat.of().parseHex(hex));
    }
  }

  private final List<byte[]> seeds;
  private final List<byte[]> tokens = new ArrayList<>(TOKENS);

  Mutants(List<byte[]> seeds) {
    this.seeds = List.copyOf(seeds);
    for (byte[] seed : seeds) {
      String text = new String(seed, StandardCharsets.ISO_8859_1);
      TOKEN.matcher(text).results().limit(500).forEach(m -> tokens.addAll(latin(m.group())));
    }
  }

  private static List<byte[]> texts(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static List<byte[]> latin(String text) {
    return List.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The next input; the same for the same state of the generator. */
  byte[] next(Random random) {
    byte[] bytes = pick(seeds, random);
    for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
      bytes = changed(bytes, random);
    }
    return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
  }

  private byte[] changed(byte[] bytes, Random random) {
    int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    int to = end(bytes, from, random);
    return switch (random.nextInt(10)) {
      case 0 -> flipped(bytes, random);
      case 1 -> joined(bytes, 0, from, bytes, to, bytes.length); // cut out
      case 2 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : flipped(bytes, random);
      case 3 -> put(bytes, from, repeated(Arrays.copyOfRange(bytes, from, to), random));
      case 4 -> spliced(bytes, pick(seeds, random), random);
      case 5 -> moved(bytes, from, to, random);
      case 6 -> put(bytes, from, repeated(pick(tokens, random), random));
      case 7 -> replaced(bytes, from, to, pick(tokens, random));
      default -> put(bytes, from, pick(tokens, random));
    };
  }

  private static int end(byte[] bytes, int from, Random random) {
    int longest = random.nextInt(5) == 0 ? bytes.length : 60;
    return Math.min(bytes.length, from + 1 + random.nextInt(Math.max(1, longest)));
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** Few times mostly, thousands of times now and then. */
  private static byte[] repeated(byte[] part, Random random) {
    int times = random.nextInt(12) == 0 ? 1 << random.nextInt(14) : 1 + random.nextInt(4);
    int most = Math.max(1, LARGEST / Math.max(1, part.length));
    byte[] all = new byte[part.length * Math.min(times, most)];
    for (int at = 0; at < all.length; at += part.length) {
      System.arraycopy(part, 0, all, at, part.length);
    }
    return all;
  }

  private static byte[] put(byte[] bytes, int at, byte[] part) {
    return joined(
        joined(bytes, 0, at, part, 0, part.length), 0, at + part.length, bytes, at, bytes.length);
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] part) {
    return put(joined(bytes, 0, from, bytes, to, bytes.length), from, part);
  }

  private static byte[] moved(byte[] bytes, int from, int to, Random random) {
    byte[] rest = joined(bytes, 0, from, bytes, to, bytes.length);
    return put(rest, random.nextInt(rest.length + 1), Arrays.copyOfRange(bytes, from, to));
  }

  private static byte[] spliced(byte[] bytes, byte[] other, Random random) {
    int cut = random.nextInt(bytes.length + 1);
    return joined(bytes, 0, cut, other, random.nextInt(other.length + 1), other.length);
  }

  private static byte[] joined(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    byte[] all = Arrays.copyOf(Arrays.copyOfRange(a, aFrom, aTo), aTo - aFrom + bTo - bFrom);
    System.arraycopy(b, bFrom, all, aTo - aFrom, bTo - bFrom);
    return all;
  }

  private static byte[] pick(List<byte[]> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
