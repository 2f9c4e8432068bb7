"""The equations of a step for LaTeX: in the letters of the kind, with digits that are true, and TeX takes them."""

import re
import shutil
import subprocess
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pytest

import lstm_core as lc
from tests.core.by_hand_tree import curve
from tests.core.family import KINDS, made, waves

PRESETS = [preset for kind in lc.kinds() for preset in lc.presets(kind.kind) if preset.cell.H == preset.cell.D == 1]
NUMBER = r"-?\d+\.\d+"


def equations(text):
    """The left and the right sides of every stage: the letters, and what stands between its signs of relation."""
    body = text.partition("\\begin{align*}\n")[2].partition("\n\\end{align*}")[0]
    for stage in body.split(r" \\[1ex]"):
        letters, *lines = stage.strip().split("\\\\\n")
        relations = re.split(r"(=|\\approx) ", " ".join(line.strip().removeprefix("&") for line in lines))
        yield letters, list(zip(relations[1::2], map(str.strip, relations[2::2]), strict=True))


def worked_out(side):
    """What one side of a sign comes to, by long arithmetic on the digits that stand there."""
    text = re.sub(r"(?<![\d.])(-?)\+?(\d+\.\d+|\d)(?![\d.])", r"\1Decimal('\2')", side)
    text = text.replace(r"\cdot", "*").replace(r"\sigma", "sigmoid").replace(r"\tanh", "tanh")
    names = {"Decimal": Decimal, **{name: lambda x, name=name: curve(name, x) for name in ("sigmoid", "tanh")}}
    return Decimal(eval(text, {"__builtins__": {}}, names))  # noqa: S307 - a line of the text under test


def test_the_equations_of_an_lstm_are_those_of_the_page():
    preset = lc.presets()[0]
    text = lc.latex(preset.cell, lc.run(preset.cell, preset.inputs), 2)
    assert text.startswith(
        "% An LSTM, step 2 of 5.\n\\begin{align*}\n"
        "f_t &= \\sigma(w_{f} x_t + u_{f} h_{t-1} + b_{f}) \\\\\n"
        "  &= \\sigma(2.0 \\cdot (-0.30) + 1.0 \\cdot 0.19 + 1.2) = \\sigma(+0.79) = 0.69 \\\\[1ex]\n"
    )
    assert "c_t &= f_t \\odot c_{t-1} + i_t \\odot \\tilde{c}_t \\\\\n" in text


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: f"{preset.cell.kind}-{preset.name}")
def test_every_side_of_an_equals_sign_comes_to_the_result_when_worked_out_by_hand(preset):
    trace = lc.run(preset.cell, preset.inputs, preset.hidden_start, preset.cell_start)
    for step in range(1, trace.T + 1):
        for letters, sides in equations(lc.latex(preset.cell, trace, step)):
            *others, (_, result) = sides
            assert re.fullmatch(rf"\+?{NUMBER}", result), letters
            for sign, side in others:
                if sign == "=":
                    assert worked_out(side).quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal(result), (step, side)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_stage_of_every_kind_has_its_letters_and_its_numbers(kind):
    run = made(kind, waves(3), 5, 2, 3)
    found = list(equations(lc.latex(run.cell, run.trace(), 4)))
    assert len(found) == len(run.cell.stages)
    for (letters, sides), stage in zip(found, run.cell.stages, strict=True):
        assert "_t &= " in letters
        result = [float(one) for one in re.findall(NUMBER, sides[-1][1])]
        np.testing.assert_allclose(result, run.trace().now(stage.result)[3], atol=0.005)


def rows_of(matrix):
    return [[float(one) for one in row.split("&")] for row in matrix.split(r"\\")]


