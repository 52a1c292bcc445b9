package org.theragraph.extractor.vocabulary.joined;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.TestVocabulary;
import org.theragraph.extractor.vocabulary.joined.Gathering.Named;

/** Names of real vocabularies, drawn by lot, lead back to their concepts. */
class ProbeTest {
  private static final Path FOLDER = Path.of("../../shared/vocabularies");
  private static final int PROBES = 150; // of each type

  @Test
  void namesOfRealVocabulariesLeadToTheirConcepts(@TempDir Path cache) {
    Assumptions.assumeTrue(
        Files.exists(FOLDER), "needs ../shared/vocabularies, which is not there");
    VocabularyFolder folder = VocabularyFolder.of(FOLDER);
    long start = System.nanoTime();
    JoinedVocabulary.open(TestVocabulary.VOCABULARY, folder, cache);
    Duration compiling = Duration.ofNanos(System.nanoTime() - start);
    start = System.nanoTime();
    JoinedVocabulary joined = JoinedVocabulary.open(TestVocabulary.VOCABULARY, folder, cache);
    Duration opening = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("compiled in " + compiling + ", opened in " + opening);
    assertThat(compiling).isLessThan(Duration.ofMinutes(3));
    Gathering gathering = new Gathering();
    folder.read(gathering);
    Map<ConceptType, List<Named>> names = new EnumMap<>(ConceptType.class);
    for (Named name : gathering.names()) {
      ConceptType type = gathering.type(name.node());
      if (type != null && name.scope() == Scope.EXACT) {
        names.computeIfAbsent(type, any -> new ArrayList<>()).add(name);
      }
    }
    for (ConceptType type :
        Set.of(ConceptType.DRUG, ConceptType.TARGET, ConceptType.CELL_TYPE, ConceptType.DISEASE)) {
      List<Named> drawn = new ArrayList<>(names.getOrDefault(type, List.of()));
      Collections.shuffle(drawn, new Random(20));
      List<Named> probes = drawn.subList(0, PROBES);
      List<String> wrong =
          probes.stream()
              .filter(probe -> !leadsBack(joined, probe.text(), gathering.id(probe.node())))
              .map(probe -> probe.text() + " is not " + gathering.id(probe.node()))
              .toList();
      System.out.println(type + ": " + (PROBES - wrong.size()) + " of " + PROBES + " " + wrong);
      assertThat(wrong.size()).as("%s: %s", type, wrong).isLessThanOrEqualTo(PROBES * 3 / 100);
    }
  }

  /** A name that several concepts have may lead to any; this one must be among them. */
  private static boolean leadsBack(JoinedVocabulary joined, String name, Curie id) {
    int place = joined.place(id);
    return joined.lookup(name).stream().anyMatch(found -> found.concept() == place);
  }
}
