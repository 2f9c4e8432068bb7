"""The cell as streams and valves: width is magnitude, a gate is an opening, what is not reached is dry."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.cell_drawn import Drawn, drawn
from tests.web.without_python import SILENT_WORKER
from tests.whole.expected import trace_of
from tests.whole.presets import PRESETS, with_starts
from tests.whole.screen import fragment, put, resize

GEOMETRY = (Path(__file__).parent / "cell_geometry.js").read_text("utf-8")
TOP = 52  # of the highway, its straight upper edge
LANE, BUS = 28, 18  # pixels per 1.0
THINNEST = 1.2
HOLLOW = 3.4
NOTHING = 0.005
NEAR = 0.11  # coordinates are drawn with one decimal

Json = dict[str, Any]


def draw(preset: str = "default", step: int = 2, stage: int = 6) -> Drawn:
    return drawn(PRESETS[preset], step, stage)


@pytest.fixture
def opened(page: Page) -> Page:
    """A page that needs no Python, because what it shows is recorded."""
    page.add_init_script(SILENT_WORKER)
    resize(page, 1440, 900)
    page.goto("./")
    return page


def before(trace: Json, step: int) -> float:
    return float([*trace["cell_start"], *trace["cell_state"]][step - 1])


def width(drawing: Drawn, part: str) -> float:
    return drawing.streams[part][0].width


# Width is magnitude.


@pytest.mark.parametrize("name", ["default", "count", "latch", "leaky-average"])
def test_every_stream_is_as_wide_as_its_value_is_large(name: str) -> None:
    trace = trace_of(PRESETS[name])
    states = [*trace["cell_start"], *trace["cell_state"]]
    lane = LANE / max(1, *(abs(c) for c in states))
    bus = BUS / max(1, *(abs(value) for value in [*states, *trace["hidden_start"]]))
    inputs = BUS / max(1, *(abs(value) for value in [*states, *trace["inputs"]]))
    for step in (1, 2, trace["T"]):
        drawing = draw(name, step)
        values = {
            "cell_before": before(trace, step) * lane,
            "kept": trace["kept"][step - 1] * lane,
            "written": trace["written"][step - 1] * lane,
            "candidate": trace["candidate.value"][step - 1] * lane,
            "cell_state": trace["cell_state"][step - 1] * lane,
            "cell_squashed": trace["cell_squashed"][step - 1] * bus,
            "hidden_state": trace["hidden_state"][step - 1] * bus,
            "inputs": trace["inputs"][step - 1] * inputs,
        }
        for part, value in values.items():
            if part in ("kept", "written") and abs(trace[part][step - 1]) < NOTHING:
                assert part not in drawing.streams
                continue
            thinnest = HOLLOW if value < 0 else THINNEST
            assert width(drawing, part) == pytest.approx(max(thinnest, abs(value)), abs=NEAR), (part, step)


def test_streams_along_the_top_hang_from_one_straight_edge() -> None:
    for step in range(1, 6):
        drawing = draw("default", step)
        # Step 1 keeps nothing, so that nothing is drawing.
        for part in ("cell_before", "kept", "cell_state") if step > 1 else ("cell_before", "cell_state"):
            stream = drawing.streams[part][0]
            assert stream.top - stream.width / 2 == pytest.approx(TOP, abs=NEAR)


def test_what_is_kept_and_what_is_written_make_the_new_state_in_pixels() -> None:
    trace = trace_of(PRESETS["default"])
    for step in range(2, 6):
        drawing = draw("default", step)
        signs = {part: 1 if trace[part][step - 1] >= 0 else -1 for part in ("kept", "written", "cell_state")}
        kept, written, after = (signs[part] * width(drawing, part) for part in signs)
        if min(abs(trace[part][step - 1]) * LANE for part in signs) > HOLLOW:
            assert kept + written == pytest.approx(after, abs=3 * NEAR)


def test_an_empty_memory_is_a_thread_from_the_plus_on() -> None:
    drawing = drawn(with_starts(PRESETS["all-zero"], cell_state=0.0), 2, 4)
    thread = drawing.streams["cell_state"][0]
    assert thread.width == THINNEST
    assert thread.left == pytest.approx(drawing.streams["candidate"][0].left + 14, abs=NEAR), "the rim of the +"
    assert not {"kept", "written"} & set(drawing.streams)


def test_a_negative_stream_is_hatched_or_where_too_thin_hollow() -> None:
    for step in range(1, 6):
        for part, segments in draw("default", step).streams.items():
            if part == "key":
                continue
            trace = trace_of(PRESETS["default"])
            values = trace | {"candidate": trace["candidate.value"]}
            if part in ("cell_before", "hidden_before"):
                state, start = {
                    "cell_before": ("cell_state", "cell_start"),
                    "hidden_before": ("hidden_state", "hidden_start"),
                }[part]
                value = [*trace[start], *trace[state]][step - 1]
            else:
                value = values[part][step - 1]
            for segment in segments:
                assert (segment.core is not None) == (value < 0), (part, step)
                assert segment.core is None or segment.core == "var(--paper)" or "url(#cell-" in segment.core


# A gate is a valve.


def opening(drawing: Drawn, gate: str) -> float:
    """How far the blade leaves the lip: 0 shut, 1 just touching its stream."""
    blade = drawing.jaws[gate].get("d", "").split("z")[1]
    x, y = map(float, re.findall(r"-?[\d.]+", blade)[:2])
    if gate == "forget_gate":
        inner = max(width(drawing, "cell_before"), 14)
        return (y - 2 - TOP) / inner
    stream, taken = {"input_gate": ("candidate", "candidate"), "output_gate": ("cell_squashed", "cell_squashed")}[gate]
    segment = drawing.streams[stream][0]
    right = segment.left + segment.width / 2
    return (right - (x + 2)) / max(width(drawing, taken), 14)


@pytest.mark.parametrize("name", ["default", "all-zero", "forget-on-cue", "latch"])
def test_a_valve_is_open_as_far_as_its_gate(name: str) -> None:
    trace = trace_of(PRESETS[name])
    for step in (1, 2, 4, 5):
        drawing = draw(name, step)
        for gate in ("forget_gate", "input_gate", "output_gate"):
            assert opening(drawing, gate) == pytest.approx(trace[f"{gate}.value"][step - 1], abs=0.02), (gate, step)


def test_the_blade_lets_through_exactly_what_is_kept() -> None:
    drawing = draw("default", 4)
    blade = float(re.findall(r"-?[\d.]+", drawing.jaws["forget_gate"].get("d", "").split("z")[1])[1]) - 2
    kept = drawing.streams["kept"][0]
    assert kept.top + kept.width / 2 == pytest.approx(blade, abs=2 * NEAR)


# Stage by stage.


@pytest.mark.parametrize(
    ("stage", "flowing"),
    [
        (1, set()),
        (2, set()),
        (3, {"candidate"}),
        (4, {"candidate", "kept", "written", "cell_state"}),
        (5, {"candidate", "kept", "written", "cell_state"}),
        (6, {"candidate", "kept", "written", "cell_state", "cell_squashed", "hidden_state"}),
    ],
)
def test_nothing_flows_before_its_stage(stage: int, flowing: set[str]) -> None:
    drawing = draw("default", 4, stage)
    assert set(drawing.streams) - {"key"} == {"inputs", "hidden_before", "cell_before"} | flowing
    assert drawing.later() == {gate for gate, at in (("input_gate", 2), ("output_gate", 5)) if stage < at}
    (plus,) = (node for node in drawing.all("cell-node") if node.tag.endswith("circle"))
    assert (plus.get("class") == "cell-node now") == (stage == 4)


def test_ways_not_taken_yet_become_fewer_from_stage_to_stage() -> None:
    dry = [len(draw("default", 4, stage).all("cell-dry")) for stage in range(1, 7)]
    assert dry == sorted(dry, reverse=True)
    assert dry[-1] == 1, "the one in the key"


def test_a_number_stands_in_a_block_only_once_it_is_computed() -> None:
    for stage, values in ((1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 4)):
        drawing = draw("default", 4, stage)
        assert len(drawing.all("cell-value")) == values
        assert len(drawing.all("cell-block todo")) == 4 - values


# The join into the weights.


def test_input_and_hidden_state_are_never_added_on_their_way() -> None:
    drawing = draw("default", 4, 6)
    for x, h in zip(ends(drawing, "inputs"), ends(drawing, "hidden_before"), strict=True):
        apart = width(drawing, "inputs") / 2 + width(drawing, "hidden_before") / 2
        assert h - x > apart + 4, "each ends under its own term"


@pytest.mark.parametrize(("stage", "reached"), [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 4)])
def test_a_wire_runs_only_into_the_blocks_that_are_reached(stage: int, reached: int) -> None:
    drawing = draw("default", 4, stage)
    assert len(ends(drawing, "inputs")) == len(ends(drawing, "hidden_before")) == reached


def ends(drawing: Drawn, strand: str) -> list[float]:
    """Where the risers of a strand come up into the blocks, straight or round a corner."""
    path = "".join(segment.path for segment in drawing.streams[strand])
    straight = {float(x) for x in re.findall(r"M([\d.]+) [\d.]+V284", path)}
    corners = {float(x) + float(radius) for x, radius in re.findall(r"H([\d.]+)q([\d.]+)", path)}
    return sorted(straight | corners)


def test_the_plate_of_a_block_names_each_strand_at_its_end() -> None:
    drawing = draw("default", 4, 6)
    for part, term in (("inputs", "w x"), ("hidden_before", "u h")):
        xs = sorted(float(text.get("x", "")) for text in drawing.all("cell-term") if text.text == term)
        for x, end in zip(xs, ends(drawing, part), strict=True):
            assert x == pytest.approx(end, abs=2 * NEAR)


# The picture as a whole, on a page.


@pytest.mark.parametrize(
    ("viewport", "shape", "scale"),
    [
        (320, "cell-slim", 1),
        (390, "cell-slim", 1),
        (768, "cell-wide", 1),
        (1440, "cell-wide", 1),
        (1920, "cell-wide", 1.2),
    ],
)
def test_type_never_shrinks_with_the_drawing(new_page: NewPage, viewport: int, shape: str, scale: float) -> None:
    page = new_page(viewport={"width": viewport, "height": 900})
    page.add_init_script(SILENT_WORKER)
    page.goto("./")
    expect(page.locator(".cell svg:visible")).to_have_class(shape)
    page.wait_for_function(
        "() => document.querySelector('.cell svg').viewBox.baseVal.width !== 944 || innerWidth >= 1400"
    )
    drawn = page.evaluate(GEOMETRY)
    assert drawn["scale"] == pytest.approx(scale, abs=0.03 if scale == 1 else 0.2)
    assert drawn["scale"] > 0.99


def test_the_picture_has_a_role_and_says_in_words_what_it_shows(opened: Page) -> None:
    put(opened, fragment("default", step=2, stage=3))
    expect(opened.get_by_role("img", name="LSTM cell at step 2, after stage 3 of 6, candidate.")).to_be_visible()
    name = draw("default", 2, 6).root.get("aria-label", "")
    assert "keeps 69 %" in name
    assert name.endswith("The hidden state is +0.25.")


def test_a_click_on_a_block_leads_to_its_stage(opened: Page) -> None:
    put(opened, fragment("default", step=2, stage=6))
    for part, name in (("forget_gate", "1 of 6: forget gate"), ("output_gate", "5 of 6: output gate")):
        opened.locator(f".cell-block.{part}").click()
        expect(opened.locator(".sentence-where")).to_have_text(f"Step 2 of 5, stage {name}")


def test_pointing_at_a_stream_lights_its_part_everywhere_and_says_what_it_did(opened: Page) -> None:
    page = opened
    put(page, fragment("default", step=4, stage=6))
    x, y = page.locator(".cell [data-part=written] .cell-wire").evaluate(
        """(wire) => {
          const middle = wire.getPointAtLength(wire.getTotalLength() * 0.6).matrixTransform(wire.getScreenCTM());
          return [middle.x, middle.y];
        }"""
    )
    page.mouse.move(x, y)
    expect(page.locator("html")).to_have_attribute("data-look", "written")
    expect(page.locator(".meaning")).to_contain_text("Written: what the input gate lets through of the candidate")
    opacity = "(part) => getComputedStyle(document.querySelector(`.cell svg > [data-part=${part}]`)).opacity"
    assert float(page.evaluate(opacity, "written")) == 1
    assert float(page.evaluate(opacity, "hidden_state")) < 0.5
    page.mouse.move(0, 0)
    expect(page.locator("html")).not_to_have_attribute("data-look", "written")
