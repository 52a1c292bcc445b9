"""Checkpoint -> the model folder of the product: encoder.onnx (int8), pairs.onnx, pieces.txt, model.json.

    python export.py --run run --pieces pieces.txt --version 1 --out DIR [--data windows.npz]
With --data the exported files are scored on dev, so that what quantisation costs is seen.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from model import FEATURES, FLAGGED, LABELS, SIZES, TYPES, Encoder, Pairs
from onnxruntime.quantization import QuantType, quantize_dynamic
from scores import pair_scores, tag_scores
from windows import Shelf, Windows
from words import BUCKETS, HASHES, WINDOW

OPSET = 17
# Chosen on dev splits; for what diseases are said of, on the press set too, where reading is harder.
THRESHOLDS = {label: 0.35 for label in LABELS} | {"CAUSES": 0.5, "TREATS": 0.97, "IMPLICATED_IN": 0.97}
SAMPLE = 64  # pieces of the window that is traced


def write_encoder(encoder, path):
    ids = torch.randint(0, 1000, (1, SAMPLE))
    inputs = (ids, torch.zeros(1, SAMPLE, FEATURES), torch.zeros(1, SAMPLE, HASHES, dtype=torch.long))
    names = ["input_ids", "word_features", "word_hashes"]
    whole = path.with_suffix(".fp32")
    torch.onnx.export(encoder, inputs, str(whole), input_names=names, output_names=["tags", "hidden"],
                      dynamic_axes={n: {1: "pieces"} for n in [*names, "tags", "hidden"]},
                      opset_version=OPSET, dynamo=False)
    # Unsigned weights: signed ones saturate in the 16-bit sums of processors without VNNI.
    quantize_dynamic(whole, path, weight_type=QuantType.QUInt8, per_channel=False)
    return whole


def write_pairs(pairs, path):
    torch.onnx.export(pairs, (torch.zeros(2, pairs.net[0].in_features),), str(path),
                      input_names=["pairs"], output_names=["labels"],
                      dynamic_axes={"pairs": {0: "pairs"}, "labels": {0: "pairs"}},
                      opset_version=OPSET, dynamo=False)


class Exported(torch.nn.Module):
    """An ONNX file behind the encoder's signature, a window at a time."""

    def __init__(self, path):
        super().__init__()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, options, ["CPUExecutionProvider"])

    def forward(self, ids, features, hashes, mask):
        tags, hidden = [], []
        for row in range(len(ids)):
            n = int(mask[row].sum())
            out = self.session.run(None, {"input_ids": ids[row:row + 1, :n].numpy(),
                                          "word_features": features[row:row + 1, :n].numpy(),
                                          "word_hashes": hashes[row:row + 1, :n].numpy()})
            padding = ((0, 0), (0, ids.shape[1] - n), (0, 0))
            tags.append(np.pad(out[0], padding))
            hidden.append(np.pad(out[1], padding))
        return torch.from_numpy(np.concatenate(tags)), torch.from_numpy(np.concatenate(hidden))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--size", choices=sorted(SIZES), default="reader")
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--data", type=Path)
    args = parser.parse_args()
    saved = torch.load(args.run / "checkpoint.pt", weights_only=True)
    pieces = args.pieces.read_text(encoding="utf-8").split("\n")
    size = SIZES[args.size]
    encoder, pairs = Encoder(size, len(pieces), BUCKETS), Pairs(size)
    encoder.load_state_dict(saved["encoder"])
    pairs.load_state_dict(saved["pairs"])
    encoder.eval(), pairs.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    whole = write_encoder(encoder, args.out / "encoder.onnx")
    write_pairs(pairs, args.out / "pairs.onnx")
    (args.out / "pieces.txt").write_text("\n".join(pieces), encoding="utf-8")
    facts = {"version": args.version, "types": TYPES, "flagged": FLAGGED, "features": FEATURES,
             "hashes": HASHES, "buckets": BUCKETS, "window": WINDOW, "hidden": size.hidden,
             "labels": LABELS, "thresholds": THRESHOLDS}
    (args.out / "model.json").write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    if args.data:
        sets = Windows.all_of(args.data)
        dev = {n: Shelf(w, "cpu") for n, w in sets.items() if n.endswith("/dev")}
        for name, reader in (("fp32", encoder), ("int8", Exported(args.out / "encoder.onnx"))):
            scores = tag_scores(reader, dev, 150) | pair_scores(reader, pairs, dev, 150)
            print(name, json.dumps(scores), flush=True)
    whole.unlink()


if __name__ == "__main__":
    main()
