"""Texts as bags of tokens: (tokens, rows) says which token stands in which text."""

import numpy as np


def gather(flat, starts, ends):
    """The slices of `flat` from starts to ends, one behind the other, with the positions they had."""
    lengths = np.maximum(ends - starts, 0)
    total = np.concatenate([[0], np.cumsum(lengths)])
    at = np.arange(total[-1]) + np.repeat(starts - total[:-1], lengths)
    return flat[at], np.repeat(np.arange(len(starts)), lengths), at


def count(tokens, rows, texts, vocabulary_size):
    """Distinct tokens of each text, where each text begins, and how often each token is there."""
    keys, counts = np.unique(rows.astype(np.int64) * vocabulary_size + tokens, return_counts=True)
    begins = np.searchsorted(keys, np.arange(texts) * vocabulary_size)
    return keys % vocabulary_size, begins, counts
