package org.theragraph.cli.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;

/**
 * What a run changed.
 *
 * @param documents how many were new or changed
 * @param revised how many of them were known in another version
 * @param changes for each thing that is followed, by its name
 */
record ChangesAnswer(int documents, long revised, Map<String, List<Change>> changes)
    implements Answer {
  private static final int SHORT_ID = 12;
  private static final int INDENT = 2;

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "thing",
            "change",
            "claim",
            "statement",
            "sentences",
            "against",
            "before",
            "after",
            "documents",
            "sentence");
    changes.forEach(
        (thing, each) ->
            each.forEach(
                one ->
                    sheet.row(
                        thing,
                        one.kind(),
                        one.claim(),
                        one.statement(),
                        one.sentences(),
                        one.against(),
                        one.before(),
                        one.after(),
                        one.documents(),
                        text(one))));
    return sheet;
  }

  private static String text(Change change) {
    Quote quote = change.quote();
    return quote == null ? "" : quote.text();
  }

  @Override
  public void write(Page page) {
    page.line(
        "%s%s."
            .formatted(
                counted(documents, "document", "new or changed"),
                revised == 0 ? "" : ", %,d of them known before".formatted(revised)));
    changes.forEach((thing, each) -> write(page, thing, each));
  }

  private static void write(Page page, String thing, List<Change> changes) {
    page.blank();
    page.heading(thing);
    if (changes.isEmpty()) {
      page.indented(INDENT, "nothing new");
    }
    for (Change change : changes) {
      page.indented(INDENT, words(change));
      Quote quote = change.quote();
      if (quote != null) {
        page.aside(2 * INDENT, "\u201c%s\u201d %s".formatted(quote.text(), quote.document().id()));
      }
    }
  }

  private static String words(Change change) {
    if (change.kind() == Change.Kind.MOVED) {
      return "%s moved from %s to %s: %s"
          .formatted(change.documents().get(0), change.before(), change.after(), change.claim());
    }
    String what = change.kind() == Change.Kind.GONE ? "gone" : "new";
    String belief =
        change.before() == null
            ? "belief " + change.after()
            : "belief %s -> %s"
                .formatted(change.before(), change.after() == null ? "none" : change.after());
    String id = String.valueOf(change.statement());
    return "%s%s: %s (%s) %s"
        .formatted(
            counted(change.sentences(), "sentence", what),
            against(change),
            change.claim(),
            belief,
            id.substring(0, Math.min(SHORT_ID, id.length())));
  }

  private static String against(Change change) {
    if (change.against() == 0) {
      return "";
    }
    return change.against() == change.sentences()
        ? " against it"
        : String.format(Locale.ROOT, ", %,d against it", change.against());
  }

  /** {@code 2 new sentences}, {@code 1 document new or changed}. */
  private static String counted(int count, String noun, String what) {
    String nouns = count == 1 ? noun : noun + "s";
    return what.indexOf(' ') > 0
        ? String.format(Locale.ROOT, "%,d %s %s", count, nouns, what)
        : String.format(Locale.ROOT, "%,d %s %s", count, what, nouns);
  }
}
