"""Step 4: contrastive training of the table. See README.md."""

import argparse
import json
import math
from pathlib import Path
import time

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding_bag, normalize

from bags import count
from evaluate import Bench, Encoder, line
from pairs import Pairs


class Table(torch.nn.Module):
    """A vector and a log-weight a token; a text is the weighted sum of its tokens, in length 1."""

    def __init__(self, start, frequency):
        super().__init__()
        share = frequency / frequency.sum()
        self.vectors = torch.nn.Parameter(torch.from_numpy(start))
        self.weights = torch.nn.Parameter(torch.from_numpy(np.log(1e-3 / (1e-3 + share)).astype(np.float32)))

    def forward(self, text, texts):
        tokens, begins, counts = count(*text, texts, len(self.vectors))
        tokens, begins = torch.from_numpy(tokens), torch.from_numpy(begins)
        each = self.weights[tokens].exp() * torch.from_numpy(counts.astype(np.float32))
        return normalize(embedding_bag(tokens, self.vectors, begins, mode="sum", per_sample_weights=each))

    def exported(self):
        """One vector a token, with its weight in it; special tokens have none."""
        table = (self.vectors * self.weights.exp()[:, None]).detach().numpy().copy()
        table[:5] = 0
        return table / np.linalg.norm(table, axis=1).mean()


def loss_of(left, right, scale):
    """Symmetric InfoNCE: each text has to find its own among those of the batch."""
    scores = scale * left @ right.T
    own = torch.arange(len(scores))
    return (cross_entropy(scores, own) + cross_entropy(scores.T, own)) / 2


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--collections", type=Path, help="folder of collections to look at now and then")
    parser.add_argument("--run", default="run", help="name of the file that is written")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--dimensions", type=int, default=512)
    parser.add_argument("--rate", type=float, default=1.1e-3)
    parser.add_argument("--scale", type=float, default=20.0)
    parser.add_argument("--hard", action="store_true", help="pairs that share fewer words")
    parser.add_argument("--look", type=int, default=500, help="steps between two looks")
    parser.add_argument("--tell", type=int, default=100, help="steps between two lines on the loss")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    pairs = Pairs(options.work, options.wordnet, options.seed, options.hard)
    start = np.load(options.work / "start.npy")[:, : options.dimensions]
    start = start / np.maximum(np.linalg.norm(start, axis=1, keepdims=True), 1e-6)
    table = Table(start, np.load(options.work / "frequency.npy"))
    adam = torch.optim.Adam([
        {"params": [table.vectors], "lr": options.rate},
        {"params": [table.weights], "lr": 4 * options.rate},
    ])
    course = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1, (step + 1) / 50) * (0.01 + 0.99 * (1 + math.cos(math.pi * step / options.steps)) / 2)
    )
    bench = Bench(options.collections) if options.collections else None
    began, losses = time.time(), []
    for step in range(1, options.steps + 1):
        left, right = pairs.batch(options.batch)
        texts = int(min(left[1][-1], right[1][-1])) + 1
        left, right = (((side[0][side[1] < texts], side[1][side[1] < texts])) for side in (left, right))
        loss = loss_of(table(left, texts), table(right, texts), options.scale)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        adam.step()
        course.step()
        losses.append(loss.item())
        if step % options.tell == 0:
            print(f"step {step} loss {np.mean(losses[-options.tell :]):.3f} seconds {time.time() - began:.0f}", flush=True)
        if bench and (step % options.look == 0 or step == options.steps):
            print(line(bench.run(Encoder(table.exported(), pairs.vocabulary))), flush=True)
    np.save(options.work / f"{options.run}.npy", table.exported())


if __name__ == "__main__":
    main()
