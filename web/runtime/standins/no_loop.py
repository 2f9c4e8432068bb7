"""Stands in for pyodide.webloop, an event loop of asyncio on that of the browser: nothing waits in Python here.

What that takes from the page is taken here too: Pyodide counts on it when an image of Python's memory is made.
"""

from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found]  # noqa: F401


def _initialize_event_loop() -> None:
    """There is none to be made."""
