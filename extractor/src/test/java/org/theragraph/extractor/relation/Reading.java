package org.theragraph.extractor.relation;

import java.util.List;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.annotation.Sentence;

/** The last sentence of a marked text, seen as the rules see it, with what came before it. */
record Reading(MarkedText text, View view) {
  static Reading of(String marked) {
    MarkedText text = MarkedText.parse(marked);
    List<Sentence> sentences = new CoreNlpSplitter().split(text.document());
    Sentence last = sentences.get(sentences.size() - 1);
    List<Mention> inside =
        text.mentions().stream().filter(m -> last.span().contains(m.span())).toList();
    Topics topics = Topics.of(text.document(), text.mentions());
    return new Reading(text, View.of(text.document(), last, inside, topics));
  }

  /** What a rule would see: the first argument that may be subject, the last that may be object. */
  Candidate candidate(Predicate predicate, String cue) {
    String all = text.document().text();
    int at = all.indexOf(cue, view.sentence().span().start());
    if (at < 0) {
      throw new IllegalArgumentException("no '" + cue + "' in: " + all);
    }
    List<Argument> subjects = arguments(predicate.subjects());
    List<Argument> objects = arguments(predicate.objects());
    return new Candidate(
        predicate,
        false,
        Qualifiers.NONE,
        subjects.get(0),
        objects.get(objects.size() - 1),
        new Span(at, at + cue.length()),
        "rule",
        0.8);
  }

  /** Those of the sentence, else the mentions of the text. */
  private List<Argument> arguments(Set<ConceptType> types) {
    List<Argument> here =
        view.groups().stream()
            .flatMap(List::stream)
            .filter(argument -> types.contains(argument.type()))
            .toList();
    return !here.isEmpty()
        ? here
        : text.mentions().stream()
            .filter(mention -> types.contains(mention.type()))
            .map(Argument::of)
            .toList();
  }

  String of(Span span) {
    return span.of(text.document().text());
  }
}
