"""Step 10: the table learns from questions that were asked about articles. See README.md."""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding_bag, normalize

from articles import articles
from bags import count
from evaluate import Encoder
from pairs import Pairs
from refine import denials_apart, forms_together
from words import sentences_of

# Each with its own seed: steps, the most that is dropped of an article, and what older pairs count beside it.
RUNS = [(300, 0.3, 0), (300, 0.5, 0), (300, 0.3, 0.5), (250, 0.3, 0.5), (250, 0.3, 0.3)]
QUESTIONS, OLDER, SCALE = 256, 512, 20
RATE = 0.03  # of the mean size of a number in the table
RATE_OF_WEIGHTS = 0.01
DROPPED_OF_QUESTION = 0.3
SENTENCE = 0.5  # what the sentence that answers counts beside its article
# How far the table goes to the mean of the runs, and how much of step 8 it is given anew.
SHARE, FORMS, DENIALS = 0.45, 0.2, 0.1


class Texts:
    """Articles and their questions as lists of tokens."""

    def __init__(self, encoder, found):
        self.articles = [encoder.tokens(f"{article.title} {article.text}") for article in found]
        self.questions = []  # tokens, number of the article, tokens of the sentence that answers or None
        for number, article in enumerate(found):
            sentences = [s for paragraph in article.text.split("\n\n") for s in sentences_of(paragraph)]
            for asked in article.asked:
                answering = [s for s in sentences if asked.answer and asked.answer in s]
                sentence = encoder.tokens(answering[-1]) if answering else None
                self.questions.append((encoder.tokens(asked.question), number, sentence))


class Tuned(torch.nn.Module):
    """The table and a log-gain a token; the rows of rare words are sums of trained ones."""

    def __init__(self, table, rare):
        super().__init__()
        self.vectors = torch.nn.Parameter(torch.from_numpy(table.copy()))
        self.gains = torch.nn.Parameter(torch.zeros(len(table)))
        self.parts, self.part_weights = rare["parts"].astype(np.int64), rare["weights"].astype(np.float32)

    def forward(self, lists):
        tokens, weights, begins = [], [], []
        for row in lists:
            begins.append(len(tokens))
            for token in row:
                rare = token - len(self.vectors)
                tokens.extend([token] if rare < 0 else self.parts[rare])
                weights.extend([1.0] if rare < 0 else self.part_weights[rare])
        return self.bags(torch.tensor(tokens), torch.tensor(begins), torch.tensor(weights, dtype=torch.float32))

    def bags(self, tokens, begins, counts):
        each = counts * self.gains[tokens].exp()
        return normalize(embedding_bag(tokens, self.vectors, begins, mode="sum", per_sample_weights=each))

    def older(self, text, texts):
        tokens, begins, counts = count(*text, texts, len(self.vectors))
        return self.bags(*map(torch.from_numpy, (tokens, begins, counts.astype(np.float32))))

    def exported(self):
        table = (self.vectors * self.gains.exp()[:, None]).detach().numpy().copy()
        table[:5] = 0
        return unit_mean(table)


def unit_mean(table):
    return table / np.linalg.norm(table, axis=1).mean()


def question_loss(tuned, texts, chance, dropped):
    """Each question has to find its article among others, and its sentence among those of the others."""

    def thin(tokens, most):
        keep = chance.random(len(tokens)) >= most * chance.random()
        return [token for token, kept in zip(tokens, keep) if kept] or tokens

    asked = [texts.questions[i] for i in chance.permutation(len(texts.questions))[:QUESTIONS]]
    own = sorted({number for _, number, _ in asked})
    others = [i for i in chance.integers(0, len(texts.articles), QUESTIONS) if i not in set(own)]
    questions = tuned([thin(tokens, DROPPED_OF_QUESTION) for tokens, _, _ in asked])
    found = tuned([thin(texts.articles[i], dropped) for i in own + others])
    place = {number: row for row, number in enumerate(own)}
    loss = cross_entropy(SCALE * questions @ found.T, torch.tensor([place[number] for _, number, _ in asked]))
    answered = [row for row, (_, _, sentence) in enumerate(asked) if sentence]
    sentences = tuned([asked[row][2] for row in answered])
    return loss + SENTENCE * cross_entropy(SCALE * questions[answered] @ sentences.T, torch.arange(len(answered)))


def older_loss(tuned, pairs):
    """As in step 6."""
    left, right = pairs.batch(OLDER)
    texts = int(min(left[1][-1], right[1][-1])) + 1
    left, right = (tuned.older((side[0][side[1] < texts], side[1][side[1] < texts]), texts) for side in (left, right))
    scores, own = SCALE * left @ right.T, torch.arange(texts)
    return (cross_entropy(scores, own) + cross_entropy(scores.T, own)) / 2


def run(table, rare, texts, pairs_of, seed, steps, dropped, older):
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    tuned, pairs = Tuned(table, rare), pairs_of(seed) if older else None
    adam = torch.optim.Adam([
        {"params": [tuned.vectors], "lr": RATE * float(np.abs(table).mean())},
        {"params": [tuned.gains], "lr": RATE_OF_WEIGHTS},
    ])
    course = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1, (step + 1) / 20) * (0.02 + 0.98 * (1 + math.cos(math.pi * step / steps)) / 2)
    )
    for step in range(1, steps + 1):
        loss = question_loss(tuned, texts, chance, dropped)
        if older:
            loss = loss + older * older_loss(tuned, pairs)
        adam.zero_grad(set_to_none=True)
        loss.backward()
        adam.step()
        course.step()
        if step % 50 == 0:
            print(f"run {seed} step {step} loss {loss.item():.3f}", flush=True)
    return tuned.exported()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("text", type=Path, help="folder of the unpacked text")
    parser.add_argument("--run", default="final", help="the table that is tuned")
    parser.add_argument("--rare", default="rare", help="the words that are added to it")
    parser.add_argument("--to", default="tuned")
    options = parser.parse_args()
    work = options.work
    torch.set_num_threads(2)
    vocabulary = json.loads((work / "vocabulary.json").read_text())
    table, rare = np.load(work / f"{options.run}.npy"), np.load(work / f"{options.rare}.npz")
    found = articles(options.text, Path(__file__).parent / "questions" / "table.jsonl")
    texts = Texts(Encoder(table, vocabulary, rare), found)
    pairs_of = lambda seed: Pairs(work, options.text / "wordnet.json", seed, hard=True)
    runs = [run(table, rare, texts, pairs_of, seed, *how) for seed, how in enumerate(RUNS, 1)]
    tuned = (1 - SHARE) * unit_mean(table) + SHARE * unit_mean(np.mean(runs, axis=0))
    tuned = forms_together(tuned.astype(np.float32), vocabulary, FORMS)
    tuned = denials_apart(tuned, vocabulary, DENIALS * np.linalg.norm(tuned, axis=1).mean())
    np.save(work / f"{options.to}.npy", unit_mean(tuned).astype(np.float32))


if __name__ == "__main__":
    main()
