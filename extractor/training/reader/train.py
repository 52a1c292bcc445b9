"""Trains a reader on windows; restartable: the same command goes on where it stopped.

    python train.py --data windows.npz --weights all-minilm-l6-v2.onnx --pieces pieces.txt --out run
A teacher sees gold. A reader learns from what label.py stored, too: a teacher's soft marks of all windows.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from model import SIZES, TYPES, Encoder, Pairs, load
from scores import pair_scores, tag_scores
from training import Clock, optimiser_of, restore, save, schedule_of
from windows import UNKNOWN, Batch, Shelf, Windows
from words import BUCKETS

TAG_LOSS = 3.0
GOLD = 0.5  # weight of gold beside a teacher's marks
# How often a corpus is seen an epoch. DrugProt and CRAFT are large and would drown the others.
WEIGHTS = {"bc5cdr": 1.5, "ncbi-disease": 1.0, "biored": 1.5, "drugprot": 0.6, "nlm-gene": 0.8,
           "gnormplus": 0.8, "tmvar3": 0.5, "craft": 0.5, "text": 1.0}
EMPTY_CRAFT = 0.15  # share kept of CRAFT windows without a cell
NEW = ("features", "surface", "near", "tag")  # parts that do not come from the source's weights


class Order:
    """An endless stream of rows of windows; what comes when depends on the seed alone."""

    def __init__(self, shares, lengths, pieces, seed):
        """shares: how often each window comes an epoch; pieces: of a batch."""
        self.shares, self.lengths, self.pieces = shares, lengths, pieces
        self.rng, self.queue = np.random.default_rng(seed), []

    def _epoch(self):
        times = np.floor(self.shares).astype(int) + (self.rng.random(len(self.shares)) < self.shares % 1)
        rows = np.repeat(np.arange(len(self.shares)), times)
        self.rng.shuffle(rows)
        ends = np.cumsum(self.lengths[rows]) // self.pieces
        return [r for r in np.split(rows, np.flatnonzero(np.diff(ends)) + 1) if len(r)]

    def next(self):
        if not self.queue:
            self.queue = self._epoch()
        return self.queue.pop()


def shares_of(corpus, windows, weight):
    """How often each window of a corpus comes an epoch."""
    shares = np.full(len(windows), weight)
    if corpus == "craft":
        shares[~(windows.tags > 0).any((1, 2))] *= EMPTY_CRAFT
    return shares


def tag_loss(logits, batch):
    """Cross-entropy at words' first pieces, against gold, a teacher's marks, or both where both speak."""
    chances = F.log_softmax(logits.float(), -1)
    told = batch.tags >= 0
    gold = F.one_hot(batch.tags.clamp(min=0), 3).float()
    if batch.soft is None:
        target, known = gold, told
    else:
        target = torch.where(told[..., None], GOLD * gold + (1 - GOLD) * batch.soft, batch.soft)
        known = batch.first[..., None].expand_as(told)
    loss = -(target * chances).sum(-1)
    return (loss * known).sum() / known.sum().clamp(min=1)


def pair_loss(pairs, batch, hidden):
    found = batch.pairs(hidden)
    if found is None:
        return hidden.new_zeros(())
    inputs, labels, _ = found
    known = labels != UNKNOWN
    return F.binary_cross_entropy_with_logits(pairs(inputs)[known], labels[known])


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--size", choices=sorted(SIZES), default="reader")
    parser.add_argument("--weights", type=Path, required=True, help="MiniLM's .onnx or BERT's `variables`")
    parser.add_argument("--adapted", type=Path, help="what adapt.py wrote, to begin with")
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1700)
    parser.add_argument("--tokens", type=int, default=4096, help="pieces in a batch")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--new-rate", type=float, help="of parts that the weights lack; 6 times the rate")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--seconds", type=float, help="stop after so many, with the rate at zero")
    parser.add_argument("--save-every", type=int, default=200)
    parser.add_argument("--score-every", type=int, default=400)
    parser.add_argument("--shares", type=json.loads, default={}, help="JSON: corpus to how often an epoch")
    parser.add_argument("--device", default="cpu")
    return parser.parse_args()


def main():
    args = parse()
    torch.manual_seed(args.seed)
    sets = Windows.all_of(args.data)
    names = [n for n in sets if n.endswith("/train")]
    weights = WEIGHTS | args.shares
    shares = [shares_of(n.split("/")[0], sets[n], weights[n.split("/")[0]]) for n in names]
    shelf = Shelf(Windows.joined([sets[n] for n in names]), args.device)
    dev = {n: Shelf(w, args.device) for n, w in sets.items() if n.endswith("/dev")}
    pieces = args.pieces.read_text(encoding="utf-8").split("\n")
    size = SIZES[args.size]
    encoder, pairs = Encoder(size, len(pieces), BUCKETS, args.dropout), Pairs(size, args.dropout)
    load(encoder, args.weights)
    if args.adapted:
        known = torch.load(args.adapted / "checkpoint.pt", weights_only=True, map_location="cpu")["encoder"]
        encoder.load_state_dict({n: v for n, v in known.items() if n.split(".")[0] not in NEW}, strict=False)
    encoder.to(args.device), pairs.to(args.device)
    slow = [p for n, p in encoder.named_parameters() if n.split(".")[0] not in NEW]
    fast = [p for n, p in encoder.named_parameters() if n.split(".")[0] in NEW] + list(pairs.parameters())
    optimiser = optimiser_of([(slow, args.rate), (fast, args.new_rate or 6 * args.rate)])
    schedule, parts = schedule_of(optimiser), {"encoder": encoder, "pairs": pairs, "optimiser": optimiser}
    step = restore(args.out, **parts)
    order = Order(np.concatenate(shares), shelf.windows.lengths, args.tokens, args.seed)
    for _ in range(step):
        order.next()
    clock, start, tokens, sums = Clock(args.steps, args.seconds), time.time(), 0, torch.zeros(2)
    print(f"{sum(map(len, shares))} windows, {sum(s.sum() for s in shares):.0f} an epoch", flush=True)

    def score(limit):
        encoder.eval(), pairs.eval()
        scores = tag_scores(encoder, dev, limit) | pair_scores(encoder, pairs, dev, limit)
        encoder.train(), pairs.train()
        print("dev", step, json.dumps(scores), flush=True)
        with open(args.out / "curve.jsonl", "a") as out:
            out.write(json.dumps({"step": step, **scores}) + "\n")

    encoder.train(), pairs.train()
    while (share := clock.share(step)) < 1:
        batch = Batch(shelf, order.next(), np.random.default_rng((args.seed, step)))
        schedule(share)
        with torch.autocast(args.device, torch.bfloat16, args.device == "cuda"):
            tags, hidden = encoder(batch.ids, batch.features, batch.hashes, batch.mask)
        tag = tag_loss(tags.view(*tags.shape[:2], len(TYPES), 3), batch)
        pair = pair_loss(pairs, batch, hidden.float())
        (TAG_LOSS * tag + pair).backward()
        torch.nn.utils.clip_grad_norm_([*slow, *fast], 1.0)
        optimiser.step(), optimiser.zero_grad()
        step, tokens = step + 1, tokens + batch.size
        sums = sums + torch.stack([tag, pair]).detach().cpu() if step % 10 == 0 else sums
        if step % 100 == 0:
            print(f"step {step} tags {sums[0] / 10:.4f} pairs {sums[1] / 10:.4f} "
                  f"{tokens / (time.time() - start):.0f} pieces/s", flush=True)
            sums = torch.zeros(2)
        if step % args.save_every == 0:
            save(args.out, step, **parts)
        if step % args.score_every == 0:
            score(150)
    save(args.out, step, **parts)
    score(None)


if __name__ == "__main__":
    main()
