package org.theragraph.corpora.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops the lines that say nothing of this page's matter, and the parts that headings announce. */
final class Boilerplate {
  private static final int OPTIONS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Parts that end with the next heading. */
  private static final Pattern DROPPED_PART =
      Pattern.compile(
          "(?:cautionary|forward[- ]looking|safe harbou?r|disclosure notice|disclaimers?\\b"
              + "|legal (?:notice|disclaimer)|important notice"
              + "|(?:for )?(?:media|press|investors?|corporate|company|business|patients?|general)?"
              + "(?:\\s*(?:and|&|/|,)\\s*(?:media|press|investors?))?\\s*(?:relations\\s*)?"
              + "(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?:\\s*(?:information|details|us|persons?))?\\s*:?$"
              + "|(?:media|investor|press|public) relations\\s*:?$"
              + "|references?\\s*:?$|bibliography|literature cited|sources\\s*:?$|footnotes?\\s*:?$"
              + "|(?:related|similar|recommended|further|other|more|latest|recent|top|trending|popular)"
              + "\\s+(?:news|articles?|stories|releases|messages|press releases|content|posts?|reading|links|topics|headlines|media)\\b"
              + "|you (?:may|might) also|read (?:next|more|also)|more (?:from|on|in|about)\\b|also (?:in|from|of interest)"
              + "|share(?: this)?\\b|follow us|connect with us|stay (?:connected|informed|up to date)|quick links"
              + "|subscribe|sign up|newsletter|email alerts|tags\\s*:?$|topics\\s*:?$|categories\\s*:?$"
              + "|downloads?\\s*:?$|attachments?\\s*:?$|multimedia|media (?:assets|kit|files)|comments?\\s*:?$"
              + "|trademarks?\\s*:?$|cookie|we (?:use|value) (?:cookies|your privacy)|privacy|your privacy).*",
          OPTIONS);

  private static final Pattern ABOUT = Pattern.compile("about\\s+(\\S.*)", OPTIONS);
  private static final Pattern ABOUT_PUBLISHER =
      Pattern.compile(
          "(?:us|our company|the company|the (?:organi[sz]ation|foundation|institute|university))\\b.*"
              + "|.*\\b(?:Inc|Ltd|Limited|LLC|Corp|Corporation|plc|AG|SA|S\\.A|SE|NV|N\\.V|GmbH|A/S|AB|KGaA"
              + "|Pharma|Pharmaceuticals?|Therapeutics|Biosciences?|Biotech|Biopharma|Biologics|Biotherapeutics"
              + "|Laboratories|Labs|Sciences|Medicines|Holdings?|Group|Company|Co|Foundation|University"
              + "|Hospital|Institute|Clinic|School|Society|Association|College|Centre|Center)\\b\\.?",
          OPTIONS);

  /** What publishers say of themselves; a trial, a drug or a disease says few of these. */
  private static final List<Pattern> PUBLISHER_TALK =
      List.of(
          Pattern.compile(
              "\\b(?:nasdaq|nyse|euronext|lse|six swiss|otcqx?|tse|ticker)\\b", OPTIONS),
          Pattern.compile(
              "\\b(?:headquartered|headquarters|is based in|founded in|established in|employees)\\b",
              OPTIONS),
          Pattern.compile(
              "\\b(?:bio)?(?:pharmaceutical|pharma|technology|biotechnology|biotech|healthcare)\\s+company\\b",
              OPTIONS),
          Pattern.compile(
              "\\b(?:please )?(?:visit|follow us|learn more at|more information)\\b.*(?:www\\.|https?:|\\.com|\\.org|at\\b|on\\b)",
              OPTIONS),
          Pattern.compile(
              "\\b(?:our (?:mission|vision|purpose|pipeline|portfolio|patients|people)|we (?:are|aim|strive|believe|discover|develop|work))\\b",
              OPTIONS),
          Pattern.compile(
              "\\b(?:is|are) (?:a|an|the) (?:[\\w-]+,? ){0,6}(?:company|organi[sz]ation|leader|university|hospital|foundation|institution|charity|firm)\\b",
              OPTIONS),
          Pattern.compile("\\b(?:dedicated|committed) to\\b", OPTIONS));

