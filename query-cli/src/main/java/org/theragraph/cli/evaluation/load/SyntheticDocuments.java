package org.theragraph.cli.evaluation.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;

/** Made-up documents: one sentence for each claim, other sentences between, every span right. */
final class SyntheticDocuments {
  private static final String[] WORDS =
      ("patients cohort response weeks baseline cells serum outcome trial daily dose after the of"
              + " in with a randomised phase improved marked reported severe refractory treatment"
              + " placebo observed significant levels and disease")
          .split(" ", -1);

  private static final Stage[] STAGES = Stage.values();

  /** Words around a claim: sentences have 125 characters, documents 1,400, as in the sample. */
  private static final int AROUND = 12;

  /** Sentences without a claim, with two mentions each: 26 a document, as in the sample. */
  private static final int PLAIN_SENTENCES = 7;

  private static final int PLAIN_WORDS = 4;
  private static final Set<ConceptType> ANY = EnumSet.allOf(ConceptType.class);
  private static final double COPIES = 0.02;

  private final SyntheticConcepts concepts;
  private final Map<Curie, Concept> byId = new HashMap<>();
  private final Random random;
  private int number;

  SyntheticDocuments(SyntheticConcepts concepts, Random random) {
    this.concepts = concepts;
    concepts.all().forEach(concept -> byId.put(concept.id(), concept));
    this.random = random;
  }

  /** How many claims the next document makes: 5.9 in the mean, as in the sample. */
  int size() {
    int size = 1;
    while (size < 30 && random.nextDouble() < 0.83) {
      size++;
    }
    return size;
  }

  DocumentFacts next(List<Claim> claims) {
    Draft draft = new Draft("bench:" + number, new StringBuilder("Study " + number + "\n"));
    int title = draft.text.length() - 1;
    claims.forEach(claim -> sentence(draft, claim));
    for (int i = 0; i < PLAIN_SENTENCES; i++) {
      words(draft.text, PLAIN_WORDS);
      draft.text.append(' ');
      draft.mention(concepts.draw(ANY));
      draft.text.append(' ');
      draft.mention(concepts.draw(ANY));
      draft.text.append(". ");
    }
    String text = draft.text.toString();
    Document document =
        Document.of(
                draft.id,
                DocumentKind.ABSTRACT,
                text.substring(0, title),
                text.substring(title + 1),
                List.of(),
                new Citation("https://example.org/" + number, "2020-01-01", "Journal of Benches"))
            .withDuplicateOf(copied());
    number++;
    return new DocumentFacts(document, draft.mentions, draft.evidence);
  }

  private @Nullable String copied() {
    return number > 0 && random.nextDouble() < COPIES ? "bench:" + random.nextInt(number) : null;
  }

  /** A document while it is written. */
  private record Draft(
      String id, StringBuilder text, List<Mention> mentions, List<Evidence> evidence) {
    Draft(String id, StringBuilder text) {
      this(id, text, new ArrayList<>(), new ArrayList<>());
    }

    Span append(String words) {
      int start = text.length();
      text.append(words);
      return new Span(start, text.length());
    }

    Span mention(Concept concept) {
      Span span = append(concept.name());
      mentions.add(
          new Mention(id, span, concept.name(), concept.type(), concept.id(), 1, "vocabulary"));
      return span;
    }
  }

  private void sentence(Draft draft, Claim claim) {
    int start = draft.text.length();
    int before = random.nextInt(AROUND);
    words(draft.text, before);
    draft.text.append(' ');
    Span subject = draft.mention(concept(claim.subject()));
    draft.text.append(' ');
    Span cue = draft.append(claim.predicate().name());
    draft.text.append(' ');
    Span object = draft.mention(concept(claim.object()));
    draft.text.append(' ');
    words(draft.text, AROUND - before);
    draft.text.append('.');
    Span sentence = new Span(start, draft.text.length());
    draft.evidence.add(evidence(draft, claim, sentence, subject, object, cue));
    draft.text.append(' ');
  }

  private Evidence evidence(
      Draft draft, Claim claim, Span sentence, Span subject, Span object, Span cue) {
    String statement = claim.statement();
    return new Evidence(
        ClaimHash.evidence(statement, draft.id, sentence, subject, object),
        statement,
        draft.id,
        sentence,
        subject,
        object,
        cue,
        draft.text.substring(sentence.start(), sentence.end()),
        random.nextDouble() < 0.11 ? Polarity.NEGATED : Polarity.AFFIRMED,
        certainty(),
        stage(claim.predicate()),
        Math.round(random.nextDouble() * 500 + 450) / 1000.0,
        "rules/bench@1");
  }

  private Certainty certainty() {
    double draw = random.nextDouble();
    return draw < 0.92 ? Certainty.CERTAIN : draw < 0.94 ? Certainty.PROBABLE : Certainty.POSSIBLE;
  }

  private @Nullable Stage stage(Predicate predicate) {
    return predicate.hasStage() && random.nextDouble() < 0.5
        ? STAGES[random.nextInt(STAGES.length)]
        : null;
  }

  private Concept concept(Curie id) {
    Concept concept = byId.get(id);
    if (concept == null) {
      throw new IllegalStateException("no concept " + id);
    }
    return concept;
  }

  private void words(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }
}
