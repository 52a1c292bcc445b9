"""Averages the weights of two checkpoints of one road (Wortsman et al. 2022), and scores dev.

    python average.py FIRST SECOND OUT --data windows.pickle --pieces pieces.txt
"""

import argparse
import json
import pickle
from pathlib import Path

import torch
from model import Encoder, Pairs
from scores import pair_scores, tag_scores
from words import BUCKETS


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, required=True)
    args = parser.parse_args()
    first, second = (torch.load(p, weights_only=True) for p in (args.first, args.second))
    mean = {part: {name: (value + second[part][name]) / 2 for name, value in first[part].items()}
            for part in ("encoder", "pairs")}
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, args.out / "checkpoint.pt")
    layers = 1 + max(int(n.split(".")[1]) for n in mean["encoder"] if n.startswith("layers."))
    pieces = args.pieces.read_text(encoding="utf-8").split("\n")
    encoder, pairs = Encoder(layers, len(pieces), BUCKETS), Pairs()
    encoder.load_state_dict(mean["encoder"])
    pairs.load_state_dict(mean["pairs"])
    encoder.eval(), pairs.eval()
    sets = pickle.load(open(args.data, "rb"))
    scores = tag_scores(encoder, sets, pieces, None) | pair_scores(encoder, pairs, sets, pieces, None)
    print("dev", json.dumps(scores), flush=True)


if __name__ == "__main__":
    main()
