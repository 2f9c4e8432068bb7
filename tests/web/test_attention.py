"""The lane of attention: a line to each step, as wide as its share, and every number as the core has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

import lstm_core as lc
from lstm_core.printing import printed, signed
from lstm_core.wire import request_from
from tests.pipe import asking
from tests.web.address import Address, addresses
from tests.web.attention import ALL, KEPT, SCRIPT, Looked, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.pipe import Ask

Json = dict[str, Any]

WIDEST = 16  # pixels, of all shares together
COLUMNS = ["score", "less the largest", "e to that", "share", "share · h"]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield question


def percents(row: list[str]) -> list[float]:
    return [float(share.removesuffix(" %")) for share in row]


def test_every_picture_is_the_one_that_was_looked_at() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob("*.svg")}
    assert drawn() == kept, "look at it, then run python -m tests.web.attention"


@pytest.mark.parametrize(
    ("looked", "unit"),
    [
        (Looked("lstm", at=4), 0),
        (Looked("gru", 3, at=5, scoring="dot"), 2),
        (Looked("rnn", 2, at=3, scoring="general", query=[1.0, -0.5], weight=[0.5, 2.0, -1.0, 0.0]), 1),
        (Looked("lstm", 2, at=2, backward=True), 1),
    ],
)
def test_every_number_from_the_scores_to_the_context_is_the_cores(ask: Ask, looked: Looked, unit: int) -> None:
    found = looked.shown(ask, unit, chosen=ALL)
    options = {"scoring": "scaled", "query": looked.states[-1]} | looked.options
    if "weight" in options:
        options["weight"] = [options["weight"][:2], options["weight"][2:]]
    core = lc.attention(looked.states, **options)
    back = -1 if "direction" in looked.run["trace"] else 1
    shares = [f"{round(float(printed(share, 2)) * 100)} %" for share in core.shares[::back]]
    assert found["rows"][0] == shares
    scores = [signed(float(score), 2) for score in core.scores[::back]]
    assert found["rows"][1] == scores
    assert f"context {signed(float(core.context[unit]), 2)}" in found["hints"]
    table = found["table"]
    wanted = {
        "score": core.scores,
        "less the largest": core.scores - core.scores.max(),
        "share": core.shares,
        "share · h": core.shares * looked.states[:, unit],
    }
    for name, values in wanted.items():
        printing = printed if name == "share" else signed
        assert [cell for cell in table[name] if cell] == [printing(float(value), 4) for value in values[::back]], name
    assert list(table)[:5] == COLUMNS


def test_steps_that_come_later_have_no_share(ask: Ask) -> None:
    found = Looked(at=3).shown(ask)
    assert [share != "" for share in found["table"]["share"]] == [True, True, True, False, False]
    assert len(found["rows"][0]) == 3


@pytest.mark.parametrize("T", [5, 60])
def test_a_line_is_as_wide_as_its_share(ask: Ask, T: int) -> None:
    looked = Looked(T=T, at=T)
    (flow,) = looked.shown(ask)["flow"]
    lines = flow.split("z")[: T - 1]
    ends = [re.findall(r"-?[\d.]+", line) for line in lines]
    widths = [float(numbers[-2]) - float(numbers[1]) for numbers in ends]
    shares = looked.lens()["shares"]
    assert widths == pytest.approx([share * WIDEST for share in shares[:-1]], abs=0.11)


def test_where_columns_are_narrow_a_full_meter_is_less_than_all_and_says_so(ask: Ask) -> None:
    assert Looked(at=5).shown(ask)["full"] == []
    looked = Looked(T=60, at=50)
    (full,) = looked.shown(ask)["full"]
    assert max(looked.lens()["shares"]) * 100 <= float(full.removesuffix(" %")) < 100


def test_it_is_told_where_the_present_step_looks(ask: Ask) -> None:
    looked = Looked(at=3)
    shares = [round(float(printed(share, 2)) * 100) for share in looked.lens()["shares"]]
    named = ", ".join(f"step {step} with {share} percent" for step, share in enumerate(shares, 1))
    assert looked.shown(ask)["spoken"] == [f"Step 3 looks at {named}."]
    (many,) = Looked(T=60, at=60).shown(ask)["spoken"]
    assert many.endswith(", and 48 more with less.")


def test_a_single_step_has_all(ask: Ask) -> None:
    found = Looked(T=1, at=1).shown(ask, chosen=ALL)
    assert found["rows"][0] == ["100 %"]
    assert found["told"] == ["At the first step there is nothing to look back on."]


@pytest.mark.parametrize(
    ("T", "share", "sentence"),
    [
        (30, None, "Attention reaches a step that the recurrence has lost."),
        (2, 0.01, "The recurrence brings more."),
        (2, 0.9, "Attention brings more."),
    ],
)
def test_attention_reaches_a_step_that_the_recurrence_has_lost(
    ask: Ask, T: int, share: float | None, sentence: str
) -> None:
    looked = Looked(T=T, at=T, share=share and [1, share])
    lens = looked.lens()
    factor = 10 if share is None else 1
    assert (lens["reaching"][0] > factor * lens["recurrent"][0]) == sentence.startswith("Attention")
    (told,) = looked.shown(ask, chosen=ALL)["told"]
    assert told.endswith(sentence)


def test_what_is_covered_is_not_given_away(ask: Ask) -> None:
    looked = Looked(at=5)
    found = looked.shown(ask, covered=1, chosen=ALL)
    assert found["rows"] == []
    assert found["flow"] == []
    assert found["why"] == ["Where step 5 looks is covered."]
    assert "table" not in found
    assert "context …" in found["hints"]
    assert looked.shown(ask, stage=3)["faded"]


def test_what_was_heard_before_stays_until_the_answer_is_there_if_python_is(ask: Ask) -> None:
    looked = Looked(at=4)
    assert looked.shown(ask, late=True)["rows"] == looked.shown(ask)["rows"]
    loading = {"kind": "loading", "phase": "download", "done": 1, "total": 2, "slow": False}
    found = looked.shown(ask, late=True, engine=loading)
    assert found["rows"] == []
    assert found["why"] == ["Waits for Python."]


@pytest.fixture(scope="module")
def address() -> Iterator[Address]:
    presets = [preset for preset in lc.presets("lstm") if preset.cell.H in {1, 2, 4}]
    described = [
        {"name": preset.name, "step": preset.step, "request": request_from(preset), "words": preset.words}
        for preset in presets
    ]
    with addresses(described) as asked:
        yield asked


@pytest.mark.parametrize(
    ("H", "chosen", "fields"),
    [
        (1, {}, ""),
        (1, {"scoring": "dot", "query": [-0.5]}, ";scoring:dot;query:-0.5"),
        (
            2,
            {"scoring": "general", "scoring_weight": [1, 0.25, 0, 1e-7]},
            ";scoring:general;scoring_weight:1,0.25,0,1e-7",
        ),
        (2, {"query": [1e30, 0]}, ";query:1e30,0"),
        (1, {"attention": ["working", "back"]}, ";attention:working,back"),
    ],
)
def test_how_attention_looks_comes_back_from_the_address(address: Address, H: int, chosen: Json, fields: str) -> None:
    state = address.read(f"#s=1.shape:{H}x1")
    place = {"step": 2, "stage": 1, "lanes": ["attention"], "chosen": chosen}
    written = address.write(state["request"], address.presets[0], **place)
    assert fields in written
    assert len(re.findall("scoring|query|attention:", written)) == len(re.findall("scoring|query|attention:", fields))
    read = address.read(f"#{written}")
    assert read["notices"] == []
    assert read["chosen"] == chosen


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ("scoring:cosine", "The address gives “cosine” for scoring, where only dot, scaled, general will do"),
        ("attention:all", "The address gives “all” for attention, where only working, back will do"),
        ("query:1,2", "The address gives 2 values for the query of attention, where only one number will do"),
        ("query:north", "The address gives “north” for the query of attention"),
        ("shape:2x1;scoring_weight:1", "for the weight of attention, where only 4 numbers will do"),
    ],
)
def test_what_an_address_cannot_mean_of_attention_is_told(address: Address, fields: str, sentence: str) -> None:
    read = address.read(f"#s=1.lanes:attention;{fields}")
    assert read["chosen"] == {}
    (notice,) = read["notices"]
    assert sentence in notice["what"]


def told(page: Page) -> list[int]:
    """The shares in percent, as they are told."""
    name = page.locator(".attention-handle").get_attribute("aria-label") or ""
    return [int(share) for share in re.findall(r"with (\d+)", name)]


@pytest.mark.usefixtures("site")
def test_of_a_share_that_is_dragged_the_others_keep_their_proportions_until_it_is_let_go(page: Page) -> None:
    page.goto("./#s=1.preset:default;lanes:attention;step:4")
    handle = page.locator(".attention-handle")
    expect(handle).to_have_attribute("aria-label", re.compile("step 4 with"), timeout=60_000)
    scored = told(page)
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 8, box["y"] + box["height"] - 8
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y - 80)  # at once, so that there is one answer to it
    page.mouse.up()
    release = page.locator(".attention-release")
    expect(handle).not_to_have_attribute("aria-label", re.compile(f"step 1 with {scored[0]} "))
    held, *others = told(page)
    assert held > scored[0] + 20
    left = (100 - held) / (100 - scored[0])
    assert others == pytest.approx([share * left for share in scored[1:]], abs=1.5)
    assert "step:4" in page.url, "up and down is no scrubbing"

    page.locator(".attention-set").click()
    page.get_by_role("slider", name="share of step 1").press("ArrowRight")
    expect(handle).to_have_attribute("aria-label", re.compile(f"step 1 with {held + 1} "))
    page.keyboard.press("Escape")
    release.click()
    expect(release).to_have_count(0)
    expect(handle).to_have_attribute("aria-label", re.compile(f"step 1 with {scored[0]} "))
    assert told(page) == scored
