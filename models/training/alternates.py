"""Words that may stand for each other: inflected forms, and synonyms from WordNet."""

from collections import defaultdict
import json
import re

import numpy as np

MOST = 8
ENDING = re.compile(r"(?:ings?|ied|ies|ed|es|s|e|y|ly|ions?|ers?|ment|ments|al|ally)$")


def stem(word):
    short = ENDING.sub("", word)
    return short if len(short) >= 4 else word


def inflections(vocabulary):
    """Lists of words with one stem; each word is in one list at most."""
    by_stem = defaultdict(list)
    for word in vocabulary:
        if word.isalpha() and len(word) > 3:
            by_stem[stem(word)].append(word)
    return by_stem.values()


def groups(vocabulary, wordnet):
    yield from inflections(vocabulary)
    for lemmas, *_ in wordnet:
        yield [lemma.lower() for lemma in lemmas if lemma.lower() in vocabulary]


def alternates(vocabulary, wordnet_file):
    """For each token up to MOST others, and how many; what several groups name comes first."""
    wordnet = json.loads(wordnet_file.read_text(encoding="utf8"))
    found = [defaultdict(int) for _ in vocabulary]
    for group in groups(vocabulary, wordnet):
        numbers = [vocabulary[word] for word in group[:12]]
        for a in numbers:
            for b in numbers:
                if a != b:
                    found[a][b] += 1
    table = np.zeros((len(vocabulary), MOST), np.int32)
    amount = np.zeros(len(vocabulary), np.int32)
    for token, others in enumerate(found):
        best = sorted(others, key=lambda other: (-others[other], other))[:MOST]
        table[token, : len(best)] = best
        amount[token] = len(best)
    return table, amount
