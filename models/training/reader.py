"""Step 13: the reader, a small cross-encoder over the vectors of the table. See README.md."""

import argparse
from functools import cache
import json
import math
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.functional import cross_entropy, embedding, gelu, normalize

from asides import BEFORE, BEHIND
from evaluate import Encoder
from marks import MARKS, bits, marked

WIDTH, HEADS, LAYERS = 128, 4, 3
MATCHED = 96  # dimensions in which tokens are compared, as it learns them
PRINCIPAL = 96  # and as the table has them: its principal components
NEIGHBOURS = 5  # tokens that a convolution sees
MOST_OF_QUESTION, MOST_OF_PASSAGE = 48, 216
PLACES = 28  # of the question's tokens, which are told apart
SPECIAL = 5  # the first tokens, which say nothing
FAR = 1e4
NOTHING = [(1, 0)]  # an unknown word

PASSAGES = 6  # of each question, that are compared in training
QUESTIONS = 24  # of a batch
DROPPED_OF_QUESTION = 0.1
BEGUN_IN_CHAT, ENDED_IN_CHAT = 0.15, 0.075  # of the questions
SPAN = 0.3  # what finding the phrase that answers counts beside choosing its passage
CUT = 0.25  # of the answers, so many are cut out of their passage, which then answers no longer
SPOILT = 0.3  # of the other passages, so many lose a piece too, or a gap would tell
WHOLE = 0.4  # of the pieces, so many are whole sentences
SHORTEST, LONGEST = 2, 10  # tokens of the others
BEGINS = bits("sentence", "line")  # what a sentence's first token has


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
        self.marks = nn.Linear(len(MARKS), WIDTH, bias=False)
        self.side = nn.Parameter(torch.randn(2, WIDTH) * 0.02)
        self.place = nn.Parameter(torch.randn(PLACES, WIDTH) * 0.02)
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

    def forward(self, tokens, marks, asked, told):
        """
        `asked` and `told` say which tokens are the question's and the passage's; the rest say nothing.
        `marks` has a line of zeros and ones for each token: which marks it has.
        """
        own, matched, principal, lengths = self.looked_up(tokens)
        pairs = (asked[:, :, None] & told[:, None, :]) | (told[:, :, None] & asked[:, None, :])
        of_pairs = pairs.float()
        nearest = lambda unit: ((unit @ unit.transpose(1, 2)) * of_pairs + of_pairs - 1).max(2)[0]
        same = ((tokens[:, :, None] == tokens[:, None, :]) & pairs).float().max(2)[0]
        signs = torch.stack([nearest(principal), nearest(matched), same, lengths], -1)
        question, passage = asked.float()[..., None], told.float()[..., None]
        known = question + passage
        place = (asked.long().cumsum(1) - 1).clamp(0, PLACES - 1)
        x = own + self.matches(signs) + self.marks(marks.float())
        x = x + question * (self.side[0] + self.place[place]) + passage * self.side[1]
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
    """The file of candidates as texts of (token, marks): (question, [(passage, answers, where the phrase is)])."""

    def __init__(self, file, encoder, held_out):
        self.learnt, self.held_out = [], []
        text_of = cache(lambda text: marked(text, encoder))
        for line in file.read_text("utf8").splitlines():
            row = json.loads(line)
            # What is said on a topic is not said in one phrase: none can be cut out.
            phrases = [encoder.tokens(phrase) for phrase in row["phrases"] if row["kind"] != "topic"]
            passages = []
            for passage in row["passages"]:
                text = text_of(passage["text"])[:MOST_OF_PASSAGE]
                phrase = place_of(phrases, [token for token, _ in text]) if passage["answers"] else None
                passages.append((text, passage["answers"], phrase))
            question = text_of(row["question"])[:MOST_OF_QUESTION] or NOTHING
            (self.held_out if row["archive"] == held_out else self.learnt).append((question, passages))


def place_of(phrases, tokens):
    """Where the first of the phrases that occurs stands."""
    for phrase in filter(None, phrases):
        for start in range(len(tokens) - len(phrase) + 1):
            if tokens[start : start + len(phrase)] == phrase:
                return start, start + len(phrase)
    return None


