package org.theragraph.cli.withdrawal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.WithdrawalSearch.Claim;
import org.theragraph.graph.WithdrawalSearch.WithdrawnDocument;

/** Withdrawn documents with what rested on them. */
record WithdrawnAnswer(@Nullable String asked, List<WithdrawnDocument> documents)
    implements Answer {
  private static final int SHORT_ID = 12;

  private record Json(List<WithdrawnDocument> documents) {}

  @Override
  public Object json() {
    return new Json(documents);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "document",
            "title",
            "why",
            "statement",
            "claim",
            "before",
            "now",
            "documentsLeft",
            "sentences",
            "rankingsOf");
    for (WithdrawnDocument document : documents) {
      for (Claim claim : document.claims()) {
        sheet.row(
            document.id(),
            document.title(),
            document.why(),
            claim.statement(),
            claim.claim(),
            claim.before(),
            claim.now(),
            claim.documents(),
            claim.sentences(),
            claim.drugs());
      }
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    if (documents.isEmpty()) {
      page.line(
          asked == null ? "No document is withdrawn." : "Document " + asked + " is not withdrawn.");
      return;
    }
    for (WithdrawnDocument document : documents) {
      write(page, document);
    }
  }

  private static void write(Page page, WithdrawnDocument document) {
    String title = document.title() == null ? "" : " " + document.title();
    page.heading(document.id() + title);
    page.line("Withdrawn: " + document.why());
    if (document.claims().isEmpty()) {
      page.line("Nothing rested on it.");
      return;
    }
    page.line(Counted.of(document.claims().size(), "statement") + " rested on it:");
    Table table =
        new Table(
            Column.text("claim"),
            Column.number("before"),
            Column.number("now"),
            Column.number("docs left"),
            Column.text("a step in: repurpose --drug"),
            Column.of("statement"));
    for (Claim claim : document.claims()) {
      table.row(
          claim.claim(),
          belief(claim.before(), ""),
          belief(claim.now(), "hidden"),
          Long.toString(claim.documents()),
          String.join(", ", claim.drugs()),
          claim.statement().substring(0, SHORT_ID));
    }
    page.table(table);
  }

  private static String belief(@Nullable Double belief, String otherwise) {
    return belief == null ? otherwise : String.format(Locale.ROOT, "%.2f", belief);
  }
}
