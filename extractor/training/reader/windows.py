"""Windows as arrays, padded to WINDOW pieces; batches of them as tensors on a device."""

import json
import math
from dataclasses import dataclass, field, fields

import numpy as np
import torch
from model import FEATURES, LABELS, TYPES
from words import WINDOW, hashes

FIRST = 1 << FEATURES  # the bit that marks the first piece of a word
UNKNOWN = -1.0  # a label where the corpus is silent
KINDS = [("DRUG", "TARGET"), ("DRUG", "DISEASE"), ("TARGET", "DISEASE")]
PAIRS = 24  # of a window, a step; positives first
BLIND = 0.1  # share of windows that see no vocabulary, so that the reader does not lean on it
VOCABULARY_BITS = (1 << (FEATURES - 4)) - 1  # all features but those of case


@dataclass
class Windows:
    """N windows of one corpus. Entities and pairs are rows that name their window."""

    ids: np.ndarray  # N x WINDOW, pieces
    word: np.ndarray  # N x WINDOW, row in `table` of the word that a piece belongs to
    bits: np.ndarray  # N x WINDOW, features of the word, and FIRST
    tags: np.ndarray  # N x WINDOW x types, int8: O, B, I of a word at its first piece, or -100
    lengths: np.ndarray  # N
    table: list  # of words
    documents: list  # N, ids
    entities: np.ndarray  # window, first piece, end, type
    entity_ids: list  # of sets of concept ids
    pairs: np.ndarray  # entity, entity
    flags: np.ndarray  # of pairs
    labels: np.ndarray  # of pairs; UNKNOWN where the corpus is silent
    soft: np.ndarray | None = None  # N x WINDOW x types x 3, a teacher's probabilities in 255ths
    at: np.ndarray = field(init=False)  # first pair of each window, and the end

    def __post_init__(self):
        owner = self.entities[self.pairs[:, 0], 0] if len(self.pairs) else np.zeros(0, int)
        self.at = np.searchsorted(owner, np.arange(len(self.ids) + 1))

    def __len__(self):
        return len(self.ids)

    def arrays(self, prefix):
        """Name to array, as np.savez takes them."""
        plain = {"table", "documents", "entity_ids"}
        found = {f"{prefix}:{f.name}": getattr(self, f.name) for f in fields(self)
                 if f.init and f.name not in plain and getattr(self, f.name) is not None}
        return found | {f"{prefix}:text": np.frombuffer(json.dumps(
            {n: getattr(self, n) for n in plain}).encode(), np.uint8)}

    @staticmethod
    def all_of(path):
        """Corpus/split to windows."""
        stored, sets = np.load(path), {}
        for name in stored.files:
            key, part = name.rsplit(":", 1)
            value = stored[name]
            sets.setdefault(key, {}).update(
                json.loads(value.tobytes()) if part == "text" else {part: value})
        return {key: Windows(**parts) for key, parts in sets.items()}

    @staticmethod
    def joined(parts):
        """One set of several, in their order."""
        tables = np.cumsum([0] + [len(p.table) for p in parts])
        counts = np.cumsum([0] + [len(p) for p in parts])
        mentions = np.cumsum([0] + [len(p.entities) for p in parts])
        stack = lambda name: np.concatenate([getattr(p, name) for p in parts])
        shifted = [p.entities + np.array([n, 0, 0, 0], np.int32) for p, n in zip(parts, counts)]
        return Windows(
            stack("ids"), np.concatenate([np.where(p.word > 0, p.word + t, 0).astype(np.uint32)
                                          for p, t in zip(parts, tables)]),
            stack("bits"), stack("tags"), stack("lengths"), [w for p in parts for w in p.table],
            [d for p in parts for d in p.documents], np.concatenate(shifted),
            [i for p in parts for i in p.entity_ids],
            np.concatenate([p.pairs + n for p, n in zip(parts, mentions)]), stack("flags"),
            stack("labels"), None if parts[0].soft is None else stack("soft"))


class Packer:
    """Takes windows one by one and makes arrays of them."""

    def __init__(self):
        self.rows, self.places = [], {}

    def add(self, row):
        """A dict: document, pieces (a list a word), words, features, tags, sentence, entities
        (first word, end, type, ids), pairs (entity, entity, labels)."""
        self.rows.append(row)

    def packed(self, pieces):
        n = len(self.rows)
        ids, word = np.zeros((n, WINDOW), np.uint16), np.zeros((n, WINDOW), np.uint32)
        bits, tags = np.zeros((n, WINDOW), np.uint16), np.full((n, WINDOW, len(TYPES)), -100, np.int8)
        lengths, table, entities, entity_ids, pairs, flags, labels = [], {"": 0}, [], [], [], [], []
        for w, row in enumerate(self.rows):
            counts = [len(p) for p in row["pieces"]]
            starts = np.cumsum([1] + counts)
            end = starts[-1]
            ids[w, 0], ids[w, end] = pieces.cls, pieces.sep
            ids[w, 1:end] = [i for p in row["pieces"] for i in p]
            known = [table.setdefault(text, len(table)) for text in row["words"]]
            word[w, 1:end] = np.repeat(known, counts)
            values = (row["features"].astype(int) << np.arange(FEATURES)).sum(1)
            bits[w, 1:end] = np.repeat(values, counts)
            bits[w, starts[:-1]] |= FIRST
            tags[w, starts[:-1]] = row["tags"]
            lengths.append(end + 1)
            base = len(entities)
            for first, last, kind, concepts in row["entities"]:
                entities.append((w, starts[first], starts[last], TYPES.index(kind)))
                entity_ids.append(concepts)
            sentence = [row["sentence"][e[0]] for e in row["entities"]]
            for a, b, label in row["pairs"]:
                pairs.append((base + a, base + b))
                flags.append(pair_flags(entities[base:], sentence, a, b))
                labels.append(label)
        return Windows(
            ids, word, bits, tags, np.array(lengths, np.int32), list(table),
            [r["document"] for r in self.rows], np.array(entities, np.int32).reshape(-1, 4), entity_ids,
            np.array(pairs, np.int32).reshape(-1, 2), np.array(flags, np.float32).reshape(-1, 8),
            np.nan_to_num(np.array(labels, np.float32).reshape(-1, len(LABELS)), nan=UNKNOWN))


