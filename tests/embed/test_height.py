"""The height a figure needs, told so that every host understands it and none grows for ever."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.web.without_python import SILENT_WORKER

if TYPE_CHECKING:
    from tests.embed.conftest import Host, Open

pytestmark = pytest.mark.page_may_complain  # another origin is the point

MOST = 10
"""Growths without a change of width."""

TALLER_THAN_ITS_FRAME = "html body { height: calc(100vh + 30px); min-height: 0 }"


def heights(host: Host) -> list[int]:
    return [message["height"] for message in host.heard("resize")]


def everything(host: Host) -> list[Any]:
    said: list[Any] = host.page.evaluate("heard.map(({ data }) => data)")
    return said


def test_the_height_is_told_in_three_ways(open_host: Open) -> None:
    host = open_host(script=SILENT_WORKER, cell="embed.html?token=secret&theme=dark#s=1.preset:count;step:4")
    host.wait("resize")
    host.settle()
    said = everything(host)
    at = next(place for place, data in enumerate(said) if isinstance(data, dict) and data.get("type") == "resize")
    ours, canvas, embedly = said[at : at + 3]
    height = ours["height"]
    assert ours == {"lstm": 1, "type": "resize", "height": height}
    assert canvas == {"subject": "lti.frameResize", "height": height}
    address = host.frame().url.replace("?token=secret&theme=dark", "")
    assert json.loads(embedly) == {"src": address, "context": "iframe.resize", "height": height}
    assert "secret" not in json.dumps(said)


@pytest.mark.parametrize(
    ("file", "width"), [*(("embed.html", width) for width in (320, 360, 700, 1000)), ("index.html", 700)]
)
def test_with_the_height_it_asks_for_a_figure_has_no_scroll_bar_and_asks_no_more(
    open_host: Open, file: str, width: int
) -> None:
    host = open_host(script=f"{SILENT_WORKER} globalThis.gives = true", cell=file)
    host.page.evaluate("(width) => { document.getElementById('cell').width = width; }", width)
    for _ in range(3):
        host.settle()
    asked = heights(host)
    host.settle()
    assert heights(host) == asked
    inside = host.frame().evaluate("[document.documentElement.scrollHeight, innerHeight, innerWidth]")
    assert inside == [asked[-1], asked[-1], width]


def test_every_panel_gets_its_height(open_host: Open) -> None:
    host = open_host(script=f"{SILENT_WORKER} globalThis.gives = true")
    for panel in ("Weights", "Cell") * (MOST // 2 + 1):
        host.frame().get_by_role("button", name=panel, exact=True).click()
        host.settle()
        inside = host.frame().evaluate("[document.documentElement.scrollHeight, innerHeight]")
        assert inside[0] == inside[1] == heights(host)[-1], panel


def test_a_change_under_two_pixels_is_not_told(open_host: Open) -> None:
    host = open_host(script=SILENT_WORKER)
    host.wait("resize")
    host.settle()
    before = heights(host)
    host.frame().add_style_tag(content="body { padding-bottom: 1px }")
    host.settle()
    assert heights(host) == before
    host.frame().add_style_tag(content="html body { padding-bottom: 2px }")
    host.settle()
    assert heights(host) == [*before, before[-1] + 2]


def test_a_figure_that_is_always_taller_than_its_frame_stops_growing_until_the_width_changes(open_host: Open) -> None:
    host = open_host(script=SILENT_WORKER)
    host.settle()
    first = len(heights(host))
    host.page.evaluate("gives = true")
    host.frame().add_style_tag(content=TALLER_THAN_ITS_FRAME)
    for _ in range(8):
        host.settle()
    grown = heights(host)
    assert len(grown) - first <= MOST
    assert grown == sorted(grown)
    host.settle()
    assert heights(host) == grown

    host.page.evaluate("document.getElementById('cell').width = 600")
    for _ in range(8):
        host.settle()
    again = heights(host)[len(grown) :]
    assert 0 < len(again) <= MOST + 1, "the first height at a new width, and as many growths as before"


@pytest.mark.parametrize("width", [360, 700, 1100])
def test_what_is_asked_for_does_not_depend_on_the_height_there_is(open_host: Open, width: int) -> None:
    """A low frame, which leaves out a line, never asks for more than a high one."""
    host = open_host(script=SILENT_WORKER)
    host.page.evaluate("(width) => { document.getElementById('cell').width = width }", width)
    host.settle()
    for panel in host.frame().locator(".tabs-panels button").all_inner_texts():
        host.frame().get_by_role("button", name=panel, exact=True).click()
        asked = []
        for height in (300, 560, 1200):
            host.page.evaluate("(height) => { document.getElementById('cell').height = height }", height)
            host.settle()
            asked.append(heights(host)[-1])
        assert asked[0] <= asked[1] == asked[2], panel
    expect(host.frame().locator(".transport")).to_be_visible()
