"""Step 2: the vocabulary, and word numbers to token numbers. See README.md."""

import argparse
from collections import Counter
import json
from pathlib import Path
import pickle

import numpy as np

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
WORDS, BEGINNINGS, CONTINUATIONS, CHARACTERS = 29_000, 1_500, 3_000, 150
# Small sources count more than by their size, so that no single one fills the vocabulary.
FLATTEN = 0.65


def word_weights(files, size):
    """How often each word occurs: by source to the power FLATTEN, and in all."""
    weights, counts = np.zeros(size), np.zeros(size, np.int64)
    for file in files:
        found = np.bincount(np.load(file)["sentences"], minlength=size)
        weights += found**FLATTEN
        counts += found
    return weights, counts


def pieces_for(rest):
    """Word pieces for the words that have no token of their own: (word, count) to lists."""
    characters, beginnings, continuations = Counter(), Counter(), Counter()
    for word, count in rest:
        weight = count**0.5
        characters.update({letter: weight for letter in word})
        for length in range(2, 7):
            if length < len(word):
                beginnings[word[:length]] += weight * (length - 1)
        for start in range(1, len(word)):
            for end in range(start + 2, min(len(word), start + 6) + 1):
                continuations[word[start:end]] += weight * (end - start - 1)
    letters = [letter for letter, _ in characters.most_common(CHARACTERS)]
    top = [piece for piece, _ in continuations.most_common(CONTINUATIONS)]
    begin = [piece for piece, _ in beginnings.most_common(BEGINNINGS)]
    return letters + begin, [f"##{piece}" for piece in letters + top]


def make_vocabulary(words, weights, counts):
    order = [i for i in np.argsort(-weights, kind="stable") if 0 < len(words[i]) <= 25 and counts[i] > 0]
    whole = [words[i] for i in order[:WORDS]]
    rest = [(words[i], int(counts[i])) for i in order[WORDS:] if counts[i] > 1]
    openings, continuations = pieces_for(rest)
    tokens = dict.fromkeys(SPECIAL + whole + sorted(openings) + sorted(continuations))
    return {token: number for number, token in enumerate(tokens)}


def split(word, vocabulary):
    """The longest pieces first, as WordPiece has it; [UNK] for the whole word where none fits."""
    if word in vocabulary:
        return [vocabulary[word]]
    pieces, start = [], 0
    while start < len(word):
        prefix = "##" if start else ""
        for end in range(min(len(word), start + 26), start, -1):
            number = vocabulary.get(prefix + word[start:end])
            if number is not None:
                break
        else:
            return [vocabulary["[UNK]"]]
        pieces.append(number)
        start = end
    return pieces if len(word) <= 100 else [vocabulary["[UNK]"]]


class Retokenizer:
    """From word numbers to token numbers, a whole array at a time."""

    def __init__(self, words, vocabulary):
        pieces = [split(word, vocabulary) for word in words]
        self.lengths = np.array([len(row) for row in pieces])
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        self.pieces = np.array([piece for row in pieces for piece in row], np.uint16)

    def convert(self, flat, starts):
        lengths = self.lengths[flat]
        ends = np.concatenate([[0], np.cumsum(lengths)])
        within = np.arange(ends[-1]) - np.repeat(ends[:-1], lengths)
        tokens = self.pieces[np.repeat(self.starts[flat], lengths) + within]
        return tokens, ends[starts]


def convert_file(file, target, retokenizer):
    found = dict(np.load(file))
    for name in [name for name in found if f"{name}_starts" in found]:
        found[name], found[f"{name}_starts"] = retokenizer.convert(found[name], found[f"{name}_starts"])
    np.savez(target, **found)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    work = parser.parse_args().work
    with open(work / "words.pickle", "rb") as file:
        words = pickle.load(file)
    sources = [path for path in sorted(work.glob("words-*.npz")) if not path.stem.startswith("words-pairs-")]
    weights, counts = word_weights(sources, len(words))
    vocabulary = make_vocabulary(words, weights, counts)
    (work / "vocabulary.json").write_text(json.dumps(vocabulary))
    retokenizer = Retokenizer(words, vocabulary)
    frequency = np.zeros(len(vocabulary), np.int64)
    for path in sorted(work.glob("words-*.npz")):
        found = convert_file(path, work / path.name.replace("words-", "tokens-"), retokenizer)
        if "sentences" in found:
            frequency += np.bincount(found["sentences"], minlength=len(vocabulary))
    np.save(work / "frequency.npy", frequency)
    tokens_a_word = frequency.sum() / counts.sum()
    print(f"{len(vocabulary)} tokens, {tokens_a_word:.3f} a word, {frequency.sum()} in all")


if __name__ == "__main__":
    main()
