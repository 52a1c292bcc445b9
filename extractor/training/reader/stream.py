"""Texts without gold -> one long row of pieces (.npy), for adapt.py: abstracts (JSON Lines), JATS articles (.tar.gz)."""

import argparse
import json
import re
import tarfile
import xml.etree.ElementTree as ET
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from words import Pieces, words

SHORTEST = 200  # characters of a paragraph


def texts(path):
    for line in open(path, encoding="utf-8"):
        yield json.loads(line)["text"]


def paragraphs(path):
    with tarfile.open(path) as tar:
        for member in tar:
            if member.isfile():
                for p in ET.parse(tar.extractfile(member)).iter("p"):
                    text = re.sub(r"\s+", " ", "".join(p.itertext())).strip()
                    if len(text) >= SHORTEST:
                        yield text


class Reader:
    """A text to its pieces, in a process of its own."""

    def __init__(self, pieces):
        self.pieces = Pieces(pieces)

    def __call__(self, text):
        return np.array([i for s, e in words(text) for i in self.pieces.of(text[s:e])]
                        + [self.pieces.sep], np.uint16)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    reader, rows = Reader(args.pieces.read_text(encoding="utf-8").split("\n")), []
    with Pool() as pool:
        for path in args.texts:
            source = paragraphs(path) if path.name.endswith(".tar.gz") else texts(path)
            rows += pool.imap(reader, source, chunksize=200)
            print(path.name, sum(map(len, rows)), "pieces in all", flush=True)
    np.save(args.out, np.concatenate(rows))


if __name__ == "__main__":
    main()
