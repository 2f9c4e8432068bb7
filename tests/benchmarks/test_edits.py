"""From a slider's input event to its painted numbers, beside one number on an empty page; of many units beside one."""

import json
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page

from tests.whole.test_files import DRAG as DROP

HERE = Path(__file__).parent
DRAG = (HERE / "drag.js").read_text("utf-8")
FLOOR = (HERE / "floor.js").read_text("utf-8")
MOVES = 120
AIMS = "2 and 3"
"""At T=60, of one unit and of eight: the ratios to one number on an empty page, p50 and p95."""


def inputs(steps: int) -> str:
    return ",".join(str(((7 * step) % 19 - 9) / 10) for step in range(steps))


def p95(waits: list[float]) -> float:
    return quantiles(waits, n=20)[-1]


class MainThread:
    """Processor time of the page's main thread: what a busy machine does not change."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent(self) -> dict[str, float]:
        """Milliseconds so far, by what they were spent on."""
        metrics = {entry["name"]: entry["value"] for entry in self.session.send("Performance.getMetrics")["metrics"]}
        kinds = {
            "all": "TaskDuration",
            "script": "ScriptDuration",
            "style": "RecalcStyleDuration",
            "layout": "LayoutDuration",
        }
        return {kind: 1000 * metrics[name] for kind, name in kinds.items()}


def beside(floor: list[float], waits: list[float]) -> str:
    return (
        f"p50 {median(waits):.1f} ms, p95 {p95(waits):.1f} ms; one number on an empty page p50 {median(floor):.1f},"
        f" p95 {p95(floor):.1f} ms: ratio {median(waits) / median(floor):.2f} and {p95(waits) / p95(floor):.2f}"
        f" (aim at T=60: {AIMS})"
    )


def script(text: str) -> str:
    """A file's comment before its function would not be an expression."""
    return text[text.index("async") :].rstrip().rstrip(";")


@pytest.mark.parametrize("steps", [5, 30, 60, 200])
def test_every_edit_of_a_drag_is_painted(page: Page, steps: int) -> None:
    page.goto("about:blank")
    floor: list[float] = page.evaluate(script(FLOOR), {"moves": MOVES})
    page.goto(f"./#s=1.preset:default;inputs:{inputs(steps)}")
    page.wait_for_function("document.documentElement.dataset.engine === 'ready'")
    main = MainThread(page)
    before = main.spent()
    drag: dict[str, Any] = page.evaluate(script(DRAG), {"name": "forget gate, bias", "moves": MOVES})
    spent = {kind: (after - before[kind]) / MOVES for kind, after in main.spent().items()}
    waits: list[float] = drag["waits"]

    print(
        f"\nT={steps:3}: input to painted number {beside(floor, waits)};"
        f" longest task {drag['longest'] or 'under 50'} ms (aim at T=200: none over 50);"
        f" processor time of the main thread for one edit {spent['all']:.1f} ms"
        f" (script {spent['script']:.1f}, style {spent['style']:.1f}, layout {spent['layout']:.1f})"
    )
    assert len(waits) >= MOVES - 1
    assert all(wait > 0 for wait in waits)
    assert spent["all"] > spent["script"] > 0


@pytest.mark.page_may_complain
def test_a_lane_that_is_closed_costs_an_edit_nothing(page: Page) -> None:
    """The same drag with the script of lanes there, all of them closed, and without it."""
    spent: dict[str, list[float]] = {"there": [], "absent": []}
    for way in ("absent", "there", "there", "absent"):
        page.unroute_all()
        if way == "absent":
            page.route("**/lenses-*.js", lambda route: route.abort())
        page.goto("about:blank")
        with page.expect_event(
            "requestfinished" if way == "there" else "requestfailed", lambda it: "lenses-" in it.url
        ):
            page.goto(f"./#s=1.preset:default;inputs:{inputs(60)}")
        page.wait_for_function("document.documentElement.dataset.engine === 'ready'")
        main = MainThread(page)
        before = main.spent()
        page.evaluate(script(DRAG), {"name": "forget gate, bias", "moves": MOVES})
        spent[way].append((main.spent()["all"] - before["all"]) / MOVES)
    there, absent = min(spent["there"]), min(spent["absent"])
    print(
        f"\nT=60, all lanes closed: {there:.1f} ms of the main thread for one edit, {absent:.1f} without their script:"
    )
    print(f"ratio {there / absent:.2f} (aim: 1)")
    assert there < 1.5 * absent  # ratios of 1.07 and 1.29 beside other work