class Scissors:
    """Takes pieces out of passages: the answer, or something that is not the answer."""

    def __init__(self, chance):
        self.chance = chance

    def cut(self, passage):
        """The passage without its answer, so that it answers no longer."""
        text, _, (start, end) = passage
        if self.chance.random() < WHOLE:
            start, end = sentence_around(text, start, end)
        elif self.chance.random() < 0.5:
            start, end = max(0, start - self.chance.integers(3)), end + self.chance.integers(3)
        return text[:start] + text[end:] or NOTHING, 0, None

    def spoil(self, passage):
        """The passage without some other piece."""
        text, answers, phrase = passage
        length = int(self.chance.integers(SHORTEST, LONGEST + 1))
        start = int(self.chance.integers(max(1, len(text) - length)))
        end = min(len(text), start + length)
        if self.chance.random() < WHOLE:
            start, end = sentence_around(text, start, end)
        if len(text) - (end - start) < 8 or (phrase and start < phrase[1] and phrase[0] < end):
            return passage
        if phrase and phrase[0] >= end:
            phrase = phrase[0] - (end - start), phrase[1] - (end - start)
        return text[:start] + text[end:], answers, phrase


class Chat:
    """Puts before a question, or behind it, what people in a chat do."""

    def __init__(self, encoder, chance):
        self.before, self.behind = ([marked(aside, encoder) for aside in asides] for asides in (BEFORE, BEHIND))
        self.chance = chance

    def around(self, question):
        if self.chance.random() < BEGUN_IN_CHAT:
            question = self.before[self.chance.integers(len(self.before))] + question
        if self.chance.random() < ENDED_IN_CHAT:
            question = question + self.behind[self.chance.integers(len(self.behind))]
        return question[:MOST_OF_QUESTION]


def sentence_around(text, start, end):
    while start > 0 and not text[start][1] & BEGINS:
        start -= 1
    while end < len(text) and not text[end][1] & BEGINS:
        end += 1
    return start, end


def batch(pairs):
    """Tokens, their marks, which are the question's and which the passage's, padded; a gap between the two."""
    gap = max(len(question) for question, _ in pairs) + 1
    length = gap + max(len(passage) for _, passage in pairs)
    texts = torch.zeros(len(pairs), length, 2, dtype=torch.long)
    asked, told = (torch.zeros(len(pairs), length, dtype=torch.bool) for _ in range(2))
    for row, (question, passage) in enumerate(pairs):
        texts[row, : len(question)] = torch.tensor(question)
        asked[row, : len(question)] = True
        texts[row, gap : gap + len(passage)] = torch.tensor(passage)
        told[row, gap : gap + len(passage)] = True
    tokens, marks = texts.unbind(-1)
    return tokens, marks[..., None] >> torch.arange(len(MARKS)) & 1, asked, told, gap


def read(reader, pairs, phrases=None):
    """Scores of all pairs, those of like length together, and the losses of finding their phrases."""
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][1]))
    scores, losses = [], []
    for part in np.array_split(order, 3):
        if len(part) == 0:
            continue
        tokens, marks, asked, told, gap = batch([pairs[i] for i in part])
        found, phrase = reader(tokens, marks, asked, told)
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


def step_loss(reader, chosen, chance, scissors, chat):
    """Of the passages of each question, or none of them, which one answers."""
    pairs, phrases, counts, answered = [], [], [], []
    for question, passages in chosen:
        question = chat.around(question)
        kept = [word for word in question if chance.random() > DROPPED_OF_QUESTION] or question
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
        pairs += [(kept, text) for text, _, _ in few]
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
                scores, _ = read(reader, [(question, text) for text, _, _ in passages])
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
    scissors, chat = Scissors(chance), Chat(encoder, chance)
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
            few = [questions.learnt[i] for i in order[start : start + QUESTIONS]]
            loss = step_loss(reader, few, chance, scissors, chat)
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
