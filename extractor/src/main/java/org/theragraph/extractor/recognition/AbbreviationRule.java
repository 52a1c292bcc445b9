package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey.Piece;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.vocabulary.NameHash;

/**
 * What a document's own abbreviations mean, everywhere in it. A definition overrides the
 * vocabulary: where CD is Crohn's disease, it is nothing else; where MS is mass spectrometry, it is
 * no disease.
 */
final class AbbreviationRule {
  static final String NAME = "abbreviation";
  private static final double SCORE = 0.9;
  private static final Set<String> SEVERITY = WordList.load("severity");

  /** Types whose names end with what they are: a kind of cancer, a kind of cell. */
  private static final Set<ConceptType> HEAD_LAST =
      Set.of(ConceptType.DISEASE, ConceptType.CELL_TYPE);

  /** Words that end or make up names of proteins. */
  private static final Pattern PROTEIN =
      Pattern.compile(
          "(?i)\\b(\\w*(factor|receptor|protein|kinase|antigen|ligand|subunit|integrin|globulin|synthase|transporter|channel|interleukin|chemokine|cytokine)|\\w{4,}ase)s?\\b");

  private AbbreviationRule() {}

  /**
   * The candidates with those of short forms replaced by what the document says they mean.
   *
   * @param chosen the mentions so far, without overlaps
   */
  static List<Candidate> apply(
      Passage passage, List<Candidate> candidates, List<Candidate> chosen) {
    Map<Integer, Meaning> meanings = meanings(passage, chosen);
    if (meanings.isEmpty()) {
      return candidates;
    }
    List<Candidate> own = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Set<Span> proteins = new HashSet<>();
    occurrences(passage, meanings, own, spans, proteins);
    List<Candidate> result = new ArrayList<>(own);
    for (Candidate candidate : candidates) {
      if (!spans.contains(candidate.span())
          || (candidate.type() == ConceptType.TARGET && proteins.contains(candidate.span()))) {
        result.add(candidate);
      }
    }
    return result;
  }

  /** What a short form means; no mention where its long form is none, perhaps still a protein. */
  private record Meaning(int pieces, @Nullable Candidate mention, boolean protein) {}

  private static Map<Integer, Meaning> meanings(Passage passage, List<Candidate> chosen) {
    Map<Integer, Meaning> meanings = new HashMap<>();
    for (Definition definition : Abbreviations.find(passage.text())) {
      List<Piece> pieces = NameHash.pieces(definition.shortForm());
      int cased = NameHash.cased(definition.shortForm(), pieces, 0, pieces.size());
      Candidate mention = meant(passage, definition.longSpan(), chosen);
      boolean protein = PROTEIN.matcher(definition.longSpan().of(passage.text())).find();
      Meaning before = meanings.get(cased);
      if (before == null || before.mention() == null) {
        meanings.put(cased, new Meaning(pieces.size(), mention, protein));
      }
    }
    return meanings;
  }

  /** The mention that makes up the long form, but for words of severity in front of it. */
  private static @Nullable Candidate meant(Passage passage, Span longForm, List<Candidate> chosen) {
    return chosen.stream()
        .filter(mention -> longForm.overlaps(mention.span()))
        .filter(mention -> mention.span().end() >= longForm.end())
        .max(Comparator.comparingInt(mention -> mention.span().length()))
        .filter(mention -> mention.span().length() * 2 >= longForm.length())
        .map(mention -> whole(passage, longForm, mention))
        .orElse(null);
  }

  /** Words in front that the mention leaves out may make it another thing: then no concept. */
  private static @Nullable Candidate whole(Passage passage, Span longForm, Candidate mention) {
    for (int i = passage.firstPiece(longForm); i < passage.firstPiece(mention.span()); i++) {
      if (!SEVERITY.contains(passage.key(i))) {
        return HEAD_LAST.contains(mention.type())
            ? new Candidate(
                mention.span(), mention.type(), List.of(), mention.score(), mention.recogniser())
            : null;
      }
    }
    return mention;
  }

  private static void occurrences(
      Passage passage,
      Map<Integer, Meaning> meanings,
      List<Candidate> own,
      List<Span> spans,
      Set<Span> proteins) {
    int longest = meanings.values().stream().mapToInt(Meaning::pieces).max().orElse(0);
    for (int first = 0; first < passage.size(); first++) {
      if (!passage.startsWord(first)) {
        continue;
      }
      for (int count = 1; count <= longest && first + count <= passage.size(); count++) {
        int last = first + count - 1;
        Meaning meaning =
            meanings.get(NameHash.cased(passage.text(), passage.pieces(), first, last + 1));
        if (meaning != null && meaning.pieces() == count && passage.endsWord(last)) {
          Span span = passage.span(first, last);
          spans.add(span);
          Candidate mention = meaning.mention();
          if (mention == null && meaning.protein()) {
            proteins.add(span);
          }
          if (mention != null) {
            own.add(new Candidate(span, mention.type(), mention.concepts(), SCORE, NAME));
          }
        }
        if (!passage.isJoined(last)) {
          break;
        }
      }
    }
  }
}
