"""Windows to padded tensors; a stream of batches that draws corpora by weight."""

import math
import random

import numpy as np
import torch
from model import FEATURES, LABELS, PAIR_FLAGS, TYPES
from words import HASHES, Pieces

# How often a corpus is seen an epoch. DrugProt and CRAFT are large and would drown the others.
WEIGHTS = {"bc5cdr": 1.0, "ncbi-disease": 1.0, "biored": 1.0, "drugprot": 0.6, "nlm-gene": 1.0,
           "gnormplus": 1.0, "tmvar3": 0.5, "craft": 0.5}
EMPTY_CRAFT = 0.15  # share kept of CRAFT windows without a cell
PAIRS = 24  # of a window, a step; positives first
BLIND = 0.1  # share of windows that see no vocabulary, so that the reader does not lean on it
KINDS = [("DRUG", "TARGET"), ("DRUG", "DISEASE"), ("TARGET", "DISEASE")]


class Batch:
    """Tensors of some windows, padded to the longest."""

    def __init__(self, windows, pieces, rng=None):
        self.windows = windows
        lengths = [2 + sum(len(p) for p in w["pieces"]) for w in windows]
        count, longest = len(windows), max(lengths)
        self.size = sum(lengths)
        self.ids = torch.zeros(count, longest, dtype=torch.long)
        self.features = torch.zeros(count, longest, FEATURES)
        self.hashes = torch.zeros(count, longest, HASHES, dtype=torch.long)
        self.tags = torch.full((count, longest, len(TYPES)), -100)
        self.mask = torch.zeros(count, 1, 1, longest, dtype=torch.bool)
        self.starts = []
        for row, window in enumerate(windows):
            self._fill(row, window, pieces, rng)
        self.rng = rng

    def _fill(self, row, window, pieces, rng):
        counts = [len(p) for p in window["pieces"]]
        starts = np.cumsum([1] + counts)
        end = starts[-1]
        repeat = np.repeat(np.arange(len(counts)), counts)
        self.ids[row, 0], self.ids[row, end] = pieces.cls, pieces.sep
        self.ids[row, 1:end] = torch.tensor([i for p in window["pieces"] for i in p])
        features = torch.from_numpy(window["features"])[repeat]
        if rng and rng.random() < BLIND:
            features = features.clone()
            features[:, :-4] = 0
        self.features[row, 1:end] = features
        self.hashes[row, 1:end] = torch.tensor(window["hashes"])[repeat]
        self.tags[row, starts[:-1]] = torch.from_numpy(window["tags"])
        self.mask[row, ..., :end + 1] = True
        self.starts.append(starts)

    def pairs(self, hidden):
        """Inputs of the scorer and labels, or (None, None) where the batch has no pair."""
        inputs, labels = [], []
        for row, window in enumerate(self.windows):
            if not window["pairs"]:
                continue
            chosen = window["pairs"]
            if self.rng and len(chosen) > PAIRS:
                order = sorted(chosen, key=lambda p: (-np.nansum(p[2]), self.rng.random()))
                chosen = order[:PAIRS]
            vectors, flags = pair_vectors(hidden[row], window, self.starts[row], chosen)
            inputs.append(torch.cat([vectors, torch.tensor(flags)], 1))
            labels += [p[2] for p in chosen]
        if not inputs:
            return None, None
        return torch.cat(inputs), torch.tensor(labels)


def pair_vectors(hidden, window, starts, pairs):
    """The parts of each pair's input that come from hidden states, and the PAIR_FLAGS others."""
    entities, pooled, vectors, flags = window["entities"], {}, [], []
    for a, b, *_ in pairs:
        for e in (a, b):
            if e not in pooled:
                pooled[e] = hidden[starts[entities[e][0]]:starts[entities[e][1]]].amax(0)
        first, second = sorted((entities[a], entities[b]))
        low, high = starts[first[1]], starts[second[0]]
        between = hidden[low:high].amax(0) if high > low else torch.zeros_like(hidden[0])
        vectors.append(torch.cat([pooled[a], pooled[b], between, hidden[0]]))
        others = sum(1 for i, e in enumerate(entities)
                     if i not in (a, b) and e[0] >= first[1] and e[1] <= second[0])
        kind = KINDS.index((entities[a][2], entities[b][2]))
        same = window["sentence"][entities[a][0]] == window["sentence"][entities[b][0]]
        row = [float(same), float(entities[a] < entities[b]), math.log1p(max(0, high - low)) / 5,
               0.0, 0.0, 0.0, min(1.0, others / 5), float(high <= low)]
        row[3 + kind] = 1.0
        flags.append(row)
    return torch.stack(vectors), flags


class Batcher:
    """An endless stream; which windows come when depends on the seed alone."""

    def __init__(self, sets, tokens, seed, pieces, weights):
        self.sets, self.tokens, self.pieces = sets, tokens, Pieces(pieces)
        self.weights = weights
        self.rng = random.Random(seed)
        self.queue = self._epoch()
        self.length = len(self.queue)

    def __len__(self):
        return self.length

    def _epoch(self):
        chosen = []
        for (corpus, split), windows in sorted(self.sets.items()):
            if split == "train":
                for window in windows:
                    share = self.weights[corpus]
                    if corpus == "craft" and not window["entities"]:
                        share *= EMPTY_CRAFT
                    copies = int(share) + (self.rng.random() < share % 1)
                    chosen += [window] * copies
        self.rng.shuffle(chosen)
        batches, step = [], 2000  # sorted by length within 2,000, so that little is padding
        for i in range(0, len(chosen), step):
            part = sorted(chosen[i:i + step], key=lambda w: sum(map(len, w["pieces"])))
            current, longest = [], 0
            for window in part:
                size = 2 + sum(map(len, window["pieces"]))
                if current and max(longest, size) * (len(current) + 1) > self.tokens:
                    batches.append(current)
                    current, longest = [], 0
                current.append(window)
                longest = max(longest, size)
            batches.append(current)
        self.rng.shuffle(batches)
        return batches

    def _windows(self):
        if not self.queue:
            self.queue = self._epoch()
        return self.queue.pop()

    def next(self):
        return Batch(self._windows(), self.pieces, self.rng)

    def skip(self, steps):
        for _ in range(steps):
            self._windows()
