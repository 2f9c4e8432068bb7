"""Through which lenses a run is looked at, and at what of it, read and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lstm_core.arrays import Floats, finite_floats, whole_number
from lstm_core.fields import dictionary, flat, listed
from lstm_core.foreign import is_name
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lstm_core.marking.definition import Task

LENSES = ("memory", "sensitivity", "gradient", "occlusion", "attention", "powers", "mark", "train")
LOOKING = ("ask", "at", "unit", "attention", "factor", "task", "training")
"""The keys of a request that say how its run is looked at."""
_OF_A_TASK = ("mark", "train")


class Attending(NamedTuple):
    """How a query looks back, as `lenses.attention` takes it, and a share that is set by hand: of a step, from 1."""

    scoring: object = "scaled"
    query: Floats | None = None
    weight: Floats | None = None
    share: tuple[int, float] | None = None


class Looking(NamedTuple):
    """Through which lenses, at which step, from 1, and unit, from 0; with what some of them work.

    That is how attention looks, a factor to take again and again, a task, and a training for it.
    """

    ask: list[str]
    at: int
    unit: int
    attention: Attending
    factor: float
    task: Task | None = None
    training: object = None

    def turned(self, steps: int) -> Looking:
        """Return the same for a cell that reads these steps from the last to the first."""
        share = self.attention.share
        turned = share and (steps + 1 - share[0], share[1])
        return self._replace(
            # A task is for a cell that reads forwards.
            ask=[name for name in self.ask if name not in _OF_A_TASK],
            at=steps + 1 - self.at,
            attention=self.attention._replace(share=turned),
        )


def read_looking(fields: Mapping[str, Any], steps: int, H: int, *, both_ways: bool) -> Looking:
    """Return how the run of a request is to be looked at.

    Parameters
    ----------
    fields : mapping
        The request.
    steps, H : int
        The steps of its sequence, and the units of its cell.
    both_ways : bool
        Whether a second cell reads the sequence from its end: of every step one of the two knows when it comes to
        the one looked at.
    """
    ask = [] if fields.get("ask") is None else listed(fields["ask"], "ask", len(LENSES))
    for name in ask:
        if not is_name(name, LENSES):
            raise Problem("ask", f"must be of {', '.join(LENSES)}, but has {in_words(name)}.")
    at = _whole(fields, "at", 1, steps, steps)
    return Looking(
        ask=[str.__str__(name) for name in ask],
        at=at,
        unit=_whole(fields, "unit", 0, H - 1, 0),
        attention=_attending(fields.get("attention"), H, steps if both_ways else at),
        factor=1.0 if fields.get("factor") is None else float(finite_floats(fields["factor"], 0, "factor")),
        task=_task(fields.get("task")) if any(name in ask for name in _OF_A_TASK) else None,
        training=fields.get("training"),
    )


def _whole(fields: Mapping[str, Any], name: str, low: int, high: int, usual: int) -> int:
    return usual if fields.get(name) is None else whole_number(fields[name], low, high, name)


def _task(definition: object) -> Task:
    from lstm_core.marking.again import task_again  # noqa: PLC0415 - who does not play, does not wait

    try:
        return task_again(definition)
    except Problem as problem:
        raise problem.at("task") if problem.where == "definition" else problem.inside("task") from None


def _attending(value: object, H: int, known: int) -> Attending:
    """Return how attention looks at so many steps."""
    if value is None:
        return Attending()
    given = dictionary(value, "attention", (), Attending._fields)
    shapes = {"query": ((H,), "H"), "weight": ((H, H), "H·H")}
    for name, (shape, words) in shapes.items():
        if given.get(name) is not None:
            given[name] = flat(given[name], f"attention.{name}", shape, words)
    if given.get("share") is not None:
        given["share"] = _share(given["share"], known)
    return Attending(**given)


def _share(value: object, known: int) -> tuple[int, float]:
    pair = listed(value, "attention.share", 2)
    if len(pair) != 2:
        raise Problem("attention.share", f"must be a step and a value, but are {len(pair)}.")
    step = whole_number(pair[0], 1, known, "attention.share[0]")
    return step, float(finite_floats(pair[1], 0, "attention.share[1]"))
