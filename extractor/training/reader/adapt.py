"""Adapts a general encoder to biomedical text by guessing hidden pieces (Devlin et al. 2019; Gururangan et al. 2020).

    python adapt.py --stream stream.npy --from bert --weights variables --pieces pieces.txt --out adapted
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from model import SIZES, Encoder, Masked, load
from training import Clock, optimiser_of, restore, save, schedule_of
from words import BUCKETS

LENGTH = 128
HIDE = 0.15
FIRST_PIECE = 999  # pieces before are brackets, unused and signs that no text has


def hidden(ids, mask_id, count, generator):
    """BERT's masking: of the hidden pieces 8 in 10 are masked, 1 is random, 1 stays."""
    chance = torch.rand(ids.shape, generator=generator, device=ids.device)
    chosen = (chance < HIDE) & (ids >= FIRST_PIECE)
    seen = torch.where(chosen & (chance < 0.8 * HIDE), mask_id, ids)
    random = torch.randint(FIRST_PIECE, count, ids.shape, generator=generator, device=ids.device)
    return torch.where(chosen & (chance >= 0.9 * HIDE), random, seen), chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stream", type=Path, required=True)
    parser.add_argument("--from", dest="size", choices=sorted(SIZES), default="bert")
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=256, help="of 128 pieces, a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--seconds", type=float, help="stop after so many, with the rate at zero")
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    pieces = args.pieces.read_text(encoding="utf-8").split("\n")
    encoder, masked = Encoder(SIZES[args.size], len(pieces), BUCKETS), Masked(SIZES[args.size], len(pieces))
    load(encoder, args.weights, masked)
    encoder.to(args.device), masked.to(args.device)
    used = [p for n, p in encoder.named_parameters() if n.split(".")[0] in ("pieces", "positions", "norm", "layers")]
    optimiser = optimiser_of([(used + list(masked.parameters()), args.rate)])
    schedule = schedule_of(optimiser)
    step = restore(args.out, encoder=encoder, masked=masked, optimiser=optimiser)
    stream = torch.from_numpy(np.load(args.stream).astype(np.int32))
    stream = stream[:len(stream) // (LENGTH - 2) * (LENGTH - 2)].view(-1, LENGTH - 2).to(args.device)
    ends = [torch.full((args.rows, 1), pieces.index(p), device=args.device) for p in ("[CLS]", "[SEP]")]
    generator = torch.Generator(args.device).manual_seed(args.seed + step)
    clock, total, start = Clock(args.steps, args.seconds), 0.0, time.time()
    while (share := clock.share(step)) < 1:
        rows = torch.randint(len(stream), (args.rows,), generator=generator, device=args.device)
        ids = torch.cat([ends[0], stream[rows].long(), ends[1]], 1)
        seen, chosen = hidden(ids, pieces.index("[MASK]"), len(pieces), generator)
        whole = torch.ones(1, 1, 1, LENGTH, dtype=torch.bool, device=args.device)
        schedule(share)
        with torch.autocast(args.device, torch.bfloat16, args.device == "cuda"):
            states = encoder.states(seen, None, whole)[chosen]
            loss = F.cross_entropy(masked(states, encoder.pieces.weight).float(), ids[chosen])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(used, 1.0)
        optimiser.step(), optimiser.zero_grad()
        step, total = step + 1, total + loss.detach()
        if step % 50 == 0:
            print(f"step {step} loss {float(total) / 50:.3f} "
                  f"{step * ids.numel() / (time.time() - start):.0f} pieces/s", flush=True)
            total = 0.0
        if step % 500 == 0:
            save(args.out, step, encoder=encoder, masked=masked, optimiser=optimiser)
    save(args.out, step, encoder=encoder, masked=masked, optimiser=optimiser)


if __name__ == "__main__":
    main()
