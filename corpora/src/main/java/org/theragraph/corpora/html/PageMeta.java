package org.theragraph.corpora.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.IsoDate;

/**
 * What a page says of itself.
 *
 * @param title empty where the page has none
 * @param site name of the newsroom or publisher
 * @param published ISO date, possibly partial
 * @param url canonical address
 */
public record PageMeta(
    String title, @Nullable String site, @Nullable String published, @Nullable String url) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern SUFFIX =
      Pattern.compile("\\s+(?:[|\u2013\u2014\u00B7\u2022\u00BB-]|::)\\s+");

  private static final int LONGEST_TITLE = 1000; // longer ones are no headline with its site

  private static final String DATE_FIELDS =
      "meta[property=article:published_time], meta[property=og:published_time],"
          + " meta[name=article:published_time], meta[itemprop=datePublished],"
          + " meta[name=datePublished]";
  private static final String OTHER_DATE_FIELDS =
      "meta[name~=(?i)^(date|dc\\.?date|dc\\.date\\.issued|dcterms\\.(date|created|issued)"
          + "|pubdate|publish[-_]?date|publication[-_]?date|release[-_]?date"
          + "|citation_(publication_|online_)?date|sailthru\\.date|parsely-pub-date)$]";

  /** Reads the page, which must not have been pruned yet. */
  public static PageMeta of(Document page) {
    String site = attribute(page, "meta[property=og:site_name]", "content");
    return new PageMeta(title(page, site), site, published(page), url(page));
  }

  private static String title(Document page, @Nullable String site) {
    String shown = attribute(page, "meta[property=og:title]", "content");
    if (shown == null) {
      shown =
          attribute(
              page,
              "meta[name~=^(citation_title|twitter:title|dc\\.title|DC\\.title)$]",
              "content");
    }
    String heading = heading(page, site);
    if (shown != null) {
      return withoutSite(shown, site, heading);
    }
    return heading != null ? heading : withoutSite(CleanText.line(page.title()), site, null);
  }

  /** The first-order heading that is a headline: not a logo, not the newsroom's own name. */
  private static @Nullable String heading(Document page, @Nullable String site) {
    String best = null;
    for (Element h1 : page.select("h1")) {
      String text = CleanText.line(h1.text());
      boolean logo = text.equalsIgnoreCase(site) || h1.closest("nav, footer, dialog") != null;
      if (!text.isEmpty()
          && !logo
          && (best == null || (words(text) > words(best) && words(best) < 3))) {
        best = text;
      }
    }
    return best;
  }

  /** {@code Headline | Site} without the site. */
  private static String withoutSite(String title, @Nullable String site, @Nullable String heading) {
    if (title.equals(heading) || title.length() > LONGEST_TITLE) {
      return title;
    }
    int cut = -1;
    Matcher separator = SUFFIX.matcher(title);
    while (separator.find()) {
      String suffix = title.substring(separator.end());
      boolean named =
          suffix.equalsIgnoreCase(site) || title.substring(0, separator.start()).equals(heading);
      boolean shortSuffix = words(suffix) <= 4 && words(title.substring(0, separator.start())) >= 4;
      if (named || (shortSuffix && title.charAt(separator.start() + 1) == '|')) {
        cut = cut < 0 ? separator.start() : cut;
      } else if (shortSuffix && site == null && heading == null) {
        cut = separator.start(); // a dash may belong to the headline: the last one parts the site
      }
    }
    return cut < 0 ? title : title.substring(0, cut);
  }

  private static int words(String text) {
    return text.isEmpty() ? 0 : 1 + (int) text.chars().filter(c -> c == ' ').count();
  }

  private static @Nullable String published(Document page) {
    String date = date(attribute(page, DATE_FIELDS, "content"));
    if (date == null) {
      date = linkedData(page);
    }
    if (date == null) {
      date = date(attribute(page, OTHER_DATE_FIELDS, "content"));
    }
    if (date == null) {
      date = date(attribute(page, "[itemprop=datePublished][datetime]", "datetime"));
    }
    if (date == null) {
      date =
          date(
              attribute(
                  page, "article time[datetime], main time[datetime], time[datetime]", "datetime"));
    }
    Element time = page.selectFirst("time, [itemprop=datePublished]");
    return date == null && time != null ? date(time.text()) : date;
  }

  private static @Nullable String date(@Nullable String field) {
    return field == null ? null : IsoDate.parse(field);
  }

  /** {@code datePublished} of schema.org in JSON-LD, wherever it stands. */
  private static @Nullable String linkedData(Document page) {
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      String date = linkedDate(script.data());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable String linkedDate(String json) {
    try {
      JsonNode found = JSON.readTree(json).findValue("datePublished");
      return found == null ? null : date(found.asText());
    } catch (JsonProcessingException e) {
      return null; // many pages carry broken JSON-LD; the date may stand elsewhere
    }
  }

  private static @Nullable String url(Document page) {
    String url = attribute(page, "link[rel~=(?i)^canonical$]", "href");
    if (url == null || !isAbsolute(url)) {
      url = attribute(page, "meta[property=og:url]", "content");
    }
    return url != null && isAbsolute(url) ? url : null;
  }

  private static boolean isAbsolute(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private static @Nullable String attribute(Document page, String query, String name) {
    for (Element element : page.select(query)) {
      String value = CleanText.line(element.attr(name));
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }
}
