"""What is taken along through the wire: as the core gives it natively, of both directions, and what is refused."""

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.exchange.taken import taken
from lstm_core.request import read_request
from tests.core.family import KINDS, made, waves
from tests.core.requests import request_for

EVERY_KIND = pytest.mark.parametrize("kind", sorted(KINDS))


class Asked:
    """A run of three units and two inputs that starts elsewhere than at zero, and a request for it."""

    def __init__(self, kind):
        self.run = made(kind, waves(3), 5, 2, 3)
        self.request = request_for(self.run.cell, self.run.inputs, self.run.starts) | {"ask": [], "trace": False}

    def taken(self, what, **more):
        answered = lc.answer(self.request | {"take": {"what": what, **more}})
        assert "lenses" in answered, answered
        return answered["lenses"]["taken"]

    def refusal(self, what, **more):
        return lc.answer(self.request | {"take": {"what": what, **more}})["problem"]


@EVERY_KIND
def test_a_program_and_a_notebook_have_the_start_values(kind):
    asked = Asked(kind)
    assert asked.taken("program") == {"text": lc.snippet(asked.run.cell, asked.run.inputs, **asked.run.starts)}
    assert asked.taken("notebook") == {"text": lc.to_ipynb(asked.run.cell, asked.run.inputs, **asked.run.starts)}


@EVERY_KIND
def test_a_table_has_every_number_of_the_run_that_is_held(kind):
    asked = Asked(kind)
    hold = {"part": asked.run.cell.parts[0].name, "value": 0.25, "first": 1, "last": 2}
    asked.request["holds"] = [hold]
    assert asked.taken("table") == {"text": lc.table(asked.run.trace(holds=[lc.Hold(**hold)]))}


def test_both_directions_are_taken_along_together():
    asked = Asked("lstm")
    back = made("lstm", waves(4), 5, 2, 3)
    weights = {name: array.ravel().tolist() for name, array in back.cell.arrays().items()}
    starts = {name: start.tolist() for name, start in back.starts.items()}
    asked.request["backward"] = {"weights": weights, "starts": starts}
    both = lc.Bidirectional(asked.run.cell, back.cell)
    states = {name: [start, back.starts[name]] for name, start in asked.run.starts.items()}
    assert asked.taken("program", framework="pytorch")["text"] == lc.snippet(
        both, asked.run.inputs, "pytorch", **states
    )
    assert asked.taken("table")["text"] == lc.table(lc.run(both, asked.run.inputs, **states))


def test_equations_are_of_the_step_looked_at_in_the_direction_that_is_asked_for():
    asked = Asked("gru")
    run = asked.run
    asked.request["at"] = 2
    assert asked.taken("equations") == {"text": lc.latex(run.cell, run.trace(), 2)}
    weights, starts = asked.request["weights"], asked.request["starts"]
    asked.request["backward"] = {"weights": weights, "starts": starts}
    back = lc.run(run.cell, run.inputs[::-1], **run.starts)
    assert asked.taken("equations", direction="backward")["text"] == lc.latex(run.cell, back, 2, backward=True)
    assert asked.taken("equations")["text"] == lc.latex(run.cell, run.trace(), 2)


@pytest.mark.parametrize("names", ["pytorch", "keras", "onnx"])
@pytest.mark.parametrize("form", ["npz", "safetensors"])
def test_the_weights_are_a_file_that_is_read_again_and_what_is_in_it_is_listed(names, form):
    asked = Asked("lstm")
    found = asked.taken("weights", framework=names, form=form)
    content = bytes(found["content"])
    assert content == {"npz": lc.to_npz, "safetensors": lc.to_safetensors}[form](asked.run.cell, names=names)
    listed = dict(line.split(": ") for line in found["text"].splitlines())
    assert listed == {name: " × ".join(map(str, array.shape)) for name, array in lc.read(content).items()}


def test_what_a_framework_has_not_is_refused_with_a_key_for_readers():
    for what in ("program", "weights"):
        problem = Asked("peephole_lstm").refusal(what, framework="keras")
        assert (problem["where"], problem["key"]) == ("take.framework", "no_such_cell")


@pytest.mark.parametrize(
    ("take", "sentence"),
    [
        ([], "take must be a dictionary with the keys what, framework, form, direction, but is of type list."),
        ({}, "take must have the key what, but has not."),
        ({"what": "all"}, "take.what must be "),
        ({"what": "program", "framework": "cobol"}, "framework must be 'numpy', 'pytorch', "),
        ({"what": "weights", "form": "zip"}, "take.form must be "),
        ({"what": "equations", "direction": "backward"}, "take.direction must be 'forward', but is "),
    ],
)
def test_anything_else_is_refused_in_one_sentence(take, sentence):
    assert lc.answer(Asked("gru").request | {"take": take})["problem"]["what"].startswith(sentence)


def test_a_table_that_no_spreadsheet_bears_is_refused_before_it_is_written():
    cell = lc.RNN(lc.Affine(np.zeros((512, 1)), np.zeros((512, 512)), np.zeros(512)))
    request = read_request(request_for(cell, np.zeros((900, 1)), {}) | {"take": {"what": "table"}})
    with pytest.raises(ValueError, match="2,000,000 are the most") as refused:
        taken(request)
    assert refused.value.key == "table_too_large"
