"""Gold corpora -> documents.jsonl for `theragraph extract`, one line a document, title and abstract as one text."""

import argparse
import json
from pathlib import Path

from prepare import ANNOTATED, read_gold


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    with open(args.out, "w", encoding="utf-8") as out:
        for corpus in ANNOTATED:
            for split in ("train", "dev"):
                for gold in read_gold(args.gold / corpus / f"{split}.jsonl.gz"):
                    text = (gold.get("title") or "") + "\n" + (gold.get("abstract") or "")
                    row = {"id": f"{corpus}/{split}/{gold['id']}", "text": text.lstrip()}
                    out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
