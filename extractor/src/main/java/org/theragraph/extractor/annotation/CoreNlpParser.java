package org.theragraph.extractor.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tags and parses with CoreNLP's models: the left-three-words tagger and the neural dependency
 * parser. Thread-safe after construction, which takes a second.
 */
public final class CoreNlpParser implements SentenceParser {
  /** The models, as run-report.json names them. */
  public static final String VERSION = "corenlp-4.5.10/left3words+nndep-ud";

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = DependencyParser.DEFAULT_MODEL;

  private final MaxentTagger tagger;
  private final TransitionParser parser;

  public CoreNlpParser() {
    CoreNlpLog.silence();
    this.tagger = new MaxentTagger(TAGGER);
    this.parser = new TransitionParser(ParserModelReader.read(PARSER));
  }

  @Override
  public Tags tag(Sentence sentence) {
    List<TaggedWord> tagged = tagger.tagSentence(words(sentence));
    int size = tagged.size();
    String[] tags = new String[size];
    String[] lemmas = new String[size];
    Morphology morphology = new Morphology(); // not thread-safe, cheap to make
    for (int i = 0; i < size; i++) {
      tags[i] = tagged.get(i).tag();
      // Morphology would lower the case by the default locale: "In" is no "in" for a Turk.
      String word = sentence.tokens().get(i).text().toLowerCase(Locale.ROOT);
      lemmas[i] = morphology.lemma(word, tags[i]).toLowerCase(Locale.ROOT);
    }
    return new Tags(tags, lemmas);
  }

  @Override
  public Parse parse(Sentence sentence, Tags tags) {
    String[] words = sentence.tokens().stream().map(Token::text).toArray(String[]::new);
    int[] heads = new int[words.length];
    String[] labels = new String[words.length];
    parser.parse(words, tags.tags(), heads, labels);
    return new Parse(tags, heads, withPrepositions(heads, labels, tags.lemmas()));
  }

  private static List<CoreLabel> words(Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel word = CoreLabel.wordFromString(token.text());
      word.setValue(token.text());
      words.add(word);
    }
    return words;
  }

  /** Joins the preposition to obl, nmod and advcl: {@code obl:with}, {@code nmod:such_as}. */
  private static String[] withPrepositions(int[] heads, String[] labels, String[] lemmas) {
    String[] joined = labels.clone();
    for (int token = labels.length - 1; token >= 0; token--) {
      int head = heads[token];
      boolean marks = labels[token].equals("case") || labels[token].equals("mark");
      if (!marks || head == Parse.NO_HEAD) {
        continue;
      }
      String governed = labels[head];
      if (governed.equals("obl")
          || governed.equals("nmod")
          || governed.equals("advcl")
          || governed.equals("acl")) {
        joined[head] = governed + ":" + preposition(token, heads, labels, lemmas);
      }
    }
    return joined;
  }

  private static String preposition(int token, int[] heads, String[] labels, String[] lemmas) {
    StringBuilder words = new StringBuilder(lemmas[token]);
    for (int next = token + 1; next < heads.length; next++) {
      if (heads[next] == token && labels[next].equals("fixed")) {
        words.append('_').append(lemmas[next]);
      }
    }
    return words.toString();
  }
}
