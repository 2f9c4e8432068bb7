"""The recurrent layers among many named arrays: whose names they bear, and the cell of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike, fspath
from typing import Any

from lstm_core.arrays import whole_number
from lstm_core.exchange.choices import bit, one_of, text, yes_or_no
from lstm_core.exchange.formats.contents import Contents, Said
from lstm_core.exchange.keras import from_keras
from lstm_core.exchange.keras_names import ROLES
from lstm_core.exchange.layouts.known import LAYOUTS
from lstm_core.exchange.names import listed, named_arrays
from lstm_core.exchange.onnx import from_onnx
from lstm_core.exchange.places import Place, places, refused_by
from lstm_core.exchange.pytorch import from_pytorch
from lstm_core.exchange.reading import contents
from lstm_core.exchange.several import NUMBERED
from lstm_core.exchange.turned import one_by_one, other, turned
from lstm_core.exchange.unnamed import named_by_shape, no_layer
from lstm_core.foreign import is_a, is_name
from lstm_core.kinds.cell import Cell
from lstm_core.problem import Problem, in_words
from lstm_core.running.backwards import Backwards
from lstm_core.running.bidirectional import Bidirectional

_ASSUMED = {
    "pytorch": ("An nn.RNN is taken to have tanh: with relu it would have the same names and shapes.",),
    "keras": ("The activations are taken to be tanh and sigmoid: the weights do not tell.",),
    "onnx": (
        "The activations are taken to be ONNX's defaults, without a clip and without coupled gates: "
        "the weights do not tell.",
    ),
}
_TITLES = {"pytorch": "PyTorch", "keras": "Keras", "onnx": "ONNX", **{each.framework: each.title for each in LAYOUTS}}
_NO_BIASES = "There are no biases; they are taken to be zero, unless another file of the model has them."
_GIVEN = "as lc.read() gives"
_SAID_OF_CURVES = (
    *("activation", "recurrent_activation", "version"),
    *("activations", "activation_alpha", "activation_beta", "clip"),
)


@dataclass(frozen=True, eq=False)
class Layer:
    """One recurrent layer among many named arrays.

    Attributes
    ----------
    framework : str
        "pytorch", "keras", "onnx" or another that `lc.layers` knows: whose names and order its weights have.
    name : str
        What the names of its arrays begin with.
    number : int
        Which of several layers on top of each other, counted from 0.
    directions : tuple of str
        "forward", "backward" or both.
    assumed : tuple of str
        A sentence for each thing that cannot be told from the weights, or was
        told from shapes only.
    """

    framework: str
    name: str
    number: int
    directions: tuple[str, ...]
    assumed: tuple[str, ...]
    _arrays: Mapping[str, Any] = field(repr=False)
    _settings: Mapping[str, Any] = field(repr=False)
    _refused: Problem | None = field(repr=False)
    _order: int | None = field(repr=False)

    def cell(
        self,
        *,
        direction: str | None = None,
        kind: str | None = None,
        reset_after: bool | None = None,
        linear_before_reset: int | None = None,
        forget_bias: float | None = None,
        version: int | None = None,
        curves: Mapping[str, str] | None = None,
        clip: float | None = None,
        update: str = "keeps",
    ) -> Cell | Bidirectional:
        """Return the cell; the arguments are those of `from_file`."""
        if self._refused:
            raise self._refused
        wanted = self.directions if direction is None else (one_of(direction, self.directions, "direction"),)
        for name, asked, owner in (
            ("reset_after", reset_after, "keras"),
            ("linear_before_reset", linear_before_reset, "onnx"),
            ("forget_bias", forget_bias, "tensorflow1"),
            ("version", version, "keras"),
        ):
            if asked is not None and self.framework != owner:
                raise Problem(name, f"must be left out: the weights are those of {_TITLES[self.framework]}.")
        for name, more in (("curves", curves), ("clip", clip)):
            if more is not None and self.curves:
                raise Problem(name, f"must be left out: the file says the curves, {_in_a_row(self.curves)}.")
        settings = self._told(kind, reset_after, linear_before_reset, version)
        made = self._made(settings, wanted, kind, forget_bias)
        return one_by_one(made, lambda cell: turned(other(cell, curves, clip), update))

    def _made(
        self, settings: dict[str, Any], wanted: tuple[str, ...], kind: str | None, forget_bias: float | None
    ) -> Cell | Bidirectional:
        if self.framework == "pytorch":
            way = wanted[0] if len(wanted) == 1 else "both"
            return from_pytorch(self._arrays, self.number, way, prefix=self.name, **settings)
        if self.framework == "keras":
            weights = [
                self._arrays[name] for way in wanted for role in ROLES if (name := f"{way}/{role}") in self._arrays
            ]
            both = len(wanted) == 2
            told = {name: value for name, value in settings.items() if both or name != "merge_mode"}
            return from_keras(weights, bidirectional=both, **told)
        if self.framework != "onnx":
            cells = [self._arrays[way].cell(kind, forget_bias) for way in wanted]
            return Bidirectional(*cells) if len(cells) == 2 else cells[0]
        W, R, B, P = (self._arrays.get(name) for name in ("W", "R", "B", "P"))
        cell = from_onnx(W, R, B, P, **settings)
        return getattr(cell, wanted[0]) if len(wanted) == 1 and isinstance(cell, Bidirectional) else cell

    def in_a_stack(self, **options: Any) -> Cell | Bidirectional | Backwards:
        """Return what `lc.Stack` takes: the cell, or, where it reads the sequence from its end, that as well.

        A layer of Keras with `go_backwards` hands on what it says in the order in which it came about, one
        of ONNX with the direction "reverse" in that of the sequence. The arguments are those of `cell`.
        """
        made = self.cell(**options)
        if self.directions != ("backward",) or isinstance(made, Bidirectional):
            return made
        return Backwards(made, keep_order=self.framework != "keras")

    @property
    def curves(self) -> dict[str, Any]:
        """What the file says of the curves, in the words of its framework; empty where it says nothing.

        Of Keras `activation`, `recurrent_activation` and, where it matters, `version`; of ONNX
        `activations` with their `activation_alpha` and `activation_beta`, and `clip`. The cell has
        them, by its own names in `cell.curves` and `cell.clip`. Where nothing is said `assumed` has
        a sentence for what they are taken to be, and `curves` and `clip` of `cell` say otherwise.
        """
        return {name: self._settings[name] for name in _SAID_OF_CURVES if name in self._settings}

    def _told(
        self, kind: str | None, reset_after: bool | None, linear_before_reset: int | None, version: int | None
    ) -> dict[str, Any]:
        """Return what the file says and what is asked for, which must not contradict each other."""
        asked = {
            "kind": kind,
            "reset_after": yes_or_no(reset_after, "reset_after"),
            "linear_before_reset": linear_before_reset,
            "version": version,
        }
        said = {name: asked[name] for name in ("reset_after", "version")}
        for name, value in {**said, "linear_before_reset": bit(linear_before_reset)}.items():
            if value is not None and self._settings.get(name, value) != value:
                raise Problem(name, f"must be {self._settings[name]} or left out: the file says so.")
        return {**self._settings, **{name: value for name, value in asked.items() if value is not None}}


def layers(
    source: Mapping[str, Any] | bytes | bytearray | memoryview | str | PathLike[str], framework: str | None = None
) -> tuple[Layer, ...]:
    """Return the recurrent layers whose weights are in a file, or among these arrays.

    Names of PyTorch, of Keras (`kernel`, `recurrent_kernel`, `bias`, or the
    numbers of its files), of ONNX (`W`, `R`, `B`, `P`), of MXNet, Flax, MLX,
    TensorFlow 1 and Keras 1 are known, behind any prefix; and the names that
    np.savez gives to a list (`arr_0`, `arr_1`, …) where shapes tell whose it is.

    Parameters
    ----------
    source : bytes, path or mapping from str to bytes; or mapping from names to arrays
        A file of weights, as `lc.read` takes it, or what that gave.
    framework : str, optional
        "pytorch", "keras", "onnx", "mxnet", "flax", "mlx", "tensorflow1",
        "keras1" or "haste", where it cannot be told: the names of Haste are
        those of Keras, its order is another.

    Raises
    ------
    ValueError
        If nameless arrays fit more than one framework, or two layers on top of
        each other; the sentence says which.
    """
    if is_a(source, Mapping):  # type: ignore[type-abstract]  # only asked about, never made
        arrays = named_arrays(source, "arrays", _GIVEN)
        if not any(is_a(value, bytes) for value in arrays.values()):
            return layers_in(Contents(arrays), framework)
    return layers_in(contents(source), framework)


def layers_in(opened: Contents, framework: str | None) -> tuple[Layer, ...]:
    """Return the recurrent layers in what a file holds."""
    if framework is not None and not is_name(framework, _TITLES):
        raise Problem("framework", f"must be {', '.join(map(repr, _TITLES))} or None, but is {in_words(framework)}.")
    named, told_by_shape = named_by_shape(named_arrays(opened.arrays, "arrays", _GIVEN), framework)
    return tuple(
        _layer(place, opened.of(place.framework, place.name), opened.order(place.framework, place.name), told_by_shape)
        for place in (*places(named, framework), *refused_by(opened))
        if framework in (None, place.framework)
    )


def _layer(place: Place, said: Said | None, order: int | None, told_by_shape: tuple[str, ...]) -> Layer:
    backward = said is not None and said.backward and place.directions == ("forward",)
    arrays = place.arrays
    if backward and place.framework == "keras":
        arrays = {name.replace("forward", "backward"): array for name, array in arrays.items()}
    assumed = (*told_by_shape, *(said.notes if said else _ASSUMED.get(place.framework, place.assumed)))
    return Layer(
        framework=place.framework,
        name=place.name,
        number=place.number,
        directions=("backward",) if backward else place.directions,
        assumed=(*assumed, *(() if place.biased else (_NO_BIASES,))),
        _arrays=arrays,
        _settings=said.settings if said else {},
        _refused=place.refused,
        _order=order if place.framework in ("keras", "onnx") else place.number,
    )


def from_file(
    source: bytes | bytearray | memoryview | str | PathLike[str] | Mapping[str, bytes],
    *,
    name: str | None = None,
    layer: int | None = None,
    direction: str | None = None,
    kind: str | None = None,
    framework: str | None = None,
    reset_after: bool | None = None,
    linear_before_reset: int | None = None,
    forget_bias: float | None = None,
    version: int | None = None,
    curves: Mapping[str, str] | None = None,
    clip: float | None = None,
    update: str = "keeps",
) -> Cell | Bidirectional:
    """Return the cell of the one recurrent layer in a file, or of the one that is chosen; `stack_from_file` has all.

    Parameters
    ----------
    source : bytes, path or mapping from str to bytes
        A file of weights, as `lc.read` takes it, with names as `lc.layers`
        knows them.
    name : str, optional
        What the names of the layer's arrays begin with.
    layer : int, optional
        Which of several layers on top of each other, counted from 0.
    direction : str, optional
        "forward" or "backward"; by default both, if there are two.
    kind : str, optional
        "lstm", "gru" or "rnn", to be sure of it.
    framework : str, optional
        Whose names and order it is, where that cannot be told; see `lc.layers`.
    reset_after, linear_before_reset
        As in `from_keras` and `from_onnx`.
    forget_bias : float, optional
        Of TensorFlow 1 only: what is added to the bias of the forget gate when
        the layer runs; 1 by default, as there.
    version : int, optional
        Of Keras, as in `from_keras`.
    curves, clip
        As for a cell, where the file does not say them.
    update : str
        Of a GRU: "keeps" if its update gate says how much of the old state is
        kept, h = z⊙h₍t−1₎ + (1 − z)⊙n, as in every framework here; "lets in" if
        it says how much of the candidate is let in, h = (1 − z)⊙h₍t−1₎ + z⊙n, as
        in many papers. As 1 − σ(z) = σ(−z), the cell is then the one whose
        update gate has the opposite weights.

    Raises
    ------
    ValueError
        If the file cannot be read, if there is not exactly one such layer, or
        if its weights are refused; one sentence says what was found.
    """
    found = layers_of_file(source, framework)
    asked = None if name is None else text(name, "name")
    number = None if layer is None else whole_number(layer, 0, None, "layer")
    chosen = [each for each in found if asked in (None, each.name) and number in (None, each.number)]
    if len(chosen) != 1:
        there = listed([f"name={each.name!r}, layer={each.number}" for each in found], "; ")
        if chosen:
            raise Problem("file", f"must have one layer, or it must be said which is meant: it has {there}.")
        raise Problem("file", f"must have the layer that is asked for, but has {there}.")
    if _NO_BIASES in chosen[0].assumed and _is_shard(source):
        raise Problem(
            "file",
            "must have the biases too: it is one of several files of a model, and they may lie in another. "
            "Give the index that names them all, or all of them as {name: bytes}.",
        )
    return chosen[0].cell(
        direction=direction,
        kind=kind,
        reset_after=reset_after,
        linear_before_reset=linear_before_reset,
        forget_bias=forget_bias,
        version=version,
        curves=curves,
        clip=clip,
        update=update,
    )


def layers_of_file(source: Any, framework: str | None) -> tuple[Layer, ...]:
    """Return the recurrent layers in a file, which has one at least."""
    opened = contents(source)
    found = layers_in(opened, framework)
    if not found:
        raise Problem(
            "file",
            "must have weights under the names of PyTorch (weight_ih_l0), Keras (recurrent_kernel), ONNX (W, R) or "
            "another tool that lc.layers knows, "
            f"but has {no_layer(opened.arrays)}.",
        )
    return found


def _in_a_row(said: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in said.items())


def _is_shard(source: Any) -> bool:
    """Tell by its name whether a file is one of several that hold a model together."""
    by_name = is_a(source, str) or hasattr(type(source), "__fspath__")
    return by_name and NUMBERED.search(str(fspath(source))) is not None
