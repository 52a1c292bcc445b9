package org.theragraph.corpora.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.theragraph.corpora.text.BodyBuilder;
import org.theragraph.corpora.text.IsoDate;

/**
 * The text of a page: one paragraph a line, without its headline and without what stands around.
 */
public final class PageText {
  private PageText() {}

  /**
   * The text of a page; the page itself is pruned on the way.
   *
   * @return an empty body for a page without text
   */
  public static BodyBuilder of(Document page, PageMeta meta) {
    Document careful = page.clone();
    Pruner.structure(page);
    Pruner.names(page);
    List<Line> lines = Boilerplate.without(PageLines.of(Pruner.content(page)), meta.site());
    List<Line> body = withoutHeadline(lines, meta.title());
    if (body.isEmpty()) { // class names misled: they are only names
      Pruner.structure(careful);
      body =
          withoutHeadline(
              Boilerplate.without(PageLines.of(careful.body()), meta.site()), meta.title());
    }
    return build(body);
  }

  /** The headline is the document's title already; what stands above it is not the text. */
  private static List<Line> withoutHeadline(List<Line> lines, String title) {
    List<Line> body = new ArrayList<>(lines);
    for (int i = 0; i < Math.min(body.size(), 12); i++) {
      boolean headline =
          body.get(i).level() == 1
              || (body.get(i).text().equalsIgnoreCase(title) && !title.isEmpty());
      boolean onlyScrapsAbove =
          body.subList(0, i).stream().allMatch(line -> line.words() < 12 && line.level() != 1);
      if (headline && onlyScrapsAbove) {
        return new ArrayList<>(withoutRepeat(body, i, title));
      }
    }
    return body;
  }

  private static List<Line> withoutRepeat(List<Line> body, int headline, String title) {
    List<Line> rest = new ArrayList<>();
    for (Line line : body.subList(0, headline)) {
      if (IsoDate.wholeDateIn(line.text()) != null) {
        rest.add(line); // the dateline may stand above the headline
      }
    }
    Line found = body.get(headline);
    if (!title.isEmpty() && !found.text().equalsIgnoreCase(title)) {
      rest.add(found);
    }
    rest.addAll(body.subList(headline + 1, body.size()));
    return rest;
  }

  private static BodyBuilder build(List<Line> lines) {
    BodyBuilder body = new BodyBuilder();
    String label = null;
    StringBuilder part = new StringBuilder();
    for (Line line : lines) {
      boolean opens = line.level() > 1 && line.words() <= 20;
      if (opens) {
        body.add(part.toString(), label);
        part.setLength(0);
        label = line.text();
      }
      part.append(line.text()).append('\n');
    }
    body.add(part.toString(), label);
    return body;
  }
}
