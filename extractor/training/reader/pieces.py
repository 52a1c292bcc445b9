"""tokenizer.json of MiniLM -> pieces.txt, a piece a line, line number = id."""

import json
import sys

vocabulary = json.load(open(sys.argv[1], encoding="utf-8"))["model"]["vocab"]
open(sys.argv[2], "w", encoding="utf-8").write("\n".join(sorted(vocabulary, key=vocabulary.get)))
