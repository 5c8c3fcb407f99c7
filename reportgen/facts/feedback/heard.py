"""What people told us, as a template prints it: only what may be published, and never who one person is.

An entry that is held back is in no list and no text here; it is counted, with the people who spoke.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial

from reportgen.facts.feedback.poster import poster_stories
from reportgen.facts.later import Later, Says, later
from reportgen.facts.timing.spans import Span
from reportgen.facts.values import Listing, Missing, item, of_each, words
from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.praise import is_praise
from reportgen.lexicon.reading_age import is_easy
from reportgen.model import numbers
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.places import Place
from reportgen.model.together import grouped
from reportgen.model.traced import traced

MOST_TELLING = 4  # entries
OTHER_THEME, OTHER_GROUP, OTHER_WAY = "Other things you told us", "Others", "Other ways"
EVERYTHING = "What you told us"


_entry = Says[Feedback]()


@item("you_said", kw_only=True)
class FeedbackFact(Later):
    """One entry of the log. `going_well`: somebody thanks, and asks for nothing; it stands in none of the lists by state."""

    ref: str = _entry(lambda of: words(of.ref, "no ref"))
    you_said: str = _entry(lambda of: of.you_said)
    who: str = _entry(lambda of: words(of.who, "who said it is not recorded"))
    when: str = _entry(lambda of: _when(of))
    through: str = _entry(lambda of: words(of.through, "how we heard it is not recorded"))
    theme: str = _entry(lambda of: words(of.theme, "no theme"))
    we_did: str = _entry(lambda of: words(of.we_did, "We have not answered this yet."))
    difference: str = _entry(lambda of: words(of.difference, "We do not know yet what has changed."))
    reason: str = _entry(lambda of: words(of.reason, "The reason is not recorded."))
    state: str = _entry(lambda of: of.state.value)
    done: bool = _entry(lambda of: of.state is FeedbackState.DONE)
    in_progress: bool = _entry(lambda of: of.state is FeedbackState.IN_PROGRESS)
    cannot_do: bool = _entry(lambda of: of.state is FeedbackState.CANNOT_DO)
    unanswered: bool = _entry(lambda of: of.state is FeedbackState.NO_ANSWER_YET)
    going_well: bool = _entry(lambda of: is_going_well(of))
    source: Place = _entry(lambda of: of.place)

    # Names that posters of earlier versions print: whole now, because nothing that somebody said is cut.

    @property
    def said_briefly(self) -> str:
        return self.you_said

    @property
    def did_briefly(self) -> str:
        return self.we_did if self.we_did or not self.reason else self.reason

    @property
    def changed_briefly(self) -> str:
        return self.difference

    @property
    def who_briefly(self) -> str:
        return self.who


_group = Says[tuple[str, Sequence[Feedback]]]()


@item("title", kw_only=True)
class FeedbackGroupFact(Later):
    """The entries of one theme, or of one group of people."""

    title: str = _group(lambda of: of[0])
    entries: Listing[FeedbackFact] = _group(lambda of: _listing(of[1]))
    done: Listing[FeedbackFact] = _group(lambda of: _listing(_that_are(of[1], FeedbackState.DONE)))
    in_progress: Listing[FeedbackFact] = _group(lambda of: _listing(_that_are(of[1], FeedbackState.IN_PROGRESS)))
    cannot_do: Listing[FeedbackFact] = _group(lambda of: _listing(_that_are(of[1], FeedbackState.CANNOT_DO)))
    unanswered: Listing[FeedbackFact] = _group(lambda of: _listing(_that_are(of[1], FeedbackState.NO_ANSWER_YET)))


@item("name")
class WayFact:
    """One of the ways in which we heard, and how many people told us in it."""

    name: str
    people: str


@dataclass(frozen=True)
class Heard:
    """The log of one span: `shown` may be published, `held_back` may not, `earlier` was said before it and may be published.

    Numbers of people from 1 to `small` are not told, and nothing that they could be worked out from.
    """

    span: Span
    shown: tuple[Feedback, ...]
    held_back: tuple[Feedback, ...] = ()
    earlier: tuple[Feedback, ...] = ()
    small: int = 5
    around: tuple[str, ...] = ()  # the other words of a poster: the council's name, how people can tell us more

    @cached_property
    def entries(self) -> Listing[FeedbackFact]:
        return _listing(self.shown)

    def that_are(self, state: FeedbackState) -> Listing[FeedbackFact]:
        return _listing(_that_are(self.shown, state))

    @cached_property
    def going_well(self) -> Listing[FeedbackFact]:
        """What people praised, where nothing had to change."""
        return _listing(filter(is_going_well, self.shown))

    @cached_property
    def poster(self) -> Listing[FeedbackFact]:
        """The finished stories that fit one sheet whole; none where fewer than two do."""
        hard = [entry for entry in self.shown if not _is_plain(entry)]
        return _listing(poster_stories(self.shown, hard, self.around))

    @cached_property
    def still_open(self) -> Listing[FeedbackFact]:
        """What was said before the span and is in progress still."""
        return _listing(entry for entry in self.earlier if entry.state is FeedbackState.IN_PROGRESS)

    @cached_property
    def themes(self) -> Listing[FeedbackGroupFact]:
        return _grouped(self.shown, lambda entry: entry.theme, OTHER_THEME)

    @cached_property
    def groups(self) -> Listing[FeedbackGroupFact]:
        return _grouped(self.shown, lambda entry: entry.who, OTHER_GROUP)

    @cached_property
    def sections(self) -> Listing[FeedbackGroupFact]:
        """By theme where most entries have one, else by who said it, else all together."""
        if _most(self.shown, lambda entry: entry.theme):
            return self.themes
        if _most(self.shown, lambda entry: entry.who):
            return self.groups
        return _grouped(self.shown, lambda _: EVERYTHING, EVERYTHING)

    @cached_property
    def telling(self) -> Listing[FeedbackFact]:
        """The few that tell most: first what changed something, then what was done, then other answers; of many themes."""
        answered = [
            entry for entry in self.shown if entry.state is not FeedbackState.NO_ANSWER_YET and (entry.we_did or entry.reason)
        ]
        themes: Counter[tuple[int, str]] = Counter()
        order: list[tuple[int, int, Feedback]] = []
        for entry in sorted(answered, key=_rank):
            alike = (_rank(entry), folded(entry.theme))
            order.append((_rank(entry), themes[alike], entry))
            themes[alike] += 1
        return _listing(entry for *_, entry in sorted(order, key=lambda one: one[:2])[:MOST_TELLING])

    @cached_property
    def ways(self) -> Listing[WayFact]:
        """In the order of the log; those without a name last."""
        named = {folded(entry.through): entry.through for entry in reversed(self.shown)}
        facts = [WayFact(named.get(key) or OTHER_WAY, self._people_of(entries)) for key, entries in self._by_way.items()]
        if all(key == "" for key in self._by_way):
            return Listing(())
        return Listing(tuple(facts), tuple(entry.place for entry in self.shown if entry.through))

    @cached_property
    def _by_way(self) -> dict[str, list[Feedback]]:
        """Everything that was said, by the way in which it was; what is held back names no way of its own."""
        found = grouped(self.shown, lambda entry: folded(entry.through))
        unnamed = found.pop("", [])
        for entry in self.held_back:
            found.get(folded(entry.through), unnamed).append(entry)
        return found | ({"": unnamed} if unnamed else {})

    @cached_property
    def people(self) -> str:
        """How many people spoke in all ways together; the same, however many of the entries are approved."""
        return self._people_of((*self.shown, *self.held_back))

    @property
    def all_read(self) -> bool:
        """Whether a person has approved each entry that is printed; false where none is, or nobody need approve them."""
        printed = (*self.shown, *self.earlier)
        return bool(printed) and all(entry.decision.approved for entry in printed)

    @cached_property
    def left_out(self) -> Listing[Place]:
        """Where the entries stand that are held back, and no more of them."""
        places = tuple(entry.place for entry in self.held_back)
        return Listing(places, places)

    def _people_of(self, entries: Sequence[Feedback]) -> str:
        """'57 people', 'at least 57 people' where some entries do not say, else that it is not recorded.

        Where few spoke in one way, it is only 'more than' what the other ways add up to, so that nobody can work it out.
        """
        counted = (entry.cell("people") for entry in entries if entry.people is not None)
        return traced(self._people_words(entries), *dict.fromkeys(counted))

    def _people_words(self, entries: Sequence[Feedback]) -> str:
        by_way: Counter[str] = Counter()
        for entry in entries:
            by_way[folded(entry.through)] += entry.people or 0
        everybody, told = by_way.total(), sum(count for count in by_way.values() if count > self.small)
        if not everybody:
            return Missing("a number that is not recorded")
        if everybody <= self.small:
            return f"fewer than {self.small + 1} people"
        if everybody > told:
            return f"more than {numbers.plain(max(told, self.small))} people"
        at_least = "at least " if any(entry.people is None for entry in entries) else ""
        return f"{at_least}{numbers.counted(everybody, 'person', 'people')}"


def _when(entry: Feedback) -> str:
    if entry.day is not None:
        return numbers.day(entry.day)
    return words(
        numbers.labelled(entry.period, entry.span[1] if entry.span else None) if entry.period else None, "no date recorded"
    )


def is_going_well(entry: Feedback) -> bool:
    """Thanks or praise that asks for nothing, where nothing had to change."""
    finished = entry.state is FeedbackState.NO_ANSWER_YET or (entry.state is FeedbackState.DONE and not entry.difference)
    return finished and is_praise(entry.you_said, entry.through, entry.theme)


def _that_are(entries: Iterable[Feedback], state: FeedbackState) -> list[Feedback]:
    """Most people first; what is hard to read comes last."""
    found = [entry for entry in entries if entry.state is state and not is_going_well(entry)]
    return sorted(found, key=lambda entry: (not _is_plain(entry), -(entry.people or 0)))


def _is_plain(entry: Feedback) -> bool:
    return all(is_easy(text) for text in (entry.we_did, entry.difference) if text)


def _rank(entry: Feedback) -> int:
    if entry.state is FeedbackState.DONE:
        return 0 if entry.difference else 1
    return 2 if entry.state is FeedbackState.IN_PROGRESS else 3


def _listing(entries: Iterable[Feedback]) -> Listing[FeedbackFact]:
    return of_each(entries, partial(later, FeedbackFact))


def _grouped(entries: Sequence[Feedback], by: Callable[[Feedback], str | None], otherwise: str) -> Listing[FeedbackGroupFact]:
    """In the order in which they first occur, under the words of the first; those without any last."""
    found = sorted(grouped(entries, lambda entry: folded(by(entry))).items(), key=lambda group: group[0] == "")
    facts = tuple(later(FeedbackGroupFact, (by(of[0]) or otherwise, of)) for _, of in found)
    return Listing(facts, tuple(entry.place for entry in entries))


def _most(entries: Sequence[Feedback], has: Callable[[Feedback], str | None]) -> bool:
    return sum(bool(has(entry)) for entry in entries) * 2 > len(entries)
