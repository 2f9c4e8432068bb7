"""The only door for the browser: one question in, one answer out, both plain dictionaries. Version 2.

A request has at most 1,000 steps, 512 inputs and 512 units: what is larger is
refused before any of it is copied or worked on.

Request::

    {"kind": "gru",                          one of `lstm_core.kinds()`
     "curves": "candidate=relu/clip=3",      the curves that are not the usual ones of the kind, each with its place as
                                             in `Cell.curves`, and what totals are cut off to; of both directions; the
                                             usual ones if absent
     "D": 2, "H": 3,                         inputs and units
     "weights": {"reset_gate.W": numbers,    every array of `Cell.arrays`, flat, row by row;
                 "reset_gate.U": …, …},      what a cell may leave out, may be left out
     "inputs": numbers,                      T·D of them, step by step
     "starts": {"hidden_state": numbers},    H of them for each state; zeros if absent
     "holds": [{"part": "reset_gate", "value": 0.5, "first": 0, "last": 3, "unit": 1}, …],
                                             as `lstm_core.Hold`; none if absent
     "backward": {"weights": …, "starts": …, "holds": …},
                                             a second cell of this kind that reads the same inputs
                                             from the last to the first; none if absent
     "ask": ["memory", "sensitivity", "gradient", "occlusion", "attention", "powers",
             "mark", "train"],
                                             lenses to look through as well; none if absent
     "at": 5,                                the step of the sequence, from 1, that they look at; its last if absent
     "unit": 0,                              the unit, from 0, of which some of them speak; the first if absent
     "attention": {"scoring": "general",     how attention looks: "dot", "scaled" or "general"; scaled if absent
                   "query": numbers,         H of them; h at the step looked at if absent
                   "weight": numbers,        H·H of them, row by row, for "general" and for no other
                   "share": [2, 0.5]},       the share of one step of the sequence, from 1, set by hand to a value
                                             above 0 and below 1, as `Attention.with_share`; none if absent
     "factor": 0.5,                          the one that "powers" takes again and again; 1 if absent
     "task": {…},                            what "mark" marks the cell at and "train" trains it for, a definition as
                                             `lstm_core.task` reads it
     "training": {"updates": 10,             how many are made now, 0 to 1,000
                  "seed": 1, "batch": 32, "rate": 0.03, "forget_bias": 1,
                                             as `lstm_core.train` takes them, and with the same usual values
                  "read_out": true,          whether v and a of what is read, y = v·s + a, are learned too; false if
                                             absent
                  "steps": 30,               from 3 to 200: the sequences it learns from, and those it is examined
                                             with, have so many; as many as the hidden tests of the task if absent
                  "exam": 60,                from 3 to 200: it is also examined with sequences of so many steps
                  "after": {"updates": 60, "first": {"reset_gate.W": numbers, …}, "second": {…},
                            "read_out": {"v": numbers, "a": numbers}}},
                                             how many there were, what Adam remembers of them, and what reads the cell
                                             where that is learned; before the first if absent
     "take": {"what": "program",             what is taken along: "program", "notebook", "table", "equations" (of the
                                             step `at`) or "weights"; nothing if absent
              "framework": "pytorch",        whose program or names, as `lstm_core.snippet` and `to_npz` have them;
                                             NumPy's and PyTorch's if absent
              "form": "safetensors",         of the weights, or "npz", if absent
              "direction": "backward"},      whose equations, where there are two; "forward" if absent
     "trace": false}                         the lenses alone, and not the run itself; true if absent

Answer, either of::

    {"trace": {"T": T, "D": D, "H": H, "values": {"inputs": floats, "hidden_start": floats,
                                                  "reset_gate.from_input": floats, …}},
     "printed": {"operands": digits, "middle": digits, "holds": digits,
                 "products": {"reset_gate.from_input": {"operands": digits, "holds": digits}, …}},
     "told": {"codes": codes, "operands": digits, "middle": digits, "holds": digits},
     "lenses": {"memory": {"shares": floats, "decimals": digits, "holds": digits,
                           "told": codes, "most": floats, "kept": floats},
                "sensitivity": {"hidden": floats, "cell": floats, "highway": floats},
                "gradient": {"hidden": floats, "cell": floats},
                "occlusion": {"hidden": floats, "cell": floats, "hidden_lost": floats, "cell_lost": floats},
                "attention": {"scores": floats, "shifted": floats, "raised": floats, "sum": floats, "shares": floats,
                              "taken": floats, "context": floats, "reaching": floats, "recurrent": floats},
                "powers": {"powers": floats},
                "mark": {"passed": digits, "wrong": floats, "got": floats, "hidden": floats, "weights": floats,
                         "blamed": codes, "blamed_part": floats, "blamed_step": floats, "blamed_value": floats,
                         "counter_inputs": floats, …},
                "train": {"losses": floats, "diverged": digits, "passed": floats, "weights.reset_gate.W": floats, …,
                          "first.reset_gate.W": floats, …, "second.reset_gate.W": floats, …,
                          "read_out.v": floats, "read_out.a": floats, "exam": floats,
                          "gradients.reset_gate.W": floats, …, "moves.reset_gate.W": floats, …},
                "taken": {"text": "…", "content": bytes}},
     "backward": {"trace": …, "printed": …, "told": …, "lenses": …}}     if asked for
    {"problem": {"where": "reset_gate.W", "what": "One sentence."}}
    {"problem": {"where": "reset_gate", "key": "overflow", "values": {"part": "reset_gate", "step": 3},
                 "what": "One sentence."}}

`values` holds the inputs, the start values, and the fields of the trace under
their dotted names, in the order in which a step reaches them; after them
"PART.unheld" for each part with a hold, T·H too: what its value would be by its
own total in this very run, the same where it is not held. `printed` are the
decimals with which each line is true, uint8, T·H·S each for the S stages of the
kind, as `explaining.decimals` describes them: where a part is held, its line
ends in "unheld". `told` says of each step, unit and stage which sentence fits
and with which decimals its numbers are told, uint8, T·H·S each, as
`explaining.told` describes them: a held gate is told as open, closed or neither
by what it is held at, and the total of an RNN with the state that it would
make, "hidden.unheld".

Without the trace there are only `lenses`, and `backward: {lenses}`: nothing else
is worked out. A lens takes what is held as the run does, and leaves out what a
kind of cell has not (`cell`, `highway`). Through them are seen:

memory       of the unit: `shares`, T·(T + 1) as `memory_shares` returns them, share k of step t at t·(T + 1) + k;
             `decimals`, uint8, one for each step, the fewest, 2 to 6, with which the printed shares add up exactly to
             the memory, c or a GRU's h, printed with as many; where none will do 2, and `holds`, uint8, is 0, else 1;
             `told`, uint8, `most` and `kept`, one for each step, where most of it came from, as `explaining.origins`
             describes them
sensitivity  norms, one for each step up to the one looked at, as `lstm_core.sensitivity` returns them
gradient     ∂(the unit's h, and its c, at the step looked at) by each input of each step up to it, D for each step
occlusion    the unit's h, and its c, at the step looked at without the inputs of each step up to it, one for each;
             and what is lost without them, h and c less these
attention    of the states of the steps up to the one looked at, for what comes later is not known by then: `scores`
             and `shares`, one each, as `lstm_core.attention` returns them, and `context`, H; between them `shifted`,
             the scores without the largest of them, `raised`, e to the power of those, and their `sum`, one number;
             `taken`, share times h of the unit, which add up to its context; `reaching`, for each
             step j ‖∂context/∂h_j‖, with the query given; `recurrent`, ‖∂h/∂h_j‖ of the h looked at, which reaches
             h_j through the recurrence; not there where T·H·H is above 1,000,000
mark         of the cell that reads forwards, started as its run is, at every test of the task, nothing held, and
             whatever the inputs of the request: for each test that is seen whether it is `passed`, the first step,
             from 1, that is `wrong`, 0 where there is none, and the code, part (by its place among those of the
             kind), step and value of `marking.blame`; `got`, what was read at each step of one test after the other;
             `hidden`, how many tests are hidden and how many of them it passes; `weights`, how many sliders are off
             zero; of the first hidden test that it does not pass `counter_inputs`, `counter_wanted`, NaN where a step
             does not count, `counter_got`, `counter_start`, one for each unit where the test starts elsewhere, and
             `counter_wrong`

train        of a cell that learns the task, as `lstm_core.train` does it, whatever the inputs of the request: it goes
             on from its weights, or, before the first update, from those that the seed draws. The loss of each update
             that was made, in `losses`; `diverged`, whether the one after them would make a weight larger than a
             million, or a number leave the range of float64; `passed`, how many tests it passes, seen and hidden, and
             how many there are, or, where `steps` says how long, of 200 sequences it does not learn from; `exam`, the
             share of 200 sequences that pass, where it is asked for; and, each under its name, the `weights`, what
             Adam remembers, `first` and `second`, and, where they are learned, `read_out.v` and `read_out.a`, to go on
             from; of the update after them the `gradients`, clipped, and the `moves`, what it would add to each number,
             not there where it diverges

taken        of both directions, and therefore once: `text`, a program as `lstm_core.snippet` or a notebook as
             `lstm_core.to_ipynb` writes it, in both of which nothing is held, a table as `lstm_core.table` or equations
             as `lstm_core.latex` writes them; of weights the `content` of their file, uint8, and as `text` a line for
             each array in it. A framework that has no such cell is refused with "no_such_cell", a table of more than
             2,000,000 numbers with "table_too_large"

Refused for their size are a sensitivity of more than 1,000,000 derivatives, T·H·H
for each state, and an occlusion of more than 1,000,000 states, H for each two
steps up to the one looked at.

`products` are there where D > 1 or H > 1: for each W·x and U·h that is a sum of 2
to 16 terms, under its name in `values`, the decimals with which it is true when
written out, T·H each, as `explaining.products` describes them::

    w₁·x₁ + w₂·x₂ + … = total       w and x as typed, the total with `printed.operands` of its stage
    u₁·h₁ + u₂·h₂ + … = total       u as typed, each h with the `operands` of the product, 2 to 6, the total likewise

Row k of W and U is that of unit k; h is what the equation gives to the matrix:
the state of the step before, or of the candidate of a "gru_2014" `recalled` of
the same step. Where `holds` is 0 such a line is only approximate, and so are
lines of more terms, of which there is nothing in `products`: nobody checks them.

Every array is flat and in C order. An index into T·H values is t·H + unit; into
T·H·S it is (t·H + unit)·S + stage − 1. That holds for what the backward cell
says as well: its arrays stand in the order of the sequence, although its first
step is the last one there, and its start values come before that. What a lens
shows of it is in the order in which it ran, and of what had run by the step
looked at; a share is set by hand in the direction that knows its step by then.

Files of weights are looked into by another request, which has no cell and no inputs::

    {"files": {"model.onnx": bytes, …},      all files of one model, as `lstm_core.layers` takes them
     "framework": "keras",                   whose they are, where that must be said; none if absent
     "answers": {"0": {"reset_after": true}, …},
                                             what each layer must be told, by its place in the answer
     "layer": 0,                             the one whose cell is asked for; none if absent
     "inputs": numbers,                      T·D of the lowest layer below that one, where it reads through these
     "hdf5": [{"arrays": {"path": {"shape": [2, 8], "values": floats}, …}, "texts": {…}}, …]}
                                             what the page has read in HDF5 so far, with what Keras says of the model in
                                             the texts `model_config` and `keras_version`

    {"lenses": {"file": {"hdf5": bytes}}}    this must be read first, and handed over as one more of them
    {"lenses": {"file": {
         "layers": [{"name": "encoder.", "number": 0, "tool": "pytorch", "ways": ["forward"], "kind": "lstm", "D": 2,
                     "H": 3,                 what cannot be known yet is not there
                     "assumed": ["One sentence."], "refused": "One sentence, or nothing.",
                     "asks": "reset_after", "below": {"layers": 1, "D": 3, "sure": true}}, …],
                                             what it must or may be told: one of `reset_after`, `linear_before_reset`
                                             and `forget_bias`, as `lstm_core.from_file` takes them, or nothing. It may
                                             read through so many layers, of so many inputs; whether the file says so
         "others": ["embed.weight", …],      arrays that belong to no recurrent layer
         "tools": ["keras", "haste"],        whose they may be, where that must or may be said
         "cell": {"kind": …, "D": …, "H": …, "weights": …, "backward": {"weights": …},
                  "inputs": floats}}}}       what the layers below it make of the inputs, where these are given

With `"ask": ["arrays"]` the one file is read for the arrays that may be a sequence of inputs::

    {"lenses": {"file": {"arrays": [{"name": "x", "shape": [5, 2], "values": floats}, …]}}}

`where` is "request", a key of it ("attention.query"), a name in "weights" or "starts", a part
("reset_gate"), or one step of the inputs counted from 0 ("inputs[3]"); what is
wrong with the backward cell has "backward." before it. `what` is an English
sentence for programmers. `key` and `values` come with what a request
of the right form brings about by the size of its numbers, so that it can be told
in other words: "overflow" says that the total of a part leaves the range of
float64, and at which step of the sequence, counted from 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from lstm_core.explaining.told import explained
from lstm_core.foreign import is_a
from lstm_core.kinds.curved import curves_text
from lstm_core.kinds.reading import read
from lstm_core.problem import Problem, in_words
from lstm_core.request import read_request
from lstm_core.running.run import run_from

if TYPE_CHECKING:
    from lstm_core.arrays import Floats
    from lstm_core.frozen import Frozen
    from lstm_core.kinds.cell import Cell
    from lstm_core.kinds.trace import Trace
    from lstm_core.looking import Looking
    from lstm_core.presets import Preset
    from lstm_core.request import Direction, Request
    from lstm_core.running.holds import Hold


def answer(request: Any) -> dict[str, Any]:
    """Return the trace that a request asks for, or the problem with the request.

    Parameters
    ----------
    request : dict
        As described above; anything else gets a problem for an answer, never
        an exception.

    Returns
    -------
    dict
        With the keys "trace", "printed", "told", "lenses" and, if asked for, "backward", of which
        the first three may be left out, or with the one key "problem".
    """
    try:
        with np.errstate(all="ignore"):  # run_from() itself looks for what leaves the range
            has_files = is_a(request, dict) and dict.__contains__(request, "files")
            return _opened(request) if has_files else _answered(read_request(request))
    except Problem as problem:
        named = {"key": problem.key, "values": dict(problem.values)} if problem.key else {}
        return {"problem": {"where": _field(problem.where), **named, "what": problem.sentence}}
    except Exception as failure:  # noqa: BLE001 - an object from outside may raise anything; the page gets a sentence
        what = f"must be made of plain numbers, lists and dictionaries, but reading it failed: {in_words(failure)}."
        return {"problem": {"where": "request", "what": Problem("request", what).sentence}}


def _opened(request: object) -> dict[str, Any]:
    from lstm_core.exchange.opened import opened, sequences  # noqa: PLC0415 - who opens no file, does not wait

    asked = request.get("ask") if is_a(request, dict) else None
    return {"lenses": {"file": sequences(request) if asked == ["arrays"] else opened(request)}}


def request_from(preset: Preset) -> dict[str, Any]:
    """Return the request that asks for the run of a preset, made of lists and numbers only."""
    cell, back = preset.cell, preset.backward
    zeros = {state.name: np.zeros(cell.H).tolist() for state in cell.states}
    request = {
        "kind": cell.kind,
        **({"curves": curves} if (curves := curves_text(type(cell))) else {}),
        "D": cell.D,
        "H": cell.H,
        "weights": _weights(cell),
        "inputs": preset.inputs.ravel().tolist(),
        "starts": {state.name: vars(preset)[state.start].tolist() for state in cell.states},
    }
    return request | ({"backward": {"weights": _weights(back), "starts": zeros}} if back else {})


def _weights(cell: Cell) -> dict[str, list[float]]:
    return {name: array.ravel().tolist() for name, array in cell.arrays().items()}


def _answered(request: Request) -> dict[str, Any]:
    inputs, forward, backward, looking, take, trace = request
    found = _one_way(forward, inputs, looking, traced=trace)
    if take is not None:
        found["lenses"]["taken"] = _taken(request)
    if backward is None:
        return found
    try:
        turned = looking.turned(len(inputs))
        return found | {"backward": _one_way(backward, inputs, turned, traced=trace, back=True)}
    except Problem as problem:
        raise _turned(problem, len(inputs)).inside("backward") from None


def _turned(problem: Problem, steps: int) -> Problem:
    """Return the problem with the step it speaks of counted in the order of the sequence."""
    values = {name: steps + 1 - int(value) if name == "step" else value for name, value in problem.values.items()}
    return Problem(problem.where, problem.what, problem.key, values)


def _one_way(
    direction: Direction, inputs: Floats, looking: Looking, *, traced: bool, back: bool = False
) -> dict[str, Any]:
    cell, starts, holds = direction
    order = slice(None, None, -1) if back else slice(None)
    trace = run_from(cell, np.ascontiguousarray(inputs[order]), starts, holds)
    lenses = {"lenses": {name: _looked(name, cell, trace, looking, holds) for name in looking.ask}}
    return _the_run(cell, trace, order) | lenses if traced else lenses


def _the_run(cell: Cell, trace: Trace, order: slice) -> dict[str, Any]:
    printed, told, products = explained(cell, trace)
    written_out = {"products": {name: _flat_arrays(lines, order) for name, lines in products.items()}}
    return {
        "trace": {"T": trace.T, "D": trace.D, "H": trace.H, "values": _values(trace, order)},
        "printed": _flat_arrays(printed, order) | (written_out if products else {}),
        "told": _flat_arrays(told, order),
    }


def _looked(name: str, cell: Cell, trace: Trace, looking: Looking, holds: list[Hold]) -> dict[str, Any]:
    from lstm_core.lenses.asked import looked  # noqa: PLC0415 - who does not look, does not wait

    return looked(name, cell, trace, looking, holds)


def _taken(request: Request) -> dict[str, Any]:
    from lstm_core.exchange.taken import taken  # noqa: PLC0415 - who takes nothing along, does not wait

    return taken(request)


def _flat_arrays(record: Frozen, order: slice) -> dict[str, Any]:
    return {name: array[order].ravel() for name, array in vars(record).items()}


def _values(trace: Trace, order: slice) -> dict[str, Floats]:
    """Return every number of the trace under its dotted name, the steps in this order."""
    kind = trace.of
    starts = {state.start: vars(trace)[state.start].ravel() for state in kind.states}
    fields = {name: trace.recorded(name)[order].ravel() for name in read(kind).fields}
    held = [part.name for part in kind.parts if trace.part(part.name).held.any()]
    unheld = {f"{name}.unheld": trace.unheld(name)[order].ravel() for name in held}
    return {"inputs": trace.inputs[order].ravel()} | starts | fields | unheld


def _field(where: str) -> str:
    """Return the path without the indices that no field of a page stands for: all but a step of the inputs."""
    owner, *indices = where.split("[")
    return f"{owner}[{indices[0]}" if owner == "inputs" and indices else owner
