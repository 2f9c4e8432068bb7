"""Every kind of cell in Firefox and WebKitGTK, in both directions of time: its numbers are those of CPython."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import lstm_core as lc
from lstm_core.printing import signed
from lstm_core.wire import request_from
from tests.otherbrowsers.figure import NOTICES, START, where
from tests.whole.screen import ANSWERED, SNAPSHOT, fragment

if TYPE_CHECKING:
    from tests.conftest import Site
    from tests.otherbrowsers.driven import Screen

HIDDEN = "[...document.querySelectorAll('.timeline-both .timeline-value.now')].map((value) => value.textContent)"


def test_every_kind_is_drawn_and_answers_in_both_directions(screen: Screen, site: Site) -> None:
    screen.open(site.url + START)
    where(screen, "Step 2 of")
    for kind in lc.kinds():
        preset = lc.presets(kind.kind)[0]
        request = request_from(preset)
        cell = {name: request[name] for name in ("weights", "starts")}
        answer = lc.answer(request | {"backward": cell})
        hidden = [said["trace"]["values"]["hidden_state"][1] for said in (answer, answer["backward"])]
        state = fragment(preset.name, kind=kind.kind, direction="backward", step=2)
        screen.look(f"void (location.hash = {json.dumps(state)})")
        screen.wait_for(f"document.documentElement.dataset.kind === '{kind.kind}' && {HIDDEN}.length === 2")
        screen.wait_for(f"({ANSWERED})()")
        expected = [signed(value, 2) for value in hidden]
        assert screen.look(HIDDEN) == expected, kind.kind
        assert screen.look(SNAPSHOT)["results"][-1] == expected[1], kind.kind
    assert screen.look(NOTICES) == ""
