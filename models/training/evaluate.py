"""A quick look at dense search and sentence similarity while training; no part of the pairs' making.

The figures that count come from Backissue's own search code: npm run eval.
"""

import argparse
import csv
import json
from pathlib import Path

import numpy as np

from bags import count
from vocabulary import split
from words import sentences_of, words_of

PASSAGE_WORDS = 130
DISCOUNT = 1 / np.log2(np.arange(2, 12))


class Encoder:
    """Texts to unit vectors."""

    def __init__(self, table, vocabulary, rare=None):
        self.table, self.vocabulary = table, vocabulary
        if rare is not None:
            sums = (rare["weights"].astype(np.float32)[:, :, None] * table[rare["parts"]]).sum(1)
            self.table = np.concatenate([table, sums])
            self.vocabulary = {**vocabulary, **{str(word): len(table) + i for i, word in enumerate(rare["words"])}}
        self.known = {}

    def tokens(self, text):
        return [piece for word in words_of(text) for piece in self.pieces(word)]

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = split(word, self.vocabulary)
        return self.known[word]

    def encode(self, texts):
        lists = [self.tokens(text) for text in texts]
        rows = np.repeat(np.arange(len(lists)), [len(row) for row in lists])
        flat = np.array([token for row in lists for token in row], np.int64)
        tokens, begins, counts = count(flat, rows, len(lists), len(self.table))
        vectors = np.zeros((len(lists), self.table.shape[1]), np.float32)
        for row, (start, end) in enumerate(zip(begins, [*begins[1:], len(tokens)])):
            vectors[row] = counts[start:end].astype(np.float32) @ self.table[tokens[start:end]]
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def passages_of(text):
    """Passages of whole sentences, as Backissue's own."""
    found, size = [[]], 0
    for sentence in sentences_of(text):
        words = len(sentence.split())
        if size + words > PASSAGE_WORDS and size:
            found.append([])
            size = 0
        found[-1].append(sentence)
        size += words
    return [" ".join(sentences) for sentences in found]


class Collection:
    """A collection in BEIR's layout; a document is as near as its best passage."""

    def __init__(self, folder):
        self.name = folder.name
        read = lambda name: [json.loads(line) for line in (folder / name).read_text("utf8").splitlines()]
        documents, queries = read("corpus.jsonl"), read("queries.jsonl")
        self.texts, self.document = [], []
        for number, document in enumerate(documents):
            for passage in passages_of(f"{document.get('title', '')} {document['text']}".strip()):
                self.texts.append(passage)
                self.document.append(number)
        numbers = {document["_id"]: number for number, document in enumerate(documents)}
        self.size = len(documents)
        self.judged = {}
        with open(folder / "qrels" / "test.tsv", encoding="utf8") as file:
            for query, document, grade in list(csv.reader(file, delimiter="\t"))[1:]:
                if int(grade) > 0:
                    self.judged.setdefault(query, {})[numbers[document]] = int(grade)
        self.queries = [query for query in queries if query["_id"] in self.judged]

    def ndcg(self, encoder):
        queries = encoder.encode([query["text"] for query in self.queries])
        near = queries @ encoder.encode(self.texts).T
        first = np.flatnonzero(np.diff(self.document, prepend=-1))
        scores = np.maximum.reduceat(near, first, axis=1)
        values = []
        for query, row in zip(self.queries, scores):
            grades = self.judged[query["_id"]]
            top = np.argsort(-row, kind="stable")[:10]
            gain = np.array([grades.get(int(number), 0) for number in top])
            best = np.array(sorted(grades.values(), reverse=True)[:10])
            values.append((gain * DISCOUNT[: len(gain)]).sum() / (best * DISCOUNT[: len(best)]).sum())
        return 100 * float(np.mean(values))


def ranks(values):
    """Ranks from 0; equal values share their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts + 1) / 2)[inverse]


def similarity(encoder, sets):
    """Spearman's correlation with human scores: the mean over the sets of a year, as published."""
    years = {}
    for name, pairs in sets.items():
        left, right = (encoder.encode([pair[side] for pair in pairs]) for side in (1, 2))
        found = np.corrcoef(ranks((left * right).sum(1)), ranks(np.array([pair[0] for pair in pairs])))[0, 1]
        years.setdefault(name[:4] if name[:2] == "20" else name, []).append(100 * found)
    return {year: float(np.mean(found)) for year, found in years.items()}


class Bench:
    def __init__(self, folder):
        self.collections = [Collection(path.parent) for path in sorted(folder.glob("*/corpus.jsonl"))]
        self.sets = json.loads((folder / "sts.json").read_text("utf8"))

    def run(self, encoder):
        dense = {collection.name: collection.ndcg(encoder) for collection in self.collections}
        return {**dense, **similarity(encoder, self.sets)}


def line(figures):
    return "  ".join(f"{name} {value:.1f}" for name, value in figures.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("collections", type=Path)
    parser.add_argument("--run", default="run")
    parser.add_argument("--rare", help="name of the words that are added to it, if any")
    options = parser.parse_args()
    table = np.load(options.work / f"{options.run}.npy")
    rare = np.load(options.work / f"{options.rare}.npz") if options.rare else None
    vocabulary = json.loads((options.work / "vocabulary.json").read_text())
    print(line(Bench(options.collections).run(Encoder(table, vocabulary, rare))))


if __name__ == "__main__":
    main()
