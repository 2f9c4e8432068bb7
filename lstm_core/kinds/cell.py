"""What every kind of cell is: frozen weights under declared names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from lstm_core.affine import Affine, one_unit, same_shapes
from lstm_core.arrays import finite_floats, frozen
from lstm_core.foreign import is_a, is_name
from lstm_core.frozen import Frozen
from lstm_core.kinds.curved import clip_of, curves_of, made_of, other_curves, with_curves
from lstm_core.kinds.written import written
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from lstm_core.arrays import Floats
    from lstm_core.kinds.declared import Array, Part, Remembering, Stage, State

_TILDE = "\N{COMBINING TILDE}"


class Group(Frozen):
    """Arrays of a cell under one name, one number per unit in each: the peepholes of an LSTM.

    Attributes
    ----------
    names : tuple of str
        What it holds.
    """

    names: ClassVar[tuple[str, ...]]

    def __init__(self, *given: Any, **named: Any) -> None:
        arrays = _bound(type(self), self.names, given, named)
        floats: dict[str, Floats] = {}
        for name in self.names:
            floats[name] = frozen(finite_floats(arrays[name], 1, name))
            first = floats[self.names[0]].shape
            if floats[name].shape != first:
                raise Problem(
                    name, f"must have shape {first} like {self.names[0]}, but has shape {floats[name].shape}."
                )
        super().__init__(**floats)

    @property
    def H(self) -> int:
        """Units."""
        return len(vars(self)[self.names[0]])


class Cell(Frozen):
    """A recurrent cell: a kind of cell, which is declared, and its weights.

    Attributes
    ----------
    kind : str
        The name of the kind on the wire.
    title : str
        The name of the kind in a sentence, such as "a GRU".
    parts : tuple of Part
        The weighted parts, in the order of tables and text.
    states : tuple of State
        What a step hands to the next.
    stages : tuple of Stage
        What happens inside a step.
    extra : tuple of Array
        Arrays beside the weights of the parts; zeros where they are left out.
    groups : dict of type
        The class of each group of them.
    memory : Remembering or None
        How a memory is carried over; None if it is not.
    usual : type or None
        The kind with its usual curves, where this one has others.
    curves : dict of str
        The name of the curve at each place of a cell that has one: of each part,
        and of "cell_squashed" where there is a cell state. Those that are not
        the usual ones are given to a cell of any kind when it is made, by their
        places: ``lc.RNN(hidden, curves={"hidden": "relu"})``. `lc.curves` lists
        them. Whatever lies in [0, 1] or [−1, 1] with the usual curves lies
        between the ends of the others.
    clip : float or None
        Totals are cut off to [−clip, clip] before the curve of each part; what
        lies outside has no slope. The cell state is not cut off. Given when a
        cell is made; None if nothing is cut off.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    parts: ClassVar[tuple[Part, ...]]
    states: ClassVar[tuple[State, ...]]
    stages: ClassVar[tuple[Stage, ...]]
    extra: ClassVar[tuple[Array, ...]] = ()
    groups: ClassVar[Mapping[str, type[Group]]] = {}
    memory: ClassVar[Remembering | None] = None
    usual: ClassVar[type[Cell] | None] = None

    def __new__(cls, *given: Any, curves: Any = None, clip: Any = None, **named: Any) -> Self:
        """Return a cell, with other curves than its kind one of a kind of its own."""
        del given, named  # the numbers are a matter of __init__
        kind = cls if curves is None and clip is None else with_curves(cls, curves, clip)
        return object.__new__(kind)

    def __init__(self, *given: Any, curves: Any = None, clip: Any = None, **named: Any) -> None:
        del curves, clip  # the class has them
        parts = [part.name for part in self.parts]
        more = list(dict.fromkeys(array.name.partition(".")[0] for array in self.extra))
        blocks = _bound(type(self), (*parts, *more), given, named, optional=len(more))
        same_shapes({name: blocks[name] for name in parts})
        units = blocks[parts[0]].H
        super().__init__(
            **{name: blocks[name] for name in parts}, **{name: self._extra(name, blocks[name], units) for name in more}
        )

    def _extra(self, name: str, given: Any, units: int) -> Group | Floats:
        """Return a group, or an array of one number per unit, that fits."""
        group = self.groups.get(name)
        if group is not None:
            if given is None:
                return group(*([0.0] * units for _ in group.names))
            if not is_a(given, group):
                raise Problem(name, f"must be {group.__name__}, but is {in_words(given)}.")
            if units != given.H:
                raise Problem(name, f"must have H={units} like {self.parts[0].name}, but has H={given.H}.")
            return given
        array = np.zeros(units) if given is None else finite_floats(given, 1, name)
        if array.shape != (units,):
            raise Problem(name, f"must have shape {(units,)}, one number per unit, but has shape {array.shape}.")
        return frozen(array)

    @property
    def D(self) -> int:
        """Inputs per step."""
        return self.affine(self.parts[0].name).D

    @property
    def H(self) -> int:
        """Units."""
        return self.affine(self.parts[0].name).H

    @property
    def curves(self) -> dict[str, str]:
        """The name of the curve at each place that has one, such as "forget_gate"."""
        return {place: curve.text for place, curve in curves_of(type(self)).items()}

    @property
    def clip(self) -> float | None:
        """What totals are cut off to before each curve; None if they are not."""
        return clip_of(type(self))

    def __repr__(self) -> str:
        """Return the class with what it was given."""
        others, clip = other_curves(type(self)), self.clip
        given = ([f"curves={others}"] if others else []) + ([] if clip is None else [f"clip={clip!r}"])
        return f"{super().__repr__()[:-1]}{''.join(f', {each}' for each in given)})"

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it is made again: by a pickle on its way between processes, or by a copy."""
        return again, made_of(type(self)), vars(self)

    def affine(self, part: str) -> Affine:
        """Return the block of weights of the part with this name."""
        block: Affine = vars(self)[part]
        return block

    def arrays(self) -> dict[str, Floats]:
        """Return all weights by name, such as "forget_gate.W"."""
        blocks = {f"{part.name}.{name}": vars(self.affine(part.name))[name] for part in self.parts for name in "WUb"}
        return blocks | {array.name: self.array(array.name) for array in self.extra}

    def array(self, name: str) -> Floats:
        """Return the array with this name, such as "forget_gate.W"."""
        owner, _, inner = name.partition(".")
        found: Floats = vars(vars(self)[owner])[inner] if inner else vars(self)[owner]
        return found

    @classmethod
    def from_arrays(cls, arrays: dict[str, Any], curves: Any = None, clip: Any = None) -> Self:
        """Return the cell whose weights have these names; the opposite of `arrays`.

        Parameters
        ----------
        arrays : dict of array_like
            Each under its name, such as "forget_gate.W".
        curves, clip
            As for the cell itself.

        Raises
        ------
        ValueError
            If an array of a part is missing, does not fit, or has another name, or if a curve is not
            known; the sentence names it.
        """
        owned, blocks = _by_owner(cls._named(arrays))
        for owner, given in owned.items():
            try:
                blocks[owner] = cls.groups.get(owner, Affine)(**given)
            except Problem as problem:
                raise problem.inside(owner) from None
        return cls(**blocks, curves=curves, clip=clip)

    @classmethod
    def of_floats(cls, arrays: dict[str, Floats]) -> Self:
        """Return the cell whose weights are these very arrays, all of `arrays`: finite, fitting, and nobody else's."""
        for array in arrays.values():
            frozen(array)
        owned, blocks = _by_owner(arrays)
        return cls.holding(
            **{owner: cls.groups.get(owner, Affine).holding(**its) for owner, its in owned.items()}, **blocks
        )

    @classmethod
    def _named(cls, arrays: object) -> dict[str, Any]:
        """Return the arrays, none of those of a part or of a group left out."""
        if not is_a(arrays, dict):
            raise Problem("arrays", f"must be a dictionary from names to arrays, but is {in_words(arrays)}.")
        needed = [f"{part.name}.{name}" for part in cls.parts for name in "WUb"]
        more = [array.name for array in cls.extra]
        found: dict[str, Any] = {}
        for name, array in dict.items(arrays):
            if not is_name(name, (*needed, *more)):
                known = ", ".join((*needed, *more))
                raise Problem("arrays", f"must have no other name than {known}, but has {in_words(name)}.")
            found[str.__str__(name)] = array
        groups = {name.partition(".")[0] for name in found if name in more and "." in name}
        needed += [name for name in more if name.partition(".")[0] in groups]
        for name in needed:
            if name not in found:
                raise Problem("arrays", f"must have {name}, but have not.")
        return found

    @classmethod
    def lines(cls) -> tuple[str, ...]:
        """Return the equations as text, one line for each of `stages`: "c = f⊙c₍t−1₎ + i⊙c̃"."""
        symbols = cls.symbols()
        return tuple(f"{symbols[stage.result]} = {written(stage.equation, symbols)}" for stage in cls.stages)

    @classmethod
    def symbols(cls) -> dict[str, str]:
        """Return the letters of all fields and weights that stand in the equations."""
        gates = {stage.result: stage.symbol for stage in cls.stages if stage.symbol}
        letters = {part.name: part.symbol for part in cls.parts}
        states = {state.name: state.symbol for state in cls.states}
        weights = {
            f"{part.name}.{name}": f"{name}_{part.symbol.removesuffix(_TILDE)}" for part in cls.parts for name in "WUb"
        }
        more = {array.name: array.symbol for array in cls.extra}
        return {"inputs": "x"} | gates | letters | states | weights | more

    @classmethod
    def scalar(cls, **parts: Any) -> Self:
        """Return the cell with one input and one unit whose parts are (w, u, b).

        Parameters
        ----------
        **parts : three numbers each
            For each part w, the weight of the input; u, the weight of the
            hidden state; b, the bias. What is no part of this kind, such as
            `candidate_recurrent_bias` or `curves`, is handed on as it is.

        Raises
        ------
        ValueError
            If a part is not three finite numbers; the sentence names it.
        """
        names = {part.name for part in cls.parts}
        return cls(**{name: one_unit(name, given) if name in names else given for name, given in parts.items()})


