package org.theragraph.extractor.recognition;

import java.util.Locale;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.vocabulary.Vocabulary;

/**
 * Which mentions of the vocabulary the neural reader may not overrule: those it cannot judge, as
 * nothing of the kind is marked in the texts it was trained on.
 */
final class FirmNames {
  /** Stems of the WHO's list of names, and classes, which corpora of chemicals leave out. */
  private static final Pattern BIOLOGIC =
      Pattern.compile(
          ".*(mab|cept|cel|kin|ase|inhibitors?|antagonists?|blockers?|antibod(y|ies)|immunoglobulin)");

  private static final String CLASS = "ATC"; // classes of drugs have ids of this prefix

  private final Vocabulary vocabulary;

  FirmNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Press releases are unlike all that the reader was trained on: there the own tables hold. */
  boolean holds(Mention mention, DocumentKind kind) {
    return isOwn(mention) && (kind == DocumentKind.PRESS_RELEASE || isBiologic(mention));
  }

  /** Of the project's own tables, or by the ending that marks an antibody or another biologic. */
  boolean isOwn(Mention mention) {
    Curie concept = mention.concept();
    return mention.recogniser().equals(StemRecogniser.NAME)
        || (concept != null && vocabulary.isCore(concept));
  }

  private static boolean isBiologic(Mention mention) {
    if (mention.type() != ConceptType.DRUG) {
      return false;
    }
    Curie concept = mention.concept();
    return mention.recogniser().equals(StemRecogniser.NAME)
        || (concept != null && concept.toString().startsWith(CLASS + ":"))
        || BIOLOGIC.matcher(mention.text().toLowerCase(Locale.ROOT)).matches();
  }
}
