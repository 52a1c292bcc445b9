#!/usr/bin/env bash
# Trains the part-of-speech tagger on the GENIA corpus and measures it on a tenth that it never saw.
#   extractor/training/tagger/train.sh [FOLDER]     FOLDER keeps what lies between; default target/tagger
# Needs Maven, unzip, awk and Java; one minute on one core. There is no seed: training draws no random
# numbers. README.md says what came out and why it is not in the product.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
extractor=$here/../..
work=${1:-$extractor/target/tagger}
artifact=de.julielab:jcore-mstparser-ae-biomedical-english:2.5.0
corenlp=edu.stanford.nlp:stanford-corenlp:4.5.10

mkdir -p "$work"
for each in "$artifact" "$corenlp"; do
  mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$each" -DoutputDirectory="$work"
done
unzip -oq "$work"/jcore-mstparser-ae-biomedical-english-2.5.0.jar -d "$work" '*/geniaRmCood.conll'
corpus=$(find "$work" -name geniaRmCood.conll)

# Words and tags, in the way of the parser's own training data: brackets are -LRB- and -RRB-, and "to"
# is TO only before a verb (or an adverb and a verb). Every tenth sentence is kept for the test.
awk -F '\t' -v train="$work/train.tsv" -v test="$work/test.tsv" '
  function flush(  i, tag, next_tag, file) {
    if (size == 0) return
    file = sentence++ % 10 == 9 ? test : train
    for (i = 1; i <= size; i++) {
      tag = tags[i]
      if (tag == "(") tag = "-LRB-"
      if (tag == ")") tag = "-RRB-"
      if (tag == "TO") {
        next_tag = i < size ? tags[i + 1] : ""
        if (next_tag == "RB" && i + 1 < size) next_tag = tags[i + 2]
        tag = next_tag == "VB" ? "TO" : "IN"
      }
      print words[i] "\t" tag > file
    }
    print "" > file
    size = 0
  }
  NF == 0 { flush(); next }
  { size++; words[size] = $2; tags[size] = $5 }
  END { flush() }
' "$corpus"

tagger() {
  java -Xmx2g -cp "$work/stanford-corenlp-4.5.10.jar" \
    edu.stanford.nlp.tagger.maxent.MaxentTagger "$@"
}

cd "$work" # the properties name their files without folders
tagger -props "$here/tagger.properties" >train.log 2>&1
tagger -model genia-left3words.tagger -verboseResults false \
  -testFile format=TSV,wordColumn=0,tagColumn=1,test.tsv 2>&1 | grep -E '^(Results|Total|Unknown)'
