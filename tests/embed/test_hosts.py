"""Whatever page a figure stands in, it shows its state, steps, answers an edit with live Python and talks to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.whole.expected import STAGES, trace_of
from tests.whole.presets import PRESETS, as_messages_have_it, with_parameter

if TYPE_CHECKING:
    from tests.embed.conftest import Host, Open

pytestmark = pytest.mark.page_may_complain  # another origin is the point, and Chromium names what a sandbox forbids

HOSTS = {
    "a page of another site": {},
    "a sandbox without an origin": {"attributes": 'sandbox="allow-scripts"'},
    "a sandbox that keeps the origin": {"attributes": 'sandbox="allow-scripts allow-same-origin"'},
    "a page from a disk": {"disk": True},
    "a page from a disk, sandboxed": {"disk": True, "attributes": 'sandbox="allow-scripts"'},
}

FIELD = "forget gate, bias"
VALUE = -7.5


def type_into_the_field(host: Host, name: str, text: str) -> None:
    frame = host.frame(name)
    frame.get_by_role("button", name="Weights", exact=True).click()
    field = frame.get_by_role("textbox", name=FIELD, exact=True)
    field.fill(text)
    field.press("Enter")


@pytest.mark.parametrize("kind", HOSTS)
def test_a_figure_works_in(open_host: Open, kind: str) -> None:
    host = open_host(cell="embed.html#s=1.preset:count;step:4;stage:2", **HOSTS[kind])
    steps = len(PRESETS["count"]["inputs"])
    frame = host.frame()

    assert host.heard()[0] == {
        "lstm": 1,
        "type": "hello",
        "shape": "1x1",
        "state": "s=1.preset:count;step:4;stage:2",
        "step": 4,
        "stage": 2,
        "steps": steps,
    }
    expect(frame.locator(".sentence-where")).to_contain_text(f"Step 4 of {steps}, stage 2 of 6")

    frame.get_by_role("button", name="next stage", exact=True).click()
    told = host.wait("step")
    assert (told["step"], told["stage"]) == (4, 3)
    assert told["sentence"].startswith(f"Step 4 of {steps}, stage 3, {STAGES[2]}. ")

    assert host.wait("ready")["place"] in {"shared", "worker"}
    type_into_the_field(host, "cell", str(VALUE))
    edited = with_parameter(PRESETS["count"], "forget_gate", "b", VALUE)
    assert host.wait("change")["request"] == as_messages_have_it(edited)

    answer = host.state()
    assert answer["request"] == as_messages_have_it(edited)
    assert (answer["step"], answer["stage"]) == (4, 3)
    trace = trace_of(edited)
    for field in ("kept", "written", "cell_state", "hidden_state"):
        assert answer["trace"][field] == pytest.approx(list(trace[field]), abs=1e-12), field
    assert host.heard("error") == []

    frame.get_by_role("button", name="Share", exact=True).click()
    expect(frame.get_by_role("dialog", name="Share what is on screen")).to_be_visible()


def test_figures_on_one_page_are_not_confused(open_host: Open) -> None:
    host = open_host(left="embed.html#s=1.preset:count;step:1", right="embed.html#s=1.preset:default;step:2")
    host.say("goto", "left", step=5)
    host.wait("step", name="left")
    host.say("set", "right", inputs=[0.25, 0.5, 0.75])
    host.wait("change", name="right")

    left, right = host.state("left"), host.state("right")
    assert (left["request"], left["step"]) == (as_messages_have_it(PRESETS["count"]), 5)
    assert right["request"] == as_messages_have_it(PRESETS["default"] | {"inputs": [0.25, 0.5, 0.75]})
    assert right["step"] == 2
    assert host.heard("change", "left") == []
    assert host.heard("step", "right") == []


def test_what_another_figure_says_is_not_heard(open_host: Open) -> None:
    host = open_host(left="embed.html#s=1.preset:count;step:1", right="embed.html#s=1.preset:count;step:1")
    message = {"lstm": 1, "type": "goto", "step": 5}
    host.frame("left").evaluate("(message) => parent.frames[1].postMessage(message, '*')", message)
    host.frame("right").evaluate("(message) => postMessage(message, '*')", message)
    host.settle()
    assert host.state("right")["step"] == 1


def test_figures_that_follow_each_other_come_to_rest(open_host: Open) -> None:
    host = open_host(left="embed.html", right="embed.html")
    host.page.evaluate(
        """() => addEventListener('message', ({ source, data }) => {
            if (data.type === 'change') tell(source === frames[0] ? 'right' : 'left',
                { lstm: 1, type: 'set', state: data.state });
        })"""
    )
    host.wait("ready", name="left")
    type_into_the_field(host, "left", str(VALUE))
    host.wait("change", name="right")
    host.state("left")
    host.state("right")
    host.settle()
    assert len(host.heard("change", "left")) == 1
    assert len(host.heard("change", "right")) == 1
    assert host.state("right")["request"] == as_messages_have_it(
        with_parameter(PRESETS["default"], "forget_gate", "b", VALUE)
    )
