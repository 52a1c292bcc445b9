package org.theragraph.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EncodingTest {
  @Test
  void aStrayByteInUtf8IsTakenAsWindows() {
    byte[] good = "Grüße β γ é ".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0x93;
    assertThat(Encoding.decode(bytes, null)).isEqualTo("Grüße β γ é “");
  }

  @Test
  void otherScriptsAreGuessedFromTheirBytes() {
    String russian =
        "Препарат показал эффективность при системной красной волчанке у большинства больных.";
    byte[] bytes = russian.getBytes(Charset.forName("windows-1251"));
    assertThat(Encoding.decode(bytes, null)).isEqualTo(russian);
  }

  @Test
  void utf16IsReadWithAndWithoutMark() {
    assertThat(Encoding.decode("a plain text".getBytes(StandardCharsets.UTF_16LE), null))
        .isEqualTo("a plain text");
    assertThat(Encoding.decode("a β text".getBytes(StandardCharsets.UTF_16), null))
        .isEqualTo("a β text");
  }

  @Test
  void unknownNamesOfCharacterSetsTellNothing() {
    assertThat(Encoding.declared("<meta charset=\"x-my-own\">")).isNull();
    assertThat(Encoding.declared("<?xml version='1.0' encoding='latin1'?>"))
        .isEqualTo(Encoding.WINDOWS_1252);
  }

  @Property
  void utf8IsAlwaysReadAsUtf8(@ForAll String text) {
    String sound = CleanText.clean(text);
    assertThat(
            Encoding.decode(
                ("x" + sound + "ß").getBytes(StandardCharsets.UTF_8), Encoding.WINDOWS_1252))
        .isEqualTo("x" + sound + "ß");
  }
}
