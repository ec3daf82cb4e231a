"""Step 12: the reader, a small cross-encoder over the vectors of the table. See README.md."""

import argparse
import json
import math
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, embedding, gelu, normalize

from evaluate import Encoder

WIDTH, HEADS, LAYERS = 128, 4, 3
MATCHED = 96  # dimensions in which tokens are compared, as it learns them
PRINCIPAL = 96  # and as the table has them: its principal components
NEIGHBOURS = 5  # tokens that a convolution sees
MOST_OF_QUESTION, MOST_OF_PASSAGE = 28, 216
SPECIAL = 5  # the first tokens, which say nothing
FAR = 1e4

PASSAGES = 6  # of each question, that are compared in training
QUESTIONS = 24  # of a batch
DROPPED_OF_QUESTION = 0.1
SPAN = 0.3  # what finding the phrase that answers counts beside choosing its passage
CUT = 0.25  # of the answers, so many are cut out of their passage, which then answers no longer
SPOILT = 0.3  # of the other passages, so many lose a piece too, or a gap would tell
WHOLE = 0.4  # of the pieces, so many are whole sentences
SHORTEST, LONGEST = 2, 10  # tokens of the others


class Drop(nn.Module):
    """Dropout of whole dimensions of a text, which costs a fraction of the usual one's time."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) > self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Layer(nn.Module):
    """Self-attention and a layer of its own for each token, both on normalised input."""

    def __init__(self, dropped=0.1):
        super().__init__()
        self.before_attention, self.before_inner = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.attention, self.mixed = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.drop = Drop(dropped)

    def forward(self, x, far):
        texts, length, _ = x.shape
        parts = self.attention(self.before_attention(x)).view(texts, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        near = (query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + far).softmax(-1)
        x = x + self.drop(self.mixed((near @ value).transpose(1, 2).reshape(texts, length, WIDTH)))
        return x + self.drop(self.outer(gelu(self.inner(self.before_inner(x)))))


class Reader(nn.Module):
    """A question and a passage, token behind token, to one score: above 0, the passage answers."""

    def __init__(self, table, dropped=0.1):
        super().__init__()
        table = torch.from_numpy(table.astype(np.float32))
        self.register_buffer("table", table, persistent=False)
        self.register_buffer("lengths", table.norm(dim=1), persistent=False)
        sample = table[torch.randperm(len(table), generator=torch.Generator().manual_seed(1))[:20000]]
        components = torch.linalg.svd(sample, full_matrices=False)[2]
        self.register_buffer("components", components[:PRINCIPAL].clone())
        self.projected = nn.Linear(table.shape[1], WIDTH)
        self.matched = nn.Linear(table.shape[1], MATCHED, bias=False)
        with torch.no_grad():
            self.projected.weight.copy_(components[:WIDTH] / self.lengths.mean())
            self.matched.weight.copy_(components[:MATCHED])
        self.matches = nn.Linear(4, WIDTH)
        self.side = nn.Parameter(torch.randn(2, WIDTH) * 0.02)
        self.place = nn.Parameter(torch.randn(MOST_OF_QUESTION, WIDTH) * 0.02)
        self.neighbours = nn.Conv1d(WIDTH, WIDTH, NEIGHBOURS, padding=NEIGHBOURS // 2, groups=WIDTH)
        self.layers = nn.ModuleList([Layer(dropped) for _ in range(LAYERS)])
        self.last = nn.LayerNorm(WIDTH)
        self.phrase = nn.Linear(WIDTH, 1)
        self.score = nn.Sequential(
            nn.Linear(4 * WIDTH + 1, WIDTH), nn.GELU(), nn.Dropout(dropped), nn.Linear(WIDTH, 1)
        )

    def looked_up(self, tokens):
        """Of each token: what it is here, unit vectors to compare it by, and its length in the table."""
        distinct, at = torch.unique(tokens, return_inverse=True)
        rows = self.table[distinct]
        parts = self.projected(rows), self.matched(rows), rows @ self.components.T
        own, matched, principal = (embedding(at, part) for part in parts)
        return own, normalize(matched + 1e-6, dim=-1), normalize(principal + 1e-9, dim=-1), self.lengths[tokens]

    def forward(self, tokens, asked, told):
        """`asked` and `told` say which tokens are the question's and the passage's; the rest say nothing."""
        own, matched, principal, lengths = self.looked_up(tokens)
        pairs = (asked[:, :, None] & told[:, None, :]) | (told[:, :, None] & asked[:, None, :])
        of_pairs = pairs.float()
        nearest = lambda unit: ((unit @ unit.transpose(1, 2)) * of_pairs + of_pairs - 1).max(2)[0]
        same = ((tokens[:, :, None] == tokens[:, None, :]) & pairs).float().max(2)[0]
        signs = torch.stack([nearest(principal), nearest(matched), same, lengths], -1)
        question, passage = asked.float()[..., None], told.float()[..., None]
        known = question + passage
        place = (asked.long().cumsum(1) - 1).clamp(0, MOST_OF_QUESTION - 1)
        x = own + self.matches(signs) + question * (self.side[0] + self.place[place]) + passage * self.side[1]
        x = x + gelu(self.neighbours((x * known).transpose(1, 2)).transpose(1, 2))
        far = ((known[..., 0] - 1) * FAR)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, far)
        x = self.last(x)
        phrase = self.phrase(x)[..., 0] * passage[..., 0] + FAR * (passage[..., 0] - 1)
        best = phrase.max(1, keepdim=True)[0] * 0.2
        pooled = [part for side in (question, passage) for part in (mean_of(x, side), largest_of(x, side))]
        return self.score(torch.cat([*pooled, best], -1))[:, 0], phrase


def mean_of(x, side):
    return (x * side).sum(1) / side.sum(1).clamp(min=1)


def largest_of(x, side):
    return (x * side + FAR * (side - 1)).max(1)[0]


class Questions:
    """The file of candidates as tokens: (question, [(passage, answers, where the phrase is)])."""

    def __init__(self, file, encoder, held_out):
        self.learnt, self.held_out = [], []
        for line in file.read_text("utf8").splitlines():
            row = json.loads(line)
            answer = encoder.tokens(row["answer"] or "")
            passages = []
            for passage in row["passages"]:
                tokens = encoder.tokens(passage["text"])[:MOST_OF_PASSAGE]
                phrase = place_of(answer, tokens) if passage["answers"] and answer else None
                passages.append((tokens, passage["answers"], phrase))
            question = encoder.tokens(row["question"])[:MOST_OF_QUESTION] or [1]
            (self.held_out if row["archive"] == held_out else self.learnt).append((question, passages))


def place_of(phrase, tokens):
    for start in range(len(tokens) - len(phrase) + 1):
        if tokens[start : start + len(phrase)] == phrase:
            return start, start + len(phrase)
    return None


class Scissors:
    """Takes pieces out of passages: the answer, or something that is not the answer."""

    def __init__(self, encoder, chance):
        self.ends = {token for mark in ".!?" for token in encoder.tokens(mark)}
        self.chance = chance

    def cut(self, passage):
        """The passage without its answer, so that it answers no longer."""
        tokens, _, (start, end) = passage
        if self.chance.random() < WHOLE:
            start, end = self.sentence(tokens, start, end)
        elif self.chance.random() < 0.5:
            start, end = max(0, start - self.chance.integers(3)), end + self.chance.integers(3)
        return tokens[:start] + tokens[end:] or [1], 0, None

    def spoil(self, passage):
        """The passage without some other piece."""
        tokens, answers, phrase = passage
        length = int(self.chance.integers(SHORTEST, LONGEST + 1))
        start = int(self.chance.integers(max(1, len(tokens) - length)))
        end = min(len(tokens), start + length)
        if self.chance.random() < WHOLE:
            start, end = self.sentence(tokens, start, end)
        if len(tokens) - (end - start) < 8 or (phrase and start < phrase[1] and phrase[0] < end):
            return passage
        if phrase and phrase[0] >= end:
            phrase = phrase[0] - (end - start), phrase[1] - (end - start)
        return tokens[:start] + tokens[end:], answers, phrase

    def sentence(self, tokens, start, end):
        while start > 0 and tokens[start - 1] not in self.ends:
            start -= 1
        while end < len(tokens) and tokens[end - 1] not in self.ends:
            end += 1
        return start, end


def batch(pairs):
    """Tokens, which are the question's and which the passage's, padded to the longest; a gap between the two."""
    gap = max(len(question) for question, _ in pairs) + 1
    length = gap + max(len(passage) for _, passage in pairs)
    tokens = torch.zeros(len(pairs), length, dtype=torch.long)
    asked, told = (torch.zeros(len(pairs), length, dtype=torch.bool) for _ in range(2))
    for row, (question, passage) in enumerate(pairs):
        tokens[row, : len(question)] = torch.tensor(question)
        asked[row, : len(question)] = True
        tokens[row, gap : gap + len(passage)] = torch.tensor(passage)
        told[row, gap : gap + len(passage)] = True
    return tokens, asked, told, gap


def read(reader, pairs, phrases=None):
    """Scores of all pairs, those of like length together, and the losses of finding their phrases."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][1]))
    scores, losses = [], []
    for part in np.array_split(order, 3):
        if len(part) == 0:
            continue
        tokens, asked, told, gap = batch([pairs[i] for i in part])
        found, phrase = reader(tokens, asked, told)
        scores.append(found)
        if phrases:
            likely = phrase.log_softmax(1)
            for row, i in enumerate(part):
                if phrases[i]:
                    start, end = phrases[i]
                    losses.append(-torch.logsumexp(likely[row, gap + start : gap + end], 0))
    back = torch.empty(len(order), dtype=torch.long)
    back[torch.tensor(order)] = torch.arange(len(order))
    return torch.cat(scores)[back], losses