def pair_flags(entities, sentence, a, b):
    """Same sentence, order, distance, kind of pair, others between, touching."""
    first, second = sorted((tuple(entities[a])[1:], tuple(entities[b])[1:]))
    between = sum(1 for i, e in enumerate(entities)
                  if i not in (a, b) and e[1] >= first[1] and e[2] <= second[0])
    row = [float(sentence[a] == sentence[b]), float(entities[a][1] < entities[b][1]),
           math.log1p(max(0, second[0] - first[1])) / 5, 0.0, 0.0, 0.0,
           min(1.0, between / 5), float(second[0] <= first[1])]
    row[3 + KINDS.index((TYPES[entities[a][3]], TYPES[entities[b][3]]))] = 1.0
    return row


class Shelf:
    """A corpus's windows on a device."""

    def __init__(self, windows, device):
        self.windows, self.device = windows, device
        self.ids = torch.from_numpy(windows.ids.astype(np.int32)).to(device)
        self.word = torch.from_numpy(windows.word.astype(np.int32)).to(device)
        self.bits = torch.from_numpy(windows.bits.astype(np.int32)).to(device)
        self.tags = torch.from_numpy(windows.tags).to(device)
        self.soft = None if windows.soft is None else torch.from_numpy(windows.soft).to(device)
        self.hashes = torch.tensor([hashes(w) for w in windows.table], dtype=torch.int32).to(device)


class Batch:
    """Some windows of a shelf, cut to the longest; `rng` in training alone."""

    def __init__(self, shelf, rows, rng=None):
        windows, device = shelf.windows, shelf.device
        self.rows, self.device, self.shelf = rows, device, shelf
        self.longest = longest = int(windows.lengths[rows].max())
        self.size = int(windows.lengths[rows].sum())
        index = torch.as_tensor(rows, device=device)
        self.ids = shelf.ids[index, :longest].long()
        bits = shelf.bits[index, :longest]
        self.first = (bits & FIRST) > 0
        if rng is not None:
            blind = torch.as_tensor(rng.random(len(rows)) < BLIND, device=device)
            bits = torch.where(blind[:, None], bits & ~VOCABULARY_BITS, bits)
        self.features = ((bits[..., None] >> torch.arange(FEATURES, device=device)) & 1).float()
        self.hashes = shelf.hashes[shelf.word[index, :longest].long()].long()
        # Cut by their word, pieces outside words (row 0 of the table) have no hashes of their own.
        self.hashes *= (shelf.word[index, :longest] > 0)[..., None]
        lengths = torch.as_tensor(windows.lengths[rows], device=device)
        self.mask = (torch.arange(longest, device=device) < lengths[:, None])[:, None, None]
        self.tags = shelf.tags[index, :longest].long()
        self.soft = None if shelf.soft is None else shelf.soft[index, :longest].float() / 255
        self.rng = rng

    def chosen(self):
        """Rows of pairs, and for each its window's place in the batch."""
        windows, found, owner = self.shelf.windows, [], []
        for place, row in enumerate(self.rows):
            pairs = np.arange(windows.at[row], windows.at[row + 1])
            if self.rng is not None and len(pairs) > PAIRS:
                weight = np.clip(windows.labels[pairs], 0, 1).sum(1) + self.rng.random(len(pairs)) / 100
                pairs = pairs[np.argsort(-weight)[:PAIRS]]
            found.append(pairs)
            owner.append(np.full(len(pairs), place))
        return np.concatenate(found), np.concatenate(owner)

    def pairs(self, hidden):
        """Inputs of the scorer, labels and rows of the pairs, or None where the batch has no pair."""
        windows = self.shelf.windows
        rows, owner = self.chosen()
        if not len(rows):
            return None
        a, b = (windows.entities[windows.pairs[rows, i]] for i in (0, 1))
        low, high = np.minimum(a[:, 2], b[:, 2]), np.maximum(a[:, 1], b[:, 1])
        spans = np.concatenate([a[:, 1:3], b[:, 1:3], np.stack([low, np.maximum(low, high)], 1)])
        pooled = self.pool(hidden, np.tile(owner, 3), spans)
        flags = torch.as_tensor(windows.flags[rows], device=self.device)
        whole = hidden[torch.as_tensor(owner, device=self.device), 0]
        inputs = torch.cat([*pooled.chunk(3), whole, flags], 1)
        return inputs, torch.as_tensor(windows.labels[rows], device=self.device), rows

    def pool(self, hidden, owner, spans):
        """The largest of each dimension over pieces of spans; zeros where a span is empty."""
        counts = spans[:, 1] - spans[:, 0]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        flat = np.repeat(owner * hidden.shape[1] + spans[:, 0], counts) + within
        states = hidden.reshape(-1, hidden.shape[2])[torch.as_tensor(flat, device=self.device)]
        lengths = torch.as_tensor(counts, device=self.device, dtype=torch.long)
        return torch.segment_reduce(states.float(), "max", lengths=lengths, axis=0, initial=None
                                    ).masked_fill((lengths == 0)[:, None], 0.0)
