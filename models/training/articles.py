"""Short articles, and the questions that were asked about them.

`questions/*.jsonl` has an article a line: its source, its title, the hash of its text, and questions. They
were written by a large language model that read each article: plain ones, some in other words, some as people
chat, some on a topic or about two articles of an issue (each with the phrase that answers it, checked to stand in
the article), and some whose answer the article lacks. The texts are not part of this repository; they are found
again in the folder of text. Those of the newsletters, which the model invented, stand beside their questions.
"""

import argparse
from dataclasses import dataclass, replace
import hashlib
import json
from pathlib import Path
import random
import re

LEAST_WORDS, MOST_WORDS = 110, 230
# An event of the news is a few sentences.
EVENTS, LEAST_EVENT_WORDS, MOST_EVENT_WORDS = "wiki_current_events.bysa", 45, 200
ARTICLES_OF_ISSUE = 14  # of an invented newsletter
SCANNED_ISSUES, WRONG_WORDS = 0.35, 0.01  # shares
NO_PROSE = re.compile(r"https?://|^\W*\d+\.|ISBN|doi")


@dataclass(frozen=True)
class Asked:
    # plain, stated, role, paraphrase, casual, chatty, topic or two;
    # missing, detail, paramissing, chattymissing or notopic
    kind: str
    question: str
    answer: str | None  # a phrase of the article; None for what is missing
    other: str | None = None  # a phrase of another article of the issue, for two

    @property
    def phrases(self):
        return [phrase for phrase in (self.answer, self.other) if phrase]


@dataclass(frozen=True)
class Article:
    title: str
    text: str
    asked: tuple


def text_of(source, paragraphs):
    """The first paragraphs of a document that make a short article; None if it has too few."""
    least, most = (LEAST_EVENT_WORDS, MOST_EVENT_WORDS) if source == EVENTS else (LEAST_WORDS, MOST_WORDS)
    chosen, words = [], 0
    for paragraph in map(str.strip, paragraphs):
        count = len(paragraph.split())
        if count < 12 or NO_PROSE.search(paragraph):
            continue
        if words + count > most:
            break
        chosen.append(paragraph)
        words += count
    return "\n\n".join(chosen) if words >= least else None


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def articles(folder, file):
    """The articles of a file of questions, in its order. Fails if the folder of text lacks one."""
    wanted = [json.loads(line) for line in file.read_text("utf8").splitlines()]
    texts = {}
    for source in {row["source"] for row in wanted if "text" in row}:
        titles = {row["title"] for row in wanted if row["source"] == source}
        with open(folder / "text" / f"{source}.jsonl", encoding="utf8") as lines:
            for document in map(json.loads, lines):
                if document["t"] in titles and (text := text_of(source, document["p"])):
                    texts[digest(text)] = text
    return [
        Article(
            row["title"],
            row.get("article") or texts[row["text"]],
            tuple(Asked(*asked) for asked in row["questions"]),
        )
        for row in wanted
    ]


SCAN_ERRORS = [
    ("rn", "m"), ("m", "rn"), ("l", "1"), ("cl", "d"), ("e", "c"), ("h", "b"), ("i", "l"), ("o", "0"), ("t", "f"),
    ("S", "5"), ("fi", "f i"), ("a", "o"), ("u", "n"),
]


def scanned(article, phrases, chance):
    """The article with errors as text recognition makes them, but for the phrases, which answer."""
    kept = [found.span() for phrase in phrases for found in re.finditer(re.escape(phrase), article.text)]

    def spoilt(found):
        word, (start, end) = found.group(), found.span()
        if len(word) < 4 or chance.random() >= WRONG_WORDS or any(start <= b and a <= end for a, b in kept):
            return word
        right, wrong = chance.choice(SCAN_ERRORS)
        half = chance.randrange(2, len(word) - 1)
        return word.replace(right, wrong, 1) if right in word else f"{word[:half]} {word[half:]}"

    return replace(article, text=re.sub(r"\S+", spoilt, article.text))


def as_scanned(invented):
    """Some whole issues of invented newsletters are as a scan would have them."""
    chance = random.Random(1)
    for start in range(0, len(invented), ARTICLES_OF_ISSUE):
        issue = invented[start : start + ARTICLES_OF_ISSUE]
        bad = chance.random() < SCANNED_ISSUES
        phrases = [phrase for article in issue for asked in article.asked for phrase in asked.phrases]
        yield from (scanned(article, phrases, chance) if bad else article for article in issue)


def main():
    parser = argparse.ArgumentParser(
        description="Step 12: writes the articles that have questions, for candidates.mjs."
    )
    parser.add_argument("text", type=Path, help="folder of the unpacked text")
    parser.add_argument("--questions", default="reader", help="reader or newsletters: a file in the folder of questions")
    options = parser.parse_args()
    file = Path(__file__).parent / "questions" / f"{options.questions}.jsonl"
    found = articles(options.text, file)
    if options.questions == "newsletters":
        found = as_scanned(found)
    written = [
        {
            "title": article.title,
            "text": article.text,
            "questions": [[a.kind, a.question, a.phrases] for a in article.asked],
        }
        for article in found
    ]
    print(json.dumps(written, ensure_ascii=False))


if __name__ == "__main__":
    main()
