"""The reader: an encoder, one BIO head a type, and a scorer of pairs, all from one pass."""

import math
from dataclasses import dataclass

import bundle
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
TAG_WIDTH = 192
HASH_WIDTH = 96


@dataclass(frozen=True)
class Size:
    """Of an encoder; heads are 32 or 64 wide as MiniLM and BERT have them."""

    hidden: int
    heads: int
    layers: int


SIZES = {"minilm": Size(384, 12, 6), "bert": Size(768, 12, 12), "reader": Size(384, 12, 3)}


class Layer(nn.Module):
    """A transformer block as BERT has it: attention, then a feed-forward net, each with its norm."""

    def __init__(self, size, dropout):
        super().__init__()
        self.size = size
        self.qkv = nn.Linear(size.hidden, 3 * size.hidden)
        self.out = nn.Linear(size.hidden, size.hidden)
        self.norm1 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.inner = nn.Linear(size.hidden, 4 * size.hidden)
        self.outer = nn.Linear(4 * size.hidden, size.hidden)
        self.norm2 = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, t, width = x.shape
        head = width // self.size.heads
        q, k, v = self.qkv(x).view(b, t, 3, self.size.heads, head).permute(2, 0, 3, 1, 4)
        if mask is None:  # exported: one window, no padding
            a = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(head), -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(a.transpose(1, 2).reshape(b, t, width))))
        return self.norm2(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces of a window, with features of their words, to tags (O, B, I a type) and hidden states."""

    def __init__(self, size, pieces, buckets, dropout=0.1):
        super().__init__()
        self.size = size
        self.pieces = nn.Embedding(pieces, size.hidden)
        self.positions = nn.Embedding(512, size.hidden)
        self.surface = nn.Embedding(buckets, HASH_WIDTH)
        nn.init.normal_(self.surface.weight, std=0.1)
        self.features = nn.Linear(FEATURES + HASH_WIDTH, size.hidden, bias=False)
        nn.init.zeros_(self.features.weight)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = nn.Dropout(dropout)
        self.near = nn.Conv1d(size.hidden + FEATURES + HASH_WIDTH, TAG_WIDTH, 3, padding=1)
        self.tag = nn.Linear(TAG_WIDTH, 3 * len(TYPES))

    def states(self, ids, features, mask):
        """Hidden states; features, of words and their hashes, may be None."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.positions(places)[None]
        if features is not None:
            x = x + self.features(features)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, features, hashes, mask=None):
        features = torch.cat([features, self.surface(hashes).sum(2)], -1)
        x = self.states(ids, features, mask)
        seen = torch.cat([self.dropout(x), features], -1).transpose(1, 2)
        tags = self.tag(self.dropout(F.gelu(self.near(seen)).transpose(1, 2)))
        return tags, x


class Pairs(nn.Module):
    """What a pair of mentions says: both pooled, what is between, the window, and PAIR_FLAGS flags."""

    def __init__(self, size, dropout=0.1):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(4 * size.hidden + PAIR_FLAGS, 256), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(256, len(LABELS)))

    def forward(self, pairs):
        return self.net(pairs)


class Masked(nn.Module):
    """Guesses hidden pieces from states (BERT's own head), to adapt an encoder to a kind of text."""

    def __init__(self, size, pieces):
        super().__init__()
        self.dense = nn.Linear(size.hidden, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.bias = nn.Parameter(torch.zeros(pieces))

    def forward(self, states, embeddings):
        return F.linear(self.norm(F.gelu(self.dense(states))), embeddings, self.bias)


BLOCK = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
         "inner": "intermediate.dense", "outer": "output.dense", "norm2": "output.LayerNorm"}


def load(encoder, path, masked=None):
    """Embeddings and the first layers, and the head that guesses where the source has one."""
    values = bert_values(path) if path.is_dir() else minilm_values(path)
    state = encoder.state_dict()
    state["pieces.weight"] = values["embeddings.word_embeddings.weight"]
    state["positions.weight"] = (values["embeddings.position_embeddings.weight"]
                                 + values["embeddings.token_type_embeddings.weight"][0])
    names = {"norm": "embeddings.LayerNorm"}
    for i in range(encoder.size.layers):
        old = f"encoder.layer.{i}."
        for kind in ("weight", "bias"):
            parts = [values[f"{old}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            state[f"layers.{i}.qkv.{kind}"] = torch.cat(parts)
        names |= {f"layers.{i}.{ours}": old + theirs for ours, theirs in BLOCK.items()}
    for ours, theirs in names.items():
        for kind in ("weight", "bias"):
            state[f"{ours}.{kind}"] = values[f"{theirs}.{kind}"]
    encoder.load_state_dict(state)
    if masked is not None and "predictions.bias" in values:
        masked.load_state_dict({n: values["predictions." + n] for n in masked.state_dict()})


def minilm_values(path):
    """An ONNX file's values by BERT's names; its matrices are transposed."""
    graph = onnx.load(path).graph
    values = {i.name: torch.from_numpy(np.array(numpy_helper.to_array(i))) for i in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            name = node.name.strip("/").replace("/", ".").removesuffix(".MatMul") + ".weight"
            values[name] = values[node.input[1]].T.contiguous()
    return values


def bert_values(folder):
    """A TensorFlow bundle's values by BERT's names; its matrices are transposed."""
    values = {}
    for name, array in bundle.read(folder).items():
        name = name.removeprefix("module/").removeprefix("bert/").replace("/layer_", "/layer/")
        name = name.replace("cls/predictions/transform/", "predictions/").replace("/", ".")
        name = name.replace("predictions.LayerNorm", "predictions.norm")
        name = name.replace("cls.predictions.output_bias", "predictions.bias")
        tensor = torch.from_numpy(np.array(array))
        if name.endswith(".kernel"):
            name, tensor = name.removesuffix("kernel") + "weight", tensor.T.contiguous()
        name = name.replace(".gamma", ".weight").replace(".beta", ".bias")
        values[name + (".weight" if name.endswith("_embeddings") else "")] = tensor
    return values
