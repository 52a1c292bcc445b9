package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/**
 * Names, synonyms, cross-references, broader terms and replaced ids of the terms of an OBO 1.2 or
 * 1.4 file. An obsolete term is replaced by the one that it names, or split into the several that
 * are to be considered; one that is only to be considered is no replacement.
 */
final class OboReader {
  private static final String NAME = "name: ";
  private static final String SYNONYM = "synonym: \"";
  private static final String XREF = "xref: ";
  private static final String EXACT = "property_value: skos:exactMatch ";

  /** Name spaces whose cross-references to others are kept one to one by their owners. */
  private static final Set<String> CURATED = Set.of("MONDO", "PHARMGKB");

  /** Terms of other name spaces are imports: a file of cells also tells of organs and genes. */
  private static final Map<ConceptType, Set<String>> OWN =
      new EnumMap<>(
          Map.of(
              ConceptType.DISEASE, Set.of("MONDO", "DOID"),
              ConceptType.CELL_TYPE, Set.of("CL"),
              ConceptType.DRUG, Set.of("PHARMGKB"),
              ConceptType.TARGET, Set.of("FPLX"),
              ConceptType.AUTOANTIBODY, Set.of()));

  private final ConceptType type;
  private final SourceSink sink;
  private @Nullable Curie id;
  private boolean obsolete;
  private final List<Curie> replacedBy = new ArrayList<>();
  private final List<Curie> considered = new ArrayList<>();
  private final List<Runnable> pending = new ArrayList<>();

  private OboReader(ConceptType type, SourceSink sink) {
    this.type = type;
    this.sink = sink;
  }

  static void read(Path file, ConceptType type, SourceSink sink) {
    OboReader reader = new OboReader(type, sink);
    Lines.each(file, reader::line);
    reader.finish();
  }

  private void line(String line) {
    if (line.startsWith("[")) {
      finish();
    } else if (line.startsWith("id: ")) {
      Curie read = Ids.of(line.substring(4));
      id = read != null && OWN.getOrDefault(type, Set.of()).contains(read.prefix()) ? read : null;
    } else if (line.startsWith("is_obsolete: true") || line.startsWith("name: obsolete ")) {
      obsolete = true;
    } else if (id != null) {
      field(id, line);
    }
  }

  private void field(Curie of, String line) {
    if (line.startsWith(NAME)) {
      name(of, unescaped(line.substring(NAME.length())), Scope.LABEL);
    } else if (line.startsWith(SYNONYM)) {
      int end = endOfQuote(line, SYNONYM.length());
      Scope scope = line.startsWith(" EXACT", end + 1) ? Scope.EXACT : Scope.RELATED;
      name(of, unescaped(line.substring(SYNONYM.length(), end)), scope);
    } else if (line.startsWith(XREF)) {
      reference(of, firstWord(line, XREF.length()), CURATED.contains(of.prefix()));
    } else if (line.startsWith(EXACT)) {
      reference(of, firstWord(line, EXACT.length()), true);
    } else {
      relation(of, line);
    }
  }

  private void relation(Curie of, String line) {
    int colon = line.indexOf(": ");
    Curie other = colon < 0 ? null : Ids.of(firstWord(line, colon + 2));
    if (other == null) {
      return;
    }
    switch (line.substring(0, colon)) {
      case "is_a" -> pending.add(() -> sink.broader(of, other));
      case "alt_id" -> pending.add(() -> sink.replaces(of, other));
      case "replaced_by" -> replacedBy.add(other);
      case "consider" -> considered.add(other);
      default -> {
        // nothing that is asked for
      }
    }
  }

  private void name(Curie of, String name, Scope scope) {
    Source source = Sources.of(of);
    pending.add(() -> sink.name(of, type, name, scope, source));
  }

  private void reference(Curie of, String text, boolean same) {
    Curie to = Ids.of(text);
    if (to != null && same) {
      pending.add(() -> sink.same(of, to));
    } else if (to != null) {
      pending.add(() -> sink.reference(of, to));
    }
  }

  private void finish() {
    if (!obsolete) {
      pending.forEach(Runnable::run);
    } else if (id != null) {
      Curie old = id;
      boolean isSplit = replacedBy.isEmpty() && considered.size() > 1;
      (isSplit ? considered : replacedBy).forEach(by -> sink.replaces(by, old));
    }
    pending.clear();
    replacedBy.clear();
    considered.clear();
    id = null;
    obsolete = false;
  }

  private static String firstWord(String line, int from) {
    int end = line.indexOf(' ', from);
    return end < 0 ? line.substring(from) : line.substring(from, end);
  }

  private static int endOfQuote(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '"' && line.charAt(i - 1) != '\\') {
        return i;
      }
    }
    return line.length();
  }

  private static String unescaped(String text) {
    return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\(.)", "$1");
  }
}
