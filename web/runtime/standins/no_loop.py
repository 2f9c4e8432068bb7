"""Stands in for pyodide.webloop, an event loop of asyncio on that of the browser: nothing waits in Python here."""


def _initialize_event_loop() -> None:
    """There is none to be made."""
