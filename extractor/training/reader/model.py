"""The reader: a small encoder, one BIO head a type, and a scorer of pairs, all from one pass."""

import math

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

TYPES = ["DRUG", "TARGET", "CELL_TYPE", "DISEASE"]
FLAGGED = TYPES + ["AUTOANTIBODY"]
FEATURES = 2 * len(FLAGGED) + 5
LABELS = ["INHIBITS", "ACTIVATES", "BINDS", "INDIRECTLY_INHIBITS", "INDIRECTLY_ACTIVATES", "OTHER",
          "CAUSES", "TREATS", "IMPLICATED_IN"]
PAIR_FLAGS = 8
HIDDEN = 384
HEADS = 12
INNER = 1536
TAG_WIDTH = 192
HASH_WIDTH = 96


class Layer(nn.Module):
    """A transformer block as BERT has it: attention, then a feed-forward net, each with its norm."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        if mask is None:  # exported: one window, no padding
            weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS), -1)
            a = weights @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(a.transpose(1, 2).reshape(b, t, HIDDEN)))
        return self.norm2(x + self.outer(F.gelu(self.inner(x))))


class Encoder(nn.Module):
    """Pieces of a window, with features of their words, to tags (O, B, I a type) and hidden states."""

    def __init__(self, layers, pieces, buckets, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.surface = nn.Embedding(buckets, HASH_WIDTH)
        nn.init.normal_(self.surface.weight, std=0.1)
        self.features = nn.Linear(FEATURES + HASH_WIDTH, HIDDEN, bias=False)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(dropout)
        self.near = nn.Conv1d(HIDDEN + FEATURES + HASH_WIDTH, TAG_WIDTH, 3, padding=1)
        self.tag = nn.Linear(TAG_WIDTH, 3 * len(TYPES))

    def forward(self, ids, features, hashes, mask=None):
        features = torch.cat([features, self.surface(hashes).sum(2)], -1)
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.positions(places)[None] + self.features(features)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        seen = torch.cat([self.dropout(x), features], -1).transpose(1, 2)
        tags = self.tag(self.dropout(F.gelu(self.near(seen)).transpose(1, 2)))
        return tags, x


class Pairs(nn.Module):
    """What a pair of mentions says; see reader.md for the parts of the input."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(4 * HIDDEN + PAIR_FLAGS, 256), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(256, len(LABELS)))

    def forward(self, pairs):
        return self.net(pairs)


def load_minilm(encoder, path):
    """Takes embeddings and the first layers from MiniLM's ONNX file, where matrices are transposed."""
    graph = onnx.load(path).graph
    values = {i.name: torch.from_numpy(np.array(numpy_helper.to_array(i))) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul") + ".weight"
            values[name] = values[node.input[1]].T.contiguous()
    state = encoder.state_dict()
    state["pieces.weight"] = values["embeddings.word_embeddings.weight"]
    state["positions.weight"] = (values["embeddings.position_embeddings.weight"]
                                 + values["embeddings.token_type_embeddings.weight"][0])
    names = {"norm": "embeddings.LayerNorm"}
    for i in range(len(encoder.layers)):
        old = f"encoder.layer.{i}."
        for kind in ("weight", "bias"):
            parts = [values[f"{old}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            state[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
        names |= {f"layers.{i}.out": old + "attention.output.dense",
                  f"layers.{i}.norm1": old + "attention.output.LayerNorm",
                  f"layers.{i}.inner": old + "intermediate.dense",
                  f"layers.{i}.outer": old + "output.dense",
                  f"layers.{i}.norm2": old + "output.LayerNorm"}
    for ours, theirs in names.items():
        for kind in ("weight", "bias"):
            state[f"{ours}.{kind}"] = values[f"{theirs}.{kind}"]
    encoder.load_state_dict(state)
