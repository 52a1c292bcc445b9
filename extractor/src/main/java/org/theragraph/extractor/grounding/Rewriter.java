package org.theragraph.extractor.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;

/** Other forms of a name under which a vocabulary may have it. Works on keys. */
final class Rewriter {
  private static final List<String> HEADS =
      List.of("disease", "syndrome", "disorder", "neoplasm", "disorders mental");
  private static final Set<String> CONFIGURATIONS =
      Set.of("l", "d", "dl", "r", "s", "rs", "alpha", "beta", "n", "o", "cis", "trans", "racemic");

  private static final String TOXIC = "toxic";
  private static final String TOXICITY = "toxicity";
  private static final String INDUCED = " induced ";
  private static final Set<String> CAUSED =
      Set.of("induced", "associated", "related", "mediated", "dependent");

  private static final int LONGEST_HEAD = 5; // words that may go before the head of a name

  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<String, String> endings = new LinkedHashMap<>();
  private final Map<String, Set<String>> equalWords = new HashMap<>();
  private final Map<String, String> organs = new LinkedHashMap<>(); // by combining form
  private final Set<String> neutral;
  private final Set<String> salts;
  private final Set<String> general;

  Rewriter() {
    for (String[] row : Resource.rows("short-names.tsv")) {
      shortNames.put(row[0] + " " + row[1], row[2]);
    }
    for (String[] row : Resource.rows("endings.tsv")) {
      endings.put(row[0], row[1]);
    }
    for (String[] row : Resource.rows("equal-words.tsv")) {
      for (String word : row) {
        equalWords.computeIfAbsent(word, any -> new LinkedHashSet<>()).addAll(List.of(row));
      }
    }
    for (String[] row : Resource.rows("combining-forms.tsv")) {
      organs.put(row[0], row[1]);
    }
    neutral = NameList.load("neutral-words.txt");
    salts = NameList.load("salts.txt");
    general = NameList.load("general-heads.txt");
  }

  /** The names to try that way, likeliest first; none for ways that are not by rewriting. */
  List<String> rewrite(String name, ConceptType type, Via via) {
    String key = NameKey.of(name);
    return switch (via) {
      case EXACT -> List.of(name);
      case SHORT_NAME -> shortName(name, type);
      case FORM -> forms(key, type);
      case EQUAL_WORD -> type == ConceptType.DISEASE ? equalWords(key) : List.of();
      case TRIMMED -> trimmed(key, type);
      case BROADER -> type == ConceptType.DISEASE ? broader(key) : List.of();
      case HEAD -> type == ConceptType.DISEASE ? heads(key) : List.of();
      case REORDERED, TYPO -> List.of();
    };
  }

  private List<String> shortName(String name, ConceptType type) {
    String meant = shortNames.get(type + " " + name);
    return meant == null ? List.of() : List.of(meant);
  }

  private List<String> forms(String key, ConceptType type) {
    Set<String> found = new LinkedHashSet<>();
    if (type == ConceptType.DISEASE) {
      addNouns(key, found);
      addInduced(key, found);
      for (String head : HEADS) {
        found.add(key + " " + head);
        if (key.endsWith(" " + head)) {
          found.add(key.substring(0, key.length() - head.length() - 1));
        }
      }
    } else if (type == ConceptType.DRUG) {
      found.add(key.replaceAll("ate$", "ic acid"));
      found.add(key.replaceAll("ic acid$", "ate"));
      found.add(key + " compound");
      found.add(key + " agent");
      found.add(key.replaceAll(" (drug|agent|compound)$", ""));
    } else if (type == ConceptType.TARGET) {
      found.add(key.replaceAll(" (family|superfamily|subfamily|isoform|family member)$", ""));
      found.add(key.replaceAll(" (gene|protein|receptor protein|mrna)$", ""));
    } else if (type == ConceptType.CELL_TYPE) {
      found.add(key + " cell");
      found.add(key.replaceAll(" cell$", ""));
    }
    found.remove(key);
    return List.copyOf(found);
  }