@pytest.mark.parametrize("kind", ["lstm", "gru", "gru_2014"])
def test_matrices_times_vectors_are_the_vectors_that_stand_in_the_next_line(kind):
    run = made(kind, waves(5), 4, 2, 3)
    for letters, sides in equations(lc.latex(run.cell, run.trace(), 3)):
        if "W_" not in letters:
            continue
        found = [rows_of(one) for one in re.findall(r"\\begin\{bmatrix\} (.*?) \\end", sides[0][1])]
        totals = [rows_of(one) for one in re.findall(r"\\begin\{bmatrix\} (.*?) \\end", sides[1][1])]
        W, x = next((one, found[k + 1]) for k, one in enumerate(found) if len(one[0]) == 2)
        np.testing.assert_allclose(np.array(W) @ np.array(x), totals[0], atol=0.005 + 1e-9)


def test_what_is_held_has_its_own_value_and_what_it_is_held_at():
    preset = lc.presets()[0]
    held = lc.run(preset.cell, preset.inputs, holds=[lc.Hold("forget_gate", 1.0, 1)])
    text = lc.latex(preset.cell, held, 2)
    assert r"= \sigma(+0.79) = 0.69, \quad \text{held at } 1.00 \\" in text
    assert text.count("held at") == 1


def test_backward_in_time_a_step_starts_from_the_one_behind_it():
    preset = lc.presets()[0]
    back = lc.run(preset.cell, preset.inputs[::-1])
    text = lc.latex(preset.cell, back, 1, backward=True)
    assert "h_{t+1}" in text
    assert "t-1" not in text
    assert "2.0 \\cdot 0.80" in text, "the first input, which it reads last"


def test_of_many_units_some_rows_and_columns_stand_there():
    run = made("rnn", waves(2), 3, 1, 16)
    text = lc.latex(run.cell, run.trace(), 2)
    assert r"\cdots" in text
    assert r"\ddots" in text
    assert max(matrix.count(r"\\") for matrix in re.findall(r"\\begin\{bmatrix\}(.*?)\\end", text)) == 4


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"cell": "lstm"}, "cell must be a cell such as LSTM, but is the text 'lstm'."),
        ({"trace": 3}, "trace must be a run of this cell, as run() gives it, but is of type int."),
        ({"step": 0}, "step must be a whole number from 1 to 5, but is 0."),
        ({"step": 6}, "step must be a whole number from 1 to 5, but is 6."),
    ],
)
def test_anything_else_is_refused_in_one_sentence(given, sentence):
    preset = lc.presets()[0]
    good = {"cell": preset.cell, "trace": lc.run(preset.cell, preset.inputs), "step": 2}
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.latex(**good | given)


def test_a_batch_is_refused():
    preset = lc.presets()[0]
    with pytest.raises(ValueError, match="trace must be of one sequence, but is of a batch of 4"):
        lc.latex(preset.cell, lc.run(preset.cell, np.zeros((5, 4, 1))), 1)


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed: nothing can be set")
def test_latex_sets_the_equations_of_every_kind(tmp_path):
    runs = [made(kind, waves(1), 4, *sizes) for kind in sorted(KINDS) for sizes in ((1, 1), (2, 3), (1, 16))]
    texts = [lc.latex(run.cell, run.trace(), 2) for run in runs]
    large = lc.RNN.scalar(hidden=(1e6, -1.0, 0.5))
    texts.append(lc.latex(large, lc.run(large, [1.0, -2.0]), 2))
    (tmp_path / "all.tex").write_text(
        "\\documentclass{article}\\usepackage{amsmath}\\begin{document}\n" + "\n".join(texts) + "\\end{document}\n"
    )
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "all.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]


def test_another_curve_is_an_operator_under_its_name():
    block = lc.Affine([[0.5]], [[0.25]], [1.0])
    cell = lc.LSTM(block, block, block, block, curves={"candidate": "relu", "forget_gate": "hard_sigmoid(0.2, 0.5)"})
    text = lc.latex(cell, lc.run(cell, [1.0]), 1)
    assert r"\operatorname{relu}(" in text
    assert r"\operatorname{hard\,\sigma}(" in text
