"""Step 5: an order of each source's passages in which neighbours are about the same, as a first run
of the model sees them. Batches made of neighbours have negatives that are hard to tell apart."""

import argparse
from pathlib import Path

import numpy as np

from bags import gather

LEAF = 16
DIMENSIONS = 64
CHUNK = 20_000


def vectors_of(data, table):
    """Unit vectors of all passages, in few dimensions."""
    starts = data["sentences_starts"]
    vectors = np.zeros((len(data["passages"]), table.shape[1]), np.float32)
    for begin in range(0, len(vectors), CHUNK):
        first, end = starts[data["passages"][begin : begin + CHUNK, :2]].T
        tokens, _, _ = gather(data["sentences"], first, end)
        bounds = np.concatenate([[0], np.cumsum(end - first)[:-1]])
        vectors[begin : begin + CHUNK] = np.add.reduceat(table[tokens], bounds, axis=0)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def order_of(vectors, members, chance):
    """Halves the passages again and again, each time across the line between two far ones."""
    if len(members) <= LEAF:
        return [members]
    sample = vectors[members[chance.integers(0, len(members), 32)]]
    one = sample[0]
    other = sample[np.argmin(sample @ one)]
    side = vectors[members] @ (other - one)
    halves = np.argpartition(side, len(members) // 2)
    middle = len(members) // 2
    return order_of(vectors, members[halves[:middle]], chance) + order_of(vectors, members[halves[middle:]], chance)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--run", default="first", help="the run whose table is used")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    table = np.load(options.work / f"{options.run}.npy")
    left, values, _ = np.linalg.svd(table.T @ table)
    table = table @ left[:, :DIMENSIONS]
    chance = np.random.default_rng(options.seed)
    for file in sorted(options.work.glob("tokens-*.npz")):
        if "-pairs-" in file.name:
            continue
        data = dict(np.load(file))
        vectors = vectors_of(data, table)
        order = np.concatenate(order_of(vectors, np.arange(len(vectors)), chance))
        np.save(options.work / file.name.replace("tokens-", "order-").replace(".npz", ".npy"), order)
        near = (vectors[order[1:]] * vectors[order[:-1]]).sum(1).mean()
        print(f"{file.stem}: {len(order)} passages, neighbours' cosine {near:.2f}", flush=True)


if __name__ == "__main__":
    main()
