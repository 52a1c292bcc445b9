"""Teachers' marks of all training windows: soft tags, and pairs of the mentions they find, for train.py.

    python label.py TEACHER... --size bert --data windows.npz --pieces pieces.txt --out labelled.npz
Several teachers are averaged. Dev windows pass through as they are.
"""

import argparse
import dataclasses
from pathlib import Path

import numpy as np
import torch
from model import LABELS, SIZES, TYPES, Encoder, Pairs
from scores import spans_of
from windows import KINDS, PAIRS, UNKNOWN, Batch, Shelf, Windows, pair_flags
from words import BUCKETS

SENTENCE_ENDS = {".", "!", "?"}


class Teachers:
    """Readers that vote."""

    def __init__(self, folders, size, pieces, device):
        self.device, self.readers = device, []
        for folder in folders:
            saved = torch.load(folder / "checkpoint.pt", weights_only=True, map_location="cpu")
            encoder, pairs = Encoder(size, pieces, BUCKETS), Pairs(size)
            encoder.load_state_dict(saved["encoder"]), pairs.load_state_dict(saved["pairs"])
            self.readers.append((encoder.to(device).eval(), pairs.to(device).eval()))

    def read(self, batch):
        """Mean probabilities of tags, and each reader's states."""
        chances, states = 0, []
        for encoder, _ in self.readers:
            with torch.no_grad(), torch.autocast(self.device, torch.bfloat16, self.device == "cuda"):
                tags, hidden = encoder(batch.ids, batch.features, batch.hashes, batch.mask)
            chances = chances + tags.float().view(*tags.shape[:2], len(TYPES), 3).softmax(-1)
            states.append(hidden.float())
        return chances / len(self.readers), states

    def judge(self, batch, states):
        """Rows of the batch's pairs and their mean probabilities."""
        total, rows = 0, None
        for (_, pairs), hidden in zip(self.readers, states):
            found = batch.pairs(hidden)
            if found is None:
                return np.zeros(0, int), np.zeros((0, len(LABELS)))
            with torch.no_grad():
                total, rows = total + torch.sigmoid(pairs(found[0])), found[2]
        return rows, (total / len(self.readers)).cpu().numpy()


def marked(windows, teachers, size=256):
    """The windows with soft tags; those without gold get the teachers' mentions and pairs."""
    soft = np.zeros((*windows.ids.shape, len(TYPES), 3), np.uint8)
    entities, bare = [], not (windows.tags >= 0).any()
    shelf = Shelf(windows, teachers.device)
    for i in range(0, len(windows), size):
        batch = Batch(shelf, np.arange(i, min(len(windows), i + size)))
        chances, _ = teachers.read(batch)
        chances = chances.cpu().numpy()
        soft[batch.rows, :batch.longest] = np.round(chances * 255).astype(np.uint8)
        if bare:
            entities += [(batch.rows[p], a, b, kind) for p, a, b, kind in spans_of(batch, chances.argmax(-1))]
    windows = dataclasses.replace(windows, soft=soft)
    return with_pairs(windows, entities) if bare else windows


def sentences_of(windows, row):
    """The number of the sentence of each piece; by full stops, for sameness alone."""
    ends = [windows.table[w] in SENTENCE_ENDS for w in windows.word[row]]
    return np.cumsum(ends)


def with_pairs(windows, entities):
    """Pairs of what teachers found, a window's PAIRS nearest at most."""
    pairs, flags, base = [], [], 0
    while base < len(entities):
        row, end = entities[base][0], base
        while end < len(entities) and entities[end][0] == row:
            end += 1
        here, numbers = entities[base:end], sentences_of(windows, row)
        sentence = [numbers[e[1]] for e in here]
        found = [(abs(x[1] - y[1]), a, b) for a, x in enumerate(here) for b, y in enumerate(here)
                 if (TYPES[x[3]], TYPES[y[3]]) in KINDS and (x[2] <= y[1] or y[2] <= x[1])
                 and (TYPES[y[3]] != "TARGET" or sentence[a] == sentence[b])]
        for _, a, b in sorted(found)[:PAIRS]:
            pairs.append((base + a, base + b))
            flags.append(pair_flags(here, sentence, a, b))
        base = end
    return dataclasses.replace(
        windows, entities=np.array(entities, np.int32).reshape(-1, 4), entity_ids=[[]] * len(entities),
        pairs=np.array(pairs, np.int32).reshape(-1, 2), flags=np.array(flags, np.float32).reshape(-1, 8),
        labels=np.full((len(pairs), len(LABELS)), UNKNOWN, np.float32))


def judged(windows, teachers, size=256):
    """Labels that the corpus does not give are the teachers'."""
    shelf, labels = Shelf(windows, teachers.device), windows.labels.copy()
    related = np.flatnonzero(np.diff(windows.at))
    for i in range(0, len(related), size):
        batch = Batch(shelf, related[i:i + size])
        rows, chances = teachers.judge(batch, teachers.read(batch)[1])
        labels[rows] = np.where(labels[rows] == UNKNOWN, fitting(windows, rows, chances), labels[rows])
    return dataclasses.replace(windows, labels=labels)


def fitting(windows, rows, chances):
    """A pair of two kinds can only say what such pairs were trained to say; the rest stays unknown."""
    kinds = windows.flags[rows, 3:6].argmax(1)
    allowed = np.zeros((len(KINDS), len(LABELS)), bool)
    allowed[0, :6] = allowed[1, 6:8] = allowed[2, 8] = True
    return np.where(allowed[kinds], chances, UNKNOWN)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--size", choices=sorted(SIZES), default="bert")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    count = len(args.pieces.read_text(encoding="utf-8").split("\n"))
    teachers, arrays = Teachers(args.teachers, SIZES[args.size], count, args.device), {}
    for name, windows in Windows.all_of(args.data).items():
        if name.endswith("/train"):
            windows = judged(marked(windows, teachers), teachers)
            print(name, len(windows), "windows", len(windows.entities), "mentions", len(windows.pairs),
                  "pairs", flush=True)
        arrays |= windows.arrays(name)
    np.savez(args.out, **arrays)


if __name__ == "__main__":
    main()
