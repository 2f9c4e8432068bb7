"""Every kind of cell on the page: its numbers are those of CPython, and one leads to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.printing import printed, signed
from lstm_core.wire import request_from
from tests.whole.presets import singles
from tests.whole.screen import drawn, fragment, put, resize, wait_until_answered, walk
from tests.whole.sentences import marked, plain
from tests.whole.test_axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

OTHERS = [kind for kind in lc.kinds() if kind.kind != "lstm"]
PRESETS = [preset for kind in OTHERS for preset in singles(kind.kind)]

Json = dict[str, Any]


def expected(preset: lc.Preset) -> list[Json]:
    """What must be seen at every stop, worked out by CPython."""
    kind, request = next(kind for kind in OTHERS if kind.kind == preset.cell.kind), request_from(preset)
    values = lc.answer(request)["trace"]["values"]
    parts = {part.name: part for part in kind.parts}
    order = [stage.result for stage in kind.stages]
    sentences = [plain(sentence) for sentence in marked(request)]

    def number(name: str, step: int) -> str:
        value = values.get(f"{name}.value", values.get(name))[step]
        one_sided = name not in {state.name for state in kind.states} and (
            name not in parts or parts[name].curve.low == 0
        )
        return (printed if one_sided else signed)(value, 2)

    steps = range(len(preset.inputs))
    states = {state.name for state in kind.states}
    lanes = {name: [number(name, step) for step in steps] for name in order if name in {*parts, *states}}
    lanes["inputs"] = [signed(x, 2) for x in preset.inputs.ravel()]
    return [
        {
            "where": f"Step {step + 1} of {len(steps)}, stage {stage + 1} of {len(order)}: {kind.stages[stage].name}",
            "sentence": sentences[step * len(order) + stage],
            "results": [number(name, step) for name in order],
            "lanes": lanes,
        }
        for step in steps
        for stage in range(len(order))
    ]


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_the_numbers_on_the_screen_are_those_of_cpython(live: Page, preset: lc.Preset) -> None:
    put(live, fragment(preset.name))
    expect(live.locator("html")).to_have_attribute("data-kind", preset.cell.kind)
    wanted = expected(preset)
    seen = [{name: stop[name] for name in wanted[0]} for stop in walk(live)]
    assert seen == wanted


@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.kind)
def test_a_change_is_answered_for_every_kind(live: Page, kind: lc.Kind) -> None:
    preset = lc.presets(kind.kind)[0]
    part = kind.parts[0].name
    put(live, fragment(preset.name, kind=kind.kind, **{part: "0.5,-0.4,0.3"}, step=2))
    request = request_from(preset)
    request["weights"] |= {f"{part}.W": [0.5], f"{part}.U": [-0.4], f"{part}.b": [0.3]}
    result = kind.stages[-1].result
    answer = signed(lc.answer(request)["trace"]["values"][result][1], 2)
    expect(live.locator(".equations-result").last).to_have_text(answer)


def test_the_name_of_the_kind_is_the_way_to_the_others_and_back(live: Page) -> None:
    """The sequence stays; weights go over to parts that do the same; what was there comes back."""
    put(live, fragment(forget_gate=(0.5, 0.4, 1), inputs=(0.3, -0.7), step=2))
    name = live.locator(".kinds-name")
    name.focus()
    live.keyboard.press("Enter")
    expect(live.get_by_role("menuitemradio", name="LSTM Three gates")).to_be_focused()
    live.keyboard.press("ArrowDown")
    live.keyboard.press("Enter")
    expect(name).to_have_accessible_name("kind of cell: GRU")
    expect(live).to_have_title("GRU cell, step by step")
    wait_until_answered(live)
    expect(live.locator(".transport-where")).to_have_text("step 2 of 2")
    for letter, value in {"input": "0.5", "hidden state": "0.4"}.items():
        expect(live.get_by_role("textbox", name=f"update gate, weight of the {letter}")).to_have_value(value)
    expect(live.get_by_role("textbox", name="reset gate, bias")).to_have_value("8.0")
    assert "kind:gru" in live.url

    name.click()
    live.get_by_role("menuitemradio", name="LSTM Three gates").click()
    expect(name).to_have_accessible_name("kind of cell: LSTM")
    expect(live.get_by_role("textbox", name="forget gate, weight of the input")).to_have_value("0.5")
    expect(live.get_by_role("textbox", name="input gate, bias", exact=True)).to_have_value("2.0")


def test_who_comes_back_to_a_kind_finds_the_preset_and_the_start_values_that_were_there(live: Page) -> None:
    put(live, fragment("all-zero"))
    for name in ("GRU Two gates", "LSTM Three gates"):
        live.locator(".kinds-name").click()
        live.get_by_role("menuitemradio", name=name).click()
        wait_until_answered(live)
    expect(live.locator(".header-preset select")).to_have_value("all-zero")
    expect(live.locator(".preset h2")).to_have_text("All weights zero")
    expect(live.get_by_role("textbox", name="cell state at the start")).to_have_value("1.0")


def test_going_back_in_the_browser_leads_to_the_kind_before(live: Page) -> None:
    put(live, fragment())
    live.locator(".kinds-name").click()
    live.get_by_role("menuitemradio", name="RNN No gates").click()
    expect(live.locator("html")).to_have_attribute("data-kind", "rnn")
    live.go_back()
    expect(live.locator("html")).to_have_attribute("data-kind", "lstm")


def test_each_kind_has_its_own_presets(live: Page) -> None:
    for kind in OTHERS:
        put(live, fragment(lc.presets(kind.kind)[0].name))
        titles = live.locator(".header-preset option").all_text_contents()
        assert [title.strip() for title in titles] == [preset.title for preset in lc.presets(kind.kind)]


def test_a_kind_that_does_not_exist_is_told(live: Page) -> None:
    put(live, fragment(kind="elman"))
    expect(live.locator(".notice")).to_contain_text("names the kind of cell “elman”, which does not exist")


@pytest.mark.page_may_complain
def test_where_the_other_kinds_cannot_be_fetched_the_lstm_stays_and_says_so(new_page: NewPage) -> None:
    page = new_page()
    page.route("**/kinds-*.js", lambda route: route.abort())
    page.goto("./" + fragment("gru-count"))
    expect(page.locator(".notice")).to_contain_text("The script of the other kinds of cell could not be fetched")
    expect(page.locator("html")).to_have_attribute("data-kind", "lstm")
    page.unroute("**/kinds-*.js")
    page.locator(".kinds-name").click()
    page.get_by_role("menuitemradio", name="GRU Two gates").click()
    expect(page.locator("html")).to_have_attribute("data-kind", "gru")


@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.kind)
def test_axe_finds_nothing_in_any_kind(live: Page, kind: lc.Kind) -> None:
    put(live, fragment(lc.presets(kind.kind)[0].name))
    found = violations(live)
    live.locator(".kinds-name").click()
    found += violations(live)
    live.keyboard.press("Escape")
    assert found == []


@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.kind)
def test_no_kind_is_wider_than_a_phone(live: Page, kind: lc.Kind) -> None:
    resize(live, 360, 740)
    put(live, fragment(lc.presets(kind.kind)[0].name))
    drawn(live)
    assert live.evaluate("document.documentElement.scrollWidth") == 360


def test_over_the_weights_stands_what_was_taken_over_and_what_is_new_until_a_change(new_page: NewPage) -> None:
    page = new_page()
    page.goto("./" + fragment(forget_gate=(0.5, 0.4, 1), step=2))
    note = page.locator(".controls-carried")
    for name, told in {
        "GRU Two gates": "Taken over from the LSTM: forget gate as update gate and candidate. "
        "New, and neutral: reset gate and bias of u h.",
        "RNN No gates": "Taken over from the GRU: candidate as hidden state.",
    }.items():
        expect(note).to_have_count(0)
        page.locator(".kinds-name").click()
        page.get_by_role("menuitemradio", name=name).click()
        expect(note).to_have_text(told)
        page.locator(".controls-slider input").first.press("ArrowLeft")
    expect(note).to_have_count(0)
    page.locator(".kinds-name").click()
    page.get_by_role("menuitemradio", name="LSTM Three gates").click()
    expect(page.locator("html")).to_have_attribute("data-kind", "lstm", timeout=30_000)
    expect(note).to_have_count(0)
