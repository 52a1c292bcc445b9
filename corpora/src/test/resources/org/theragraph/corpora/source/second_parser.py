"""A second reading of PubMed XML, JATS and JSON Lines, to compare the first with.

Shares no code and no parser with it: expat reads whole files, trees are walked. Only what
docs/format.md and the DTDs say of a record is known to both. One JSON object a record goes to
standard output, in the order of the inputs: source, id, kind, title, text, published, journal.
Of an article only the abstract is text.

    python3 second_parser.py FOLDER
"""

import gzip
import json
import re
import sys
import tarfile
import unicodedata
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Other than the abstract that an article's authors wrote of it.
OTHER_ABSTRACTS = {"graphical", "teaser", "toc", "editor", "editors-summary", "web-summary", "video"}
NO_WORDS = {"label", "inline-graphic", "graphic", "fig", "table-wrap", "disp-formula", "fn",
            "supplementary-material", "inline-supplementary-material", "tex-math"}
BLOCKS = {"p", "title", "sec", "list", "list-item", "abstract", "def-item", "disp-quote", "boxed-text"}
CITING = {"bibr", "fn", "table-fn", "aff", "corresp"}
CITED = "\x01"


def local(element):
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def visible(text):
    """Without what no reader sees: soft hyphens, zero-width joiners, marks of direction."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def day_of(year, month, day):
    """As much of a date as there is: 2020, 2020-02, 2020-02-03; None without a year."""
    if not re.fullmatch(r"\d{4}", year or ""):
        return None
    month = (month or "").strip()
    number = int(month) if month.isdigit() else 0
    if month[:3].lower() in MONTHS:
        number = MONTHS.index(month[:3].lower()) + 1
    if not 1 <= number <= 12:
        return year
    try:
        return date(int(year), number, int(day)).isoformat()
    except (TypeError, ValueError):
        return "%s-%02d" % (year, number)


def day_in(element, names=("Year", "Month", "Day")):
    if element is None:
        return None
    return day_of(*(words(element.find(name)) or None for name in names))


def first_day_in(text):
    """The beginning of a season or of a time from one issue to the next: 1998 Dec-1999 Jan."""
    match = re.search(r"\b((?:19|20)\d\d)\b(?:\s+([A-Za-z]{3,})(?:\s+(\d{1,2})\b)?)?", text)
    return day_of(*match.groups()) if match else None


def words(element):
    """All words below an element, citation marks, labels, pictures left out."""
    if element is None:
        return ""
    out = []
    gather(element, out)
    text = visible("".join(out))
    marks = CITED + r"(?:[\s,;\u2013\u2014-]*" + CITED + ")*"
    text = re.sub(r"\s*[\[(]\s*" + marks + r"\s*[\])]", "", text)
    return " ".join(re.sub(CITED + r"(?:\s?[,;\u2013-]\s?" + CITED + ")*", "", text).split())


def gather(element, out):
    out.append(element.text or "")
    for child in element:
        name = local(child)
        if name in NO_WORDS:
            out.append(" ")
        elif name == "xref" and child.get("ref-type") in CITING:
            out.append(CITED)
        elif name == "sup":
            gather_power(child, out)
        elif name in ("inline-formula", "math"):
            inner = []
            gather(child, inner)
            out.append("".join("".join(inner).split()))
        elif name:
            out.append("\n" if name in BLOCKS else "")
            gather(child, out)
            out.append("\n" if name in BLOCKS else " " if name == "break" else "")
        out.append(child.tail or "")


def gather_power(element, out):
    """10 to the 9th is 10^9 and not 109."""
    inner = []
    gather(element, inner)
    power = "".join(inner)
    before = "".join(out)[-1:]
    is_power = before.isdigit() and re.match(r"[\d\u2212\u2013-]", power)
    out.append("^" + power if is_power else power)


def first(*values):
    return next((value for value in values if value), None)


def citation(record):
    """A PubmedArticle or PubmedBookArticle."""
    inner = record.find("MedlineCitation")
    book = record.find("BookDocument")
    inner = book if inner is None else inner
    article = book if book is not None else inner.find("Article")
    texts = [words(part) for part in article.findall("Abstract/AbstractText")]
    issue = article.find("Journal/JournalIssue/PubDate")
    free = words(issue.find("MedlineDate")) if issue is not None else ""
    published = first(
        day_in(article.find("ArticleDate")),
        day_in(article.find("ContributionDate")),
        first_day_in(free) if free else None,
        day_in(issue),
        day_in(article.find("Book/PubDate")))
    return {
        "id": "pmid:" + words(inner.find("PMID")),
        "kind": "abstract",
        "title": first(words(article.find("ArticleTitle")), words(article.find("VernacularTitle")),
                       words(article.find("Book/BookTitle"))),
        "text": "\n".join(text for text in texts if text),
        "published": published,
        "journal": first(words(article.find("Journal/Title")),
                         words(inner.find("MedlineJournalInfo/MedlineTA")),
                         words(article.find("Book/BookTitle"))),
    }


def summary(abstract):
    """Paragraphs of an abstract; the headings of its sections are labels, not text."""
    lines = []
    for part in abstract:
        name = local(part)
        if name == "sec":
            lines += [words(inner) for inner in part if local(inner) not in ("title", "label")]
        elif name not in ("title", "label", "fig", "table-wrap"):
            lines.append(words(part))
    return "\n".join(line for line in lines if line)


def article_day(meta):
    days = {}
    for element in meta.findall("pub-date"):
        kind = element.get("pub-type") or element.get("date-type") or ""
        days.setdefault(kind, day_in(element, ("year", "month", "day")))
    return first(*(days.get(kind) for kind in ("epub", "pub", "ppub", "collection")),
                 *sorted(day for day in days.values() if day))


def article(root):
    meta = root.find("front/article-meta")
    ids = {element.get("pub-id-type"): words(element) for element in meta.findall("article-id")}
    texts = [summary(element) for element in meta.findall("abstract")
             if element.get("abstract-type") not in OTHER_ABSTRACTS]
    body = root.find("body")
    return {
        "id": "pmcid:PMC" + ids["pmc"].replace("PMC", ""),
        "kind": "full-text" if body is not None and words(body) else "abstract",
        "title": first(words(meta.find("title-group/article-title"))),
        "text": "\n".join(text for text in texts if text),
        "published": article_day(meta),
        "journal": first(words(root.find("front/journal-meta/journal-title")),
                         words(root.find("front/journal-meta/journal-title-group/journal-title"))),
    }


def pubmed_file(path):
    with gzip.open(path) as stream:
        root = ET.parse(stream).getroot()
    return [citation(record) for record in root]


def archive(path):
    with tarfile.open(path) as files:
        for member in files:
            if member.isfile():
                yield article(ET.parse(files.extractfile(member)).getroot())


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as stream:
        for line in stream:
            given = json.loads(line)
            yield {
                "id": given["id"],
                "kind": given.get("kind") or ("text" if "text" in given else "abstract"),
                "title": first(" ".join(visible(given.get("title") or "").split())),
                "text": visible(given.get("text") or given.get("abstract") or ""),
                "published": given.get("published"),
                "journal": given.get("journal"),
            }


def records(path):
    if path.name.endswith(".tar.gz"):
        return archive(path)
    return pubmed_file(path) if path.name.endswith(".xml.gz") else lines(path)


def main(folder):
    files = sorted((path for path in Path(folder).rglob("*") if path.is_file()), key=str)
    for path in files:
        for record in records(path):
            known = {key: value for key, value in record.items() if value is not None}
            print(json.dumps({"source": path.name, **known}))


if __name__ == "__main__":
    main(sys.argv[1])
