"""Step 8: what is known about words beforehand: the forms of a word belong together, and words that
deny make a difference. See README.md."""

import argparse
import json
from pathlib import Path

import numpy as np

from alternates import inflections

NEGATIONS = """no not never nobody none nothing nowhere neither nor without cannot isn doesn didn wasn
aren weren hasn haven hadn wouldn couldn shouldn""".split()


def unit(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9)


def forms_together(table, vocabulary, share):
    """Turns each word towards the mean of its other forms; its length, which is its weight, stays."""
    turned = table.copy()
    for words in inflections(vocabulary):
        if len(words) > 1:
            rows = [vocabulary[word] for word in words]
            own = unit(table[rows])
            others = unit(own.sum(0) - own)
            turned[rows] = unit(own + share * others) * np.linalg.norm(table[rows], axis=1, keepdims=True)
    return turned


def denials_apart(table, vocabulary, length):
    """Lengthens the words that deny in the direction that they share: what is and what is not differ
    by one word, which training gives next to no weight."""
    rows = [vocabulary[word] for word in NEGATIONS if word in vocabulary]
    moved = table.copy()
    moved[rows] += length * unit(unit(table[rows]).mean(0))
    return moved


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--run", default="average", help="the table that is refined")
    parser.add_argument("--forms", type=float, default=0.2, help="how far a word turns to its other forms")
    parser.add_argument("--denials", type=float, default=0.7, help="in lengths of a mean row")
    parser.add_argument("--to", default="final", help="name of the result")
    options = parser.parse_args()
    vocabulary = json.loads((options.work / "vocabulary.json").read_text())
    table = forms_together(np.load(options.work / f"{options.run}.npy"), vocabulary, options.forms)
    table = denials_apart(table, vocabulary, options.denials * np.linalg.norm(table, axis=1).mean())
    np.save(options.work / f"{options.to}.npy", table.astype(np.float32))


if __name__ == "__main__":
    main()
