"""What is on the screen, as text; and how a test gets there."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page

Shown = dict[str, Any]

# Without the semicolon with which a formatter ends it: it stands inside other expressions.
SNAPSHOT = (Path(__file__).parent / "snapshot.js").read_text("utf-8").rstrip(";\n")

DRAWN = """
async () => {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const partly = () =>
    document.querySelector(':root:not([data-layout=embed]) #app > .figure') && !document.querySelector('.panel-table');
  do {
    await frame();
    await frame();
  } while (partly());
}
"""
READY = "document.documentElement.dataset.engine === 'ready'"

# An edit counts as answered when its numbers have been painted; the page marks both.
ANSWERED = """() => {
  const last = (name) => performance.getEntriesByName(name).at(-1)?.detail ?? 0;
  return last('edit') === last('edit-shown') || last('edit') === 0;
}"""

# The walk a reader takes with “next stage”, and what they see at every stop.
WALK = f"""async () => {{
  const press = (name) => document.querySelector(`.transport [aria-label="${{name}}"]`);
  // The page draws in the animation frame that it asked for at the press, before this one is called back.
  const drawn = () => new Promise(requestAnimationFrame);
  const seen = [];
  press('first step').click();
  await drawn();
  document.querySelector('.transport-stages li button').click();
  await drawn();
  for (;;) {{
    seen.push({SNAPSHOT});
    if (press('next stage').ariaDisabled) return seen;
    press('next stage').click();
    await drawn();
  }}
}}"""


def wait_until_ready(page: Page | Frame) -> None:
    page.wait_for_function(READY, timeout=60_000)


def wait_until_answered(page: Page | Frame) -> None:
    """Until the numbers of the last edit are painted."""
    page.wait_for_function(ANSWERED)
    drawn(page)


def wait_until_all_is_there(page: Page) -> None:
    """Until the scripts that a page at rest fetches ahead have come and are drawn."""
    page.wait_for_selector(":root[data-ahead]", state="attached")
    drawn(page)


def drawn(page: Page | Frame) -> None:
    """Until what has happened so far is on the screen; of a page that has just been opened, all of it."""
    page.evaluate(DRAWN)


def resize(page: Page, width: int, height: int) -> None:
    """Give the window this size, and wait for the drawing that it causes.

    The page learns of its new width within one frame and draws in the next.
    """
    page.set_viewport_size({"width": width, "height": height})
    drawn(page)
    drawn(page)


def fragment(preset: str = "default", **fields: Any) -> str:
    """The address of a state: fragment(step=3, stage=6, forget_gate=(0, 0, 8), inputs=[1, 0])."""

    def written(value: Any) -> str:
        return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)

    return "#s=1." + ";".join(f"{name}:{written(value)}" for name, value in {"preset": preset, **fields}.items())


def put(page: Page, state: str) -> None:
    """The page in the state of an address, as if the reader had come back to it, without a start of Python."""
    page.evaluate(
        "(hash) => { history.replaceState(null, '', hash); dispatchEvent(new PopStateEvent('popstate')); }", state
    )
    wait_until_answered(page)


def seen(page: Page | Frame) -> Shown:
    """What the page shows now."""
    shown: Shown = page.evaluate(SNAPSHOT)
    return shown


def walk(page: Page) -> list[Shown]:
    """What the page shows at every stage of every step, in order."""
    stops: list[Shown] = page.evaluate(WALK)
    return stops