  private static final Pattern FORWARD_LOOKING =
      Pattern.compile(
          "forward[- ]looking statements?|private securities litigation reform act"
              + "|undertakes? no (?:obligation|duty) to (?:\\w+ )?(?:publicly )?(?:update|revise)"
              + "|actual results (?:could|may|might) differ materially|risks and uncertainties that (?:could|may)",
          OPTIONS);

  private static final Pattern SHORT_JUNK =
      Pattern.compile(
          "(?:share|tweet|print|pin it|e-?mail|download|pdf|rss|subscribe|sign (?:up|in)|log ?in|follow|skip to"
              + "|back to|read more|learn more|view (?:all|more|original|source)|see (?:all|more)|show (?:all|more)"
              + "|click here|copy link|facebook|twitter|linkedin|instagram|youtube|whatsapp|x|home|menu|close|search|accept"
              + "|reject|decline|allow all|manage|cookie|privacy|terms|previous|next|prev|load more|loading"
              + "|contact us|about us|sitemap|careers|advertisement|sponsored|tags?:|topics?:|category:|filed under"
              + "|photo(?: -|:)|logo(?: -|:)|video(?: -|:)|image:|multimedia|stock|source\\b|press release$|news release$"
              + "|news$|media$|\\d+ min(?:ute)?s? read|reading time|font size|listen|a\\+|a-)\\b.*",
          OPTIONS);

  private static final Pattern LEGAL_LINE =
      Pattern.compile(
          "(?:\u00A9|\\(c\\)|copyright\\b).*|.*\\ball rights reserved\\b.*|view (?:original|source) (?:content|version).*"
              + "|(?:logo|photo|image|video|multimedia)\\s*[-\u2013:]\\s*https?:.*"
              + "|source:?\\s+\\S.{0,80}|(?:to view|for) the (?:original|source) (?:version|release).*",
          OPTIONS);
  private static final Pattern END_MARK =
      Pattern.compile(
          "[-#*\u2013\u2014_~\u2022\\s]*+(?:ends?|30|eof)?[-#*\u2013\u2014_~\u2022\\s]*+", OPTIONS);

  private static final Pattern COOKIES =
      Pattern.compile(
          "\\bcookies?\\b.*\\b(?:use[sd]?|accept|consent|browser|experience|settings|preferences|privacy|traffic)\\b"
              + "|\\b(?:use[sd]?|accept|consent|settings|preferences)\\b.*\\bcookies?\\b",
          OPTIONS);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+|(?:\\+|\\b(?:tel|phone|ph|t|m|mobile|fax)[.:]?\\s*\\+?)\\(?\\d[\\d\\s()./-]{6,}|\\b\\d{3}[-.]\\d{3}[-.]\\d{4}\\b|\\(\\d{3}\\)\\s*\\d{3}-\\d{4}",
          OPTIONS);
  private static final Pattern CONTACT_SENTENCE =
      Pattern.compile(
          "(?:for (?:more|further|additional) information|for (?:media|press|all) (?:enquiries|inquiries)|media contacts?|investor contacts?|contacts?)\\b.{0,200}",
          OPTIONS);

  /** A reference on a line of its own, with what only references have. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "references?\\s*:.*(?:\\bdoi\\b|\\bPMID\\b|\\bet al\\b|\\bNCT\\d{8}|\\d{4};\\s?\\d+).*",
          OPTIONS);

  /** Small print below a page or message, and the lines below pictures. */
  private static final Pattern SMALL_PRINT =
      Pattern.compile(
          ".*\\bunsubscribe\\b.*|was this (?:page|article|information) (?:useful|helpful).*"
              + "|.*\\b(?:photo|image|picture|photo credit)s?\\s*:.*"
              + "|.*(?:\\||·|•)\\s*(?:legal(?: notice)?|imprint|privacy(?: policy)?|terms(?: of use)?|sitemap)\\s*",
          OPTIONS);

  private static final int LONGEST_TALK = 6000; // units that are looked at, line ends apart

  /** Units of the longest line that the patterns of whole lines know. */
  private static final int LONGEST_LINE = 5000;

  private final @Nullable String site;
  private int droppedLevel; // of the heading whose part is being dropped; 0 when none is
  private final List<Line> kept = new ArrayList<>();

