"""Step 9: vectors for words that are too rare to be trained, as sums of a few trained ones. See README.md."""

import argparse
from collections import Counter, defaultdict
from itertools import product
import json
from pathlib import Path
import pickle
import re

import numpy as np
from scipy import sparse
import torch

from refine import unit
from sources import SOURCES, documents
from vocabulary import split
from words import words_of

# Words as they are written in running text, without names in capitals or with figures.
WRITTEN = re.compile(r"(?<![A-Za-z'’])([A-Za-z][a-z]{2,19})(?![A-Za-z])")
WINDOW, MOST_CONTEXTS, LEAST_CONTEXTS = 20, 60, 4
RIDGE = 0.5
SELDOM = 2500
# How much a word keeps of its own beside the word that it is made of, and of the sum of its pieces.
OWN, PIECES = 0.6, 0.4
# The endings and beginnings with which one word is made of another, and what stands in their place.
ENDINGS = [
    ("ies", "y"), ("ves", "f"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ers", ""), ("ers", "e"), ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ily", "y"),
    ("ly", ""), ("iness", "y"), ("ness", ""), ("men", "man"), ("ish", ""), ("less", ""), ("able", ""),
    ("able", "e"), ("y", ""),
]
BEGINNINGS = ("un", "non", "re", "over", "under")


def spellings(folder, seed=1):
    """How often each word is written in lower case, and how often with a capital."""
    lower, capital = Counter(), Counter()
    for source in SOURCES:
        for _, paragraphs in documents(folder, source, seed):
            for paragraph in paragraphs:
                for word in WRITTEN.findall(paragraph):
                    (lower if word[0].islower() else capital)[word.lower()] += 1
    return lower, capital


def bases(word):
    """What the word may be made of."""
    for ending, instead in ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        yield stem + instead
        if not instead and stem[-1] == stem[-2]:
            yield stem[:-1]
    for beginning in BEGINNINGS:
        if word.startswith(beginning) and len(word) - len(beginning) >= 4:
            yield word[len(beginning) :]


def candidates(vocabulary, lower, capital, lemmas):
    """Words without a token that are no names, the best known first."""
    known = lambda word: word in vocabulary or word in lemmas
    worth = {}
    for word in set(lower) | lemmas:
        if word in vocabulary or 3 * lower[word] < capital[word]:
            continue
        if word in lemmas or lower[word] >= 8 or (lower[word] >= 3 and any(map(known, bases(word)))):
            worth[word] = lower[word] * (4 if word in lemmas else 1)
    return sorted(worth, key=lambda word: (-worth[word], len(word), word))


def contexts(work, words, targets, vocabulary, table, seed):
    """The vectors around each word, the nearer the more, a limited number of times in each source; and how often."""
    number = {word: i for i, word in enumerate(targets)}
    target = np.array([number.get(word, -1) for word in words], np.int32)
    token = np.array([vocabulary.get(word, -1) for word in words], np.int32)
    chance = np.random.default_rng(seed)
    found = np.zeros(len(targets), np.int64)
    near = sparse.csr_matrix((len(targets), len(vocabulary)), dtype=np.float32)
    for file in sorted(work.glob("words-*.npz")):
        if file.stem.startswith("words-pairs-"):
            continue
        flat = np.load(file)["sentences"]
        often = np.bincount(flat, minlength=len(words))
        at = np.flatnonzero(target[flat] >= 0)
        at = at[chance.random(len(at)) * often[flat[at]] < MOST_CONTEXTS]
        for distance in (*range(-WINDOW, 0), *range(1, WINDOW + 1)):
            there = at[(at + distance >= 0) & (at + distance < len(flat))]
            row, column = target[flat[there]], token[flat[there + distance]]
            row, column = row[column >= 0], column[column >= 0]
            weight = np.full(len(row), abs(distance) ** -0.5, np.float32)
            near = near + sparse.csr_matrix((weight, (row, column)), shape=near.shape)
        found += np.bincount(target[flat[at]], minlength=len(targets))
    return near @ table, found


def described(wordnet, targets, vocabulary, table):
    """What WordNet says of each word: explanations with examples, synonyms, and what it is a kind of."""
    number = {word: i for i, word in enumerate(targets)}
    found = {name: np.zeros((len(targets), table.shape[1]), np.float32) for name in ("gloss", "synonyms", "kinds")}
    senses = Counter()

    def add(name, word, text):
        tokens = [token for other in words_of(text) if other != word for token in split(other, vocabulary)]
        # The first senses are the usual ones.
        found[name][number[word]] += table[tokens].sum(0) / senses[word]

    for lemmas, gloss, kinds, examples in wordnet:
        for word in {lemma.lower() for lemma in lemmas} & number.keys():
            senses[word] += 1
            add("gloss", word, " ".join([gloss, *examples]))
            add("synonyms", word, " ".join(lemma.replace("_", " ") for lemma in lemmas))
            add("kinds", word, " ".join(str(kind).replace("_", " ") for kind in kinds[:2]))
    return found


