"""Both directions of time: a second cell reads the sequence from its end, and the reader looks at one of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.printing import printed, signed
from lstm_core.wire import request_from
from tests.whole.screen import drawn, fragment, put, resize, seen, wait_until_answered
from tests.whole.sentences import marked, plain
from tests.whole.test_axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

Json = dict[str, Any]
KINDS = lc.kinds()
SEQUENCE = (0.8, -0.3, 0.6, -0.9)


def both_ways(kind: lc.Kind, sequence: tuple[float, ...] = SEQUENCE) -> Json:
    """The first preset of a kind with two cells: the backward one has another bias in its first part."""
    request = request_from(lc.presets(kind.kind)[0]) | {"inputs": list(sequence)}
    first = kind.parts[0].name
    weights = request["weights"] | {f"{first}.W": [0.5], f"{first}.U": [-0.4], f"{first}.b": [0.3]}
    return request | {"backward": {"weights": weights, "starts": request["starts"]}}


def address(kind: lc.Kind, **fields: Any) -> str:
    first = kind.parts[0].name
    return fragment(
        lc.presets(kind.kind)[0].name,
        kind=kind.kind,
        inputs=SEQUENCE,
        **{f"backward_{first}": (0.5, -0.4, 0.3)},
        **fields,
    )


def results(kind: lc.Kind, answer: Json, step: int) -> list[str]:
    """The result of every stage, as it is printed."""
    values = answer["trace"]["values"]
    parts = {part.name: part for part in kind.parts}
    states = {state.name for state in kind.states}

    def number(name: str) -> str:
        one_sided = name not in states and (name not in parts or parts[name].curve.low == 0)
        value = values.get(f"{name}.value", values.get(name))[step - 1]
        return (printed if one_sided else signed)(value, 2)

    return [number(stage.result) for stage in kind.stages]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_numbers_of_both_cells_are_those_of_cpython(live: Page, kind: lc.Kind) -> None:
    answer = lc.answer(both_ways(kind))
    for direction, said in (("forward", answer), ("backward", answer["backward"])):
        for step in (1, 3, 4):
            put(live, address(kind, direction=direction, step=step))
            assert seen(live)["results"] == results(kind, said, step), (direction, step)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_step_says_what_comes_out_of_both(live: Page, kind: lc.Kind) -> None:
    put(live, address(kind, direction="backward", step=2))
    answer = lc.answer(both_ways(kind))
    hidden = [said["trace"]["values"]["hidden_state"] for said in (answer, answer["backward"])]
    shown = live.locator(".timeline-both > .timeline-value").all_text_contents()
    assert shown == [signed(each[step], 2) for step in range(len(SEQUENCE)) for each in hidden]


def test_only_who_reads_from_the_end_knows_who_teddy_is(live: Page) -> None:
    put(live, fragment("teddy"))
    out = live.locator(".timeline-both .timeline-value.now")
    expect(out).to_have_text(["0.00", "−0.76"])
    live.get_by_role("slider", name="step", exact=True).press("ArrowRight")
    field = live.get_by_role("textbox", name="input at step 4")
    field.fill("1")
    field.press("Enter")
    wait_until_answered(live)
    live.get_by_role("slider", name="step", exact=True).press("ArrowLeft")
    expect(out).to_have_text(["0.00", "+0.76"])


def test_a_switch_in_the_menu_adds_a_cell_that_reads_from_the_end_and_takes_it_away(live: Page) -> None:
    put(live, fragment("count", step=4))
    before = seen(live)["results"]
    name = live.locator(".kinds-name")
    name.click()
    live.get_by_role("menuitemcheckbox", name="both directions").click()
    wait_until_answered(live)
    expect(name).to_have_accessible_name("kind of cell: LSTM, both directions")
    assert seen(live)["results"] == before
    live.get_by_role("button", name="backward").click()
    request = request_from(next(preset for preset in lc.presets() if preset.name == "count"))
    cell = {name: request[name] for name in ("weights", "starts")}
    answer = lc.answer(request | {"backward": cell})["backward"]
    drawn(live)
    assert seen(live)["results"] == results(KINDS[0], answer, 4)
    name.click()
    live.get_by_role("menuitemcheckbox", name="both directions").click()
    wait_until_answered(live)
    expect(live.locator(".directions")).to_have_count(0)
    assert seen(live)["results"] == before


def test_each_cell_has_weights_of_its_own_and_the_address_keeps_them(live: Page) -> None:
    put(live, fragment(direction="backward", step=3))
    expect(live.locator("#controls-title")).to_have_text("Weights of the backward cell")
    bias = live.get_by_role("textbox", name="forget gate, bias")
    bias.fill("-2.5")
    bias.press("Enter")
    wait_until_answered(live)
    assert "backward_forget_gate:2,1,-2.5" in live.url
    live.get_by_role("button", name="forward").click()
    expect(live.get_by_role("textbox", name="forget gate, bias")).to_have_value("1.2")
    kept = live.url[live.url.index("#") :]
    put(live, fragment("count"))
    put(live, kept.replace("direction:forward", "direction:backward"))
    expect(live.get_by_role("textbox", name="forget gate, bias")).to_have_value("−2.5")
    live.keyboard.press("ControlOrMeta+z")


def test_time_goes_on_to_the_left_for_who_reads_from_the_end(live: Page) -> None:
    """Playing and stages go where the state goes; the arrow keys stay what they look like."""
    put(live, fragment(direction="backward", step=3, stage=6))
    live.get_by_role("button", name="next stage").click()
    expect(live.locator(".transport-where")).to_have_text("step 2 of 5")
    live.locator(".figure").focus()
    live.keyboard.press("ArrowRight")
    expect(live.locator(".transport-where")).to_have_text("step 3 of 5")
    live.keyboard.press("End")
    expect(live.get_by_role("button", name="next step")).to_have_attribute("aria-disabled", "true")


def test_what_python_refuses_of_the_backward_cell_is_told_of_it(live: Page) -> None:
    state = fragment(direction="backward", backward_forget_gate=(1e308, 0, 0), inputs=(0, 9, 0))
    live.evaluate("(hash) => { location.hash = hash; }", state)
    expect(live.locator(".notice")).to_contain_text("the forget gate")
    expect(live.locator(".notice")).to_contain_text("backward")
    expect(live.locator(".notice")).to_contain_text("step 2")


def test_the_sentences_of_both_directions_are_those_the_core_chose(live: Page) -> None:
    request = both_ways(KINDS[0])
    put(live, address(KINDS[0], direction="forward", step=3, stage=2))
    assert seen(live)["sentence"] == [plain(sentence) for sentence in marked(request)][2 * 6 + 1]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_both_directions_of_any_kind_have_no_findings_and_fit_a_phone(live: Page, kind: lc.Kind) -> None:
    put(live, address(kind, direction="backward", step=2))
    assert violations(live) == []
    resize(live, 360, 740)
    drawn(live)
    assert live.evaluate("document.documentElement.scrollWidth") == 360
