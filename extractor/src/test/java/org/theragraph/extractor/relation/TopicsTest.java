package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;

class TopicsTest {
  @Test
  void theOnlyDrugOfATextIsItsTopic() {
    assertThat(drug("[Rituximab|DRUG] was given.")).hasValue("Rituximab");
  }

  @Test
  void ofTwoDrugsNamedAlikeOftenNeitherIsTheTopic() {
    assertThat(drug("[Rituximab|DRUG] and [ofatumumab|DRUG] were given.")).isEmpty();
  }

  @Test
  void theDrugNamedClearlyMoreOftenIsTheTopic() {
    assertThat(
            drug(
                "[Rituximab|DRUG], not [ofatumumab|DRUG], was given. [Rituximab|DRUG] is old."
                    + " [Rituximab|DRUG] is cheap."))
        .hasValue("Rituximab");
  }

  @Test
  void theTitleCountsMoreThanTheBody() {
    String title = "Rituximab in lupus";
    MarkedText body = MarkedText.parse("[ofatumumab|DRUG], yes, [ofatumumab|DRUG]");
    Document document =
        Document.of(
            "test", DocumentKind.TEXT, title, body.document().text(), List.of(), Citation.NONE);
    Mention first = body.mentions().get(0);
    Mention inTitle =
        new Mention(
            "test",
            new org.theragraph.corpora.model.Span(0, 9),
            "Rituximab",
            ConceptType.DRUG,
            null,
            1.0,
            "test");
    List<Mention> mentions =
        List.of(inTitle, shifted(first, title), shifted(body.mentions().get(1), title));
    Topics topics = Topics.of(document, mentions);
    assertThat(topics.mention(ConceptType.DRUG, 30)).isEmpty(); // 5 points against 4: no clear lead
    assertThat(Topics.of(document, mentions.subList(0, 2)).mention(ConceptType.DRUG, 30))
        .hasValue(inTitle); // 5 against 3
  }

  @Test
  void aSymptomIsNoTopic() {
    Topics topics = topics("[Side effects|DISEASE], [side effects|DISEASE] and [lupus|DISEASE].");
    assertThat(topics.mention(ConceptType.DISEASE, 0)).map(Mention::text).hasValue("lupus");
  }

  @Test
  void theNearestMentionBeforeAPlaceStandsForTheTopicElseTheFirstAfterIt() {
    Topics topics = topics("It works. [Rituximab|DRUG] helps. [rituximab|DRUG] cures. And more.");
    assertThat(topics.mention(ConceptType.DRUG, 0)).map(Mention::text).hasValue("Rituximab");
    assertThat(topics.mention(ConceptType.DRUG, 22)).map(Mention::text).hasValue("Rituximab");
    assertThat(topics.mention(ConceptType.DRUG, 99)).map(Mention::text).hasValue("rituximab");
  }

  @Test
  void whatStandsLastBeforeAPlaceNeedNotBeTheTopic() {
    Topics topics = topics("[CD38|TARGET] and [CD20|TARGET] are markers.");
    assertThat(topics.mention(ConceptType.TARGET, 99)).isEmpty();
    assertThat(topics.before(ConceptType.TARGET, 99)).map(Mention::text).hasValue("CD20");
    assertThat(topics.before(ConceptType.TARGET, 3)).isEmpty();
  }

  private static Optional<String> drug(String marked) {
    return topics(marked).mention(ConceptType.DRUG, 0).map(Mention::text);
  }

  private static Topics topics(String marked) {
    MarkedText text = MarkedText.parse(marked);
    return Topics.of(text.document(), text.mentions());
  }

  private static Mention shifted(Mention mention, String title) {
    return new Mention(
        mention.document(),
        mention.span().shift(title.length() + 1),
        mention.text(),
        mention.type(),
        mention.concept(),
        mention.score(),
        mention.recogniser());
  }
}
