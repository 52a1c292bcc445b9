"""Words, pieces, windows and features, as the Java side makes them (package extractor.reader)."""

import re
import unicodedata
from functools import lru_cache

from model import FEATURES, FLAGGED

WINDOW = 128
HASHES = 5
BUCKETS = 1 << 15
LONGEST = 100  # characters of a word; a longer one is unknown
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9(\[\"'])|\n+")


@lru_cache(maxsize=None)
def is_word_part(c):
    """Java's Character.isLetterOrDigit, or a mark."""
    return unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd"


def words(text):
    """Spans (start, end) in code points: runs of letters, digits and marks; other signs alone."""
    spans, i = [], 0
    while i < len(text):
        if text[i].isspace() or unicodedata.category(text[i]) in ("Zs", "Cc", "Zl", "Zp"):
            i += 1
            continue
        j = i + 1
        if is_word_part(text[i]):
            while j < len(text) and is_word_part(text[j]):
                j += 1
        spans.append((i, j))
        i = j
    return spans


def sentences(text):
    """Spans of sentences; the product splits with CoreNLP, which differs little."""
    spans, start = [], 0
    for match in SENTENCE_END.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return [s for s in spans if text[s[0]:s[1]].strip()]


class Pieces:
    """Greedy longest-match WordPiece over a list of pieces."""

    def __init__(self, pieces):
        self.ids = {p: i for i, p in enumerate(pieces)}
        self.cls, self.sep, self.unk = (self.ids[p] for p in ("[CLS]", "[SEP]", "[UNK]"))
        self.cache = {}

    def of(self, word):
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self._split(word)
        return found

    def _split(self, word):
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower())
                        if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > LONGEST:
            return [self.unk]
        ids, start = [], 0
        while start < len(plain):
            for end in range(len(plain), start, -1):
                piece = ("##" if start else "") + plain[start:end]
                if piece in self.ids:
                    ids.append(self.ids[piece])
                    start = end
                    break
            else:
                return [self.unk]
        return ids


def windows(text, pieces):
    """Lists of (sentence number, word start, word end, pieces): sentences packed up to WINDOW."""
    spans = words(text)
    packed, current, size, at = [], [], 2, 0
    for number, (start, end) in enumerate(sentences(text)):
        sentence = []
        while at < len(spans) and spans[at][0] < end:
            word = text[spans[at][0]:spans[at][1]]
            sentence.append((number, *spans[at], pieces.of(word)))
            at += 1
        length = sum(len(w[3]) for w in sentence)
        if current and size + length > WINDOW:
            packed.append(current)
            current, size = [], 2
        for word in sentence:
            if size + len(word[3]) > WINDOW:
                packed.append(current)
                current, size = [], 2
            current.append(word)
            size += len(word[3])
    if current:
        packed.append(current)
    return packed


def case_flags(word):
    """All upper case, capitalised, mixed case, holds a digit."""
    upper = [c.isupper() for c in word]
    letters = [c for c in word if c.isalpha()]
    all_upper = len(letters) >= 2 and all(c.isupper() for c in letters)
    first = bool(upper) and upper[0] and not any(upper[1:])
    mixed = any(upper[1:]) and not all_upper
    return [float(all_upper), float(first), float(mixed),
            float(any(unicodedata.category(c) == "Nd" for c in word))]


def shape(word):
    """Aa0 with runs shortened to two: 'CD38' is 'AA00', 'mRNA' is 'aAA'."""
    signs = "".join("A" if c.isupper() else "a" if c.isalpha() else "0" if c.isdigit() else c
                    for c in word)
    return re.sub(r"(.)\1+", r"\1\1", signs)


def bucket(slot, text):
    """FNV-1a, 32 bits, over UTF-16 units, the slot's number first."""
    value = ((2166136261 ^ slot) * 16777619) & 0xFFFFFFFF
    data = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(data), 2):
        value = ((value ^ (data[i] | data[i + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return (value >> 8) % BUCKETS


@lru_cache(maxsize=None)
def hashes(word):
    """Word, first three letters, last three, last four, shape: what a CRF would look at."""
    low = word.lower()
    return [bucket(0, low), bucket(1, low[:3]), bucket(2, low[-3:]), bucket(3, low[-4:]),
            bucket(4, shape(word))]


def flags(mentions, spans):
    """For each word the FEATURES floats but those of case; mentions: (start, end, type, grounded)."""
    rows = [[0.0] * (FEATURES - 4) for _ in spans]
    for start, end, kind, grounded in mentions:
        first = True
        for i, (s, e) in enumerate(spans):
            if s < end and e > start:
                rows[i][2 * FLAGGED.index(kind) + (0 if first else 1)] = 1.0
                rows[i][2 * len(FLAGGED)] = max(rows[i][2 * len(FLAGGED)], float(grounded))
                first = False
    return rows