def state(H: int, D: int, T: int) -> str:
    """The text of a file with a state of this shape and any weights."""
    rng = np.random.default_rng(H)
    size = H * D + H * H + H
    parts = ("forget_gate", "input_gate", "candidate", "output_gate")
    weights = {part: rng.normal(scale=0.3, size=size).round(2).tolist() for part in parts}
    inputs = rng.normal(size=T * D).round(1).tolist()
    return json.dumps({"lstm": 1, "preset": "default", "shape": f"{H}x{D}", **weights, "inputs": inputs, "step": 1})


def open_state(page: Page, H: int, D: int, T: int) -> None:
    page.goto("./#s=1.preset:default")
    page.wait_for_function("document.documentElement.dataset.engine === 'ready'")
    page.wait_for_function(f"({DROP})('dragover', '')")
    page.evaluate(f"text => ({DROP})('drop', text)", state(H, D, T))
    page.wait_for_selector(f".timeline-scrubber[max='{T}']", state="attached")
    page.wait_for_function("() => !document.querySelector('.figure.stale')")


def ratios(many: dict[str, float], one: dict[str, float]) -> str:
    return ", ".join(f"{kind} {many[kind] / one[kind]:.2f}" for kind in many)


def test_an_edit_of_many_units_is_painted_almost_as_soon_as_of_one(page: Page) -> None:
    """Eight units and eight inputs, sixty steps: at most 1.5 times as much (aim), with the answer of Python."""
    page.goto("about:blank")
    floor: list[float] = page.evaluate(script(FLOOR), {"moves": MOVES})
    waits: dict[int, list[float]] = {}
    spent: dict[int, dict[str, float]] = {}
    for H in (1, 8):
        open_state(page, H, H, 60)
        slider = page.locator(".panel-weights input[type=range]").first.get_attribute("aria-label")
        main = MainThread(page)
        before = main.spent()
        waits[H] = page.evaluate(script(DRAG), {"name": slider, "moves": MOVES})["waits"]
        spent[H] = {kind: (after - before[kind]) / MOVES for kind, after in main.spent().items()}
        print(f"\nH=D={H}, T=60: input to painted number {beside(floor, waits[H])}")
    print(
        f"\nH=D=8, T=60: input to painted number p50 {median(waits[8]):.1f} ms beside {median(waits[1]):.1f} at H=1:"
        f" ratio {median(waits[8]) / median(waits[1]):.2f} (aim: 1.5); main thread {ratios(spent[8], spent[1])}"
    )
    assert len(waits[8]) >= MOVES - 1
    assert all(wait > 0 for wait in waits[8])


SCRUB = """async (moves) => {
  const scrubber = document.querySelector('.timeline-scrubber');
  const T = Number(scrubber.max);
  for (let move = 0; move < moves; move += 1) {
    scrubber.valueAsNumber = 1 + ((move * 37) % T);
    scrubber.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  }
}"""


@pytest.mark.parametrize(("H", "T"), [(512, 200), (100, 1000)])
def test_scrubbing_through_many_units_keeps_a_frame(page: Page, H: int, T: int) -> None:
    """As many units and steps as the core answers, beside one unit of 200 steps: only what moves is drawn anew."""
    spent = {}
    for units, steps in ((1, 200), (H, T)):
        open_state(page, units, 1, steps)
        page.evaluate(SCRUB, 10)
        main = MainThread(page)
        before = main.spent()
        page.evaluate(SCRUB, MOVES)
        spent[units] = {kind: (after - before[kind]) / MOVES for kind, after in main.spent().items()}
    print(
        f"\nH={H}, T={T}: one step of scrubbing costs the main thread {spent[H]['all']:.1f} ms"
        f" (script {spent[H]['script']:.1f}; aim: 16), H=1, T=200 {spent[1]['all']:.1f}"
        f" (script {spent[1]['script']:.1f}); ratio {ratios(spent[H], spent[1])}"
    )
    assert spent[H]["all"] > spent[H]["script"] > 0
