"""Pairs of texts that belong together, made anew for each batch from the prepared arrays."""

from dataclasses import dataclass
import json

import numpy as np

from alternates import alternates
from bags import gather

OPENINGS = [
    "what", "which", "who", "when", "where", "why", "how", "how many", "how much", "what is",
    "what was", "what did", "who was", "when did", "what kind of", "what are", "how does", "tell me about",
]

# source, kind, passages that stand next to each other in a batch, share of the batches
MIX = [
    ("wikipedia", "question", 8, 14), ("wikipedia", "cloze", 8, 8), ("wikipedia", "title", 1, 7),
    ("wikipedia", "next", 1, 2), ("wikipedia", "sentence", 1, 3),
    ("events", "question", 2, 5), ("events", "cloze", 2, 6), ("events", "sentence", 1, 3),
    ("arxiv", "title", 1, 8), ("arxiv", "cloze", 1, 3), ("arxiv", "question", 1, 1),
    ("un", "cloze", 2, 6), ("un", "question", 4, 2), ("un", "next", 1, 1),
    ("textbooks", "title", 1, 3), ("textbooks", "cloze", 4, 5), ("textbooks", "question", 6, 4),
    ("government", "title", 1, 4), ("government", "cloze", 2, 3), ("government", "question", 2, 1),
    ("science", "title", 1, 1), ("science", "cloze", 2, 2),
    ("history", "title", 1, 2), ("history", "question", 4, 2), ("history", "cloze", 2, 1),
    ("speeches", "cloze", 2, 4), ("speeches", "sentence", 1, 2), ("speeches", "question", 2, 1),
    ("medicine", "title", 1, 3), ("medicine", "cloze", 2, 1),
    ("pairs-qa", "pair", 1, 5), ("pairs-terms", "pair", 1, 2), ("pairs-wordnet", "pair", 1, 8),
]


@dataclass(frozen=True)
class Shares:
    """How far a question and its passage are kept apart: the less they share, the more is learnt
    about words that are near each other, and the less about finding the same word again."""

    dropped: float  # most of a passage's tokens that are dropped
    removed: float  # passages that lose the sentence which they have to be found by
    removed_among_near: float  # the same where the other passages of the batch are near
    asked_removed: float  # passages that lose the sentence of which a question was made
    varied: float  # questions in which words are replaced
    other: float  # words that are replaced there


EASY = Shares(0.4, 0.75, 0.4, 0.1, 0.5, 0.25)
HARD = Shares(0.6, 0.95, 0.9, 0.4, 0.7, 0.4)