def regressed(evidence, trained):
    """Unit vectors from what is known of each word: a ridge regression for each combination of
    evidence, fitted on those of the trained words that have it; zero where there is none.

    See Khodak et al., A La Carte Embedding: Cheap but Effective Induction of Semantic Feature Vectors, 2018.
    """
    has = {name: np.any(rows != 0, 1) for name, rows in evidence.items()}
    count = len(trained)
    result = np.zeros_like(next(iter(evidence.values())))[count:]
    for used in product((False, True), repeat=len(evidence)):
        names = [name for name, use in zip(evidence, used) if use]
        asked = np.all([has[name][count:] == use for name, use in zip(evidence, used)], 0)
        if not names or not asked.any():
            continue
        learnt = np.all([has[name][:count] for name in names], 0)
        given = np.concatenate([unit(evidence[name]) for name in names], 1)
        x = given[:count][learnt]
        map_ = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ trained[learnt])
        result[asked] = unit(given[count:][asked] @ map_)
    return result


def with_bases(words, vectors, vocabulary, table):
    """Words that are made of known ones are near these."""
    own = dict(zip(words, vectors))
    vector_of = lambda word: unit(table[vocabulary[word]]) if word in vocabulary else own.get(word)
    turned = []
    for word, vector in zip(words, vectors):
        base = next((found for base in bases(word) if (found := vector_of(base)) is not None and found.any()), None)
        turned.append(vector if base is None else unit(OWN * vector + base))
    return np.array(turned)


def induced(work, wordnet, learnt, rare, vocabulary, table):
    """Unit vectors of rare words, learnt from words that have one; zero where nothing is known."""
    with open(work / "words.pickle", "rb") as file:
        words = list(pickle.load(file))
    around, often = contexts(work, words, learnt + rare, vocabulary, table, 1)
    around[often < LEAST_CONTEXTS] = 0
    evidence = {"around": around, **described(wordnet, learnt + rare, vocabulary, table)}
    vectors = regressed(evidence, unit(table[[vocabulary[word] for word in learnt]]))
    return with_bases(rare, vectors, vocabulary, table)


def sums(vectors, table, parts):
    """Each vector as a weighted sum of rows of the table, by orthogonal matching pursuit, as long as it was."""
    chosen, weights = [], []
    rows = torch.from_numpy(unit(table)).float()
    for some in torch.from_numpy(vectors).float().split(4096):
        left, picked = some, torch.zeros(len(some), 0, dtype=torch.long)
        for count in range(1, parts + 1):
            near = (left @ rows.T).abs().scatter(1, picked, -1)
            picked = torch.cat([picked, near.argmax(1, keepdim=True)], 1)
            atoms = rows[picked]
            gram = atoms @ atoms.transpose(1, 2) + 1e-4 * torch.eye(count)
            weight = torch.linalg.solve(gram, atoms @ some[:, :, None])[:, :, 0]
            made = (weight[:, :, None] * atoms).sum(1)
            left = some - made
        length = some.norm(dim=1) / made.norm(dim=1)
        chosen.append(picked.numpy())
        weights.append((weight * length[:, None]).numpy())
    chosen, weights = np.concatenate(chosen), np.concatenate(weights)
    return chosen, weights / np.maximum(np.linalg.norm(table[chosen], axis=2), 1e-9)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("text", type=Path, help="folder of the unpacked text")
    parser.add_argument("--run", default="final", help="the table to which words are added")
    parser.add_argument("--most", type=int, default=35_000, help="words that are added at most")
    parser.add_argument("--parts", type=int, default=12, help="trained vectors in each sum")
    parser.add_argument("--to", default="rare")
    options = parser.parse_args()
    work = options.work
    vocabulary = json.loads((work / "vocabulary.json").read_text())
    table = np.load(work / f"{options.run}.npy")
    wordnet = json.loads((options.text / "wordnet.json").read_text(encoding="utf8"))
    lemmas = {lemma for group, *_ in wordnet for lemma in group if WRITTEN.fullmatch(lemma) and lemma.islower()}
    lower, capital = spellings(options.text)
    rare = candidates(vocabulary, lower, capital, lemmas)
    frequency = np.load(work / "frequency.npy")
    learnt = [
        word for word, token in vocabulary.items()
        if frequency[token] < SELDOM and WRITTEN.fullmatch(word) and 3 * lower[word] > capital[word]
    ]
    print(f"{len(rare)} words, learnt from {len(learnt)}", flush=True)
    vectors = induced(work, wordnet, learnt, rare, vocabulary, table)
    kept = [i for i, vector in enumerate(vectors) if vector.any()][: options.most]
    words, vectors = [rare[i] for i in kept], vectors[kept]
    length = np.median(np.linalg.norm(table[[vocabulary[word] for word in learnt]], axis=1))
    pieces = np.stack([table[split(word, vocabulary)].sum(0) for word in words])
    wanted = length * vectors + PIECES * pieces
    parts, weights = sums(wanted, table, options.parts)
    made = (weights[:, :, None] * table[parts]).sum(1)
    print(f"{len(words)} words added, cosine to their sums {np.sum(unit(made) * unit(wanted), 1).mean():.3f}")
    np.savez(
        work / f"{options.to}.npz",
        words=np.array(words), parts=parts.astype(np.uint16), weights=weights.astype(np.float16),
    )


if __name__ == "__main__":
    main()