  private Boilerplate(@Nullable String site) {
    this.site = site;
  }

  /** The lines that are the page's own text. */
  static List<Line> without(List<Line> lines, @Nullable String site) {
    Boilerplate filter = new Boilerplate(site);
    for (int i = 0; i < lines.size(); i++) {
      filter.line(lines.get(i), lines.subList(i + 1, lines.size()));
    }
    return filter.kept;
  }

  private void line(Line line, List<Line> following) {
    int level = headingLevel(line);
    if (level > 0 && (droppedLevel == 0 || level <= droppedLevel)) {
      droppedLevel = isDroppedPart(line, following) ? level : 0;
    }
    if (droppedLevel == 0 && isForwardLooking(line)) {
      droppedLevel = Line.BOLD; // such statements run on to the next heading, with heading or not
      return;
    }
    if (droppedLevel == 0 && !isJunk(line)) {
      kept.add(line);
    }
  }

  /** Also short lines without a heading's mark-up can announce a part. */
  private static int headingLevel(Line line) {
    if (line.isHeading()) {
      return line.level();
    }
    boolean short_ = line.words() <= 10 && (!line.endsSentence() || line.text().endsWith(")"));
    boolean announces =
        DROPPED_PART.matcher(line.text()).matches() || ABOUT.matcher(line.text()).matches();
    return short_ && announces ? Line.BOLD : 0;
  }

  private boolean isDroppedPart(Line heading, List<Line> following) {
    String text = heading.text();
    if (DROPPED_PART.matcher(text).matches()) {
      return true;
    }
    var about = ABOUT.matcher(text);
    if (!about.matches()) {
      return false;
    }
    String whom = about.group(1);
    boolean named = ABOUT_PUBLISHER.matcher(whom).matches() || (site != null && isSite(whom));
    return (named && whom.length() < 80) || talk(following) >= 2;
  }

  private boolean isSite(String whom) {
    String name = String.valueOf(site);
    return whom.regionMatches(true, 0, name, 0, Math.min(whom.length(), name.length()))
        && Math.min(whom.length(), name.length()) > 2;
  }

  /** How many of a publisher's phrases the part has that follows. */
  private static long talk(List<Line> following) {
    StringBuilder part = new StringBuilder();
    for (Line line : following) {
      if (headingLevel(line) > 0 || part.length() > LONGEST_TALK / 2) {
        break;
      }
      part.append(line.text()).append(' ');
    }
    part.setLength(Math.min(part.length(), LONGEST_TALK));
    return PUBLISHER_TALK.stream().filter(phrase -> phrase.matcher(part).find()).count();
  }

  private static boolean isForwardLooking(Line line) {
    return FORWARD_LOOKING.matcher(line.text()).results().limit(2).count() >= 2
        || (line.words() > 4 && FORWARD_LOOKING.matcher(line.text()).lookingAt())
        || (line.words() < 60 && FORWARD_LOOKING.matcher(line.text()).find());
  }

  private static boolean isJunk(Line line) {
    String text = line.text();
    if (text.length() > LONGEST_LINE) {
      return line.linkShare() > 0.6;
    }
    boolean sentence = line.endsSentence() && line.words() > 6;
    return (line.linkShare() > 0.6 && !line.isHeading() && !(sentence && line.words() > 12))
        || (!sentence && line.words() <= 6 && SHORT_JUNK.matcher(text).matches())
        || (line.words() <= 25 && LEGAL_LINE.matcher(text).matches())
        || REFERENCE.matcher(text).matches()
        || (line.words() <= 20 && SMALL_PRINT.matcher(text).matches())
        || (line.words() <= 40 && ADDRESS.matcher(text).results().limit(2).count() == 2)
        || (line.words() <= 40 && text.contains("unsubscribe"))
        || END_MARK.matcher(text).matches()
        || (line.words() <= 60 && COOKIES.matcher(text).find())
        || (line.words() <= 15 && ADDRESS.matcher(text).find())
        || (line.words() <= 40
            && CONTACT_SENTENCE.matcher(text).matches()
            && (ADDRESS.matcher(text).find()
                || line.words() <= 5
                || text.contains("www.")
                || text.contains("http")));
  }
}
