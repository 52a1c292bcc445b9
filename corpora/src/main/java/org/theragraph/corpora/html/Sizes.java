package org.theragraph.corpora.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What {@link Pruner} asks of elements, counted for all of a page in one pass. Counted for each
 * anew, a page of parts within parts would take hours. Holds for elements below which nothing was
 * taken out since.
 */
final class Sizes implements NodeVisitor {
  private static final int LONGEST_HEADLINE = 1000;

  private final IdentityHashMap<Element, Size> sizes = new IdentityHashMap<>();

  private Sizes() {}

  /** Of one element, what stands below it included. */
  private static final class Size {
    int text;
    int linked;
    boolean hasHeading;
    boolean isHeadline; // of the first heading
    boolean hasArticle;
    boolean isInArticle;
  }

  static Sizes of(Document page) {
    Sizes sizes = new Sizes();
    page.traverse(sizes);
    return sizes;
  }

  /** Units of text outside links, white space left out. */
  int ownText(Element element) {
    Size size = of(element);
    return Math.max(0, size.text - size.linked);
  }

  /** Whether the first heading of the first order in it is a headline: more than one word. */
  boolean hasHeadline(Element element) {
    return of(element).isHeadline;
  }

  /** Whether it holds an article, and is not part of one itself. */
  boolean holdsArticle(Element element) {
    Size size = of(element);
    return size.hasArticle && !size.isInArticle;
  }

  private Size of(Element element) {
    return sizes.computeIfAbsent(element, none -> new Size());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      Size size = of(element);
      Element parent = element.parent();
      size.isInArticle =
          element.normalName().equals("article") || (parent != null && of(parent).isInArticle);
    } else if (node instanceof TextNode text && text.parent() != null) {
      of(text.parent()).text += (int) text.getWholeText().chars().filter(c -> c > ' ').count();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    Size size = of(element);
    switch (element.normalName()) {
      case "a" -> size.linked = size.text;
      case "h1" -> {
        size.hasHeading = true;
        size.isHeadline = size.text > LONGEST_HEADLINE || element.text().indexOf(' ') > 0;
      }
      case "article", "main" -> size.hasArticle = true;
      default -> size.hasArticle |= element.attr("itemprop").equals("articleBody");
    }
    if (element.parent() != null) {
      add(size, of(element.parent()));
    }
  }

  private static void add(Size part, Size whole) {
    whole.text += part.text;
    whole.linked += part.linked;
    whole.isHeadline = whole.hasHeading ? whole.isHeadline : part.isHeadline;
    whole.hasHeading |= part.hasHeading;
    whole.hasArticle |= part.hasArticle;
  }
}
