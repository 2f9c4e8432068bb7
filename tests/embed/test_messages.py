"""What a figure does when the page around it says something, and what it says itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import lstm_core as lc
from tests.whole.expected import trace_of
from tests.whole.presets import PRESETS, as_messages_have_it, with_parameter, with_starts

if TYPE_CHECKING:
    from tests.conftest import NewPage, Site
    from tests.embed.conftest import Host, Open

pytestmark = pytest.mark.page_may_complain  # another origin is the point

COUNT = PRESETS["count"]
STEPS = len(COUNT["inputs"])


@pytest.fixture
def host(open_host: Open) -> Host:
    """One figure, at step 4 of a preset that counts."""
    return open_host(cell="embed.html#s=1.preset:count;step:4;stage:6")


def test_a_figure_alone_in_its_window_says_nothing(new_page: NewPage, site: Site) -> None:
    page = new_page()
    page.add_init_script("addEventListener('message', ({ data }) => data.lstm && (globalThis.said = data))")
    page.goto(f"{site.url}embed.html")
    expect(page.locator(".transport")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert page.evaluate("globalThis.said") is None


def test_some_numbers_can_be_set_and_the_others_stay(host: Host) -> None:
    host.say("set", forget_gate=[0, 0, -8], cell_start=0.5, stage=1)
    assert host.wait("change")["request"]["cell_start"] == [0.5]
    answer = host.state()
    wanted = with_starts(with_parameter(COUNT, "forget_gate", "b", -8), cell_state=0.5)
    assert answer["request"] == as_messages_have_it(wanted)
    assert (answer["step"], answer["stage"]) == (4, 1)
    assert answer["trace"]["cell_state"] == pytest.approx(list(trace_of(wanted)["cell_state"]), abs=1e-12)


def test_words_are_set_and_told_with_the_state(host: Host) -> None:
    words = ["one, two", "<b>", *[""] * (STEPS - 2)]
    host.say("set", words=words)
    assert host.wait("change")["words"] == words
    host.say("set", forget_gate=[0, 0, -8])
    assert host.state()["words"] == words
    host.say("set", words=["one"])
    assert "gives one word for 8 steps; nothing was changed." in host.wait("error")["what"]


def test_what_the_host_has_set_is_not_the_readers_to_undo(host: Host) -> None:
    figure = host.page.frame_locator("iframe")
    figure.get_by_role("button", name="Weights").click()
    figure.get_by_role("slider", name="input gate, bias", exact=True).press("Home")
    undo = figure.locator(".controls").get_by_role("button", name="undo")
    expect(undo).to_be_visible()
    host.say("set", cell_start=0.5)
    expect(undo).to_have_count(0)
    host.page.keyboard.press("Control+z")
    wanted = with_starts(with_parameter(COUNT, "input_gate", "b", -8), cell_state=0.5)
    assert host.state()["request"] == as_messages_have_it(wanted)


def test_a_preset_or_a_whole_state_can_be_set(host: Host) -> None:
    host.say("set", preset="default", step=3)
    first = host.state()
    assert (first["request"], first["step"], first["stage"]) == (as_messages_have_it(PRESETS["default"]), 3, 6)
    host.say("set", state="#s=1.preset:count;hidden_start:0.25;step:2;stage:5")
    second = host.state()
    assert second["request"] == as_messages_have_it(with_starts(COUNT, hidden_state=0.25))
    assert (second["step"], second["stage"]) == (2, 5)
    host.say("set", state=first["state"])
    assert host.state()["request"] == as_messages_have_it(PRESETS["default"])


def test_the_page_can_look_at_a_cell_that_reads_from_the_end_and_reads_both(host: Host) -> None:
    host.say("set", direction="backward", backward_forget_gate=[0, 0, -8])
    host.wait("change")
    host.say("getState")
    state = host.wait("state")
    request = COUNT | {"backward": {name: COUNT[name] for name in ("weights", "starts")}}
    request["backward"]["weights"] = request["backward"]["weights"] | {"forget_gate.b": [-8.0]}
    answer = lc.answer(request)
    assert (state["direction"], state["step"]) == ("backward", 4)
    assert state["request"]["backward"]["cell"]["forget_gate"] == {"W": [[0]], "U": [[0]], "b": [-8]}
    for name, said in (("trace", answer), ("backward", answer["backward"])):
        assert state[name]["hidden_state"] == pytest.approx(said["trace"]["values"]["hidden_state"].tolist(), rel=1e-12)
    host.say("goto", direction="forward")
    assert host.wait("step", 2)["direction"] == "forward"


def test_several_units_and_inputs_are_set_told_and_looked_at(host: Host) -> None:
    hello = host.wait("hello")
    assert hello["shape"] == "1x1"
    assert "unit" not in hello
    numbers = [0.5, -1, 0.25, 2, 1, 0, -1, 0.5, 3, -2]
    inputs = [1, 0, 0, 1, -0.5, 2]
    host.say("set", shape="2x2", output_gate=numbers, inputs=inputs, cell_start=[1, -1], names=["left", ""], unit=2)
    change = host.wait("change")
    assert (change["shape"], change["names"]) == ("2x2", ["left", ""])
    state = host.state()
    grown = COUNT | {
        "D": 2,
        "H": 2,
        "inputs": inputs,
        "starts": {"cell_state": [1, -1], "hidden_state": [COUNT["starts"]["hidden_state"][0], 0]},
        "weights": {
            name: [*values, 0] if name.endswith("b") else [*values, 0, 0, 0]
            for name, values in COUNT["weights"].items()
        }
        | {"output_gate.W": numbers[:4], "output_gate.U": numbers[4:8], "output_gate.b": numbers[8:]},
    }
    assert state["request"]["cell"]["output_gate"] == {
        "W": [[0.5, -1], [0.25, 2]],
        "U": [[1, 0], [-1, 0.5]],
        "b": [3, -2],
    }
    assert (state["request"]["inputs"], state["request"]["cell_start"], state["unit"]) == (inputs, [1, -1], 2)
    assert state["trace"]["hidden_state"] == pytest.approx(list(trace_of(grown)["hidden_state"]), abs=1e-12)
    assert "shape:2x2" in state["state"]
    assert ";unit:2" in state["state"]
    told = len(host.heard("step"))
    host.say("goto", unit=1)
    assert host.wait("step", told + 1)["unit"] == 1
    host.say("set", state=state["state"])
    assert host.state()["request"] == state["request"]


def test_a_shorter_sequence_takes_the_reader_to_its_last_step(host: Host) -> None:
    host.say("set", inputs=[1, 0])
    assert host.wait("step")["step"] == 2
    assert host.state()["trace"]["T"] == 2


def test_reset_gives_the_preset_back(host: Host) -> None:
    host.say("set", inputs=[1] * STEPS)
    host.wait("change")
    host.say("reset")
    assert host.wait("change", 2)["request"] == as_messages_have_it(COUNT)
    assert host.state()["state"] == "s=1.preset:count;step:4;stage:6"


def test_the_page_can_go_to_a_step_and_a_stage(host: Host) -> None:
    host.say("goto", step=2)
    host.wait("step")
    host.say("goto", stage=3)
    host.wait("step", 2)
    host.say("goto", step=5, stage=1)
    host.wait("step", 3)
    assert [(told["step"], told["stage"]) for told in host.heard("step")] == [(2, 6), (2, 3), (5, 1)]
    expect(host.frame().locator(".sentence-where")).to_contain_text("Step 5")


def test_playing_is_told_step_by_step_until_it_is_stopped(host: Host) -> None:
    host.say("play")
    host.wait("step", 2)
    host.say("pause")
    expect(host.frame().get_by_role("button", name="play", exact=True)).to_be_visible()
    assert [(told["step"], told["stage"]) for told in host.heard("step")][:2] == [(5, 1), (5, 2)]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_page_can_change_the_colours(host: Host, theme: str) -> None:
    host.say("theme", theme=theme)
    expect(host.frame().locator("html")).to_have_attribute("data-theme", theme)


def test_a_set_that_changes_nothing_is_not_told(host: Host) -> None:
    host.say("set", preset="count")
    host.say("set", inputs=COUNT["inputs"], step=4)
    host.say("set", state=host.state()["state"])
    host.settle()
    assert host.heard("change") == []
    assert host.heard("step") == []


def test_changes_are_told_at_most_once_in_an_animation_frame(host: Host) -> None:
    host.page.evaluate(
        """() => {
          for (let n = 1; n <= 200; n++) tell('cell', { lstm: 1, type: 'set', cell_start: n / 100, step: 1 + (n % 5) });
        }"""
    )
    host.settle()
    assert host.heard("change")[-1]["request"]["cell_start"] == [2]
    assert len(host.heard("change")) < 20
    assert len(host.heard("step")) < 20


def test_the_state_waits_for_the_answer_of_python(host: Host) -> None:
    host.say("set", hidden_start=0.5)
    host.say("getState", id={"question": 7})
    answer = host.wait("state")
    assert answer["id"] == {"question": 7}
    assert answer["trace"]["hidden_start"] == [0.5]
    wanted = trace_of(with_starts(COUNT, hidden_state=0.5))
    assert answer["trace"]["hidden_state"] == pytest.approx(list(wanted["hidden_state"]), abs=1e-12)


def test_a_figure_leaves_the_history_of_the_page_alone_when_that_page_changes_it(host: Host) -> None:
    before = host.page.evaluate("history.length")
    for start in (0.25, 0.5, 0.75):
        host.say("set", cell_start=start)
        host.state()
    assert host.page.evaluate("history.length") == before


BAD: list[tuple[str, dict[str, Any], str, str]] = [
    ("set", {"state": 5}, "set", "has 5 as state, where a text belongs"),
    ("set", {"state": "count"}, "set.state", "does not begin with “s=1.”"),
    ("set", {"state": "s=2.preset:count"}, "set.version", "“2”"),
    ("set", {"state": "s=1.preset:count;step:99"}, "set.step", "run from 1 to"),
    ("set", {"preset": "nobody"}, "set.preset", "“nobody”"),
    ("set", {"preset": "count;step:3"}, "set.preset", "“count;step:3”"),
    ("set", {"preset": None}, "set", "has null as preset"),
    ("set", {"forget_gate": [1, 2]}, "set.forget_gate", "2 values"),
    ("set", {"forget_gate": [1, 2, "3"]}, "set", "a list of at most 524,800 finite numbers"),
    ("set", {"input_gate": 5}, "set", "has 5 as input_gate"),
    ("set", {"inputs": []}, "set.inputs", "1 to 1000 numbers"),
    ("set", {"inputs": [0] * 1001}, "set.inputs", "1 to 1000 numbers"),
    ("set", {"cell_start": "1"}, "set", "has “1” as cell_start, where a finite number or a list of them belongs"),
    ("set", {"cell_start": [0, 1]}, "set.cell_start", "2 values"),
    ("set", {"lesson": "nobody"}, "set.lesson", "names the lesson “nobody”, which does not exist"),
    ("set", {"lesson": "forget,99"}, "set.lesson", "“forget,99”, but the parts of this lesson run from 1 to 5"),
    ("set", {"challenge": "<script>"}, "set.challenge", "names the challenge “<script>”, which does not exist"),
    ("set", {"challenge": 5}, "set", "has 5 as challenge, where a text belongs"),
    ("set", {"shape": "2 by 2"}, "set.shape", "“2 by 2”"),
    ("set", {"shape": "2x1", "forget_gate": [1, 2, 3]}, "set.forget_gate", "8 numbers"),
    ("set", {"names": ["a", "b"]}, "set.names", "2 names for 1 input"),
    ("goto", {"unit": 2}, "goto.unit", "run from 1 to 1"),
    ("set", {"cell_start": 0.5, "step": 99}, "set.step", "run from 1 to"),
    ("goto", {"step": 99}, "goto.step", f"run from 1 to {STEPS}; nothing was changed."),
    ("goto", {"step": 1.5}, "goto.step", f"a whole number from 1 to {STEPS} belongs"),
    ("goto", {"step": -1}, "goto.step", f"a whole number from 1 to {STEPS} belongs"),
    ("goto", {"stage": 0}, "goto.stage", "“0”"),
    ("goto", {"step": "2"}, "goto", "has “2” as step"),
    ("theme", {}, "theme", "has nothing as theme"),
    ("theme", {"theme": "pink"}, "theme", "one of light, dark, auto, projector"),
]


def test_a_message_that_is_wrong_is_named_in_one_sentence_and_changes_nothing(host: Host) -> None:
    before = host.state()
    for count, (kind, fields, where, named) in enumerate(BAD, 1):
        host.say(kind, **fields)
        error = host.wait("error", count)
        assert error["where"] == where, fields
        assert error["what"].startswith(f"The message “{kind}” "), error
        assert error["what"].endswith("; nothing was changed."), error
        assert named in error["what"], error
    host.settle()
    assert host.state() == before | {"id": 1}
    assert len(host.heard("error")) == len(BAD)


# What no JSON says, as expressions of JavaScript, and what of it the sentence names.
HOSTILE = {
    "{ type: 'set', inputs: Object.assign([], { length: 2 ** 32 - 1 }) }": "a list of 4294967295 as inputs",
    "{ type: 'set', inputs: [1, , 2] }": "a list with something else in it as inputs",
    "{ type: 'set', cell_start: 2n ** 4_000_000n }": "a bigint as cell_start",
    "{ type: 'set', preset: 'ab'.repeat(10_000_000) }": "“abababababababababababab…”",
    "{ type: 'set', state: `s=1.inputs:${'1,'.repeat(10_000_000)}` }": "more than 120,000 characters",
}


def test_what_would_keep_a_figure_busy_is_measured_before_it_is_looked_at(host: Host) -> None:
    for count, (message, named) in enumerate(HOSTILE.items(), 1):
        host.page.evaluate(f"tell('cell', {{ lstm: 1, ...{message} }})")
        assert named in host.wait("error", count)["what"]
        assert len(host.heard("error")[-1]["what"]) < 200


def test_an_id_that_cannot_be_sent_back_is_refused_and_takes_no_other_answer_with_it(host: Host) -> None:
    host.page.evaluate(
        """() => {
          tell('cell', { lstm: 1, type: 'set', cell_start: 0.5 });
          tell('cell', { lstm: 1, type: 'getState', id: 'before' });
          const { port1 } = new MessageChannel();
          frames[0].postMessage({ lstm: 1, type: 'getState', id: port1 }, '*', [port1]);
          tell('cell', { lstm: 1, type: 'getState', id: 'after' });
        }"""
    )
    host.wait("state", 2)
    assert [state["id"] for state in host.heard("state")] == ["before", "after"]
    assert "has an id that cannot be sent back" in host.wait("error")["what"]


def test_what_is_not_a_message_of_version_1_is_ignored(host: Host) -> None:
    for data in (None, 5, "goto", [], {}, {"type": "goto", "step": 1}, {"lstm": 2, "type": "goto", "step": 1}):
        host.page.evaluate("(data) => tell('cell', data)", data)
    for kind in ("nonsense", "constructor", "hello", "__proto__"):
        host.say(kind, step=1)
    host.say("goto", stage=6, unknown="field")
    host.settle()
    assert [message["type"] for message in host.heard() if message["type"] in {"error", "step", "change"}] == []


def test_what_the_address_has_wrong_is_told(open_host: Open) -> None:
    host = open_host(cell="embed.html#s=1.preset:count;step:99")
    error = host.wait("error")
    assert (error["where"], host.frame().locator(".notice span").first.inner_text()) == ("address.step", error["what"])


def test_what_python_refuses_is_told_and_ends_the_wait_for_the_state(host: Host) -> None:
    host.say("set", forget_gate=[1e300, 0, 0], inputs=[1e300])
    host.say("getState", id=9)
    host.wait("error", 2)
    assert any(error.get("id") == 9 and error["where"] == "getState" for error in host.heard("error"))
    assert all("overflow" in error["what"] for error in host.heard("error"))
    host.say("reset")
    assert host.state()["request"] == as_messages_have_it(COUNT)


def test_a_failure_of_the_engine_is_told_and_the_recordings_still_answer(open_host: Open, site: Site) -> None:
    host = open_host('sandbox="allow-scripts"', site=site.url, cell="embed.html#s=1.preset:count;step:4")
    error = host.wait("error")
    assert error["where"] == "engine"
    assert "CORS" in error["what"]
    assert host.heard("ready") == []
    assert host.state()["request"] == as_messages_have_it(COUNT)
    host.say("set", cell_start=0.5)
    host.say("getState", id="lost")
    lost = host.wait("error", 2)
    assert (lost["id"], lost["what"]) == ("lost", error["what"])
