"""A training in Firefox and WebKitGTK: it plays, pauses, and is looked back on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.otherbrowsers.figure import ENGINE, notices

if TYPE_CHECKING:
    from tests.conftest import Site
    from tests.otherbrowsers.driven import Screen

LEARNS = "#s=1.challenge:count;train:23,0.1"
"""It rests after 390 updates: a busy machine that looks seldom still finds it playing."""
UPDATES = "document.querySelector('.training-chart input')"
FIRST = f"{UPDATES}?.getAttribute('aria-valuetext').startsWith('update 0: ')"
PLAYS = f"{UPDATES}.max > 3 && document.querySelector('.training [aria-label=\"Pause\"]') !== null"
BIAS = "document.querySelector('[aria-label^=\"forget gate, bias\"]').value"
LOOKS_AT_THE_FIRST = f"({UPDATES}.value = 0, {UPDATES}.dispatchEvent(new Event('input', {{ bubbles: true }})))"

# A low window shows only what there is to do next.
UNFOLDS = "document.querySelector('.guest-fold[aria-expanded=false]')?.click()"


def press(screen: Screen, name: str) -> None:
    screen.look(f"document.querySelector('.training [aria-label=\"{name}\"]').click()")


def test_a_training_plays_pauses_and_is_looked_back_on(screen: Screen, site: Site) -> None:
    screen.open(site.url + LEARNS)
    screen.wait_for(f"{ENGINE} === 'ready' && document.querySelector('.guest') !== null")
    screen.look(UNFOLDS)
    screen.wait_for(FIRST)
    press(screen, "Play")
    if screen.wait_for(f"{ENGINE} === 'failed' ? 'failed' : {PLAYS}") == "failed":
        # Python stands still in WebKitGTK once in many runs: the page says so after half a minute, and can go on.
        screen.look("document.querySelector('.notice.failed button').click()")
        screen.wait_for(PLAYS)
    press(screen, "Pause")
    screen.wait_for("document.querySelector('.training [aria-label=\"Play\"]') !== null")
    made, learned = screen.look(f"{UPDATES}.max"), screen.look(BIAS)
    screen.look(LOOKS_AT_THE_FIRST)
    screen.wait_for(FIRST)
    screen.wait_for(f"{BIAS} !== '{learned}'")
    assert screen.look(f"{UPDATES}.max") == made
    assert notices(screen) == ""
