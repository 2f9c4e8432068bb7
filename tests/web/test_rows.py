"""Every unit has a row on the time axis: where it stands, what is told of a cell, what a press on it does."""

from __future__ import annotations

import re
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from lstm_core.printing import printed, signed
from tests.web.many import answered, told_by

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOMS: dict[str, dict[str, float]] = {
    "page": {"width": 944},
    "phone": {"width": 358},
    "frame": {"width": 668, "height": 640},
    "low": {"width": 668, "height": 400},
    "slim": {"width": 340, "height": 620},
}
SIZES = [2, 4, 8, 9, 16, 64, 512]
Json = dict[str, Any]


def at(unit: int, step: int = 2, stage: int = 1) -> Json:
    return {"unit": unit, "step": step, "stage": stage}


def asked(H: int, room: str, unit: int, *, kind: str = "lstm", **more: Any) -> Json:
    run = answered(kind, H, 1, backward=more.pop("backward", False))
    return {"ask": "placed", "run": run, "axis": ROOMS[room], "cursor": at(unit), **more}


@pytest.fixture(scope="module")
def placed() -> dict[tuple[int, str, int], Json]:
    cases = [(H, room, unit) for H, room in product(SIZES, ROOMS) for unit in sorted({0, H // 2, H - 1})]
    return dict(zip(cases, told_by("rows.js", *(asked(*case) for case in cases)), strict=True))


def rowed(placed: dict[tuple[int, str, int], Json]) -> Iterator[tuple[tuple[int, str, int], Json, Json]]:
    """Every lane that has rows."""
    for case, found in placed.items():
        if found["plan"]["row"]:
            yield from ((case, found, lane) for lane in found["lanes"])


def test_the_rows_stand_in_the_order_of_the_units_within_their_lane(placed: dict[tuple[int, str, int], Json]) -> None:
    for case, found, lane in rowed(placed):
        assert all(above < below for above, below in pairwise(lane["y"])), case
        assert lane["lane"]["ground"] <= lane["top"] <= lane["y"][0], case
        assert lane["y"][-1] + found["plan"]["row"] <= lane["bottom"] + 20, case
        assert lane["bottom"] <= lane["lane"]["end"] + 1e-9, case


def test_lanes_do_not_run_into_each_other_whichever_unit_is_looked_at(
    placed: dict[tuple[int, str, int], Json],
) -> None:
    for case, found in placed.items():
        for above, below in pairwise(lane["lane"] for lane in found["lanes"]):
            assert above["end"] <= below["ground"], case
        assert found["height"] == placed[case[0], case[1], 0]["height"], "the axis is as high for every unit"


def test_in_a_low_frame_rows_are_fewer_and_nothing_runs_out_of_it(placed: dict[tuple[int, str, int], Json]) -> None:
    for (H, room, unit), found in placed.items():
        assert found["height"] <= ROOMS[room].get("height", np.inf), (H, room)
        assert found["plan"]["row"] <= placed[H, "page", unit]["plan"]["row"]
    assert all(placed[H, "page", 0]["plan"]["row"] > 0 for H in SIZES)
    assert placed[8, "low", 0]["plan"]["row"] == 0


def test_a_few_units_stand_around_the_one_that_is_looked_at_and_many_in_an_image(
    placed: dict[tuple[int, str, int], Json],
) -> None:
    for (H, room, unit), found, lane in rowed(placed):
        gate = lane["part"].endswith("gate") or lane["part"] == "candidate"
        around = H <= 8 and gate
        assert (lane["y"][unit] == pytest.approx(lane["lane"]["top"])) == around, (H, room, unit)
        assert bool(found["canvases"]) == (H > 8)
        assert found["plan"]["image"] <= 96


def test_the_mark_in_the_gutter_is_beside_the_unit_that_is_looked_at(placed: dict[tuple[int, str, int], Json]) -> None:
    for (H, room, unit), found, lane in rowed(placed):
        x, y, width, high = map(float, re.findall(r"-?[\d.]+", lane["mark"])[:4])
        row = found["plan"]["row"]
        assert x >= 0
        assert x + width <= (11 if ROOMS[room]["width"] < 640 else 126)
        assert y - 0.1 <= lane["y"][unit] + row / 2 <= y + high + max(row, 5), (H, room, unit, lane["part"])


def test_the_cell_under_the_pointer_is_told_with_its_unit_its_step_and_its_number(
    placed: dict[tuple[int, str, int], Json],
) -> None:
    for (H, room, unit), _found, lane in rowed(placed):
        write = printed if lane["part"].endswith("gate") else signed
        values = np.reshape(lane["values"], (-1, H))
        for row, cells in enumerate(lane["cells"]):
            for index, cell in enumerate(cells):
                told = f"unit {row + 1}, step {index + 1}: {write(values[index, row], 2)}"
                assert cell == {"unit": row, "step": index + 1, "told": told}, (H, room, unit)


@pytest.mark.parametrize("kind", ["gru", "rnn", "peephole_lstm"])
@pytest.mark.parametrize("backward", [False, True])
def test_other_kinds_and_time_that_runs_back_have_the_rows_of_the_sequence(kind: str, backward: bool) -> None:
    (found,) = told_by("rows.js", asked(4, "page", 1, kind=kind, backward=backward))
    for lane in found["lanes"]:
        assert [[cell["step"] for cell in cells] for cells in lane["cells"]] == [[1, 2, 3]] * 4


def test_what_is_covered_is_not_told() -> None:
    stages = 6
    (found,) = told_by("rows.js", asked(4, "page", 1, covered=stages))
    for lane in found["lanes"]:
        for cells in lane["cells"]:
            assert [cell is not None for cell in cells] == [True, True, False]


def test_sorted_units_peak_later_the_lower_they_stand_and_keep_their_numbers() -> None:
    own, by_peak = told_by("rows.js", asked(16, "page", 3), asked(16, "page", 3, lanes=["sorted"]))
    for one, other in zip(own["lanes"], by_peak["lanes"], strict=True):
        assert sorted(one["y"]) == pytest.approx(sorted(other["y"]))
        assert one["cells"] == other["cells"]
    hidden = by_peak["lanes"][-1]
    peaks = np.abs(np.reshape(hidden["values"], (-1, 16))).argmax(axis=0)
    order = np.argsort(hidden["y"])
    assert (np.diff(peaks[order]) >= 0).all()
    assert (np.diff(order) < 0).any()
    (few,) = told_by("rows.js", asked(4, "page", 1, lanes=["sorted"]))
    assert few["lanes"][-1]["y"] == sorted(few["lanes"][-1]["y"])


def test_what_shares_a_pixel_is_seen_by_its_mean_size_and_negative_is_hatched() -> None:
    """Four units of six steps: on 6×4 pixels each has its own, on 3×2 four share one."""
    rng = np.random.default_rng(0)
    values = rng.uniform(-1, 1, (6, 4))
    image = {"pixel": 1, "gap": 0, "unitIn": [0, 1, 2, 3], "T": 6, "first": 1, "last": 6, "most": 1}
    sizes = [{"width": 6, "height": 4}, {"width": 3, "height": 2}, {"width": 60, "height": 40}]
    asked = [{"ask": "pixels", "values": values.ravel().tolist(), "image": image | size} for size in sizes]
    own, shared, large = (np.reshape(told, (size["height"], size["width"])) for told, size in zip(
        told_by("rows.js", *asked), sizes, strict=True))  # fmt: skip
    darkest = 0.55 * 255
    drawn = own > 0
    assert own[drawn] == pytest.approx((np.abs(values.T) * darkest)[drawn], abs=0.5)
    assert drawn[values.T > 0.01].all()
    means = np.abs(values).reshape(3, 2, 2, 2).mean(axis=(1, 3)).T * darkest
    sums = values.reshape(3, 2, 2, 2).sum(axis=(1, 3)).T
    assert shared[sums > 0] == pytest.approx(means[sums > 0], abs=0.5)
    filled = (large[:, :] > 0).reshape(4, 10, 6, 10)[:, :9].mean(axis=(1, 3))
    assert (filled[values.T > 0.01] == 1).all()
    negative = filled[values.T < -0.01]
    assert ((negative > 0.2) & (negative < 0.6)).all()


def test_a_press_on_a_row_looks_at_its_unit_and_a_drag_scrubs(page: Page) -> None:
    page.goto("./#s=1.preset:trained-slots;step:4")
    expect(page.locator("html")).to_have_attribute("data-engine", "ready", timeout=60_000)
    axis = page.locator(".timeline-axis")
    expect(axis.locator(".units-mark")).to_have_count(6)
    axis.locator(".units-rows [data-part=hidden_state] .units-mark").scroll_into_view_if_needed()
    chart = axis.locator(".units-rows [data-part=hidden_state] .units-extent").bounding_box()
    whole = axis.bounding_box()
    assert chart
    assert whole
    third = chart["y"] + chart["height"] * 2.5 / 4
    x = whole["x"] + whole["width"] / 2
    page.mouse.move(x, third)
    told = page.locator(".units-told")
    expect(told).to_contain_text(re.compile(r"^unit 3, step \d+: [+−]?\d\.\d\d$"))
    step = int(re.findall(r"step (\d+)", told.inner_text())[0])
    page.mouse.down()
    page.mouse.up()
    expect(page).to_have_url(re.compile(rf"unit:3;step:{step};"))
    page.mouse.move(x, third)
    page.mouse.down()
    page.mouse.move(whole["x"] + whole["width"] - 60, third + 15, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("unit:3;step:10;"))
