package org.theragraph.extractor.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tags and parses with CoreNLP's models: the left-three-words tagger, five times as fast as the
 * default one, and the neural dependency parser. Thread-safe after construction, which takes
 * seconds.
 */
public final class CoreNlpParser implements SentenceParser {
  /** The models, as run-report.json names them. */
  public static final String VERSION = "corenlp-4.5.10/left3words+nndep-ud";

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String PARSER = DependencyParser.DEFAULT_MODEL;

  private final MaxentTagger tagger;
  private final DependencyParser parser;

  public CoreNlpParser() {
    CoreNlpLog.silence();
    this.tagger = new MaxentTagger(TAGGER);
    this.parser = DependencyParser.loadFromModelFile(PARSER);
  }

  @Override
  public Parse parse(Sentence sentence) {
    List<CoreLabel> words = words(sentence);
    List<TaggedWord> tagged = tagger.tagSentence(words);
    int size = words.size();
    String[] tags = new String[size];
    String[] lemmas = new String[size];
    Morphology morphology = new Morphology(); // not thread-safe, cheap to make
    for (int i = 0; i < size; i++) {
      tags[i] = tagged.get(i).tag();
      // Morphology would lower the case by the default locale: "In" is no "in" for a Turk.
      String word = words.get(i).word().toLowerCase(Locale.ROOT);
      lemmas[i] = morphology.lemma(word, tags[i]).toLowerCase(Locale.ROOT);
      words.get(i).setTag(tags[i]);
    }
    return dependencies(parser.predict(words), tags, lemmas);
  }

  private static List<CoreLabel> words(Sentence sentence) {
    List<CoreLabel> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel word = CoreLabel.wordFromString(token.text());
      word.setValue(token.text());
      word.setIndex(words.size() + 1);
      words.add(word);
    }
    return words;
  }

  private static Parse dependencies(
      GrammaticalStructure structure, String[] tags, String[] lemmas) {
    int[] heads = new int[tags.length];
    String[] labels = new String[tags.length];
    java.util.Arrays.fill(heads, Parse.NO_HEAD);
    java.util.Arrays.fill(labels, "dep");
    for (TypedDependency dependency : structure.typedDependencies()) {
      int token = dependency.dep().index() - 1;
      heads[token] = dependency.gov().index() - 1; // the root's governor has index 0
      labels[token] = dependency.reln().toString();
    }
    return new Parse(tags, lemmas, heads, withPrepositions(heads, labels, lemmas));
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