def step_loss(reader, chosen, chance, scissors):
    """Of the passages of each question, or none of them, which one answers."""
    pairs, phrases, counts, answered = [], [], [], []
    for question, passages in chosen:
        kept = [token for token in question if chance.random() > DROPPED_OF_QUESTION] or question
        right = [passage for passage in passages if passage[1]]
        wrong = [passage for passage in passages if not passage[1]]
        few = [right[chance.integers(len(right))]] if right else []
        nearness = np.exp(-0.25 * np.arange(len(wrong)))
        count = min(len(wrong), PASSAGES - len(few))
        few += [wrong[i] for i in chance.choice(len(wrong), count, replace=False, p=nearness / nearness.sum())]
        if right and few[0][2] and chance.random() < CUT:
            few[0] = scissors.cut(few[0])
        else:
            few = [scissors.spoil(passage) if chance.random() < SPOILT else passage for passage in few]
        pairs += [(kept, tokens) for tokens, _, _ in few]
        phrases += [phrase for _, _, phrase in few]
        counts.append(len(few))
        answered.append(int(bool(few and few[0][1])))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores, losses = read(reader, pairs, phrases)
    scores = scores.float()
    options = nn.utils.rnn.pad_sequence(
        [torch.cat([torch.zeros(1), part]) for part in scores.split(counts)], batch_first=True, padding_value=-1e9
    )
    loss = cross_entropy(options, torch.tensor(answered))
    return loss + SPAN * torch.stack(losses).mean() if losses else loss


