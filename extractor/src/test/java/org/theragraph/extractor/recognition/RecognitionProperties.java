package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.TestVocabulary;

class RecognitionProperties {
  @Property(tries = 500)
  void everyTextGivesGoodMentions(@ForAll String text) {
    check(text);
  }

  @Property(tries = 1000)
  void textsOfHardPiecesGiveGoodMentions(@ForAll("hardTexts") String text) {
    check(text);
  }

  @Provide
  Arbitrary<String> hardTexts() {
    return Arbitraries.of(
            "CD38",
            "CD",
            "IL-",
            "6",
            "(",
            ")",
            "((",
            " ",
            " ",
            ", ",
            "-",
            "/",
            "and",
            " and ",
            "or",
            "memory ",
            "B",
            "T",
            "cells",
            "lupus",
            "systemic lupus erythematosus",
            "(SLE)",
            "SLE",
            "anti-",
            "antibodies",
            "against ",
            "TNF",
            "α",
            "β",
            "'s ",
            "’",
            "type 1",
            "type ",
            "2",
            "diabetes",
            "disease",
            "Disease Activity Index",
            "Foundation",
            "Journal of ",
            "the ",
            "rituximab",
            "mab",
            "X",
            "ABC-1234",
            "treatment",
            "\n",
            ". ",
            "\uD835\uDC00",
            "\uD83D",
            "é",
            "e\u0301",
            "\u00AD",
            "\u200B",
            "ﬁ",
            "İ",
            "ß",
            "lymphoma",
            "(IL)-6",
            "interleukin ")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  private static void check(String text) {
    List<Mention> mentions = TestVocabulary.mentions(text);
    int end = 0;
    for (Mention mention : mentions) {
      assertThat(mention.text()).isNotEmpty().isEqualTo(mention.span().of(text));
      assertThat(mention.span().start()).as("no overlap, in order").isGreaterThanOrEqualTo(end);
      assertThat(mention.score()).isBetween(0.0, 1.0);
      end = mention.span().end();
    }
    assertThat(TestVocabulary.mentions(text)).as("the same again").isEqualTo(mentions);
  }
}
