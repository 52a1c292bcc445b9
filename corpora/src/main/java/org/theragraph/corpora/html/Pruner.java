package org.theragraph.corpora.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page the elements that are not its text. */
final class Pruner {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, map,"
          + " input, button, select, textarea, datalist, option, nav, dialog, menu, head, link, meta";
  private static final String HIDDEN =
      "[hidden], [aria-hidden=true], [aria-modal=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
  private static final String ROLES =
      "[role~=(?i)^(navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu"
          + "|menubar|toolbar|tablist|tooltip|status|alert)$]";

  /** Words of classes and ids that no text is filed under. */
  private static final Set<String> STRONG =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "onetrust",
          "cookiebot",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "megamenu",
          "breadcrumb",
          "breadcrumbs",
          "share",
          "sharing",
          "sharebar",
          "sharethis",
          "addthis",
          "addtoany",
          "social",
          "socials",
          "related",
          "recommended",
          "recommendations",
          "sidebar",
          "subscribe",
          "subscription",
          "newsletter",
          "signup",
          "login",
          "signin",
          "search",
          "skip",
          "skiplink",
          "modal",
          "popup",
          "overlay",
          "lightbox",
          "advert",
          "advertisement",
          "ads",
          "sponsored",
          "comments",
          "disqus",
          "pagination",
          "pager",
          "toolbar",
          "footer",
          "masthead",
          "topbar",
          "utility",
          "ticker",
          "stockticker",
          "backtotop",
          "trending",
          "hidden",
          "visuallyhidden",
          "noprint",
          "multimedia",
          "alerts");

  /** Words that also name parts of a text: decisive only for small elements. */
  private static final Set<String> WEAK =
      Set.of(
          "banner",
          "promo",
          "contact",
          "contacts",
          "tags",
          "tag",
          "boilerplate",
          "disclaimer",
          "legal",
          "copyright",
          "print",
          "download",
          "downloads",
          "rss",
          "notice",
          "widget",
          "teaser",
          "more",
          "latest",
          "next",
          "prev",
          "previous",
          "follow",
          "stock",
          "author",
          "about",
          "readmore",
          "cta",
          "rail",
          "aside");

  private static final Set<String> HELD = Set.of("html", "body", "main", "article");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /** Share of the page's text above which a class or id does not make an element go. */
  private static final double LARGE = 0.4;

  private Pruner() {}

  /** Takes out what can never be text: scripts, controls, navigation, what is not shown. */
  static void structure(Document page) {
    page.select(NEVER_TEXT).remove();
    Sizes sizes = Sizes.of(page);
    int all = sizes.ownText(page.body());
    for (Element element : page.select(HIDDEN + ", " + ROLES + ", footer, aside, form")) {
      if (!isHeld(element, sizes) && sizes.ownText(element) <= LARGE * all) {
        element.remove();
      }
    }
  }

  /** Takes out what classes and ids call something else than text. */
  static void names(Document page) {
    Sizes sizes = Sizes.of(page);
    int all = sizes.ownText(page.body());
    for (Element element : page.body().select("[class], [id]")) {
      if (element.parent() == null || isHeld(element, sizes)) {
        continue;
      }
      Set<String> words = words(element.id() + " " + element.className());
      double share = all == 0 ? 0 : (double) sizes.ownText(element) / all;
      boolean strong = containsAny(words, STRONG) && !isNegated(words);
      if ((strong && share <= LARGE) || (containsAny(words, WEAK) && share <= LARGE / 4)) {
        element.remove();
      }
    }
  }

  /** The element that holds the text: the one article or main part if it has most of it. */
  static Element content(Document page) {
    Element body = page.body();
    Sizes sizes = Sizes.of(page);
    int all = sizes.ownText(body);
    for (String query : List.of("article", "main, [role=main]")) {
      for (Element candidate : body.select(query)) {
        if (sizes.ownText(candidate) >= 0.6 * all) {
          return candidate;
        }
      }
    }
    return body;
  }

  private static boolean isHeld(Element element, Sizes sizes) {
    return HELD.contains(element.normalName())
        || sizes.hasHeadline(element)
        || element.attr("itemprop").equals("articleBody")
        || sizes.holdsArticle(element);
  }

  /** {@code no-sidebar}, {@code with-sidebar}, {@code has-menu}: of the layout, not of the part. */
  private static boolean isNegated(Set<String> words) {
    return words.contains("no")
        || words.contains("with")
        || words.contains("has")
        || words.contains("without");
  }

  private static boolean containsAny(Set<String> words, Set<String> names) {
    return words.stream().anyMatch(names::contains);
  }

  private static Set<String> words(String names) {
    Set<String> words = new HashSet<>();
    String parted = HUMP.matcher(names).replaceAll(" ");
    WORD.matcher(parted)
        .results()
        .forEach(match -> words.add(match.group().toLowerCase(Locale.ROOT)));
    return words;
  }
}
