"""Strict F1 of tags and micro F1 of pairs on dev, for the learning curve."""

import numpy as np
import torch
from model import TYPES
from windows import Batch

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


def read(encoder, shelf, rows, size=32):
    """Batch, logits a piece and type, hidden states."""
    order = sorted(rows, key=lambda r: shelf.windows.lengths[r])
    for i in range(0, len(order), size):
        batch = Batch(shelf, np.array(order[i:i + size]))
        with torch.no_grad(), torch.autocast(shelf.device, torch.bfloat16, shelf.device == "cuda"):
            tags, hidden = encoder(batch.ids, batch.features, batch.hashes, batch.mask)
        yield batch, tags.float().view(*tags.shape[:2], len(TYPES), 3), hidden.float()


def spans_of(batch, best):
    """Place in the batch, first piece, end, type of each mention; best: O, B, I a piece and type."""
    first = batch.first.cpu().numpy()
    for place, row in enumerate(batch.rows):
        starts = np.flatnonzero(first[place])
        ends = [*starts[1:], int(batch.shelf.windows.lengths[row]) - 1]
        for kind in range(len(TYPES)):
            for a, b in decode(best[place, starts, kind].tolist()):
                yield place, int(starts[a]), int(ends[b - 1]), kind


def sample(count, limit):
    return range(0, count, 1 if limit is None else max(1, count // limit))


def f1(found, gold, right):
    return round(2 * right / max(1, found + gold), 4)


def tag_scores(encoder, shelves, limit):
    scores = {}
    for corpus in sorted({c for c, _ in TASKS}):
        shelf, counts = shelves[f"{corpus}/dev"], np.zeros((len(TYPES), 3))
        gold = {}
        for w, a, b, kind in shelf.windows.entities.tolist():
            gold.setdefault(w, set()).add((a, b, kind))
        for batch, tags, _ in read(encoder, shelf, sample(len(shelf.windows), limit)):
            found = {}
            for place, *span in spans_of(batch, tags.argmax(-1).cpu().numpy()):
                found.setdefault(batch.rows[place], set()).add(tuple(span))
            for row in batch.rows:
                for span in found.get(row, ()):
                    counts[span[2]] += 1, 0, span in gold.get(row, ())
                for span in gold.get(row, ()):
                    counts[span[2], 1] += 1
        for name, kind in TASKS:
            if name == corpus:
                scores[f"{name} {kind}"] = f1(*counts[TYPES.index(kind)])
    return scores


def actions(row, threshold):
    """Our actions of a row of nine probabilities or labels: direct and indirect ones together."""
    sums = [max(row[0], row[3]), max(row[1], row[4]), row[2]]
    best = int(np.argmax(sums))
    return {best} if sums[best] >= threshold else set()


def pair_scores(encoder, pairs, shelves, limit):
    rows, causes = [], []
    for corpus in ("drugprot", "bc5cdr"):
        shelf = shelves[f"{corpus}/dev"]
        windows = shelf.windows
        related = np.flatnonzero(np.diff(windows.at))
        for batch, _, hidden in read(encoder, shelf, related[sample(len(related), limit)]):
            with torch.no_grad():
                inputs, labels, numbers = batch.pairs(hidden)
                found = torch.sigmoid(pairs(inputs)).cpu().numpy()
            for probabilities, label, number in zip(found, labels.cpu().numpy(), numbers):
                if corpus == "drugprot":
                    rows.append((probabilities, label))
                else:
                    a, b = windows.pairs[number]
                    document = windows.documents[windows.entities[a, 0]]
                    ids = windows.entity_ids[a], windows.entity_ids[b]
                    causes.append((document, ids, probabilities[6], label[6]))
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
    for threshold in np.arange(0.2, 0.95, 0.05):
        found = sum(p >= threshold for p, _ in pairs.values())
        gold = sum(g > 0.5 for _, g in pairs.values())
        right = sum(p >= threshold and g > 0.5 for p, g in pairs.values())
        best = max(best, f1(found, gold, right))
    return best
