package org.theragraph.extractor.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.NameKey.Piece;

/** Which of a library's names are worth looking for in texts. */
final class LibraryNames {
  private static final int LONGEST = 60;
  private static final int MOST_PIECES = 9;

  /** Systematic names are no use: nobody writes them, and they cost half the memory. */
  private static final Pattern SYSTEMATIC = Pattern.compile("[{}$;|=<>]|\\d\\(|->|\\[iso");

  /** Products no drug, cell or trial is about, and remarks that stand among the names. */
  private static final Pattern REMARK =
      Pattern.compile(
          "pseudogene|antisense RNA|non-protein coding|open reading frame|^obsolete|\\(sensu"
              + "|^(member|subunit|isoform|chain|domain|fragment|component|precursor|type|class|group|family"
              + "|N-terminal|C-terminal|alpha|beta|gamma|delta|small|large|heavy|light)\\b.{0,12}$",
          Pattern.CASE_INSENSITIVE);

  /** Diseases that genes were called after, and processes that a cut of their names left over. */
  private static final Pattern NO_GENE =
      Pattern.compile(
          "(?i).*\\b(\\w*(ataxia|dystrophy|syndrome|disease|deficiency|anemia|cancer|carcinoma|leukemia|lymphoma"
              + "|oma|itis|emia|osis|pathy|deafness|epilepsy|diabetes|sclerosis|retardation|disorder|tumor|plasia|plegia|opia)"
              + "|activation|migration|differentiation|homolog|form|signal|signaling|proliferation|development"
              + "|linked|adhesion|growth|death|complex|protein|chromosome|region|cell|cells)( \\d+\\w?| type \\d+\\w?)?(,.*)?");

  /** A capital and a few small letters: Prof, Duo, Rest. */
  private static final Pattern SHORT_WORD = Pattern.compile("\\p{L}\\p{Ll}{1,5}");

  private static final Pattern MASS = Pattern.compile("\\d+(\\.\\d+)? ?kDa protein.*|p\\d{1,2}");

  /** Chemical words that name roles and groups of compounds rather than compounds. */
  private static final Pattern ROLE =
      Pattern.compile(
          ".*\\b(inhibitor|agonist|antagonist|agent|drug|compound|blocker|modulator|activator|reagent|metabolite"
              + "|molecule|ion|atom|group|residue|element|cation|anion|radical|role|donor|acceptor)s?");

  private final StopList stopList;

  LibraryNames(StopList stopList) {
    this.stopList = stopList;
  }

  /** Whether texts may be searched for this name. */
  boolean keeps(String name, ConceptType type) {
    if (name.length() > LONGEST || name.length() < 3 || SYSTEMATIC.matcher(name).find()) {
      return false;
    }
    String key = NameKey.of(name);
    return key.replace(" ", "").length() >= 3
        && NameKey.pieces(name).size() <= MOST_PIECES
        && hasWord(name)
        && !stopList.stops(key, type)
        && !REMARK.matcher(name).find()
        && !MASS.matcher(name).matches()
        && (type != ConceptType.DRUG || isChemical(name))
        && (type != ConceptType.TARGET || isGene(name));
  }

  /** Two letters in a row, or one and a digit: {@code 1,2-} and {@code (R)-} are no names. */
  private static boolean hasWord(String name) {
    int letters = 0;
    boolean digit = false;
    for (Piece piece : NameKey.pieces(name)) {
      char first = piece.key().charAt(0);
      if (Character.isLetter(first)) {
        letters = Math.max(letters, piece.end() - piece.start());
      } else {
        digit = true;
      }
    }
    return letters >= 2 || (letters == 1 && digit);
  }

  private static boolean isGene(String name) {
    boolean words = name.chars().noneMatch(Character::isDigit);
    return !SHORT_WORD.matcher(name).matches()
        && !(name.length() > 5 && NO_GENE.matcher(name).matches() && (words || name.contains(" ")));
  }

  /** Short codes such as {@code MTX} stand for too many things; the core has those that matter. */
  private static boolean isChemical(String name) {
    long lower = name.chars().filter(Character::isLowerCase).count();
    return (lower >= 4 && !ROLE.matcher(name).matches()) || UPPER_NAMES.contains(name);
  }

  private static final Set<String> UPPER_NAMES =
      Set.of("ATP", "ADP", "GTP", "cAMP", "cGMP", "NADPH", "NADH", "DMSO", "LPS", "PMA", "H2O2");
}