class Pairs:
    """All kinds of pairs over all sources; one random generator, so that a seed repeats a run."""

    def __init__(self, work, wordnet_file, seed, hard=False, mix=MIX):
        self.chance = np.random.default_rng(seed)
        self.shares = HARD if hard else EASY
        self.vocabulary = json.loads((work / "vocabulary.json").read_text())
        self.alternates, self.amount = alternates(self.vocabulary, wordnet_file)
        self.openings = [[self.vocabulary[word] for word in text.split()] for text in OPENINGS]
        names = {source for source, *_ in mix}
        self.sources = {name: dict(np.load(work / f"tokens-{name}.npz")) for name in names}
        for name in names:
            order = work / f"order-{name}.npy"
            if order.exists():
                self.sources[name]["order"] = np.load(order)
        self.mix, weights = mix, np.array([weight for *_, weight in mix], float)
        self.weights = weights / weights.sum()

    def batch(self, size):
        """(tokens, rows) of the questions and of their passages."""
        source, kind, together, _ = self.mix[self.chance.choice(len(self.mix), p=self.weights)]
        left, right = getattr(self, kind)(self.sources[source], size, together)
        return self.vary(left), self.thin(right, self.shares.dropped)

    def passages(self, data, size, together):
        """Groups that follow each other in the source, or in the order by subject."""
        groups = self.chance.integers(0, len(data["passages"]) - together, size // together)
        chosen = (groups[:, None] + np.arange(together)).ravel()
        by_subject = together > 1 and "order" in data and self.chance.random() < 0.6
        return data["order"][chosen] if by_subject else chosen

    def question(self, data, size, together):
        chosen = self.passages(data, size, together)
        starts, of = data["questions_starts"], data["questions_of"][chosen]
        chosen, of = chosen[starts[of + 1] > starts[of]], of[starts[of + 1] > starts[of]]
        left = gather(data["questions"], starts[of], starts[of + 1])[:2]
        return self.thin(left, 0.2), self.text_of(data, chosen, data["passages"][chosen, 3], self.shares.asked_removed)

    def cloze(self, data, size, together):
        chosen = self.passages(data, size, together)
        first, end = data["passages"][chosen, :2].T
        asked = first + (self.chance.random(len(chosen)) * (end - first)).astype(np.int64)
        starts = data["sentences_starts"]
        left = gather(data["sentences"], starts[asked], starts[asked + 1])[:2]
        left = self.opened(self.thin(left, 0.6), len(chosen), 0.4)
        removed = self.shares.removed if together <= 2 else self.shares.removed_among_near
        return left, self.text_of(data, chosen, asked, removed)

    def title(self, data, size, together):
        chosen = self.passages(data, size, together)
        starts, title = data["titles_starts"], data["passages"][chosen, 2]
        known = starts[title + 1] > starts[title]
        chosen, title = chosen[known], title[known]
        left = gather(data["titles"], starts[title], starts[title + 1])[:2]
        return self.opened(left, len(chosen), 0.2), self.text_of(data, chosen)

    def next(self, data, size, together):
        chosen = self.passages(data, size, together)
        title = data["passages"][:, 2]
        chosen = chosen[title[chosen] == title[chosen + 1]]
        return self.thin(self.text_of(data, chosen), 0.5), self.text_of(data, chosen + 1)

    def sentence(self, data, size, together):
        """Two different parts of one sentence, in other words: what it says is the same."""
        asked = self.chance.integers(0, len(data["sentences_starts"]) - 1, size)
        starts = data["sentences_starts"]
        asked = asked[starts[asked + 1] - starts[asked] >= 6]
        text = gather(data["sentences"], starts[asked], starts[asked + 1])[:2]
        return self.thin(text, 0.7), self.vary(self.thin(text, 0.7))

    def pair(self, data, size, _):
        chosen = self.chance.integers(0, len(data["left_starts"]) - 1, size)
        sides = [(data[side], data[f"{side}_starts"]) for side in ("left", "right")]
        left, right = (gather(flat, starts[chosen], starts[chosen + 1])[:2] for flat, starts in sides)
        return left, right

    def text_of(self, data, chosen, asked=None, removed=0.0):
        """The passages; from a share of them the sentence that was asked about is removed."""
        starts = data["sentences_starts"]
        first, end = starts[data["passages"][chosen, :2]].T
        tokens, rows, at = gather(data["sentences"], first, end)
        if asked is None or removed == 0:
            return tokens, rows
        cut = (self.chance.random(len(chosen)) < removed) & (end - first > starts[asked + 1] - starts[asked])
        inside = (at >= starts[asked][rows]) & (at < starts[asked + 1][rows])
        keep = ~(inside & cut[rows])
        return tokens[keep], rows[keep]

    def thin(self, text, most):
        """Drops up to this share of the tokens, another share in each text."""
        tokens, rows = text
        share = most * self.chance.random(rows[-1] + 1 if len(rows) else 0)
        keep = self.chance.random(len(tokens)) >= share[rows]
        return tokens[keep], rows[keep]

    def vary(self, text):
        """Other words for some of those that have others, in some of the texts."""
        tokens, rows = text
        varied = self.chance.random(rows[-1] + 1 if len(rows) else 0) < self.shares.varied
        other = (self.chance.random(len(tokens)) < self.shares.other) & varied[rows] & (self.amount[tokens] > 0)
        pick = (self.chance.random(len(tokens)) * self.amount[tokens]).astype(np.int64)
        return np.where(other, self.alternates[tokens, pick], tokens), rows

    def opened(self, text, texts, share):
        """Begins a share of the texts as questions begin."""
        tokens, rows = text
        chosen = np.flatnonzero(self.chance.random(texts) < share)
        opening = [self.openings[i] for i in self.chance.integers(0, len(self.openings), len(chosen))]
        more = np.array([token for words in opening for token in words], np.int64)
        of = np.repeat(chosen, [len(words) for words in opening])
        rows = np.concatenate([rows, of])
        order = np.argsort(rows, kind="stable")
        return np.concatenate([tokens.astype(np.int64), more])[order], rows[order]
