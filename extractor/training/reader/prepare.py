"""Gold corpora + the vocabulary's mentions -> windows ready for training (a .npz)."""

import argparse
import bisect
import gzip
import json
from pathlib import Path

import numpy as np
from model import FEATURES, TYPES
from windows import Packer
from words import Pieces, case_flags, flags, windows

# Which types a corpus annotates completely; others are masked there. CRAFT's genes, chemicals and
# diseases follow other guidelines than the abstracts do.
ANNOTATED = {
    "bc5cdr": ["DRUG", "DISEASE"],
    "ncbi-disease": ["DISEASE"],
    "biored": ["DRUG", "TARGET", "DISEASE"],
    "drugprot": ["DRUG", "TARGET"],
    "nlm-gene": ["TARGET"],
    "gnormplus": ["TARGET"],
    "tmvar3": ["TARGET", "DISEASE"],
    "craft": ["CELL_TYPE"],
}
KINDS = {"Chemical": "DRUG", "Gene": "TARGET", "CellType": "CELL_TYPE", "Disease": "DISEASE"}
RELATIONS = {
    "drugprot": {
        "INHIBITOR": 0, "ANTAGONIST": 0, "AGONIST-INHIBITOR": 0, "ACTIVATOR": 1, "AGONIST": 1,
        "AGONIST-ACTIVATOR": 1, "DIRECT-REGULATOR": 2, "INDIRECT-DOWNREGULATOR": 3,
        "INDIRECT-UPREGULATOR": 4, "SUBSTRATE": 5, "PRODUCT-OF": 5, "PART-OF": 5,
        "SUBSTRATE_PRODUCT-OF": 5},
    "bc5cdr": {"CID": 6},
}


def read_facts(folder):
    """Text to mentions (start, end, type, grounded); the same text may stand in several corpora."""
    found, texts = {}, {}
    for line in open(folder / "mentions.jsonl", encoding="utf-8"):
        m = json.loads(line)
        found.setdefault(m["document"], []).append(
            (m["start"], m["end"], m["type"], "concept" in m))
    for line in open(folder / "documents.jsonl", encoding="utf-8"):
        d = json.loads(line)
        text = (d["title"] + "\n" if "title" in d else "") + d["text"]
        texts[text.rstrip()] = (text, found.get(d["id"], []))
    return texts


def to_points(text):
    """UTF-16 offset -> code point offset, or None where they are the same."""
    if all(ord(c) < 0x10000 for c in text):
        return None
    starts, at = [], 0
    for c in text:
        starts.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    return lambda offset: bisect.bisect_left(starts, offset)


def bio(entities, kinds, spans):
    """-100 for types that are not annotated, else 0 O, 1 B, 2 I; the longer entity wins."""
    tags = np.full((len(spans), len(TYPES)), -100, dtype=np.int64)
    for kind in kinds:
        column = TYPES.index(kind)
        tags[:, column] = 0
        taken = set()
        for e in sorted((e for e in entities if e[2] == kind), key=lambda e: e[0] - e[1]):
            inside = [i for i, (s, t) in enumerate(spans) if s < e[1] and t > e[0]]
            if inside and not taken & set(inside):
                taken |= set(inside)
                tags[inside, column] = 2
                tags[inside[0], column] = 1
    return tags


def label_pairs(corpus, document, entities, ids):
    """{(first entity, second entity): labels row with NaN where the corpus is silent}."""
    rows = {}
    if corpus == "drugprot":
        stated = {}
        for r in document["relations"]:
            stated.setdefault((r["arg1"], r["arg2"]), set()).add(RELATIONS[corpus][r["type"]])
        for a, d in enumerate(entities):
            for b, t in enumerate(entities):
                if d and t and d[2] == "DRUG" and t[2] == "TARGET":
                    row = [0.0] * 6 + [np.nan] * 3
                    for label in stated.get((a, b), ()):
                        row[label] = 1.0
                    rows[a, b] = row
        return rows
    wanted = {}
    for r in document.get("relations", []):
        label = {"CID": 6, "Positive_Correlation": 6, "Negative_Correlation": 7}.get(r["type"], 8)
        for key in ((r["arg1"], r["arg2"]), (r["arg2"], r["arg1"])):
            wanted.setdefault(key, set()).add(label)
    for a, d in enumerate(entities):
        for b, t in enumerate(entities):
            if not d or not t or a == b:
                continue
            found = set().union(*(wanted.get((x, y), set()) for x in ids[a] for y in ids[b]), set())
            row = [np.nan] * 9
            if (d[2], t[2]) == ("DRUG", "DISEASE"):
                row[6] = float(6 in found)
                if corpus == "biored":
                    row[7] = float(7 in found)
            elif (d[2], t[2]) == ("TARGET", "DISEASE") and corpus == "biored":
                row[8] = float(bool(found))
            elif (d[2], t[2]) == ("DRUG", "TARGET") and corpus == "biored" and not found:
                row[:6] = [0.0] * 6
            else:
                continue
            rows[a, b] = row
    return rows


