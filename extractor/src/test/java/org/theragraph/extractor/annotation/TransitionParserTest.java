package org.theragraph.extractor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;

class TransitionParserTest {
  /** Scores of single and double precision may fall on either side of a tie. */
  private static final double SAME = 0.998;

  @Test
  void findsWhatCoreNlpFinds() throws IOException {
    CoreNlpParser ours = new CoreNlpParser();
    DependencyParser theirs = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
    int tokens = 0;
    int same = 0;
    for (Sentence sentence : sentences()) {
      Tags tags = ours.tag(sentence);
      String[] expected = expected(theirs, sentence, tags);
      Parse parse = ours.parse(sentence, tags);
      for (int i = 0; i < expected.length; i++) {
        tokens++;
        same += expected[i].equals(seen(parse, i)) ? 1 : 0;
      }
    }
    assertThat((double) same / tokens).as("of %d tokens", tokens).isGreaterThan(SAME);
  }

  /** Without the preposition, which the parse adds. */
  private static String seen(Parse parse, int token) {
    String label = parse.label(token);
    boolean joined =
        label.matches("(obl|nmod|advcl|acl):.*") && !label.matches(".*:(tmod|npmod|poss|relcl)");
    return parse.head(token) + " " + (joined ? label.substring(0, label.indexOf(':')) : label);
  }

  private static String[] expected(DependencyParser parser, Sentence sentence, Tags tags) {
    List<CoreLabel> words = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      CoreLabel word = CoreLabel.wordFromString(sentence.tokens().get(i).text());
      word.setTag(tags.tag(i));
      word.setIndex(i + 1);
      words.add(word);
    }
    String[] expected = new String[tags.size()];
    Arrays.fill(expected, "");
    for (TypedDependency dependency : parser.predict(words).typedDependencies()) {
      expected[dependency.dep().index() - 1] =
          dependency.gov().index() - 1 + " " + dependency.reln();
    }
    return expected;
  }

  private static List<Sentence> sentences() throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        Document document =
            Document.of(
                file.getFileName().toString(),
                DocumentKind.ABSTRACT,
                null,
                Files.readString(file).strip(),
                List.of(),
                Citation.NONE);
        sentences.addAll(new CoreNlpSplitter().split(document));
      }
    }
    return sentences;
  }
}
