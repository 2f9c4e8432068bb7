"""What a memory is made of: bands from the step that wrote each, and under them what is left, which adds up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import lstm_core as lc
from lstm_core.explaining.origins import ORIGINS
from lstm_core.printing import signed
from tests.pipe import asking
from tests.web.made_of import KEPT, SCRIPT, asked, drawn, lens, run_of
from tests.web.many import answered

Json = dict[str, Any]
Ask = Callable[..., Json]

REMEMBERING = [kind.kind for kind in lc.kinds() if kind.cell.memory]


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(SCRIPT) as question:
        yield lambda run, step, **more: asked(question, run, step, **more)


def shares_of(run: Json, unit: int = 0) -> Any:
    memory = lens(run, unit=unit)
    assert memory
    steps = run["trace"]["T"]
    return memory["shares"].reshape(steps, steps + 1)


def thickness(seen: Json, steps: int) -> Any:
    """How thick the band of each step is at each step, with its sign."""
    found = np.zeros((steps, steps + 1))
    for band in seen["bands"]:
        for layer in band["layers"]:
            if layer["step"] > 0:
                found[layer["step"] - 1, band["from"]] += layer["upper"] - layer["lower"]
    return found


def many_steps(steps: int, **changed: Any) -> Json:
    rng = np.random.default_rng(steps)
    inputs = rng.uniform(-1, 1, steps).round(1).tolist()
    return run_of("default", inputs=inputs, starts={"cell_state": [0.8]}, **changed)


@pytest.mark.parametrize("kind", REMEMBERING)
def test_each_band_is_as_thick_as_what_is_left_of_its_step_in_the_unit_that_is_looked_at(ask: Ask, kind: str) -> None:
    run = answered(kind, 3, 2, T=6)
    for unit in (0, 2):
        seen = ask(run, 4, unit=unit)
        np.testing.assert_allclose(thickness(seen, 6), shares_of(run, unit), atol=1e-12)
        assert seen["refusal"] == ""


def test_the_oldest_lies_nearest_to_zero_positive_above_and_negative_below(ask: Ask) -> None:
    seen = ask(run_of("default", starts={"cell_state": [0.5]}), 5)
    for step in range(1, 6):
        for negative in (False, True):
            at = [
                (band["from"], layer)
                for band in seen["bands"]
                for layer in band["layers"]
                if layer["step"] == step and band["negative"] is negative
            ]
            edge = 0.0
            for _, layer in sorted(at, key=lambda found: found[0]):
                assert layer["lower"] == pytest.approx(edge, abs=1e-12)
                edge = layer["upper"]
                assert (edge <= layer["lower"]) if negative else (edge >= layer["lower"])
    first = next(band for band in seen["bands"] if band["from"] == 0)
    assert first["layers"][0] == {"step": 0, "lower": 0, "upper": 0.5}
    assert 'class="made-band negative"' in seen["picture"]
    assert "timeline-area" not in seen["picture"].partition('class="hidden_state"')[0], "the bands are not covered"


@pytest.mark.parametrize("steps", [29, 30, 60, 200])
def test_of_many_steps_the_largest_dozen_are_bands_and_the_rest_is_one(ask: Ask, steps: int) -> None:
    run = many_steps(steps)
    seen = ask(run, steps)
    shares = shares_of(run)
    found = thickness(seen, steps)  # the rest is the last column
    own = {band["from"] for band in seen["bands"]} - {-1}
    if steps < 30:
        np.testing.assert_allclose(found, shares, atol=1e-12)
        return
    sizes = np.abs(shares).max(axis=0)
    assert own == set(np.argsort(sizes)[-12:].tolist())
    rest = [column for column in range(steps + 1) if column not in own]
    heights = {"above": shares[:, rest].clip(min=0).sum(axis=1), "below": shares[:, rest].clip(max=0).sum(axis=1)}
    for band in seen["bands"]:
        if band["from"] == -1:
            wanted = heights["below" if band["negative"] else "above"]
            for layer in band["layers"]:
                if layer["step"] > 0:
                    assert layer["lower"] == 0
                    assert layer["upper"] == pytest.approx(wanted[layer["step"] - 1], abs=1e-12)
    assert seen["drawn"] <= 2 * 13
    assert len(seen["left"]) == 1, "columns are too narrow, only that of now is printed"


def on_paper(texts: list[str]) -> Decimal:
    return sum((Decimal(text.replace("−", "-")) for text in texts), Decimal(0))


@pytest.mark.parametrize("name", ["default", "france", "remember-first", "count"])
@pytest.mark.parametrize("start", [0.0, -0.7])
def test_what_is_left_is_printed_with_decimals_with_which_it_adds_up_to_the_memory(
    ask: Ask, name: str, start: float
) -> None:
    run = run_of(name, starts={"cell_state": [start]})
    memory = lens(run)
    assert memory
    for step in range(1, run["trace"]["T"] + 1):
        seen = ask(run, step, width=1600)
        decimals = int(memory["decimals"][step - 1])
        texts = [one["text"] for one in sorted(seen["left"], key=lambda one: one["x"])]
        assert texts == [signed(share, decimals) for share in shares_of(run)[step - 1, 1 : step + 1]]
        ofstart = [text.split()[-1] for text in seen["texts"] if text.startswith("start ")]
        assert len(ofstart) == (start != 0)
        c = signed(run["trace"]["values"]["cell_state"][step - 1], decimals)
        nearly = "only nearly" in seen["told"]
        assert ("They add up to" in seen["told"]) == (not nearly and decimals > 2)
        assert nearly == (memory["holds"][step - 1] == 0)
        assert nearly or on_paper(texts + ofstart) == Decimal(c.replace("−", "-"))
        assert seen["named"].startswith(f"c at step {step} is ")


def test_where_there_is_no_room_for_the_decimals_nothing_is_said_to_add_up(ask: Ask) -> None:
    run = run_of("count", starts={"cell_state": [-0.7]})
    memory = lens(run)
    assert memory
    step = int(np.argmax(memory["decimals"] * memory["holds"])) + 1
    assert memory["decimals"][step - 1] > 2
    assert "They add up to" in ask(run, step, width=1600)["told"]
    assert "only nearly" in ask(run, step, width=400)["told"]


def test_the_picture_is_named_with_every_share_that_is_seen(ask: Ask) -> None:
    seen = ask(run_of("default"), 5)
    shares = "plus 0.14 from step 1, minus 0.04 from step 2, plus 0.18 from step 3, minus 0.73 from step 4, plus 0.92"
    assert seen["named"].startswith(f"c at step 5 is plus 0.47: {shares} from step 5.")
    kept = [{"part": "forget_gate", "value": 1.0, "first": 0}]
    long = ask(many_steps(60, holds=kept), 60)["named"]
    assert long.count(" from step ") <= 13
    assert re.search(r"less from \d+ other steps\.", long)


@pytest.mark.parametrize(
    ("name", "step", "sentence"),
    [
        ("france", 4, "Nothing has been written yet."),
        ("france", 5, "Most of c5 was written at this step."),
        ("france", 8, "Most of c8 came from step 5, kept at 100 %."),
        ("default", 4, "What step 4 wrote outweighs all that was left from before."),
    ],
)
def test_one_sentence_says_where_most_of_it_came_from_and_beside_it_what_shares_are_not(
    ask: Ask, name: str, step: int, sentence: str
) -> None:
    seen = ask(run_of(name), step)
    assert seen["told"].startswith(sentence)
    assert seen["told"].endswith("Shares take the gates as given. What a step did to later gates is not in them.")


def test_as_a_figure_of_its_own_it_is_higher_and_says_above_what_it_would_say_below(ask: Ask) -> None:
    run = run_of("france")
    beside, alone = ask(run, 8), ask(run, 8, alone=True)
    assert alone["says"] == "At step 8, c is +0.98. Most of c8 came from step 5, kept at 100 %."
    assert alone["told"].startswith("Shares take the gates as given")
    assert "hidden state h" not in alone["texts"]
    assert beside["told"].startswith("Most of c8")


def test_a_gate_that_is_held_shut_cuts_every_older_band(ask: Ask) -> None:
    held = [{"part": "forget_gate", "value": 0.0, "first": 3, "last": 3}]
    found = thickness(ask(run_of("default", holds=held), 5), 5)
    assert (found[3:, :4] == 0).all()
    assert (found[2, 1:4] != 0).all()


def test_what_is_covered_gives_nothing_away(ask: Ask) -> None:
    run = run_of("default")
    seen = ask(run, 3, covered=2 * 6)
    assert {layer["step"] for band in seen["bands"] for layer in band["layers"]} <= {0, 1, 2}
    assert seen["left"] == []
    assert seen["named"] == "What c is made of"
    assert seen["told"].startswith("Shares take the gates as given")
    assert set(seen["rows"][2:]) == {""}
    assert ask(run, 3, covered=2 * 6, alone=True)["says"] == "At step 3, c is not worked out yet."


def test_what_the_stage_has_not_reached_is_faded(ask: Ask) -> None:
    faded = ask(run_of("default"), 3, stage=2)["picture"]
    reached = ask(run_of("default"), 3, stage=4)["picture"]
    group = '<g class="made-left">\n<g class="todo">'
    assert group in re.sub(r">\s*<g", ">\n<g", faded)
    assert group not in re.sub(r">\s*<g", ">\n<g", reached)
    assert 'class="made-veil"' in reached


@pytest.mark.parametrize("backward", [False, True])
def test_steps_are_those_of_the_sequence_in_whichever_direction_the_cell_reads(ask: Ask, backward: bool) -> None:
    run = answered("lstm", 1, 1, backward=backward, T=5)
    if backward:
        cell = {name: run["request"][name] for name in ("weights", "starts")}
        run["request"] = run["request"] | {"backward": cell}
    seen = ask(run, 2)
    shares = shares_of(run)
    now = 4 if backward else 2
    left = [one["text"] for one in sorted(seen["left"], key=lambda one: one["x"])]
    expected = [signed(share, 2) for share in shares[now - 1, 1 : now + 1]]
    assert [text[:4] for text in left] == [text[:4] for text in (expected[::-1] if backward else expected)]
    assert f"from step {5 if backward else 1}" in seen["named"]
    assert "from step 3" in seen["named"] if backward else "from step 3" not in seen["named"]


def test_an_rnn_is_refused_in_one_sentence_and_its_axis_stays_as_it_is(ask: Ask) -> None:
    run = answered("rnn", 1, 1)
    seen = ask(run, 2, known=False)
    assert seen["refusal"] == "An RNN makes its state anew at every step: nothing is carried over."
    assert (seen["drawn"], seen["left"], seen["named"]) == (0, [], "")


def height(seen: Json) -> float:
    return float(re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', seen["picture"])[0])


def test_while_the_lens_waits_its_height_is_kept_and_the_last_picture_stays_if_python_is_there(ask: Ask) -> None:
    run = run_of("default")
    there, late = ask(run, 5), ask(run, 5, late=True)
    assert late["picture"] == there["picture"]
    for waiting in (ask(run, 5, known=False), ask(run, 5, late=True, engine={"kind": "failed", "reason": "missing"})):
        assert height(waiting) == height(there)
        assert (waiting["drawn"], waiting["left"]) == (0, [])
        assert waiting["told"].startswith("What it is made of waits for Python.")
        assert "left in c5" in waiting["texts"]


def test_the_table_has_a_column_of_what_is_left(ask: Ask) -> None:
    run = run_of("default", starts={"cell_state": [0.5]})
    seen = ask(run, 4)
    assert seen["headings"][-1] == "left in c at step 4"
    shares = [signed(share, 4) for share in shares_of(run)[3]]
    assert seen["rows"][2:] == [*shares[:5], ""]


def test_the_lane_is_opened_by_its_address_and_closed_by_its_cross(page: Page) -> None:
    page.goto("./#s=1.preset:default;lanes:made_of;step:5")
    band = page.locator(".made-band")
    expect(band).to_have_count(5, timeout=60_000)
    expect(page.get_by_role("img", name="c at step 5 is plus 0.47")).to_have_count(1)
    page.get_by_role("button", name="Close the lane: What c is made of").click()
    expect(band).to_have_count(0)
    expect(page).not_to_have_url(re.compile("made_of"))


def test_the_sentences_are_those_that_the_core_chooses_from(ask: Ask) -> None:
    assert ask(run_of("default"), 1)["origins"] == list(ORIGINS)


def test_every_picture_is_the_one_that_was_looked_at() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in KEPT.glob("*.svg")}
    found = drawn()
    assert found.keys() == kept.keys()
    for name, picture in found.items():
        assert picture == kept[name], f"{name}: look at it, then run python -m tests.web.made_of"
