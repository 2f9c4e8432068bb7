"""A training in the Python of the browser, some updates at a time, comes to the numbers of this one."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import build
import lstm_core as lc
from lstm_core.marking.levels import definitions
from tests.conftest import Site
from web.runtime import programs

SCRIPT = Path(__file__).with_name("training.mjs")
COUNT = next(level for level in definitions() if level["name"] == "count")
SLICES = (0, 1, 9, 20, 70)

Json = dict[str, Any]


def told(folder: Path, slices: tuple[int, ...], more: Json | None = None, **options: float) -> list[Json]:
    question = folder / "question.json"
    asked = {"level": COUNT, "options": options, "slices": slices} | (more or {})
    question.write_text(json.dumps(asked), "utf-8")
    moments: list[Json] = json.loads(programs.run_node(SCRIPT, [build.WORK / "runtime", question]))
    return moments


def test_the_same_seed_gives_the_same_numbers_in_the_browser(site: Site, tmp_path: Path) -> None:
    assert site.dist.exists()  # and with it the runtime it was built from
    options: Json = {"seed": 3, "rate": 0.1, "batch": 32, "forget_bias": 1}
    task = lc.task(COUNT)
    natively = {one.update: one for one in lc.train(task, updates=100, read_out=False, **options)}
    moments = told(tmp_path, SLICES, **options)
    assert [moment["update"] for moment in moments] == np.cumsum(SLICES).tolist()
    for moment in moments[1:]:
        one = natively[moment["update"]]
        assert moment["loss"] == pytest.approx(one.loss, rel=1e-9)
        for name, numbers in moment["weights"].items():
            np.testing.assert_allclose(numbers, one.cell.array(name).ravel(), rtol=0, atol=1e-9)
        marks = lc.mark(one.cell, task)
        assert moment["passed"] == sum(mark.passed for mark in marks.tests) + marks.hidden_passed
        assert moment["tests"] == len(marks.tests) + marks.hidden
    assert moments[-1]["passed"] > moments[0]["passed"]


@pytest.mark.parametrize(
    ("cell", "options"),
    [({}, {"seed": 7, "batch": 8, "forget_bias": 0}), ({"kind": "gru", "units": 4}, {"batch": 32, "steps": 10})],
    ids=["the challenge's own", "another, whose reading is learned along"],
)
def test_the_code_of_a_training_comes_to_the_same_weights(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: Json, options: Json
) -> None:
    assert site.dist.exists()
    *_, last = told(tmp_path, (0, 30), cell | {"exam": 50}, **{"seed": 1, "forget_bias": 1} | options)
    made: Json = {}
    exec(last["code"], made)  # noqa: S102 - what the page offers to be run
    now = made["now"]
    assert (now.update, now.cell.kind) == (30, cell.get("kind", "lstm"))
    for name, numbers in last["weights"].items():
        np.testing.assert_allclose(numbers, now.cell.array(name).ravel(), rtol=0, atol=1e-9)
    v, a = now.read_out
    assert not cell or np.allclose([*v, a], [*last["read"]["v"], *last["read"]["a"]], rtol=0, atol=1e-9)
    assert last["exam"] == now.passed(50)
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"update 30: loss {last['loss']:.2g}"
    share = last["passed"] / last["tests"]
    assert second == (f"{share:.1%} of 200 sequences pass" if cell else f"{last['passed']} of {last['tests']}")


def test_an_update_moves_each_weight_by_what_was_said_before_it(site: Site, tmp_path: Path) -> None:
    assert site.dist.exists()
    before, after = told(tmp_path, (0, 1), seed=3, rate=0.2, batch=32, forget_bias=1)
    moves = before["moves"]
    assert moves.keys() == before["weights"].keys() == before["gradients"].keys()
    for name, numbers in after["weights"].items():
        assert np.subtract(numbers, before["weights"][name]).tolist() == moves[name]
    assert {np.sign(moves["forget_gate.b"][0]), np.sign(before["gradients"]["forget_gate.b"][0])} == {1, -1}


def test_a_rate_that_is_far_too_high_ends_it_and_leaves_the_last_good_cell(site: Site, tmp_path: Path) -> None:
    assert site.dist.exists()
    *_, before, last = told(tmp_path, (0, 50, 50), seed=1, rate=2e5, batch=32, forget_bias=1)
    assert last["diverged"]
    assert last["update"] == before["update"] < 50
    assert all(abs(number) <= 1e6 for numbers in last["weights"].values() for number in numbers)
