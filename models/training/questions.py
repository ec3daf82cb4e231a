"""Questions made from sentences by rule: what could be asked for is replaced by its question word.

The model sees a bag of words, so word order and auxiliary verbs matter little: what it learns is
that "when" goes with dates, "how many" with numbers, and which words of a sentence a question keeps.
"""

import re

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NAME = r"[A-Z][\w'’-]+(?:\s+(?:of\s+|de\s+|the\s+)?[A-Z][\w'’-]+)*"
NUMBER = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)"
VERB = "was|is|became|wrote|won|led|founded|said|played|served|died|born|argued|developed|invented"

RULES = [
    (re.compile(rf"\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring)\s+(?:(?:early|late|mid)\s+)?"
                rf"(?:\d{{1,2}}\s+)?(?:(?:{MONTHS})(?:\s+\d{{1,2}})?,?(?:\s+\d{{4}})?|[12]\d{{3}})\b"),
     ["when", "when", "in what year", "what date"]),
    (re.compile(r"[$€£]\s?\d[\d,.]*(?:\s(?:million|billion|trillion))?"), ["how much", "how much money"]),
    (re.compile(r"\b\d[\d.,]*\s?(?:percent|per cent|%)"), ["what percentage", "how much", "what percent"]),
    (re.compile(rf"\b{NUMBER}\s+(?=[a-z]+s\b)"), ["how many", "how many", "what number of"]),
    (re.compile(rf"\b(?:by\s+)?{NAME}(?=,? (?:who|{VERB})\b)"), ["who", "who", "which person", "what"]),
    (re.compile(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Tt]o)\s+(?:the\s+)?{NAME}(?:,\s+{NAME})?"),
     ["where", "where", "what country", "in what city", "what place"]),
    (re.compile(rf"(?<!^)\b{NAME}"), ["what", "which", "who", "what is the name of"]),
    (re.compile(r"\bbecause(?: of)?\b.*|\bdue to\b.*|\bin order to\b.*"), ["why", "for what reason"]),
    (re.compile(r"\b(?:an?|the)\s+[a-z-]+\s+[a-z]+(?= (?:of|that|which|for|in)\b)"),
     ["what", "what kind of", "what type of", "which"]),
]


def question_from(sentence, random):
    """A question to which the sentence is the answer, or None if no rule fits."""
    first = int(random.random() ** 1.5 * len(RULES))
    for rule, openings in RULES[first:] + RULES[:first]:
        match = rule.search(sentence)
        if not match:
            continue
        before, after = sentence[: match.start()].split(), sentence[match.end() :].split()
        keep = random.randint(5, 12)
        left = min(len(before), random.randint(0, keep))
        rest = before[len(before) - left :] + after[: keep - left]
        if len(rest) >= 4:
            return f"{random.choice(openings)} {' '.join(rest)}"
    return None
