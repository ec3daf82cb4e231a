"""How words are written, which words in lower case do not tell: with a capital, as a number, after the end of a sentence.

The reader's tokenizer writes each mark as a rune, a word of its own before the word that it belongs to.
"""

import re
import unicodedata

from words import words_of


def class_of(*categories):
    """All characters of some of Unicode's categories, which Python's expressions have no class for."""
    found = (chr(code) for code in range(1 << 16))
    return f"[{''.join(re.escape(letter) for letter in found if unicodedata.category(letter) in categories)}]"


# What stands for these in the expressions: in JavaScript's, which the tokenizer uses, and in Python's.
CLASSES = {
    "WORD": (r"[\p{L}\p{M}\p{N}]", r"[^\W_]"),
    "CAPITAL": (r"\p{Lu}", class_of("Lu")),
    "DIGIT": (r"\p{N}", class_of("Nd", "Nl", "No")),
}

# In this order, for each takes away what it finds. A mark belongs to the word behind it.
MARKS = {
    "sentence": r"""[.!?…](?=[\s"”’)\]])""",
    "clause": r"[,;:](?=\s)|[–—]",
    "quote": r"""["“”«»()\[\]]""",
    "currency": "[$€£¥₹]",
    "percent": "[%‰°]",
    "line": r"\n",
    "joined": r"(?<=WORD)(?:(?!WORD)\S)+(?=WORD)",
    "acronym": "(?<!WORD)(?=CAPITAL(?:CAPITAL|DIGIT))",
    "capital": "(?<!WORD)(?=CAPITAL)",
    "number": "(?<!WORD)(?=DIGIT)",
}
RUNES = [chr(0x16A0 + i) for i in range(len(MARKS))]


def bits(*names):
    return sum(1 << list(MARKS).index(name) for name in names)


def expression(pattern, language):
    for name, classes in CLASSES.items():
        pattern = pattern.replace(name, classes[language])
    return pattern


EXPRESSIONS = [re.compile(expression(pattern, 1)) for pattern in MARKS.values()]


def rules():
    """What the tokenizer replaces before it takes away all that is no word."""
    return [
        {"type": "Replace", "pattern": {"Regex": expression(pattern, 0)}, "content": f" {rune} "}
        for pattern, rune in zip(MARKS.values(), RUNES)
    ]


def marked(text, encoder):
    """The text as (token, bits of its marks); those of a word are its first token's."""
    for found, rune in zip(EXPRESSIONS, RUNES):
        text = found.sub(f" {rune} ", text)
    tokens, marks = [], 0
    for word in words_of(text):
        if word in RUNES:
            marks |= 1 << RUNES.index(word)
        else:
            first, *rest = encoder.pieces(word)
            tokens += [(first, marks), *((piece, 0) for piece in rest)]
            marks = 0
    return tokens
