package org.theragraph.cli.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.fact.FactFilter;
import org.theragraph.cli.fact.FactSearch;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.transfer.Recommender;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;

/** Asks the graph the tour's questions and shows the answers. */
final class Tour {
  private static final int ANSWERS = 2;
  private static final int CANDIDATES = 5;

  private final Graph graph;
  private final ConceptResolver resolver;

  Tour(Graph graph) {
    this.graph = graph;
    this.resolver = new ConceptResolver(graph);
  }

  void write(Page page) {
    page.blank().heading("What the sample corpus teaches");
    for (Lesson lesson : Lesson.ALL) {
      write(page, lesson);
    }
    page.blank();
    Recommender recommender = new Recommender(graph);
    recommender.answer(resolver.resolve(Lesson.DRUG), CANDIDATES).write(page);
    next(page);
  }

  private void write(Page page, Lesson lesson) {
    page.blank().heading(lesson.question());
    List<Fact> facts = facts(lesson);
    if (facts.isEmpty()) {
      page.indented(2, "The graph has no statement on this.");
      return;
    }
    Map<String, Quote> quotes = new Quotes(graph).best(facts.stream().map(Fact::id).toList());
    for (Fact fact : facts) {
      write(page, fact, quotes.get(fact.id()));
    }
  }

  private static void write(Page page, Fact fact, @Nullable Quote quote) {
    String stages = fact.stages().isEmpty() ? "" : ", stage " + String.join(", ", fact.stages());
    page.indented(
        2,
        String.format(
            Locale.ROOT,
            "%s %s %s  (belief %.2f%s)",
            fact.subject().name(),
            fact.predicateWords(),
            fact.object().name(),
            fact.belief(),
            stages));
    if (quote != null) {
      page.indented(4, quote.marked(page.style()));
      page.aside(4, "— " + quote.document().words());
    }
  }

  /** The most believed statements that answer the question. */
  private List<Fact> facts(Lesson lesson) {
    List<Fact> facts = new ArrayList<>();
    try {
      Set<String> subjects = ids(lesson.subject());
      Set<String> objects = lesson.object() == null ? null : ids(lesson.object());
      FactSearch search = new FactSearch(graph);
      for (Predicate predicate : lesson.predicates()) {
        facts.addAll(
            search.find(
                new FactFilter(
                    null, subjects, predicate, objects, null, null, null, 0, false, ANSWERS)));
      }
    } catch (CliException e) {
      return List.of(); // a name that the graph does not have: told as no statement
    }
    return facts.stream()
        .sorted(Comparator.comparingDouble(Fact::belief).reversed())
        .limit(ANSWERS)
        .toList();
  }

  private Set<String> ids(String name) {
    return new ConceptLookup(graph).withNarrower(resolver.resolve(name).id());
  }

  private static void next(Page page) {
    page.blank().heading("What to try next");
    page.indented(
        2, "theragraph show \"systemic lupus erythematosus\"   a page with contradictions");
    page.indented(
        2, "theragraph paths daratumumab \"myasthenia gravis\"  who says what in between");
    page.indented(2, "theragraph build my-documents/                    add documents of your own");
  }
}
