"""How hard a text is to read, by the length of its words and sentences.

Counted here because the maintained library for it, textstat, needs NLTK, which fetches a dictionary over the network when it is
first used. The formula is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975, for the United States Navy): a
year of school, which with five added is an age.
"""

from __future__ import annotations

from reportgen.lexicon.patterns import pattern

SENTENCE_END = pattern(r"(?<=[.!?])[\"')\]]*\s+|\n+|;\s+")
WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
VOWELS = pattern(r"[aeiouy]+")
SILENT_END = pattern(r"(?:[^laeiouyscxzgh]es|[^td]ed|[^l]e)$")
# Two vowels that are said one by one ('di-a-ry', 'go-ing'), and some that are not ('ac-tion').
APART = pattern(r"i[aou](?!n\b)|iet|(?<!p)eo|idea|area|ua(?!l?\b)|uo|[aeiou]ing\b")
TOGETHER = pattern(r"(?:t|c|s)i(?:on|ous|al|an)|geo|gu[aeio]")
LEAST_WORDS = 10
SCHOOL_BEGINS = 5  # years of age at grade 0
EASY_AGE = 14  # years; answers are written for children, young people and busy parents


def reading_age(text: str) -> int | None:
    """The age in whole years at which a text can be read; None for one too short to judge."""
    words = WORD.findall(text)
    if len(words) < LEAST_WORDS:
        return None
    return round(_age(len(words), len(sentences(text)), sum(map(syllables, words))))


def is_easy(text: str) -> bool:
    """Whether children, young people and busy parents can read an answer; one too short to judge is."""
    age = reading_age(text)
    return age is None or age <= EASY_AGE


def hard_sentence(text: str, limit: int) -> str | None:
    """The hardest sentence of a text that is harder to read than it should be; None where the text is easy enough."""
    age = reading_age(text)
    if age is None or age <= limit:
        return None
    return max(sentences(text), key=_hardness)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; each line of a list is one."""
    return tuple(part.strip() for part in SENTENCE_END.split(text) if WORD.search(part))


def syllables(word: str) -> int:
    """How many a word has, by its vowels: 'help' 1, 'safeguarding' 3, 'communication' 5. An estimate, right for most words."""
    small = word.casefold().replace("qu", "qw")
    if len(small) <= 3 or (word.isupper() and len(word) <= 5):
        return 1
    groups = len(VOWELS.findall(small)) + len(APART.findall(TOGETHER.sub("-o", small)))
    silent = 1 if SILENT_END.search(small) and groups > 1 else 0
    return max(1, groups - silent)


def _age(words: int, sentence_count: int, syllable_count: int) -> float:
    grade = 0.39 * words / max(1, sentence_count) + 11.8 * syllable_count / words - 15.59
    return max(SCHOOL_BEGINS, grade + SCHOOL_BEGINS)


def _hardness(sentence: str) -> float:
    words = WORD.findall(sentence)
    return _age(len(words), 1, sum(map(syllables, words)))