  /** "levodopa-induced dyskinesia" is "drug-induced dyskinesia", whatever the drug. */
  private static void addInduced(String key, Set<String> found) {
    int at = key.indexOf(INDUCED);
    if (at > 0) {
      found.add("drug" + key.substring(at));
    }
  }

  private void addNouns(String key, Set<String> found) {
    String[] words = key.split(" ", -1);
    for (int i = words.length - 1; i >= 0; i--) {
      for (Map.Entry<String, String> ending : endings.entrySet()) {
        String word = words[i];
        if (word.endsWith(ending.getKey())) {
          String noun = word.substring(0, word.length() - ending.getKey().length());
          found.add(with(words, i, noun + ending.getValue()));
          break;
        }
      }
    }
  }

  /** One word changed, then two. */
  private List<String> equalWords(String key) {
    Set<String> found = new LinkedHashSet<>();
    addEqual(key, found);
    for (String once : List.copyOf(found)) {
      addEqual(once, found);
    }
    found.remove(key);
    return List.copyOf(found);
  }

  private void addEqual(String key, Set<String> found) {
    String[] words = key.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      for (String other : equalWords.getOrDefault(words[i], Set.of())) {
        found.add(with(words, i, other));
      }
    }
  }

  private static String with(String[] words, int at, String word) {
    String[] others = words.clone();
    others[at] = word;
    return String.join(" ", others);
  }

  private List<String> trimmed(String key, ConceptType type) {
    List<String> found = new ArrayList<>();
    List<String> words = Arrays.asList(key.split(" ", -1));
    if (type == ConceptType.DISEASE) {
      int from = 1;
      for (; from < words.size() && neutral.contains(words.get(from - 1)); from++) {
        found.add(String.join(" ", words.subList(from, words.size())));
      }
      for (int i = from; i < words.size() - 1; i++) {
        if (CAUSED.contains(words.get(i))) {
          found.add(String.join(" ", words.subList(i + 1, words.size())));
        }
      }
    } else if (type == ConceptType.DRUG) {
      int to = words.size();
      while (to > 1 && salts.contains(words.get(to - 1))) {
        to--;
        found.add(String.join(" ", words.subList(0, to)));
      }
      int from = 0;
      while (from < to - 1 && isConfiguration(words.get(from))) {
        from++;
        found.add(String.join(" ", words.subList(from, to)));
      }
    }
    return found;
  }

  private static boolean isConfiguration(String word) {
    return CONFIGURATIONS.contains(word)
        || (word.length() == 1 && Character.isDigit(word.charAt(0)));
  }

  /** Whether a name is a kind of thing rather than a thing: "syndrome", "damage". */
  boolean isGeneral(String name) {
    return general.contains(name);
  }

  /** "hepatic dysfunction", "liver toxicity" and "involvement of the liver" are liver diseases. */
  private List<String> broader(String written) {
    String key = apart(written);
    int last = key.lastIndexOf(' ');
    if (last < 0 || !isGeneral(key.substring(last + 1))) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    String organ = key.substring(0, last);
    for (String name = organ; !name.isEmpty(); name = withoutFirst(name)) {
      found.add(name + " disease");
      found.addAll(equalWords(name + " disease"));
      found.add(name + " abnormality");
    }
    return found;
  }

  /** "nephrotoxic" and "nephrotoxicity" as "kidney toxicity": harm and its organ, two words. */
  private String apart(String key) {
    String noun = key.endsWith(TOXIC) ? key + "ity" : key;
    for (Map.Entry<String, String> form : organs.entrySet()) {
      if (noun.equals(form.getKey() + TOXICITY)) {
        return form.getValue() + " " + TOXICITY;
      }
    }
    return noun;
  }

  private static String withoutFirst(String name) {
    int first = name.indexOf(' ');
    return first < 0 ? "" : name.substring(first + 1);
  }

  /** Ever fewer last words. */
  private static List<String> heads(String key) {
    List<String> words = Arrays.asList(key.split(" ", -1));
    List<String> found = new ArrayList<>();
    for (int from = 1; from < words.size() && from <= LONGEST_HEAD; from++) {
      found.add(String.join(" ", words.subList(from, words.size())));
    }
    return found;
  }
}
