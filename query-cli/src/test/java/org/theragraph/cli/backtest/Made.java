package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastClaim;
import org.theragraph.cli.history.PastVote;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Vote;

/** A past that tests write down claim by claim; ids say the type: drug1, target1, disease1. */
final class Made {
  private final Map<String, ConceptRef> concepts = new HashMap<>();
  private final Map<List<Object>, List<PastVote>> votes = new HashMap<>();

  /** A certain sentence of a document of that day. */
  Made told(String subject, Predicate predicate, String object, String day) {
    return told(subject, predicate, object, day, null);
  }

  Made told(String subject, Predicate predicate, String object, String day, @Nullable Stage stage) {
    concept(subject);
    concept(object);
    List<PastVote> all =
        votes.computeIfAbsent(List.of(subject, predicate, object), k -> new ArrayList<>());
    String document = subject + predicate + object + all.size();
    all.add(
        new PastVote(
            "e" + document,
            document,
            day,
            false,
            new Vote(document, Polarity.AFFIRMED, Certainty.CERTAIN, 0.9, stage, null, 0)));
    return this;
  }

  private void concept(String id) {
    String type = id.replaceAll("\\d", "");
    concepts.put(
        id,
        new ConceptRef(id, type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1), id));
  }

  Past past() {
    List<PastClaim> claims = new ArrayList<>();
    votes.forEach(
        (key, all) ->
            claims.add(
                new PastClaim(
                    key.toString(),
                    (String) key.get(0),
                    (Predicate) key.get(1),
                    (String) key.get(2),
                    null,
                    null,
                    all)));
    return new Past(concepts, Map.of(), claims);
  }
}