def again(kind: type[Cell], curves: dict[str, str] | None, clip: float | None) -> Cell:
    """Return a cell of a kind with these curves, still without numbers; what a pickle calls."""
    return kind.__new__(kind, curves=curves, clip=clip)


def _by_owner(arrays: dict[str, Any]) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Return what belongs to parts and groups, under the name of each, and what stands alone."""
    owned: dict[str, dict[str, Any]] = {}
    alone: dict[str, Any] = {}
    for name, array in arrays.items():
        owner, _, inner = name.partition(".")
        if inner:
            owned.setdefault(owner, {})[inner] = array
        else:
            alone[name] = array
    return owned, alone


def _bound(
    owner: type, names: tuple[str, ...], given: tuple[Any, ...], named: dict[str, Any], optional: int = 0
) -> dict[str, Any]:
    """Return what was given under its names, as Python binds arguments; the last `optional` may be left out."""
    title = owner.__name__
    if len(given) > len(names):
        raise TypeError(f"{title} takes {len(names)} arguments ({', '.join(names)}), but {len(given)} were given")
    found = dict(zip(names, given, strict=False))
    for name, value in named.items():
        if name not in names:
            raise TypeError(f"{title} has no argument {name!r}, only {', '.join(names)}")
        if name in found:
            raise TypeError(f"{title} was given {name!r} twice")
        found[name] = value
    if missing := [name for name in names[: len(names) - optional] if name not in found]:
        raise TypeError(f"{title} must be given {', '.join(missing)}")
    return dict.fromkeys(names) | found
