"""Step 1: text to word numbers, cut into sentences and passages. See README.md."""

from array import array
import argparse
import json
from pathlib import Path
import pickle
import random

import numpy as np

from questions import question_from
from sources import SOURCES, documents, short_pairs
from words import Interner, sentences_of

ENOUGH_WORDS, MAX_WORDS = 60, 130
SHINGLE = 10


class Ragged:
    """Rows of numbers of different lengths, one behind the other."""

    def __init__(self):
        self.flat, self.starts = array("i"), array("q", [0])

    def add(self, numbers):
        self.flat.extend(numbers)
        self.starts.append(len(self.flat))

    def arrays(self, name):
        return {
            name: np.frombuffer(self.flat, np.int32),
            f"{name}_starts": np.frombuffer(self.starts, np.int64),
        }


class SourceReader:
    """Passages of whole sentences as Backissue cuts them, a rule-made question for each."""

    def __init__(self, interner, chance):
        self.interner, self.chance = interner, chance
        self.sentences, self.questions, self.titles = Ragged(), Ragged(), Ragged()
        self.passages = array("q")  # first sentence, sentence after the last, title, asked sentence

    def add(self, title, paragraphs):
        self.titles.add(self.interner.numbers(title))
        open_passage, size = [], 0
        for paragraph in paragraphs:
            for sentence in sentences_of(paragraph):
                numbers = self.interner.numbers(sentence)
                if size + len(numbers) > MAX_WORDS and size > 0:
                    self.close(open_passage)
                    open_passage, size = [], 0
                open_passage.append((sentence, numbers[:MAX_WORDS]))
                size += len(numbers)
            if size >= ENOUGH_WORDS:
                self.close(open_passage)
                open_passage, size = [], 0
        if size >= 20:
            self.close(open_passage)

    def close(self, sentences):
        first = len(self.sentences.starts) - 1
        for _, numbers in sentences:
            self.sentences.add(numbers)
        asked, question = self.ask([text for text, _ in sentences])
        self.questions.add(self.interner.numbers(question))
        title = len(self.titles.starts) - 2
        self.passages.extend((first, first + len(sentences), title, first + asked))

    def ask(self, texts):
        for asked in self.chance.sample(range(len(texts)), min(3, len(texts))):
            question = question_from(texts[asked], self.chance)
            if question:
                return asked, question
        return 0, ""

    def arrays(self):
        return {
            **self.sentences.arrays("sentences"),
            **self.questions.arrays("questions"),
            **self.titles.arrays("titles"),
            "passages": np.frombuffer(self.passages, np.int64).reshape(-1, 4),
        }


def shingles(numbers):
    """A hash for each run of SHINGLE words."""
    hashes = np.zeros(max(0, len(numbers) - SHINGLE + 1), np.uint64)
    for i in range(SHINGLE):
        run = numbers[i : i + len(hashes)].astype(np.uint64)
        hashes = hashes * np.uint64(1099511628211) + run * np.uint64(0x9E3779B97F4A7C15)
    return hashes


def held_out(folders, interner):
    """The shingles of everything that is measured on: collections, sentence pairs, documents."""
    found = []
    for folder in folders:
        for file in sorted(path for path in folder.rglob("*") if path.suffix in (".jsonl", ".json", ".txt")):
            words = np.array(interner.numbers(file.read_text(encoding="utf8")), np.int64)
            found.append(np.unique(shingles(words)))
    return np.unique(np.concatenate(found))


def without(arrays, forbidden):
    """Drops the passages that share a run of SHINGLE words with what is measured on."""
    hashes = shingles(arrays["sentences"])
    at = np.minimum(np.searchsorted(forbidden, hashes), len(forbidden) - 1)
    hit = np.concatenate([[0], np.cumsum(forbidden[at] == hashes)])
    bounds = arrays["sentences_starts"][arrays["passages"][:, :2]]
    starts, ends = np.minimum(bounds, len(hit) - 1).T
    clean = hit[ends] == hit[starts]
    print(f"  dropped {np.sum(~clean)} of {len(clean)} passages that are measured on")
    return {**arrays, "passages": arrays["passages"][clean], "questions_of": np.flatnonzero(clean)}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path, help="folder of the unpacked text")
    parser.add_argument("work", type=Path, help="folder for what the steps hand on")
    parser.add_argument("--held-out", type=Path, nargs="+", required=True, help="folders never trained on")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    interner = Interner()
    forbidden = held_out(options.held_out, interner)
    held_out_words = len(interner)
    for source in SOURCES:
        reader = SourceReader(interner, random.Random(f"{options.seed} {source.name}"))
        for title, paragraphs in documents(options.text, source, options.seed):
            reader.add(title, paragraphs)
        arrays = without(reader.arrays(), forbidden)
        np.savez(options.work / f"words-{source.name}.npz", **arrays)
        print(source.name, len(arrays["passages"]), "passages,", len(arrays["sentences"]), "words", flush=True)
    pairs = {}
    for kind, left, right in short_pairs(options.text):
        both = pairs.setdefault(kind, (Ragged(), Ragged()))
        both[0].add(interner.numbers(left)[:MAX_WORDS])
        both[1].add(interner.numbers(right)[:MAX_WORDS])
    for kind, (left, right) in pairs.items():
        np.savez(options.work / f"words-pairs-{kind}.npz", **left.arrays("left"), **right.arrays("right"))
    with open(options.work / "words.pickle", "wb") as file:
        pickle.dump(list(interner), file)
    (options.work / "read.json").write_text(json.dumps({"seed": options.seed, "held_out_words": held_out_words}))


if __name__ == "__main__":
    main()
