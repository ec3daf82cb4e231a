"""Step 3: starting vectors that count which tokens stand near each other. See README.md."""

import argparse
from pathlib import Path

import numpy as np
from scipy import sparse

WINDOW = 6
SUBSAMPLE = 2e-4
CHUNK = 3_000_000


def kept(tokens, frequency, chance):
    """Frequent tokens are dropped at random, which also widens the window over the others."""
    share = frequency / frequency.sum()
    keep = np.minimum(1, np.sqrt(SUBSAMPLE / np.maximum(share, 1e-12)))
    keep[:5] = 0
    return tokens[chance.random(len(tokens), dtype=np.float32) < keep[tokens]]


def neighbours(work, frequency, seed):
    """How often tokens stand within WINDOW of each other, each time weighted by 1 / distance."""
    size = len(frequency)
    chance = np.random.default_rng(seed)
    total = sparse.csr_matrix((size, size), dtype=np.float32)
    files = [path for path in sorted(work.glob("tokens-*.npz")) if "-pairs-" not in path.name]
    for file in files:
        tokens = kept(np.load(file)["sentences"], frequency, chance).astype(np.int32)
        for start in range(0, len(tokens), CHUNK):
            part = tokens[start : start + CHUNK]
            left = np.concatenate([part[:-d] for d in range(1, WINDOW + 1)])
            right = np.concatenate([part[d:] for d in range(1, WINDOW + 1)])
            weight = np.concatenate([np.full(len(part) - d, 1 / d, np.float32) for d in range(1, WINDOW + 1)])
            total = total + sparse.csr_matrix((weight, (left, right)), shape=(size, size))
    return (total + total.T).tocsr()


def ppmi(counts):
    """Positive pointwise mutual information; rare contexts are smoothed by the power 0.75."""
    rows = np.asarray(counts.sum(1)).ravel()
    columns = np.asarray(counts.sum(0)).ravel() ** 0.75
    columns /= columns.sum()
    coo = counts.tocoo()
    data = np.log(np.maximum(coo.data / (rows[coo.row] * columns[coo.col]), 1e-12))
    positive = data > 0
    return sparse.csr_matrix(
        (data[positive].astype(np.float32), (coo.row[positive], coo.col[positive])), shape=counts.shape
    )


def decompose(matrix, dimensions, seed):
    """Randomised SVD; Halko, Martinsson and Tropp 2011. Rows times the root of the values."""
    chance = np.random.default_rng(seed)
    basis = chance.standard_normal((matrix.shape[1], dimensions + 16), dtype=np.float32)
    for _ in range(3):
        basis = np.linalg.qr(matrix @ (matrix.T @ basis) if _ else matrix @ basis)[0].astype(np.float32)
    small = (matrix.T @ basis).T
    left, values, _ = np.linalg.svd(small, full_matrices=False)
    return (basis @ left)[:, :dimensions] * np.sqrt(values[:dimensions])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--dimensions", type=int, default=512)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    frequency = np.load(options.work / "frequency.npy")
    counts = neighbours(options.work, frequency, options.seed)
    print(f"{counts.nnz} neighbouring pairs", flush=True)
    counts.data[counts.data < 0.34] = 0
    counts.eliminate_zeros()
    matrix = ppmi(counts)
    print(f"{matrix.nnz} of positive information", flush=True)
    vectors = decompose(matrix, options.dimensions, options.seed)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    vectors[:5] = 0
    np.save(options.work / "start.npy", vectors.astype(np.float32))


if __name__ == "__main__":
    main()
