"""Corpora or abstracts -> documents.jsonl for `theragraph extract`, title and abstract as one text."""

import argparse
import gzip
import json
from pathlib import Path

from prepare import ANNOTATED, gold_text, read_gold


def corpora(folder, splits):
    for corpus in ANNOTATED:
        for split in splits:
            for gold in read_gold(folder / corpus / f"{split}.jsonl.gz"):
                yield f"{corpus}/{split}/{gold['id']}", gold_text(gold)


def abstracts(path):
    for line in gzip.open(path, "rt", encoding="utf-8"):
        row = json.loads(line)
        yield f"text/{row['id']}", gold_text(row)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="folder of corpora, or abstracts (.jsonl.gz: id, title, abstract)")
    parser.add_argument("--splits", nargs="+", default=["train", "dev"])
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rows = corpora(args.source, args.splits) if args.source.is_dir() else abstracts(args.source)
    with open(args.out, "w", encoding="utf-8") as out:
        for key, text in rows:
            out.write(json.dumps({"id": key, "text": text.strip()}) + "\n")


if __name__ == "__main__":
    main()