def read_gold(path):
    for line in gzip.open(path, "rt", encoding="utf-8"):
        yield json.loads(line)


def in_points(text, mentions):
    points = to_points(text)
    return [(points(s), points(e), k, g) for s, e, k, g in mentions] if points else mentions


def rows_of(document, text, mentions, pieces):
    """A window each: what Packer takes, without gold; spans of its words beside it."""
    mentions = in_points(text, mentions)
    for window in windows(text, pieces):
        spans = [(w[1], w[2]) for w in window]
        near = [m for m in mentions if m[0] < spans[-1][1] and m[1] > spans[0][0]]
        features = np.array([f + case_flags(text[s:e])
                             for f, (s, e) in zip(flags(near, spans), spans)], dtype=np.float32)
        yield {"document": document, "sentence": [w[0] for w in window],
               "pieces": [w[3] for w in window], "words": [text[s:e] for s, e in spans],
               "features": features.reshape(-1, FEATURES), "tags": bio([], [], spans),
               "entities": [], "pairs": []}, spans


def gold_rows(corpus, gold, text, mentions, pieces):
    """The windows of a gold document, with its entities and pairs."""
    whole = gold_text(gold)
    lead = len(whole) - len(whole.lstrip())
    entities = [(e["start"] - lead, e["end"] - lead, KINDS[e["type"]]) if e["type"] in KINDS else None
                for e in gold["entities"]]
    ids = [set(e["ids"]) for e in gold["entities"]]
    related = corpus in ("drugprot", "bc5cdr", "biored")
    labels = label_pairs(corpus, gold, entities, ids) if related else {}
    for row, spans in rows_of(f"{corpus}/{gold['id']}", text, mentions, pieces):
        low, high = spans[0][0], spans[-1][1]
        row["tags"] = bio([e for e in entities if e and e[0] < high and e[1] > low],
                          ANNOTATED[corpus], spans)
        place = {}
        for i, e in enumerate(entities):
            if e and low <= e[0] and e[1] <= high:
                covered = [k for k, (s, t) in enumerate(spans) if s < e[1] and t > e[0]]
                if covered:
                    place[i] = len(row["entities"])
                    row["entities"].append((covered[0], covered[-1] + 1, e[2], sorted(ids[i])))
        for (a, b), label in labels.items():
            if a in place and b in place:
                one, two = row["entities"][place[a]], row["entities"][place[b]]
                same = row["sentence"][one[0]] == row["sentence"][two[0]]
                if (same or corpus != "drugprot") and (one[1] <= two[0] or two[1] <= one[0]):
                    row["pairs"].append((place[a], place[b], label))
        yield row


def gold_text(gold):
    return (gold.get("title") or "") + "\n" + (gold.get("abstract") or "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of corpora")
    parser.add_argument("--facts", type=Path, required=True, help="folder that `theragraph extract "
                        "--profile fast` wrote for the texts of the corpora")
    parser.add_argument("--more", type=Path, help="the same for texts without gold, for a teacher to mark")
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    pieces = Pieces(args.pieces.read_text(encoding="utf-8").split("\n"))
    texts, arrays, held_back = read_facts(args.facts), {}, set()
    for split in ("dev", "train"):
        for corpus in ANNOTATED:
            packer, lost = Packer(), 0
            for gold in read_gold(args.gold / corpus / f"{split}.jsonl.gz"):
                key = gold_text(gold).strip()
                if split == "dev":
                    held_back.add(key)
                if key not in texts or (split == "train" and key in held_back):
                    lost += 1  # another corpus holds it back for dev
                    continue
                for row in gold_rows(corpus, gold, *texts[key], pieces):
                    packer.add(row)
            arrays |= report(f"{corpus}/{split}", packer.packed(pieces), lost)
    if args.more:
        packer = Packer()
        for key, (text, mentions) in read_facts(args.more).items():
            if key not in held_back:
                for row, _ in rows_of("text", text, mentions, pieces):
                    packer.add(row)
        arrays |= report("text/train", packer.packed(pieces), 0)
    np.savez_compressed(args.out, **arrays)


def report(name, packed, lost):
    print(name, len(packed), "windows", packed.lengths.sum(), "pieces", len(packed.pairs), "pairs;",
          lost, "documents left out", flush=True)
    return packed.arrays(name)


if __name__ == "__main__":
    main()
