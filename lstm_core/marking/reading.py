"""A task read from a dictionary, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from lstm_core.arrays import finite_floats, whole_number
from lstm_core.foreign import elements, is_a, is_name
from lstm_core.kinds.register import kind_named, names
from lstm_core.marking.definition import Hidden, Impossible, Passing, Read, Solution, Task, Test
from lstm_core.marking.rules import RULES
from lstm_core.marking.sliders import MOST_ABSOLUTE, numbers_of, places_of
from lstm_core.problem import Problem, in_words, many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lstm_core.arrays import Floats
    from lstm_core.kinds.cell import Cell
    from lstm_core.marking.sliders import Place

    One = TypeVar("One")

_UNITS, _TESTS, _STEPS, _HIDDEN = 16, 50, 200, 200
_LONGEST, _SENTENCES = 1_000, 20
_REQUIRED = ("name", "cell", "read", "pass", "tests")
_OPTIONAL = (
    *("title", "goal", "concept", "misconceptions", "unlocked", "counts", "hidden", "par", "solution", "fewest"),
    *("hints", "wrong", "impossible", "notes"),
)


def task(definition: Mapping[str, Any]) -> Task:
    """Return the task that a dictionary describes.

    Parameters
    ----------
    definition : dict
        ``name``; ``cell`` with ``kind``, ``units`` and ``given``, a number for each slider that stands fast; ``read``
        with ``of``, a state, and ``weights``, one for each unit; ``pass`` with ``tolerance`` or ``bands``, from each
        wanted value, as text, to the lowest and the highest number that passes, either of them None; ``tests``, each
        with ``inputs``, ``wanted`` (None where a step does not count) and, if they start elsewhere, ``cell_start``
        or ``hidden_start``. If there are any: ``title``, ``goal``, ``concept``, ``counts``, ``notes``,
        ``misconceptions``, ``unlocked``, ``hints``; ``hidden`` with ``rule``, ``steps``, ``seed`` and ``many``;
        ``par``; ``solution`` with ``weights`` and ``why``; ``fewest``, weights; ``wrong``, each with ``belief`` and
        ``weights``; ``impossible``, each with ``kind``, ``units``, ``how`` and ``why``.

    Raises
    ------
    ValueError
        If it is something else; one sentence names the field, what was expected and what came.
    """
    fields = _fields(definition, "definition", _REQUIRED, _OPTIONAL)
    kind, units, given = _cell(fields["cell"])
    places = places_of(kind, units)
    unlocked = _listed(fields.get("unlocked", [name for name in places if name not in given]), "unlocked", len(places))
    passing = _passing(fields["pass"])
    return Task(
        name=_name(fields["name"]),
        **{name: _text(fields.get(name, ""), name) for name in ("title", "goal", "concept", "counts", "notes")},
        misconceptions=_each(fields, "misconceptions", lambda one, where: whole_number(one, 1, 99, where)),
        kind=kind.kind,
        units=units,
        given=given,
        unlocked=tuple(_slider(one, places, f"unlocked[{k}]") for k, one in enumerate(unlocked)),
        read=_read(fields["read"], kind, units),
        passing=passing,
        tests=tuple(_test(one, kind, units, passing, f"tests[{k}]") for k, one in enumerate(_tests(fields["tests"]))),
        hidden=_hidden(fields["hidden"]) if fields.get("hidden") is not None else None,
        par=whole_number(fields.get("par", 0), 0, len(places), "par"),
        solution=_solution(fields["solution"], places, "solution", "why") if "solution" in fields else None,
        fewest=Solution(numbers_of(fields["fewest"], places, "fewest"), "") if "fewest" in fields else None,
        hints=_each(fields, "hints", _text),
        wrong=_each(fields, "wrong", lambda one, where: _solution(one, places, where, "belief")),
        impossible=_each(fields, "impossible", _impossible),
    )


def _fields(value: object, where: str, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    if not is_a(value, dict):
        raise Problem(where, f"must be a dictionary, but is {in_words(value)}.")
    fields = {str.__str__(key): each for key, each in dict.items(value) if is_name(key, (*required, *optional))}
    for key in dict.keys(value):
        if not is_name(key, (*required, *optional)):
            raise Problem(where, f"must have the keys {', '.join((*required, *optional))}, but has {in_words(key)}.")
    for key in required:
        if key not in fields:
            raise Problem(where, f"must have the key {key}, but has not.")
    return fields


def _listed(value: object, where: str, most: int) -> list[Any] | tuple[Any, ...]:
    found = elements(value)
    if found is None:
        raise Problem(where, f"must be a list, but is {in_words(value)}.")
    if len(found) > most:
        raise Problem(where, f"must be at most {most:,}, but are {len(found):,}.")
    return found


def _each(fields: dict[str, Any], name: str, read: Callable[[Any, str], One]) -> tuple[One, ...]:
    listed = _listed(fields.get(name, ()), name, _SENTENCES)
    return tuple(read(one, f"{name}[{k}]") for k, one in enumerate(listed))


def _text(value: object, where: str) -> str:
    if not is_a(value, str):
        raise Problem(where, f"must be text, but is {in_words(value)}.")
    text = str.__str__(value)
    if len(text) > _LONGEST or not text.isprintable():
        told = f"must have at most {_LONGEST:,} characters, and all must be seen, but is {in_words(value)}."
        raise Problem(where, told)
    return text


def _name(value: object) -> str:
    name = _text(value, "name")
    if not name or set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-"):
        raise Problem("name", f"must be of small letters, digits and hyphens, but is {in_words(value)}.")
    return name


def _slider(value: object, places: Mapping[str, Place], where: str) -> str:
    if not is_name(value, places):
        raise Problem(where, f"must be a slider such as {', '.join(list(places)[:3])}, but is {in_words(value)}.")
    return str.__str__(value)


def _cell(value: object) -> tuple[type[Cell], int, dict[str, float]]:
    fields = _fields(value, "cell", ("kind", "units"), ("given",))
    if not is_name(fields["kind"], names()):
        raise Problem("cell.kind", f"must be one of {', '.join(names())}, but is {in_words(fields['kind'])}.")
    kind = kind_named(str.__str__(fields["kind"]))
    units = whole_number(fields["units"], 1, _UNITS, "cell.units")
    return kind, units, numbers_of(fields.get("given", {}), places_of(kind, units), "cell.given")


def _read(value: object, kind: type[Cell], units: int) -> Read:
    fields = _fields(value, "read", ("of", "weights"))
    states = tuple(state.name for state in kind.states)
    if not is_name(fields["of"], states):
        raise Problem("read.of", f"must be one of {', '.join(states)}, but is {in_words(fields['of'])}.")
    return Read(str.__str__(fields["of"]), _numbers(fields["weights"], units, "read.weights"))


def _numbers(value: object, count: int, where: str) -> tuple[float, ...]:
    numbers = _sized(finite_floats(value, 1, where), where)
    if len(numbers) != count:
        raise Problem(where, f"must be {many(count, 'number')}, one for each unit, but are {len(numbers)}.")
    return numbers


def _sized(numbers: Floats, where: str) -> tuple[float, ...]:
    """Return numbers that no run multiplies beyond float64."""
    for k, number in enumerate(numbers.tolist()):
        if abs(number) > MOST_ABSOLUTE:
            raise Problem(f"{where}[{k}]", f"must be at most a million in size, but is {number:g}.")
    return tuple(numbers.tolist())


def _passing(value: object) -> Passing:
    fields = _fields(value, "pass", (), ("tolerance", "bands"))
    if len(fields) != 1:
        raise Problem("pass", f"must have one of the keys tolerance and bands, but has {many(len(fields), 'key')}.")
    if "tolerance" in fields:
        tolerance = float(finite_floats(fields["tolerance"], 0, "pass.tolerance"))
        if tolerance <= 0.0:
            raise Problem("pass.tolerance", f"must be above 0, but is {tolerance:g}.")
        return Passing(tolerance, {})
    if not is_a(fields["bands"], dict):
        raise Problem("pass.bands", f"must be a dictionary, but is {in_words(fields['bands'])}.")
    return Passing(None, dict(_band(key, band) for key, band in dict.items(fields["bands"])))


def _band(key: object, value: object) -> tuple[float, tuple[float | None, float | None]]:
    where = "pass.bands"
    try:
        wanted = float(_text(key, where))
    except ValueError:
        raise Problem(where, f"must have keys that are numbers as text, but has {in_words(key)}.") from None
    ends = _listed(value, f"{where}[{wanted:g}]", 2)
    if len(ends) != 2:
        raise Problem(f"{where}[{wanted:g}]", f"must be two numbers, the lowest and the highest, but are {len(ends)}.")
    low, high = (None if end is None else float(finite_floats(end, 0, f"{where}[{wanted:g}]")) for end in ends)
    if low is not None and high is not None and low > high:
        raise Problem(f"{where}[{wanted:g}]", f"must not end below where it begins, but is from {low:g} to {high:g}.")
    return wanted, (low, high)


def _tests(value: object) -> list[Any] | tuple[Any, ...]:
    tests = _listed(value, "tests", _TESTS)
    if not tests:
        raise Problem("tests", "must be at least one, but are none.")
    return tests


def _test(value: object, kind: type[Cell], units: int, passing: Passing, where: str) -> Test:
    own = {state.start: state.name for state in kind.states}
    fields = _fields(value, where, ("inputs", "wanted"), (*own, "words"))
    inputs = _sized(finite_floats(fields["inputs"], 1, f"{where}.inputs"), f"{where}.inputs")
    if not 1 <= len(inputs) <= _STEPS:
        raise Problem(f"{where}.inputs", f"must be from 1 to {_STEPS} steps, but are {len(inputs):,}.")
    wanted = _listed(fields["wanted"], f"{where}.wanted", _STEPS)
    if len(wanted) != len(inputs):
        raise Problem(f"{where}.wanted", f"must be {len(inputs)}, one for each step, but are {len(wanted)}.")
    starts = {own[name]: _start(fields[name], units, f"{where}.{name}") for name in own if name in fields}
    words = _listed(fields.get("words", ()), f"{where}.words", _STEPS)
    if words and len(words) != len(inputs):
        raise Problem(f"{where}.words", f"must be none or {len(inputs)}, one for each step, but are {len(words)}.")
    return Test(
        inputs=inputs,
        wanted=tuple(_wanted(one, passing, f"{where}.wanted[{k}]") for k, one in enumerate(wanted)),
        starts=starts,
        words=tuple(_text(one, f"{where}.words[{k}]") for k, one in enumerate(words)),
    )


def _wanted(value: object, passing: Passing, where: str) -> float | None:
    if value is None:
        return None
    wanted = float(finite_floats(value, 0, where))
    if passing.tolerance is None and wanted not in passing.bands:
        raise Problem(where, f"must have a band in pass.bands, but {wanted:g} has none.")
    return wanted


def _start(value: object, units: int, where: str) -> tuple[float, ...]:
    """Return a start value for each unit; of one unit it may stand alone."""
    if units == 1 and elements(value) is None:
        return _sized(finite_floats(value, 0, where).reshape(1), where)
    return _numbers(value, units, where)


def _hidden(value: object) -> Hidden:
    fields = _fields(value, "hidden", ("rule", "steps", "seed", "many"))
    if not is_name(fields["rule"], RULES):
        raise Problem("hidden.rule", f"must be one of {', '.join(RULES)}, but is {in_words(fields['rule'])}.")
    ends = _listed(fields["steps"], "hidden.steps", 2)
    if len(ends) != 2:
        raise Problem("hidden.steps", f"must be two numbers, the fewest and the most, but are {len(ends)}.")
    fewest = whole_number(ends[0], 3, _STEPS, "hidden.steps[0]")
    return Hidden(
        rule=str.__str__(fields["rule"]),
        steps=(fewest, whole_number(ends[1], fewest, _STEPS, "hidden.steps[1]")),
        seed=whole_number(fields["seed"], 0, 2**32, "hidden.seed"),
        many=whole_number(fields["many"], 1, _HIDDEN, "hidden.many"),
    )


def _solution(value: object, places: Mapping[str, Place], where: str, said: str) -> Solution:
    fields = _fields(value, where, ("weights",), (said,))
    weights = numbers_of(fields["weights"], places, f"{where}.weights")
    return Solution(weights, _text(fields.get(said, ""), f"{where}.{said}"))


def _impossible(value: object, where: str) -> Impossible:
    fields = _fields(value, where, ("kind", "units", "how", "why"))
    if not is_name(fields["kind"], names()):
        raise Problem(f"{where}.kind", f"must be one of {', '.join(names())}, but is {in_words(fields['kind'])}.")
    return Impossible(
        kind=str.__str__(fields["kind"]),
        units=whole_number(fields["units"], 1, _UNITS, f"{where}.units"),
        how=_text(fields["how"], f"{where}.how"),
        why=_text(fields["why"], f"{where}.why"),
    )
