package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.DocumentExtractor.Result;
import org.theragraph.extractor.Extractions;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.assembly.Claim;

/** Whatever the text and whoever found the mentions: no exception, and spans that hold. */
class AnyTextTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);

  @Property(tries = 300)
  void anyTextWithAnyMentionsGivesFactsWhoseSpansHold(
      @ForAll("anyTexts") String text, @ForAll("cuts") List<Integer> cuts) {
    check(text, mentions(text, cuts));
  }

  @Property(tries = 200)
  void wordsOfTheRulesInAnyOrderGiveFactsWhoseSpansHold(@ForAll("words") String marked) {
    MarkedText text = MarkedText.parse(marked);
    boolean related = check(text.document().text(), text.mentions());
    Statistics.collect(related);
    Statistics.coverage(checker -> checker.check(true).percentage(p -> p > 10)); // not vacuous
  }

  /** Returns whether there is a relation at all. */
  private static boolean check(String text, List<Mention> mentions) {
    Document document = Extractions.document("test", text);
    Result result = Extractions.extractor().extract(document, mentions, Deadline.in(AMPLE));
    assertThat(result.facts().mentions()).isEqualTo(mentions);
    assertThat(result.claims()).allSatisfy(claim -> check(claim, text, mentions));
    return !result.claims().isEmpty();
  }

  private static void check(Claim claim, String text, List<Mention> mentions) {
    assertThat(claim.evidence().sentence().of(text)).isEqualTo(claim.evidence().text());
    assertThat(claim.evidence().sentence().contains(claim.evidence().cue())).isTrue();
    assertThat(mentions).contains(claim.subjectMention(), claim.objectMention());
    assertThat(claim.evidence().subject()).isEqualTo(claim.subjectMention().span());
    assertThat(claim.evidence().object()).isEqualTo(claim.objectMention().span());
    assertThat(
            claim.predicate().admits(claim.subjectMention().type(), claim.objectMention().type()))
        .isTrue();
    assertThat(claim.evidence().stage() == null || claim.predicate().hasStage()).isTrue();
    assertThat(claim.evidence().probability()).isBetween(0.0, 1.0);
  }

  /** Mentions of the lengths given, the gaps between them given too, as far as the text reaches. */
  private static List<Mention> mentions(String text, List<Integer> cuts) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (int i = 0; i + 1 < cuts.size(); i += 2) {
      int start = at + cuts.get(i);
      int end = start + 1 + cuts.get(i + 1);
      if (end > text.length()) {
        break;
      }
      Span span = new Span(start, end);
      ConceptType type = ConceptType.values()[(start + end) % ConceptType.values().length];
      mentions.add(new Mention("test", span, span.of(text), type, null, 1.0, "test"));
      at = end;
    }
    return mentions;
  }

  @Provide
  static Arbitrary<String> anyTexts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        Arbitraries.strings().withChars("a‹›()[]{}0D1$\\ ,.;’–\n").ofMaxLength(200),
        words().map(marked -> MarkedText.parse(marked).document().text()));
  }

  @Provide
  static Arbitrary<List<Integer>> cuts() {
    return Arbitraries.integers().between(0, 12).list().ofMaxSize(40);
  }

  @Provide
  static Arbitrary<String> words() {
    Arbitrary<String> names =
        Arbitraries.of(
            "[rituximab|DRUG]",
            "[the|DRUG]",
            "[daratumumab|DRUG]",
            "[CD38|TARGET]",
            "[C5|TARGET]",
            "[plasma cells|CELL]",
            "[B cells|CELL]",
            "[lupus|DISEASE]",
            "[asthma|DISEASE]",
            "[side effects|DISEASE]",
            "[headache|DISEASE]",
            "[anti-dsDNA|AAB]");
    Arbitrary<String> verbs =
        Arbitraries.of(
            "targets",
            "depleted",
            "was approved for",
            "improved",
            "is expressed on",
            "produce",
            "were found in",
            "caused",
            "in patients with",
            "treated with",
            "contribute to",
            "was well tolerated",
            "did not meet its primary endpoint");
    Arbitrary<String> rest =
        Arbitraries.of(
            "not",
            "may",
            "and",
            ",",
            "(",
            ")",
            ".",
            ";",
            "the drug",
            "This marker",
            "These cells",
            "It",
            "no",
            "without",
            "versus",
            "trial of",
            "will be tested",
            "anti-",
            "of",
            "in",
            "who had failed",
            "\n",
            "‹",
            "’",
            "%");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, names),
            net.jqwik.api.Tuple.of(2, verbs),
            net.jqwik.api.Tuple.of(2, rest))
        .list()
        .ofMinSize(3)
        .ofMaxSize(60)
        .map(list -> String.join(" ", list));
  }
}
