"""The layers of a file on top of each other."""

import io
import re

import numpy as np
import pytest

import lstm_core as lc
from tests.core.family import made, waves


def saved(**arrays):
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


def layers_of_pytorch(prefix="", sizes=((2, 3), (3, 4))):
    found = {}
    for k, (D, H) in enumerate(sizes):
        found |= lc.to_pytorch(made("gru", waves(k), 1, D, H).cell, layer=k, prefix=prefix)
    return found


def test_layers_with_numbers_are_a_stack_in_their_order():
    arrays = layers_of_pytorch(sizes=[(2, 2)] * 11)
    stack = lc.stack_from_file(saved(**arrays))
    assert len(stack.layers) == 11
    for k, layer in enumerate(stack.layers):
        assert np.array_equal(layer.reset_gate.W, made("gru", waves(k), 1, 2, 2).cell.reset_gate.W)


def test_one_layer_is_a_stack_of_one():
    (layer,) = lc.stack_from_file(saved(**layers_of_pytorch(sizes=[(2, 3)]))).layers
    assert isinstance(layer, lc.GRU)


def test_what_is_said_of_a_layer_is_said_of_all():
    stack = lc.stack_from_file(saved(**layers_of_pytorch()), curves={"candidate": "relu"}, update="lets in")
    assert [layer.curves["candidate"] for layer in stack.layers] == ["relu", "relu"]


@pytest.mark.parametrize(
    ("arrays", "asks", "sentence"),
    [
        (
            layers_of_pytorch("a.") | layers_of_pytorch("b."),
            {},
            "file must have one module, or it must be said which is",
        ),
        (
            layers_of_pytorch("a."),
            {"name": "b."},
            "file must have the layers that are asked for, but has none of the name",
        ),
        (
            layers_of_pytorch(sizes=[(2, 3), (2, 3)]),
            {},
            "layers[1] must have D=3, as the layer below it has so many units",
        ),
        ({"a": np.ones(3)}, {}, "file must have weights under the names of PyTorch"),
    ],
)
def test_what_is_no_stack_gets_one_sentence(arrays, asks, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        lc.stack_from_file(saved(**arrays), **asks)


def test_of_several_modules_one_is_chosen():
    stack = lc.stack_from_file(saved(**layers_of_pytorch("a."), **layers_of_pytorch("b.")), name="b.")
    assert (stack.D, stack.H) == (2, 4)


@pytest.mark.parametrize("merge", ["sum", "mul", "ave", "concat"])
def test_merged_directions_of_keras_are_written_and_read_and_refused_where_there_are_none(merge, tmp_path):
    both = lc.Bidirectional(made("lstm", waves(0), 1, 2, 3).cell, made("lstm", waves(1), 1, 2, 3).cell, merge=merge)
    x = waves(5)(4, 2)
    again = lc.from_keras(lc.to_keras(both), merge_mode=merge)
    assert np.array_equal(lc.run(again, x).hidden_state, lc.run(both, x).hidden_state)
    program = tmp_path / "program.py"
    program.write_text(lc.snippet(both, x))
    names = {}
    exec(compile(program.read_text(), program, "exec"), names)  # noqa: S102 - the program that was just written
    np.testing.assert_allclose(names["hidden_state"], lc.run(both, x).hidden_state, rtol=1e-12, atol=1e-14)
    assert (f'merge_mode="{merge}"' in lc.snippet(both, x, "keras")) == (merge != "concat")
    if merge != "concat":
        for write, owner in ((lc.to_pytorch, "PyTorch"), (lc.to_onnx, "ONNX")):
            with pytest.raises(
                ValueError, match=f"^cell must have its directions side by side to be written for {owner}"
            ):
                write(both)


def test_a_merge_mode_that_is_none_gets_one_sentence():
    both = lc.Bidirectional(made("lstm", waves(0), 1, 2, 3).cell, made("lstm", waves(1), 1, 2, 3).cell)
    with pytest.raises(ValueError, match=r"^merge must be one of concat, sum, mul, ave, but is the text 'add'"):
        lc.from_keras(lc.to_keras(both), merge_mode="add")
