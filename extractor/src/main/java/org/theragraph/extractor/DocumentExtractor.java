package org.theragraph.extractor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.facts.DocumentFacts;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceSplitter;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.RelationExtractor;

/** The steps for one document, in order: sentences, mentions, relations, claims. Thread-safe. */
public final class DocumentExtractor {
  private final SentenceSplitter splitter;
  private final Recognition recognition;
  private final RelationExtractor relations;

  public DocumentExtractor(
      SentenceSplitter splitter, Recognition recognition, RelationExtractor relations) {
    this.splitter = splitter;
    this.recognition = recognition;
    this.relations = relations;
  }

  /** A document with what was found in it, checked, and the claims in full. */
  public record Result(DocumentFacts facts, List<Claim> claims) {}

  public Result extract(Document document) {
    return extract(document, recognition.recognise(document));
  }

  /** The same with mentions from elsewhere: curated, or another tool's. */
  public Result extract(Document document, List<Mention> mentions) {
    List<Sentence> sentences = withoutRepeats(document, splitter.split(document));
    Map<String, Claim> claims = new LinkedHashMap<>();
    relations
        .extract(document, sentences, mentions)
        .forEach(
            relation -> {
              Claim claim = Claim.of(document, relation);
              claims.putIfAbsent(claim.evidence().id(), claim);
            });
    List<Claim> all = new ArrayList<>(claims.values());
    return new Result(
        new DocumentFacts(document, mentions, all.stream().map(Claim::evidence).toList()), all);
  }

  /** A sentence that the document says again says nothing new. */
  private static List<Sentence> withoutRepeats(Document document, List<Sentence> sentences) {
    Set<String> seen = new HashSet<>();
    return sentences.stream()
        .filter(sentence -> seen.add(NameKey.of(sentence.span().of(document.text()))))
        .toList();
  }
}
