"""Trains the reader on what prepare.py made; restartable: the same command goes on where it stopped.

    python train.py --data windows.pickle --minilm all-minilm-l6-v2.onnx --pieces pieces.txt \\
        --out run --layers 3 --steps 2600 --seed 7
"""

import argparse
import json
import pickle
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from batches import WEIGHTS, Batcher
from model import TYPES, Encoder, Pairs, load_minilm
from scores import pair_scores, tag_scores
from words import BUCKETS

TAG_LOSS = 3.0
WARM_UP = 0.06


def losses(encoder, pairs, batch):
    tags, hidden = encoder(batch.ids, batch.features, batch.hashes, batch.mask)
    tags = tags.view(*tags.shape[:2], len(TYPES), 3)
    tag_loss = F.cross_entropy(tags.reshape(-1, 3), batch.tags.reshape(-1), ignore_index=-100)
    inputs, labels = batch.pairs(hidden)
    if inputs is None:
        return tag_loss, torch.zeros(())
    known = ~torch.isnan(labels)
    pair_loss = F.binary_cross_entropy_with_logits(pairs(inputs)[known], labels[known])
    return tag_loss, pair_loss


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--steps", type=int, default=2600)
    parser.add_argument("--tokens", type=int, default=4096, help="pieces in a batch")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--save-every", type=int, default=200)
    parser.add_argument("--weights", type=Path, help="JSON: corpus -> share an epoch")
    parser.add_argument("--start", type=Path, help="checkpoint.pt of an earlier stage to begin with")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    sets = pickle.load(open(args.data, "rb"))
    pieces = args.pieces.read_text(encoding="utf-8").split("\n")
    encoder, pairs = Encoder(args.layers, len(pieces), BUCKETS), Pairs()
    load_minilm(encoder, args.minilm)
    if args.start:
        earlier = torch.load(args.start, weights_only=True)
        encoder.load_state_dict(earlier["encoder"])
        pairs.load_state_dict(earlier["pairs"])
    new = ("features", "surface", "near", "tag")
    slow = [p for n, p in encoder.named_parameters() if not n.startswith(new)]
    fast = [p for n, p in encoder.named_parameters() if n.startswith(new)] + list(pairs.parameters())
    optimiser = torch.optim.AdamW([{"params": slow, "lr": args.rate},
                                   {"params": fast, "lr": 6 * args.rate}], weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(
        (step + 1) / (WARM_UP * args.steps), max(0.0, 1 - step / args.steps)))
    weights = json.loads(args.weights.read_text()) if args.weights else WEIGHTS
    batcher = Batcher(sets, args.tokens, args.seed, pieces, weights)
    step, checkpoint = 0, args.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        encoder.load_state_dict(saved["encoder"])
        pairs.load_state_dict(saved["pairs"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        step = saved["step"]
        batcher.skip(step)
    print(len(batcher), "batches an epoch; weights", weights, flush=True)
    start, tokens, sums = time.time(), 0, [0.0, 0.0]
    while step < args.steps:
        batch = batcher.next()
        encoder.train(), pairs.train()
        tag_loss, pair_loss = losses(encoder, pairs, batch)
        (TAG_LOSS * tag_loss + pair_loss).backward()
        torch.nn.utils.clip_grad_norm_([*slow, *fast], 1.0)
        optimiser.step(), schedule.step(), optimiser.zero_grad()
        step += 1
        tokens += batch.size
        sums = [sums[0] + tag_loss.item(), sums[1] + pair_loss.item()]
        if step % 25 == 0:
            print(f"step {step} tags {sums[0] / 25:.4f} pairs {sums[1] / 25:.4f} "
                  f"{tokens / (time.time() - start):.0f} pieces/s", flush=True)
            sums = [0.0, 0.0]
        if step % args.save_every == 0 or step == args.steps:
            state = {"encoder": encoder.state_dict(), "pairs": pairs.state_dict(), "step": step,
                     "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}
            torch.save(state, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
        if step % (2 * args.save_every) == 0 or step == args.steps:
            encoder.eval(), pairs.eval()
            scores = tag_scores(encoder, sets, pieces, 120 if step < args.steps else None)
            scores |= pair_scores(encoder, pairs, sets, pieces, 150 if step < args.steps else None)
            print("dev", step, json.dumps(scores), flush=True)
            with open(args.out / "curve.jsonl", "a") as out:
                out.write(json.dumps({"step": step, **scores}) + "\n")


if __name__ == "__main__":
    main()
