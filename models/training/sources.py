"""What is read, how much of it, and in what way its parts are paired."""

from dataclasses import dataclass
import json
import random


@dataclass(frozen=True)
class Source:
    """One batch is from one source, so that its negatives are near each other in style."""

    name: str
    files: tuple
    share: float = 1.0  # of the documents that is read
    titled: bool = True  # whether the title says what the text is about


SOURCES = [
    Source("wikipedia", ("wikipedia_pages.bysa", "wikitext2.bysa", "gum_wiki.bysa")),
    Source("events", ("wiki_current_events.bysa", "gum_wikinews_etc")),
    Source("arxiv", ("arxiv",), share=0.6),
    Source("un", ("ungd",), share=0.4, titled=False),
    Source("textbooks", ("openstax", "openstax_nursing", "biology_openstax")),
    Source("government", ("digitalgov", "18f", "foiagov", "logingov", "vagov", "uk_parl_written_questions")),
    Source("science", ("carpentries", "ropensci", "bssw", "rdmkit", "openscience_handbook", "nasa_tops", "nasa_gcn")),
    Source("history", ("historyatstate", "factbook")),
    Source("speeches", ("presspeech", "nltk_inaugural", "nltk_state_union", "nltk_masc_tagged"), titled=False),
    Source("medicine", ("medquad", "pubmedqa", "stackexchange.bysa")),
]


def documents(folder, source, seed):
    """Yields title and paragraphs; which documents are left out depends on the seed alone."""
    chance = random.Random(f"{seed} {source.name}")
    for name in source.files:
        with open(folder / "text" / f"{name}.jsonl", encoding="utf8") as lines:
            for line in lines:
                if chance.random() < source.share:
                    document = json.loads(line)
                    yield document["t"] if source.titled else "", document["p"]


def short_pairs(folder):
    """Yields (kind, text, text): questions and answers, terms and definitions."""
    for kind, name in ("qa", "qa.jsonl"), ("qa", "qa.bysa.jsonl"):
        with open(folder / name, encoding="utf8") as lines:
            for line in lines:
                pair = json.loads(line)
                yield kind, pair["q"], pair["a"]
    with open(folder / "text" / "openstax_qa.json", encoding="utf8") as file:
        for _, term, text in json.load(file):
            yield "terms", term, text
    with open(folder / "wordnet.json", encoding="utf8") as file:
        for lemmas, gloss, hypernyms, examples in json.load(file):
            for lemma in lemmas[:2]:
                yield "wordnet", lemma.replace("_", " "), gloss
            if len(lemmas) > 1:
                yield "wordnet", lemmas[0], " ".join(lemmas[1:3])
            for example in examples[:1]:
                yield "wordnet", example, gloss
            for hypernym in hypernyms[:1]:
                yield "wordnet", f"{lemmas[0]} {gloss}", str(hypernym)
