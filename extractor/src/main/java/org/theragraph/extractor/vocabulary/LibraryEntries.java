package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;

/** Makes entries of the library's files: one entry for all ids of one thing. */
final class LibraryEntries {
  private static final int MOST_IDS = 2; // a name of three genes says nothing of any

  private final LibraryNames filter;

  LibraryEntries(StopList stopList) {
    this.filter = new LibraryNames(stopList);
  }

  List<Entry> all() {
    // the protein file takes half the time: the others are read beside it
    CompletableFuture<Map<String, Set<String>>> proteins =
        CompletableFuture.supplyAsync(Bioresources::proteins);
    List<Entry> others = new ArrayList<>();
    others.addAll(single(Bioresources.cells(), ConceptType.CELL_TYPE));
    others.addAll(single(oneIdEach(Bioresources.chemicals()), ConceptType.DRUG));
    List<Entry> entries = new ArrayList<>(genes(Bioresources.genes(), proteins.join()));
    entries.addAll(others);
    return entries;
  }

  /** Genes with the names of their proteins; proteins without a gene stand for themselves. */
  List<Entry> genes(Map<String, Set<String>> genes, Map<String, Set<String>> proteins) {
    Map<String, String> geneOf = geneOfProtein(genes, proteins);
    Map<String, List<String>> proteinsOf = new LinkedHashMap<>();
    Map<String, Set<String>> names = new LinkedHashMap<>();
    genes.forEach((id, own) -> names.put(id, new LinkedHashSet<>(own)));
    proteins.forEach(
        (protein, own) -> {
          String gene = geneOf.getOrDefault(protein, protein);
          names.computeIfAbsent(gene, id -> new LinkedHashSet<>()).addAll(own);
          if (!gene.equals(protein)) {
            proteinsOf.computeIfAbsent(gene, id -> new ArrayList<>()).add(protein);
          }
        });
    Set<String> shared = sharedKeys(names);
    List<Entry> entries = new ArrayList<>();
    names.forEach(
        (id, own) -> {
          Collection<String> both = inBoth(own, genes.get(id), proteinsOf.get(id), proteins);
          List<String> kept =
              own.stream()
                  .filter(name -> filter.keeps(name, ConceptType.TARGET))
                  .filter(name -> both.contains(name) || !Symbols.isShortAlias(name))
                  .filter(name -> !shared.contains(NameKey.of(name)))
                  .toList();
          if (!kept.isEmpty()) {
            List<Curie> xrefs =
                proteinsOf.getOrDefault(id, List.of()).stream().map(Curie::parse).toList();
            entries.add(entry(id, ConceptType.TARGET, Symbols.best(both, kept), kept, xrefs));
          }
        });
    return entries;
  }

  /** Names that both sources give: the official symbol is one of them. */
  private static Collection<String> inBoth(
      Set<String> own,
      @Nullable Set<String> gene,
      @Nullable List<String> proteinIds,
      Map<String, Set<String>> proteins) {
    if (gene == null || proteinIds == null) {
      return own;
    }
    Set<String> both = new LinkedHashSet<>(gene);
    both.removeIf(
        name ->
            proteinIds.stream()
                .noneMatch(id -> proteins.getOrDefault(id, Set.of()).contains(name)));
    return both;
  }

  /** The gene that shares most symbols with the protein; none where two share equally many. */
  private static Map<String, String> geneOfProtein(
      Map<String, Set<String>> genes, Map<String, Set<String>> proteins) {
    Map<String, List<String>> genesByName = new HashMap<>();
    genes.forEach(
        (id, names) ->
            names.forEach(
                name -> genesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(id)));
    Map<String, String> geneOf = new LinkedHashMap<>();
    proteins.forEach(
        (protein, names) -> {
          Map<String, Integer> votes = new LinkedHashMap<>();
          for (String name : names) {
            List<String> ids = genesByName.getOrDefault(name, List.of());
            int weight = Symbols.isSymbol(name) ? 2 : 1;
            if (ids.size() <= MOST_IDS) {
              ids.forEach(id -> votes.merge(id, weight, Integer::sum));
            }
          }
          String winner = winner(votes);
          if (winner != null) {
            geneOf.put(protein, winner);
          }
        });
    return geneOf;
  }

  private static @Nullable String winner(Map<String, Integer> votes) {
    String winner = null;
    int best = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > best) {
        best = vote.getValue();
        winner = vote.getKey();
      } else if (vote.getValue() == best) {
        winner = null;
      }
    }
    return winner;
  }

  private static Set<String> sharedKeys(Map<String, Set<String>> names) {
    Map<String, Integer> ids = new HashMap<>();
    names
        .values()
        .forEach(
            own ->
                own.stream()
                    .map(NameKey::of)
                    .distinct()
                    .forEach(key -> ids.merge(key, 1, Integer::sum)));
    ids.values().removeIf(count -> count <= MOST_IDS);
    return ids.keySet();
  }

  private List<Entry> single(Map<String, Set<String>> names, ConceptType type) {
    List<Entry> entries = new ArrayList<>();
    names.forEach(
        (id, own) -> {
          List<String> kept = own.stream().filter(name -> filter.keeps(name, type)).toList();
          if (!kept.isEmpty()) {
            entries.add(entry(id, type, plainest(kept), kept, List.of()));
          }
        });
    return entries;
  }

  /** A name of several ids goes to the one with most names: salts and ions stay without it. */
  private static Map<String, Set<String>> oneIdEach(Map<String, Set<String>> names) {
    Map<String, String> idOf = new HashMap<>();
    names.forEach(
        (id, own) ->
            own.forEach(
                name ->
                    idOf.merge(
                        NameKey.of(name), id, (a, b) -> size(names, b) > size(names, a) ? b : a)));
    Map<String, Set<String>> result = new LinkedHashMap<>();
    names.forEach(
        (id, own) -> {
          Set<String> kept = new LinkedHashSet<>(own);
          kept.removeIf(name -> !id.equals(idOf.get(NameKey.of(name))));
          result.put(id, kept);
        });
    return result;
  }

  private static int size(Map<String, Set<String>> names, String id) {
    return names.getOrDefault(id, Set.of()).size();
  }

  /** The shortest name in lower case, else the shortest. */
  private static String plainest(List<String> names) {
    return names.stream()
        .min(
            Comparator.comparing((String name) -> !Character.isLowerCase(name.charAt(0)))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static Entry entry(
      String id, ConceptType type, String name, List<String> names, List<Curie> xrefs) {
    List<String> ordered = new ArrayList<>(List.of(name));
    names.stream().filter(other -> !other.equals(name)).forEach(ordered::add);
    List<String> synonyms = ordered.subList(1, ordered.size());
    Concept concept = new Concept(Curie.parse(id), type, name, synonyms, xrefs, List.of(), false);
    return new Entry(concept, false, ordered, List.of(), List.of(), "");
  }
}
