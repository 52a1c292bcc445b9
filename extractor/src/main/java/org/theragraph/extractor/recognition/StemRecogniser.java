package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

/**
 * Drugs that no vocabulary has, by the stem of their international name (blinaprecitumab) or by a
 * development code beside a word of drug development (XYZ-1234).
 */
final class StemRecogniser implements Recogniser {
  static final String NAME = "stem";
  private static final double STEM_SCORE = 0.7;
  private static final double CODE_SCORE = 0.55;
  private static final int SHORTEST = 7;
  private static final int CODE_WINDOW = 120;

  private static final Set<String> STEMS = WordList.load("drug-stems");
  private static final Set<String> NOT_DRUGS = WordList.load("not-drugs");
  private static final Set<String> NOT_CODES = WordList.load("code-prefixes");

  /** Three digits suffice behind a hyphen or nothing, or behind the letters of a known sponsor. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])([A-Z]{2,6})(?:-?\\d{3,7}| \\d{4,7}"
              + "|(?<=AMG|CNTO|BAY|BMS|ABT|MEDI|GSK|AZD|TAK|ABBV|JNJ|REGN|SAR|SCH|RO|LY|PF) \\d{3,7})"
              + "[A-Z]?(?![\\p{L}\\p{N}]|-\\d)");

  private static final Pattern DRUG_WORD =
      Pattern.compile(
          "\\b(treat(ed|ment|s|ing)?|dos(e|es|ed|ing)|mg|placebo|inhibitors?|antibod(y|ies)|agonists?"
              + "|antagonists?|therap(y|ies|eutic)|candidates?|compounds?|drugs?|administ\\w+|tolerated|infusions?"
              + "|injections?|oral|efficacy|investigational|phase|CAR|molecules?|blockers?|given|received)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Candidate> recognise(Passage passage) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      if (hasStem(passage, i)) {
        found.add(drug(passage.span(i, i), STEM_SCORE));
      }
    }
    codes(passage.text(), found);
    return found;
  }

  private static boolean hasStem(Passage passage, int piece) {
    int length = passage.end(piece) - passage.start(piece);
    if (length < SHORTEST || !passage.startsWord(piece) || !passage.endsWord(piece)) {
      return false;
    }
    String word = passage.raw(piece).toLowerCase(Locale.ROOT);
    if (NOT_DRUGS.contains(word) || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return false;
    }
    for (int from = length - 3; from >= 3 && from >= length - 8; from--) {
      if (STEMS.contains(word.substring(from))) {
        return true;
      }
    }
    return false;
  }

  private static void codes(String text, List<Candidate> found) {
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      if (!NOT_CODES.contains(code.group(1)) && besideDrugWord(text, code.start(), code.end())) {
        found.add(drug(new Span(code.start(), code.end()), CODE_SCORE));
      }
    }
  }

  private static boolean besideDrugWord(String text, int start, int end) {
    Matcher word = DRUG_WORD.matcher(text);
    word.region(Math.max(0, start - CODE_WINDOW), Math.min(text.length(), end + CODE_WINDOW));
    return word.find();
  }

  private static Candidate drug(Span span, double score) {
    return new Candidate(span, ConceptType.DRUG, List.of(), score, NAME);
  }
}
