"""Text to words and sentences, split as the BertNormalizer and BertPreTokenizer split words."""

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
MARK = re.compile(r"[\u0300-\u036f\u0483-\u0489\u20d0-\u20f0]")
SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]\"”’%][.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-Z0-9])")


def words_of(text):
    """Words in lower case without accents; punctuation is left out, since its vectors are zero."""
    if text.isascii():
        return WORD.findall(text.lower())
    folded = unicodedata.normalize("NFD", text.lower())
    return WORD.findall(MARK.sub("", folded))


def sentences_of(paragraph):
    return SENTENCE_END.split(paragraph)


class Interner(dict):
    """A number for every word, in the order in which they are met."""

    def __missing__(self, word):
        number = self[word] = len(self)
        return number

    def numbers(self, text):
        return list(map(self.__getitem__, words_of(text)))
