"""The rules of the tasks: which sequences occur, and what is wanted of any sequence, step by step.

What is wanted is None at a step that does not count. It is told of every sequence, also of one that a reader types.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lstm_core.marking.chance import Chance

Wanted: TypeAlias = "Sequence[float | None]"
_SIGNS = (-1, 1)


class Drawn(NamedTuple):
    """A sequence, and what the cell state starts from where that is part of the task."""

    inputs: list[float]
    cell_start: float | None = None


class Rule(NamedTuple):
    """Which sequences occur, of about so many steps, and what is wanted of a sequence and a start value."""

    drawn: Callable[[Chance, int], Drawn]
    wanted: Callable[[Sequence[float], float], Wanted]


def _at_the_end(value: float, steps: int) -> Wanted:
    """Return what is wanted where only the last step counts."""
    return [None] * (steps - 1) + [value]


def _counted(x: Sequence[float]) -> list[int]:
    """Return how often the input has been 1, step by step."""
    return list(accumulate(int(each) for each in x))


def _held(x: Sequence[float], told: Callable[[float], float | None], before: float | None) -> Wanted:
    """Return what the last input that tells anything told, step by step."""
    found: list[float | None] = []
    for each in x:
        new = told(each)
        before = before if new is None else new
        found.append(before)
    return found


def _halved(x: Sequence[float], start: float) -> Wanted:
    return [None if step % 3 else start / 2 ** (step // 3) for step in range(1, len(x) + 1)]


def _shown_when_asked(x: Sequence[float], start: float) -> Wanted:
    sign = 1 if start > 0 else -1
    return [sign if each else 0 for each in x]


def _excess_of_ones(x: Sequence[float], _start: float) -> Wanted:
    return _at_the_end(sum(1 if each else -1 for each in x), len(x))


def _loud_so_far(x: Sequence[float], _start: float) -> Wanted:
    return [int(loudest > 1) for loudest in accumulate(x, max)]


def _counted_since_negative(x: Sequence[float], _start: float) -> Wanted:
    return list(accumulate(x, lambda count, each: 0 if each < 0 else count + int(each), initial=0))[1:]


def _averaged(x: Sequence[float], _start: float) -> Wanted:
    return list(accumulate(x, lambda y, each: 0.8 * y + 0.2 * each, initial=0.0))[1:]


def _counted_but_loud(x: Sequence[float], _start: float) -> Wanted:
    return _counted([each if each < 2 else 0 for each in x])


def _country_when_asked(x: Sequence[float], _start: float) -> Wanted:
    countries = _held(x, lambda each: int(each) if abs(each) == 1 else None, 0)
    return [country if each == 2 else 0 for each, country in zip(x, countries, strict=True)]


def _odd_or_even(x: Sequence[float], _start: float) -> Wanted:
    return [None if count == 0 else 1 if count % 2 else -1 for count in _counted(x)]


def _risen(x: Sequence[float], _start: float) -> Wanted:
    return [int(before < each) for before, each in zip((0.0, *x[:-1]), x, strict=True)]


def _later(steps: int) -> Callable[[Sequence[float], float], Wanted]:
    """Return the rule that wants what the input was so many steps ago."""
    return lambda x, _start: [None] * steps + [int(each) for each in x[: len(x) - steps]]


def _either(chance: Chance, low: int, high: int) -> float:
    """Return a size in tenths with one of both signs."""
    sign = chance.among(*_SIGNS)
    return sign * chance.tenths(low, high)


def _noise_from_a_start(chance: Chance, steps: int) -> Drawn:
    start = _either(chance, 2, 10)
    return Drawn([chance.tenths(-10, 10) for _ in range(steps)], start)


def _silence_from_a_start(chance: Chance, steps: int) -> Drawn:
    return Drawn([0.0] * steps, _either(chance, 2, 10))


def _questions_from_a_start(chance: Chance, steps: int) -> Drawn:
    """Return zeros and, in three of ten cases, ones; a one at the end."""
    start = _either(chance, 10, 15)
    return Drawn([float(chance.likely(0.3)) for _ in range(steps - 1)] + [1.0], start)


def _either_sign(chance: Chance, steps: int) -> Drawn:
    return Drawn([_either(chance, 5, 10) for _ in range(steps)])


def _ones(share: Callable[[int], float]) -> Callable[[Chance, int], Drawn]:
    """Return how zeros are drawn among which there is such a share of ones."""
    return lambda chance, steps: Drawn([float(chance.likely(share(steps))) for _ in range(steps)])


def _ones_then_zeros(chance: Chance, steps: int) -> Drawn:
    """Return n ones and then, half of the time, as many zeros, else fewer."""
    ones = chance.whole(1, steps // 2)
    zeros = ones if chance.likely(0.5) else chance.whole(0, ones)
    return Drawn([1.0] * ones + [0.0] * zeros)


def _noise_and_loud(chance: Chance, steps: int) -> Drawn:
    """Return noise up to 0.4, among which in seven of ten cases one or two inputs are 2."""
    x = [chance.tenths(-4, 4) for _ in range(steps)]
    if chance.likely(0.7):
        for _ in range(chance.whole(1, 2)):
            x[chance.below(steps)] = 2.0
    return Drawn(x)


def _one_of(*values: float) -> Callable[[Chance, int], Drawn]:
    """Return how each step is drawn from these values, one that stands twice twice as often."""
    return lambda chance, steps: Drawn([float(chance.among(*values)) for _ in range(steps)])


def _wandering(chance: Chance, steps: int) -> Drawn:
    """Return a level that jumps now and then, and trembles, from −0.5 to 0.5."""
    level, x = 0.0, []
    for _ in range(steps):
        if chance.likely(0.25):
            level = chance.tenths(-5, 5)
        trembling = round(level + chance.among(-1, 0, 1) / 10, 1)
        x.append(min(max(trembling, -0.5), 0.5))
    return Drawn(x)


def _rarely(
    share: float, rare: Callable[[Chance], float], usual: Callable[[Chance], float]
) -> Callable[[Chance, int], Drawn]:
    """Return how each step is drawn in this share of all cases in one way, else in the other."""
    return lambda chance, steps: Drawn([rare(chance) if chance.likely(share) else usual(chance) for _ in range(steps)])


def _country_and_questions(chance: Chance, steps: int) -> Drawn:
    """Return a country, 1 or −1, somewhere, and questions, 2, after it: one at the end, and now and then before."""
    country, place = chance.among(*_SIGNS), chance.below(steps - 2)
    asked = [2.0 if step == steps - 1 or chance.likely(0.15) else 0.0 for step in range(place + 1, steps)]
    return Drawn([0.0] * place + [float(country)] + asked)


def _ones_and_short_pauses(chance: Chance, steps: int) -> Drawn:
    """Return ones and zeros, at most four zeros in a row."""
    x: list[float] = []
    for _ in range(steps):
        waited = x[-4:] == [0.0] * 4
        x.append(float(waited or chance.likely(0.5)))
    return Drawn(x)


def _ends(chance: Chance, steps: int) -> Drawn:
    """Return 1 or −1 at both ends, and silence between."""
    first, last = chance.among(*_SIGNS), chance.among(*_SIGNS)
    return Drawn([float(first), *[0.0] * (steps - 2), float(last)])


def _one_number(chance: Chance, steps: int) -> Drawn:
    """Return a number from −1 to 1, and silence after it."""
    return Drawn([chance.tenths(-10, 10), *[0.0] * (steps - 1)])


def _stretches(chance: Chance, steps: int) -> Drawn:
    """Return zeros and ones in turns, each one to five steps long."""
    x: list[float] = []
    while len(x) < steps:
        value = 0.0 if not x or x[-1] else 1.0
        x += [value] * chance.whole(1, 5)
    return Drawn(x[:steps])


RULES = {
    "keep": Rule(_noise_from_a_start, lambda x, start: _at_the_end(start, len(x))),
    "half-life": Rule(_silence_from_a_start, _halved),
    "shut-out": Rule(_noise_from_a_start, lambda x, start: [start] * len(x)),
    "mirror": Rule(_either_sign, lambda x, _start: [1 if each > 0 else -1 for each in x]),
    "on-cue": Rule(_questions_from_a_start, _shown_when_asked),
    "count": Rule(_ones(lambda _steps: 0.5), lambda x, _start: _counted(x)),
    "third-one": Rule(_ones(lambda steps: 5 / steps), lambda x, _start: [1 if n >= 3 else -1 for n in _counted(x)]),
    "balanced": Rule(_ones_then_zeros, _excess_of_ones),
    "ever-loud": Rule(_noise_and_loud, _loud_so_far),
    "reset": Rule(_one_of(1, 1, 1, 0, 0, -2), _counted_since_negative),
    "average": Rule(_wandering, _averaged),
    "hold": Rule(_one_number, lambda x, _start: _at_the_end(x[0], len(x))),
    "outlier": Rule(_rarely(0.2, lambda _: 4.0, lambda chance: float(chance.among(-1, 0, 1))), _counted_but_loud),
    "last-loud": Rule(
        _rarely(0.2, lambda chance: chance.tenths(15, 25), lambda chance: chance.tenths(-3, 3)),
        lambda x, _start: _held(x, lambda each: 0.3 * each if each > 1 else None, 0.0),
    ),
    "france": Rule(_country_and_questions, _country_when_asked),
    "latch": Rule(
        _one_of(2, 2, -2, 0, 0, 0), lambda x, _start: _held(x, lambda each: int(each > 0) if each else None, 0)
    ),
    "toggle": Rule(_ones_and_short_pauses, _odd_or_even),
    "same-first": Rule(_ends, lambda x, _start: _at_the_end(1 if x[0] == x[-1] else -1, len(x))),
    "rise": Rule(_stretches, _risen),
    "middle": Rule(_one_of(-2, 0, 2), lambda x, _start: [int(each == 0) for each in x]),
    "metronome": Rule(
        lambda _chance, steps: Drawn([0.0] * steps),
        lambda x, _start: [int(step % 3 == 0) for step in range(1, len(x) + 1)],
    ),
    "echo": Rule(_one_of(-1, 1), _later(1)),
    "two-later": Rule(_one_of(-1, 1), _later(2)),
    "loud-both": Rule(_one_of(-2, 0, 0, 2), lambda x, _start: [int(each != 0) for each in x]),
    "flip-flop": Rule(
        _one_of(1, -1, 0, 0, 0, 0), lambda x, _start: _held(x, lambda each: int(each) if each else None, None)
    ),
}
"""By their names."""
