"""Strict F1 of tags and micro F1 of pairs on dev, for the learning curve."""

import numpy as np
import torch
from batches import Batch
from model import TYPES
from words import Pieces

TASKS = [("bc5cdr", "DRUG"), ("bc5cdr", "DISEASE"), ("ncbi-disease", "DISEASE"),
         ("biored", "TARGET"), ("biored", "DRUG"), ("biored", "DISEASE"), ("drugprot", "DRUG"),
         ("drugprot", "TARGET"), ("craft", "CELL_TYPE")]


def decode(tags):
    """Spans (first word, end) of one type from its O, B, I a word; an I after O begins one."""
    spans, start = [], None
    for i, tag in enumerate([*tags, 0]):
        if start is not None and tag != 2:
            spans.append((start, i))
            start = None
        if tag == 1 or (tag == 2 and start is None):
            start = i
    return spans


def read(encoder, windows, pieces, size=16):
    order = sorted(windows, key=lambda w: sum(map(len, w["pieces"])))
    for i in range(0, len(order), size):
        batch = Batch(order[i:i + size], pieces)
        with torch.no_grad():
            tags, hidden = encoder(batch.ids, batch.features, batch.hashes, batch.mask)
        for row, window in enumerate(batch.windows):
            yield window, batch.starts[row], tags[row], hidden[row]


def sample(windows, limit):
    return windows if limit is None else windows[:: max(1, len(windows) // limit)]


def f1(found, gold, right):
    return round(2 * right / max(1, found + gold), 4)


def tag_scores(encoder, sets, pieces, limit):
    pieces, scores = Pieces(pieces), {}
    for corpus in sorted({c for c, _ in TASKS}):
        counts = np.zeros((len(TYPES), 3))
        for window, starts, tags, _ in read(encoder, sample(sets[corpus, "dev"], limit), pieces):
            best = tags[torch.tensor(starts[:-1])].view(-1, len(TYPES), 3).argmax(-1)
            for k, kind in enumerate(TYPES):
                found = set(decode(best[:, k].tolist()))
                gold = {(a, b) for a, b, t, *_ in window["entities"] if t == kind}
                counts[k] += len(found), len(gold), len(found & gold)
        for name, kind in TASKS:
            if name == corpus:
                scores[f"{name} {kind}"] = f1(*counts[TYPES.index(kind)])
    return scores


def actions(row, threshold):
    """Our actions of a row of nine probabilities or labels: direct and indirect ones together."""
    sums = [max(row[0], row[3]), max(row[1], row[4]), row[2]]
    best = int(np.argmax(sums))
    return {best} if sums[best] >= threshold else set()


def pair_scores(encoder, pairs, sets, pieces, limit):
    pieces, rows, causes = Pieces(pieces), [], []
    for corpus in ("drugprot", "bc5cdr"):
        windows = [w for w in sets[corpus, "dev"] if w["pairs"]]
        for window, starts, _, hidden in read(encoder, sample(windows, limit), pieces):
            from batches import pair_vectors
            with torch.no_grad():
                vectors, flags = pair_vectors(hidden, window, starts, window["pairs"])
                found = torch.sigmoid(pairs(torch.cat([vectors, torch.tensor(flags)], 1))).numpy()
            for probabilities, (a, b, label) in zip(found, window["pairs"]):
                if corpus == "drugprot":
                    rows.append((probabilities, label))
                else:
                    ids = [window["entities"][e][3] for e in (a, b)]
                    causes.append((window["document"], ids, probabilities[6], label[6]))
    return {"drugprot given": best_actions(rows), "bc5cdr CID given": best_causes(causes)}


def best_actions(rows):
    best = 0.0
    for threshold in np.arange(0.2, 0.75, 0.05):
        found = gold = right = 0
        for probabilities, label in rows:
            f, g = actions(probabilities, threshold), actions(label, 0.5)
            found, gold, right = found + len(f), gold + len(g), right + len(f & g)
        best = max(best, f1(found, gold, right))
    return best


def best_causes(rows):
    """Document level, on ids; relations that no window states count as missed only by the caller."""
    pairs = {}
    for document, (drugs, diseases), probability, label in rows:
        for d in drugs:
            for s in diseases:
                old = pairs.get((document, d, s), (0.0, 0.0))
                pairs[document, d, s] = max(old[0], probability), max(old[1], label)
    best = 0.0
    for threshold in np.arange(0.2, 0.75, 0.05):
        found = sum(p >= threshold for p, _ in pairs.values())
        gold = sum(g > 0.5 for _, g in pairs.values())
        right = sum(p >= threshold and g > 0.5 for p, g in pairs.values())
        best = max(best, f1(found, gold, right))
    return best
