package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.extractor.vocabulary.Name;
import org.theragraph.extractor.vocabulary.NameHash;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** The longest name of the vocabulary at each place where a word starts. */
final class VocabularyRecogniser implements Recogniser {
  static final String NAME = "vocabulary";

  private final NameLookup lookup;
  private final Vocabulary vocabulary;

  VocabularyRecogniser(NameLookup lookup) {
    this.lookup = lookup;
    this.vocabulary = lookup.vocabulary();
  }

  @Override
  public List<Candidate> recognise(Passage passage) {
    List<Candidate> found = new ArrayList<>();
    for (int first = 0; first < passage.size(); first++) {
      if (passage.startsWord(first)) {
        addLongest(passage, first, found);
      }
    }
    return found;
  }

  private void addLongest(Passage passage, int first, List<Candidate> found) {
    Candidate longest = null;
    long hash = NameHash.START;
    boolean skipped = false;
    for (int last = first; last < passage.size(); last++) {
      hash = NameHash.add(hash, passage.hash(last));
      int at = vocabulary.find(hash);
      if (at < 0) {
        break;
      }
      if (at > 0 && passage.endsWord(last)) {
        Candidate candidate = candidate(passage, first, last, at, skipped);
        longest = candidate == null ? longest : candidate;
      }
      if (!passage.isJoined(last)) {
        int behind = skipped ? -1 : passage.behindShortBracket(last);
        if (behind < 0) {
          break;
        }
        skipped = true;
        last = behind - 1;
      }
    }
    if (longest != null) {
      found.add(longest);
    }
  }

  private @Nullable Candidate candidate(
      Passage passage, int first, int last, int at, boolean skipped) {
    List<Name> names = vocabulary.names(at);
    if (skipped) {
      // "interleukin (IL)-6": letters inside the brackets stand in the way of comparing capitals
      names = names.stream().filter(name -> !name.needsCase()).toList();
    } else {
      names = NameLookup.inCase(passage.text(), passage.pieces(), first, last, names);
    }
    boolean spaced = passage.span(first, last).of(passage.text()).indexOf(' ') >= 0;
    if (spaced) {
      // RR 1 is a relative risk, not the gene RR1
      names = names.stream().filter(name -> name.core() || !name.needsCase()).toList();
    }
    return names.isEmpty() || !passage.hasWholeBrackets(first, last)
        ? null
        : lookup.candidate(passage.span(first, last), names, NAME);
  }
}
