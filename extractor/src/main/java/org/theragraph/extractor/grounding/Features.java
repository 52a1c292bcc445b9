package org.theragraph.extractor.grounding;

import java.util.List;
import org.theragraph.extractor.vocabulary.joined.JoinedVocabulary;
import org.theragraph.extractor.vocabulary.joined.Scope;
import org.theragraph.extractor.vocabulary.joined.Source;

/** What speaks for and against a candidate, as numbers between 0 and 1 or little more. */
final class Features {
  /** In the order of the numbers. */
  static final List<String> NAMES =
      List.of(
          "bias",
          "via-short-name",
          "via-form",
          "via-equal-word",
          "via-reordered",
          "via-trimmed",
          "via-typo",
          "via-broader",
          "via-head",
          "cut",
          "short-form",
          "label",
          "exact-synonym",
          "two-sources",
          "more-sources",
          "most-sources",
          "from-core",
          "from-library",
          "from-mondo",
          "from-doid",
          "from-mesh",
          "from-hp",
          "from-ncit",
          "from-drugbank",
          "from-drugcentral",
          "from-other",
          "has-mesh",
          "has-preferred",
          "rivals",
          "many-rivals",
          "three-letters",
          "five-letters",
          "abbreviation",
          "other-case",
          "named-elsewhere",
          "rival-named-elsewhere",
          "one-word",
          "label-from-mesh",
          "core-and-mesh",
          "exact-by-several");

  private static final int SHORTEST = 3; // letters
  private static final int SHORT = 5; // letters
  private static final int MANY = 3; // rivals

  private final JoinedVocabulary vocabulary;

  Features(JoinedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  double[] of(NameInDocument name, Candidate candidate, List<Candidate> all) {
    Row row = new Row();
    row.add(true);
    for (Via via : List.of(Via.SHORT_NAME, Via.FORM, Via.EQUAL_WORD, Via.REORDERED)) {
      row.add(candidate.via() == via);
    }
    row.add(candidate.via() == Via.TRIMMED);
    row.add(candidate.via() == Via.TYPO);
    row.add(candidate.via() == Via.BROADER);
    row.add(candidate.via() == Via.HEAD);
    row.add(candidate.cut());
    row.add(name.isShortForm());
    addScope(row, candidate, all);
    addSources(row, candidate);
    row.add(vocabulary.has(candidate.concept(), "MESH"));
    row.add(hasPreferred(name, candidate));
    row.add(all.size() > 1);
    row.add(all.size() > MANY);
    addShape(row, name, candidate);
    row.add(name.named().contains(candidate.concept()));
    row.add(
        all.stream()
            .anyMatch(
                rival ->
                    rival.concept() != candidate.concept()
                        && name.named().contains(rival.concept())));
    row.add(name.longForm().indexOf(' ') < 0);
    boolean mesh = candidate.name().isFrom(Source.MESH);
    row.add(mesh && candidate.name().is(Scope.LABEL));
    row.add(mesh && candidate.name().isFrom(Source.CORE));
    row.add(candidate.via() == Via.EXACT && candidate.name().sources() > 1);
    return row.values;
  }

  private static void addScope(Row row, Candidate candidate, List<Candidate> all) {
    boolean label = candidate.name().is(Scope.LABEL);
    int most = all.stream().mapToInt(other -> other.name().sources()).max().orElse(0);
    row.add(label);
    row.add(!label && candidate.name().is(Scope.EXACT));
    row.add(candidate.name().sources() == 2);
    row.add(candidate.name().sources() > 2);
    row.add(candidate.name().sources() == most);
  }

  private static void addSources(Row row, Candidate candidate) {
    List<Source> sources =
        List.of(
            Source.CORE,
            Source.LIBRARY,
            Source.MONDO,
            Source.DOID,
            Source.MESH,
            Source.HP,
            Source.NCIT,
            Source.DRUGBANK,
            Source.DRUGCENTRAL);
    sources.forEach(source -> row.add(candidate.name().isFrom(source)));
    row.add(sources.stream().noneMatch(source -> candidate.name().isFrom(source)));
  }

  private boolean hasPreferred(NameInDocument name, Candidate candidate) {
    String space =
        switch (name.type()) {
          case DISEASE -> "MONDO";
          case DRUG -> "DRUGBANK";
          case TARGET -> "HGNC";
          case CELL_TYPE -> "CL";
          case AUTOANTIBODY -> "AUTOAB";
        };
    return vocabulary.has(candidate.concept(), space);
  }

  private static void addShape(Row row, NameInDocument name, Candidate candidate) {
    String text = name.longForm();
    row.add(text.length() <= SHORTEST);
    row.add(text.length() > SHORTEST && text.length() <= SHORT);
    row.add(text.length() <= SHORT && text.chars().filter(Character::isUpperCase).count() > 1);
    row.add(candidate.via() == Via.EXACT && !candidate.isInCase(text));
  }

  /** Numbers, one after the other. */
  private static final class Row {
    private final double[] values = new double[NAMES.size()];
    private int at;

    void add(double value) {
      values[at++] = value;
    }

    void add(boolean value) {
      add(value ? 1 : 0);
    }
  }
}
