"""What a test asks of a figure, on a page or in one of its frames: that it shows, steps, and computes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.whole.expected import figure_of, shown_at, trace_of
from tests.whole.presets import PRESETS
from tests.whole.screen import ANSWERED, SNAPSHOT, fragment

if TYPE_CHECKING:
    from tests.otherbrowsers.driven import Screen

START = fragment("count", step=2, stage=6)
EDITED = PRESETS["default"] | {"inputs": [0.77, -0.5]}
EDIT = fragment("default", inputs=[0.77, -0.5], step=2, stage=6)

ENGINE = "document.documentElement.dataset.engine"
NOTICES = "[...document.querySelectorAll('.notice span')].map((notice) => notice.textContent).join(' ')"
# Files of the runtime that were fetched outside a worker with an address of its own, which fetches for itself.
FETCHED = "performance.getEntriesByType('resource').filter(({ name }) => /runtime/.test(name)).length"


def where(screen: Screen, place: str, frame: int | None = None) -> str:
    """What the figure says of its place, once it is this one."""
    sentence = "(document.querySelector('.sentence-where')?.textContent.trim() ?? '')"
    return str(screen.wait_for(f"{sentence}.startsWith({json.dumps(place)}) && {sentence}", frame))


def steps(screen: Screen, frame: int | None = None) -> None:
    """It shows the state of its address and can be stepped, whatever Python does."""
    where(screen, "Step 2 of", frame)
    screen.look("document.querySelector('.transport [aria-label=\"next step\"]').click()", frame)
    where(screen, "Step 3 of", frame)


def computes(screen: Screen, frame: int | None = None) -> None:
    """It answers an edit, to every digit that CPython prints."""
    place = "location" if frame is None else f"document.querySelectorAll('iframe')[{frame}]"
    address = "href" if frame is None else "src"
    screen.look(f"void ({place}.{address} = {place}.{address}.split('#')[0] + {json.dumps(EDIT)})")
    answered = f"performance.getEntriesByName('edit-shown').length > 0 && ({ANSWERED})()"
    screen.wait_for(f"{answered} || {ENGINE} === 'failed'", frame)
    where(screen, "Step 2 of 2", frame)
    seen = screen.look(SNAPSHOT, frame)
    wanted = shown_at(trace_of(EDITED), 2, 6)
    if frame is not None:
        wanted = figure_of(wanted)
    different = {name: (seen[name], wanted[name]) for name in wanted if seen[name] != wanted[name]}
    assert not different, f"{different} {notices(screen, frame)}"


def notices(screen: Screen, frame: int | None = None) -> str:
    """What the reader is told."""
    return str(screen.look(NOTICES, frame))


def tells(screen: Screen, *words: str, frame: int | None = None) -> None:
    """The reader is told, in these words among others; it may be drawn a moment after what it tells of."""
    screen.wait_for(f"{json.dumps(words)}.every((words) => {NOTICES}.includes(words))", frame)
