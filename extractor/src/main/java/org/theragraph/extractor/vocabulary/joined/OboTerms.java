package org.theragraph.extractor.vocabulary.joined;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/**
 * Takes the terms of an ontology field by field, whatever it is written in, and hands them on. An
 * obsolete term is replaced by the one that it names, or split into the several that are to be
 * considered; one that is only to be considered is no replacement.
 */
final class OboTerms {
  /** Name spaces whose cross-references to others are kept one to one by their owners. */
  private static final Set<String> CURATED = Set.of("MONDO", "PHARMGKB");

  /** ChEBI calls all names related that are not systematic: INN and brand names among them. */
  private static final Set<String> RELATED_IS_SAME = Set.of("CHEBI");

  /** The subset of ChEBI that its curators have checked; the rest came from depositors. */
  private static final Pattern CHECKED = Pattern.compile("3.STAR");

  /** Terms of other name spaces are imports: a file of cells also tells of organs and genes. */
  private static final Map<ConceptType, Set<String>> OWN =
      new EnumMap<>(
          Map.of(
              ConceptType.DISEASE, Set.of("MONDO", "DOID"),
              ConceptType.CELL_TYPE, Set.of("CL"),
              ConceptType.DRUG, Set.of("PHARMGKB", "CHEBI"),
              ConceptType.TARGET, Set.of("FPLX"),
              ConceptType.AUTOANTIBODY, Set.of()));

  private final ConceptType type;
  private final SourceSink sink;
  private @Nullable Curie id;
  private boolean obsolete;
  private boolean checked;
  private final List<Curie> replacedBy = new ArrayList<>();
  private final List<Curie> considered = new ArrayList<>();
  private final List<Runnable> pending = new ArrayList<>();

  OboTerms(ConceptType type, SourceSink sink) {
    this.type = type;
    this.sink = sink;
  }

  /** The id if it is of a name space that this type of thing is taken from; else null. */
  @Nullable Curie own(String text) {
    Curie read = Ids.of(text);
    return read != null && OWN.getOrDefault(type, Set.of()).contains(read.prefix()) ? read : null;
  }

  /** Begins a term. */
  void id(String text) {
    id = own(text);
  }

  void obsolete() {
    obsolete = true;
  }

  void subset(String name) {
    checked |= CHECKED.matcher(name).matches();
  }

  /** Its preferred name. */
  void label(String name) {
    name(name, Scope.LABEL);
  }

  void synonym(String name, boolean exact) {
    boolean same = exact || (id != null && RELATED_IS_SAME.contains(id.prefix()));
    name(name, same ? Scope.EXACT : Scope.RELATED);
  }

  private void name(String name, Scope scope) {
    Curie of = id;
    if (of != null) {
      Source source = Sources.of(of);
      pending.add(() -> sink.name(of, type, name, scope, source));
    }
  }

  void xref(String text) {
    reference(text, id != null && CURATED.contains(id.prefix()));
  }

  void exactMatch(String text) {
    reference(text, true);
  }

  private void reference(String text, boolean same) {
    Curie of = id;
    Curie to = Ids.of(text);
    if (of != null && to != null) {
      pending.add(
          () -> {
            if (same) {
              sink.same(of, to);
            } else {
              sink.reference(of, to);
            }
          });
    }
  }

  /** {@code is_a}, {@code alt_id}, {@code replaced_by} or {@code consider}; others are left. */
  void relation(String tag, String text) {
    Curie of = id;
    Curie other = Ids.of(text);
    if (of == null || other == null) {
      return;
    }
    switch (tag) {
      case "is_a" -> pending.add(() -> sink.broader(of, other));
      case "alt_id" -> pending.add(() -> sink.replaces(of, other));
      case "replaced_by" -> replacedBy.add(other);
      case "consider" -> considered.add(other);
      default -> {
        // nothing that is asked for
      }
    }
  }

  /** Ends a term and hands it on. */
  void finish() {
    Curie of = id;
    if (of != null && obsolete) {
      boolean isSplit = replacedBy.isEmpty() && considered.size() > 1;
      (isSplit ? considered : replacedBy).forEach(by -> sink.replaces(by, of));
    } else if (of != null && (checked || !of.prefix().equals("CHEBI"))) {
      pending.forEach(Runnable::run);
    }
    pending.clear();
    replacedBy.clear();
    considered.clear();
    id = null;
    obsolete = false;
    checked = false;
  }
}
