"""The engine answers what CPython answers, and the newest request wins."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import lstm_core
from lstm_core.wire import request_from
from tests.worker import WORKER, run_first

if TYPE_CHECKING:
    from tests.engine.conftest import Probe

PRESETS = {preset.name: request_from(preset) for preset in lstm_core.presets()}


def request_with(first_input: float) -> dict[str, Any]:
    request = copy.deepcopy(PRESETS["default"])
    request["inputs"][0] = first_input
    return request


def leaves(trace: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in trace.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{name}.")
        else:
            yield path + name, value


def test_every_preset_is_answered_as_cpython_answers_it(probe: Probe) -> None:
    probe.open_and_wait()
    for count, request in enumerate(PRESETS.values(), start=1):
        probe.ask(request)
        answer = probe.heard("answers", count)[-1]
        assert answer["request"] == request
        told = lstm_core.answer(request)
        expected = dict(leaves(told["trace"] | {name: told[name] for name in ("printed", "told")}))
        found = dict(leaves(answer["trace"]))
        assert found.keys() == expected.keys()
        for name, value in expected.items():
            if isinstance(value, np.ndarray):
                np.testing.assert_allclose(found[name], value, rtol=0, atol=1e-12, err_msg=name)
            else:
                assert found[name] == value, name


def test_numbers_arrive_as_typed_arrays(probe: Probe) -> None:
    probe.open_and_wait().ask(PRESETS["default"])
    probe.heard("answers")
    kinds = probe.page.evaluate(
        "(({ trace }) => [trace.values.inputs, trace.values.kept, trace.printed.holds].map((a) => a.constructor.name))"
        "(heard.answers[0])"
    )
    assert kinds == ["Float64Array", "Float64Array", "Uint8Array"]


def test_only_the_newest_of_what_was_asked_before_ready_is_answered(probe: Probe) -> None:
    probe.open()
    probe.ask(*(request_with(value / 10) for value in range(20)))
    probe.wait_for("ready")
    answers = probe.heard("answers")
    probe.ask(request_with(5.0))
    answers = probe.heard("answers", 2)
    assert [answer["request"]["inputs"][0] for answer in answers] == [1.9, 5.0]


def test_of_a_burst_the_first_and_the_newest_are_answered(probe: Probe) -> None:
    probe.open_and_wait()
    probe.ask(*(request_with(value / 10) for value in range(50)))
    answers = probe.heard("answers", 2)
    assert [answer["request"]["inputs"][0] for answer in answers] == [0.0, 4.9]


def test_what_python_has_not_answered_when_it_goes_to_sleep_is_answered_when_it_wakes(probe: Probe) -> None:
    probe.open_and_wait()
    for value in (1, 2):
        probe.page.evaluate("request => { engine.ask('run', request); engine.sleep('seen'); }", request_with(value))
        assert probe.wait_for("asleep") == {"kind": "asleep", "until": "seen"}
        probe.page.evaluate("engine.start()")
        assert probe.heard("answers", value)[-1]["request"]["inputs"][0] == value


def test_a_request_that_python_refuses_comes_back_with_its_sentence(probe: Probe) -> None:
    refused = copy.deepcopy(PRESETS["default"])
    refused["weights"]["forget_gate.W"] = ["much"]
    probe.open_and_wait().ask(refused)
    problem = probe.heard("problems")[0]
    assert problem == {"request": refused, **lstm_core.answer(refused)["problem"]}
    probe.ask(PRESETS["default"])
    assert probe.heard("answers")[0]["request"] == PRESETS["default"]


INSTEAD = {
    "under another number": "{ ...message, id: message.id + 1 }",
    "without a trace": "{ id: message.id }",
}


@pytest.mark.page_may_complain
@pytest.mark.parametrize("instead", INSTEAD.values(), ids=INSTEAD.keys())
def test_an_answer_that_is_none_is_told_and_what_was_asked_is_asked_again(probe: Probe, instead: str) -> None:
    run_first(
        probe.page,
        "const post = self.postMessage.bind(self);"
        f"self.postMessage = (message, options) => post('id' in message ? {instead} : message, options)",
    )
    probe.open_and_wait().ask(PRESETS["default"])
    assert probe.wait_for("failed")["reason"] == "senseless"
    probe.page.unroute(WORKER)
    probe.page.evaluate("engine.retry()")
    assert probe.heard("answers")[0]["request"] == PRESETS["default"]


def test_ready_is_marked_for_whoever_measures(probe: Probe) -> None:
    probe.open_and_wait()
    assert probe.page.evaluate("performance.getEntriesByName('engine-ready').length") == 1


KEEP_THE_MEMORY = """
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  const memory = (made.instance ?? made).exports.memory;
  if (memory) globalThis.pythonMemory ??= memory;
  return made;
};
"""


def test_answers_leave_nothing_behind_in_pythons_memory(probe: Probe, rounds: int) -> None:
    answers = 10_000 if rounds > 1 else 600
    run_first(probe.page, KEEP_THE_MEMORY)
    probe.open_and_wait()
    ask_many = """async (count) => {
        for (let i = 0; i < count; i += 1) {
            const before = heard.answers.length;
            engine.ask('run', { ...arguments_, inputs: new Array(200).fill(i % 7) });
            while (heard.answers.length === before) await new Promise((next) => setTimeout(next, 1));
            heard.answers.length = 0;
        }
    }"""
    probe.page.evaluate("request => { window.arguments_ = request }", PRESETS["default"])
    worker = probe.page.workers[0]
    probe.page.evaluate(ask_many, 100)
    before = worker.evaluate("pythonMemory.buffer.byteLength")
    probe.page.evaluate(ask_many, answers)
    print(f"\n{answers} answers: {worker.evaluate('pythonMemory.buffer.byteLength') - before} bytes more")
    assert worker.evaluate("pythonMemory.buffer.byteLength") == before
