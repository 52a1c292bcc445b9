package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.theragraph.extractor.annotation.CoreNlpParser;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceParser;

/** Every rule finds its predicate in its own example, alone. */
class RuleExamplesTest {
  private static SentenceParser parser;

  @BeforeAll
  static void loadModels() {
    parser = new CoreNlpParser();
  }

  @TestFactory
  Stream<DynamicTest> everyPhraseRuleFindsItsExample() {
    return PhraseRule.load().stream()
        .map(rule -> test(rule.head(), new PhraseRules(List.of(rule))));
  }

  @TestFactory
  Stream<DynamicTest> everyDependencyRuleFindsItsExample() {
    return DependencyRule.load().stream()
        .map(rule -> test(rule.head(), new DependencyRules(List.of(rule), parser)));
  }

  @Test
  void everyRuleHasANameOfItsOwnAndIsDocumented() {
    List<RuleHead> heads = new ArrayList<>();
    PhraseRule.load().forEach(rule -> heads.add(rule.head()));
    DependencyRule.load().forEach(rule -> heads.add(rule.head()));
    assertThat(heads).extracting(RuleHead::id).doesNotHaveDuplicates();
    assertThat(heads).extracting(RuleHead::documentation).allMatch(line -> line.endsWith("."));
  }

  private static DynamicTest test(RuleHead head, CandidateSource source) {
    return DynamicTest.dynamicTest(
        head.id(),
        () ->
            assertThat(candidates(head.example(), source))
                .as(head.example())
                .extracting(Candidate::predicate)
                .contains(head.predicate()));
  }

  private static List<Candidate> candidates(String example, CandidateSource source) {
    MarkedText text = MarkedText.parse(example);
    Topics topics = Topics.of(text.document(), text.mentions());
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : new CoreNlpSplitter().split(text.document())) {
      found.addAll(source.candidates(View.of(text.document(), sentence, text.mentions(), topics)));
    }
    return found;
  }
}
