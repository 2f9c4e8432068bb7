"""The cell is drawn as it was looked at and found good: every kind, every stage, wide and slim."""

import re
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

import lstm_core
from tests.web import pictures
from tests.web.mirrored import both_ways
from tests.web.without_python import SILENT_WORKER

OVERLAPS = (Path(__file__).parent / "overlaps.js").read_text("utf-8")
drawn = cache(pictures.drawn)

pytestmark = pytest.mark.usefixtures("site")


def of(kind: str) -> dict[str, str]:
    """The pictures of the presets of a kind at its last stage."""
    last = len(next(told.stages for told in lstm_core.kinds() if told.kind == kind))
    names = [preset.name for preset in lstm_core.presets(kind)]
    return {
        name: picture
        for name, picture in drawn().items()
        if any(re.fullmatch(f"{preset}-{last}-[a-z]+", name) for preset in names)
    }


def number(attribute: str, mark: str, picture: str) -> float:
    found = re.search(mark, picture)
    assert found, mark
    value = re.search(rf'{attribute}="(-?[\d.]+)"', picture[found.start() :])
    assert value
    return float(value[1])


def test_every_picture_is_the_one_that_was_looked_at() -> None:
    kept = {path.stem: path.read_text("utf-8") for path in pictures.KEPT.glob("*.svg")}
    assert drawn().keys() == kept.keys()
    for name, picture in drawn().items():
        assert picture == kept[name], f"{name}: look at it, then run python -m tests.web.pictures"


def test_no_words_lie_on_others_or_on_a_block_or_stand_outside(page: Page) -> None:
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    sized = [(name, svg, re.findall(r'viewBox="0 0 ([\d.]+)', svg)[0]) for name, svg in drawn().items()]
    sized += [
        (f"{kind} {case} {way}", drawing["svg"], width)
        for (kind, case), widths in both_ways().items()
        for width, ways in widths.items()
        for way, drawing in ways.items()
    ]
    assert page.evaluate(OVERLAPS, sized) == []


@pytest.mark.parametrize("kind", [told.kind for told in lstm_core.kinds()])
def test_a_cell_has_as_many_wheels_as_gates(kind: str) -> None:
    told = next(told for told in lstm_core.kinds() if told.kind == kind)
    gates = sum(part.curve.low == 0 for part in told.parts)
    for name, picture in of(kind).items():
        assert picture.count('class="cell-wheel') == gates, name


@pytest.mark.parametrize("kind", ["gru", "gru_2014", "coupled_lstm"])
def test_one_wheel_for_two_valves_shares_out_100_percent(kind: str) -> None:
    for name, picture in of(kind).items():
        words = re.sub(r"<[^>]*>\s*", " ", picture)
        shares = [int(re.findall(rf"{verb} +(\d+) %", words)[0]) for verb in ("keeps", "writes")]
        assert sum(shares) == 100, name


@pytest.mark.parametrize(("kind", "first"), [("gru", "cell-plate"), ("gru_2014", "cell-jaw")])
def test_in_a_gru_the_state_meets_weight_and_valve_in_the_order_of_its_form(kind: str, first: str) -> None:
    for name, picture in of(kind).items():
        tile = number("x", r'<rect class="cell-plate"', picture)
        blade = re.findall(r'class="cell-jaw reset_gate" d="M(-?[\d.]+)', picture)
        assert (tile < float(blade[0])) == (first == "cell-plate"), name