def look(reader, questions):
    """Of the questions with an answer among their passages, how many have it first; the same by the search."""
    reader.eval()
    first = before = answered = 0
    with torch.no_grad():
        for question, passages in questions:
            if any(answers for _, answers, _ in passages):
                scores, _ = read(reader, [(question, tokens) for tokens, _, _ in passages])
                answered += 1
                before += passages[0][1]
                first += passages[int(scores.argmax())][1]
    reader.train()
    return f"first {100 * first / answered:.1f}% of {answered}, {100 * before / answered:.1f}% by the search alone"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("--run", default="tuned", help="the table whose vectors it reads")
    parser.add_argument("--rare", default="rare")
    parser.add_argument("--candidates", default="candidates.jsonl", help="what candidates.mjs found")
    parser.add_argument("--held-out", type=int, default=7, help="the archive that it does not learn from")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--begin", help="name of a reader that learns on")
    parser.add_argument("--to", default="reader")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    chance = np.random.default_rng(options.seed)
    work = options.work
    vocabulary = json.loads((work / "vocabulary.json").read_text())
    encoder = Encoder(np.load(work / f"{options.run}.npy"), vocabulary, np.load(work / f"{options.rare}.npz"))
    questions = Questions(work / options.candidates, encoder, options.held_out)
    scissors = Scissors(encoder, chance)
    reader = Reader(encoder.table)
    if options.begin:
        reader.load_state_dict(torch.load(work / f"{options.begin}.pt"))
    steps = options.epochs * (len(questions.learnt) // QUESTIONS)
    adam = torch.optim.AdamW(reader.parameters(), lr=options.rate, weight_decay=0.01)
    course = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1, (step + 1) / 100) * (0.02 + 0.98 * (1 + math.cos(math.pi * step / steps)) / 2)
    )
    for epoch in range(1, options.epochs + 1):
        order, losses = chance.permutation(len(questions.learnt)), []
        for start in range(0, len(order) - QUESTIONS + 1, QUESTIONS):
            loss = step_loss(reader, [questions.learnt[i] for i in order[start : start + QUESTIONS]], chance, scissors)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            adam.step()
            course.step()
            losses.append(loss.item())
            if len(losses) % 60 == 0:
                print(f"epoch {epoch} step {len(losses)} loss {np.mean(losses[-60:]):.3f}", flush=True)
        if questions.held_out:
            print(f"epoch {epoch}: {look(reader, questions.held_out)}", flush=True)
        torch.save(reader.state_dict(), work / f"{options.to}-{epoch}.pt")


if __name__ == "__main__":
    main()
