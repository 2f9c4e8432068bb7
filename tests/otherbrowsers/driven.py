"""The other browsers, driven in the one way their tests need: open an address, look at what is there."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from selenium.common.exceptions import InvalidSessionIdException, WebDriverException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
PATIENCE = 90
"""Seconds until what a test waits for must be there, also on a busy machine."""
STATE = """`the page is ${document.visibilityState}, Python ${document.documentElement.dataset.engine}, it says:
${document.querySelector('.notices, .notice')?.innerText ?? 'nothing'}`"""


class NotThereError(Exception):
    """What was looked for is not there, or not yet."""


class BrowserGoneError(Exception):
    """The browser itself has ended: nothing of the page can be said."""


class Driver(Protocol):
    """A browser with one window; each way of asking it raises BrowserGoneError where it has ended."""

    def open(self, url: str) -> None:
        """Go to an address."""

    def look(self, expression: str, frame: int | None = None) -> Any:
        """The value of a JavaScript expression in the page, or in its frame of this number."""

    def close(self) -> None:
        """End it, if it has not ended."""


class Screen:
    """What a test does with a browser: where one has ended by itself, the next address is opened in a new one."""

    def __init__(self, start: Callable[[], Driver], name: str) -> None:
        self.start, self.name = start, name
        self.driver = start()

    def open(self, url: str) -> None:
        try:
            self.driver.open("about:blank")
        except BrowserGoneError:
            self.driver.close()
            self.driver = self.start()
        self.driver.open(url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        return self.driver.look(expression, frame)

    def wait_for(self, expression: str, frame: int | None = None) -> Any:
        """The value of the expression once it is true."""
        end = time.monotonic() + PATIENCE
        last: Any = None
        while time.monotonic() < end:
            try:
                last = self.look(expression, frame)
            except NotThereError as failure:
                last = failure
            else:
                if last:
                    return last
            time.sleep(0.1)
        state = self.look(STATE)
        raise AssertionError(f"{self.name} waited {PATIENCE} s for {expression}; last seen: {last!r}; {state}")


class Firefox:
    """Firefox behind firefox.js."""

    def __init__(self, programs: dict[str, str]) -> None:
        command = ["node", str(HERE / "firefox.js"), programs["firefox"]]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def open(self, url: str) -> None:
        self._ask(ask="open", url=url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        return self._ask(ask="look", expression=expression, frame=frame)

    def close(self) -> None:
        self.process.communicate(timeout=30)  # without a next question it closes the browser and ends

    def _ask(self, **question: Any) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):  # the second where it was closed
            raise BrowserGoneError from None
        line = self.process.stdout.readline()
        if not line:
            raise BrowserGoneError
        answer = json.loads(line)
        if "error" in answer:
            raise NotThereError(answer["error"])
        return answer["value"]


class WebKit:
    """WebKitGTK's MiniBrowser behind its WebDriver."""

    def __init__(self, programs: dict[str, str], display: str) -> None:
        options = WebKitGTKOptions()
        options.binary_location = programs["MiniBrowser"]
        options.add_argument("--automation")
        # Pages that are kept for the way back keep their Python, and WebKit lends only so much memory to all of them.
        options.add_argument("--enable-page-cache=false")
        service = Service(programs["WebKitWebDriver"], env=os.environ | {"DISPLAY": display})
        self.driver = WebKitGTK(options=options, service=service)

    def open(self, url: str) -> None:
        with self._ended():
            self.driver.switch_to.default_content()
            self.driver.get(url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        try:
            with self._ended():
                self.driver.switch_to.default_content()
                if frame is not None:
                    self.driver.switch_to.frame(frame)
                return self.driver.execute_script(f"return ({expression})")
        except WebDriverException as failure:
            raise NotThereError(str(failure)) from None

    def close(self) -> None:
        with suppress(WebDriverException, HTTPError):
            self.driver.quit()

    @staticmethod
    @contextmanager
    def _ended() -> Iterator[None]:
        """What is known of an end: the driver has no such session any more, or does not answer."""
        try:
            yield
        except (InvalidSessionIdException, HTTPError) as failure:
            raise BrowserGoneError(str(failure)) from None


@contextmanager
def shown(start: Callable[[], Driver], name: str) -> Iterator[Screen]:
    screen = Screen(start, name)
    try:
        yield screen
    finally:
        screen.driver.close()


@contextmanager
def firefox(programs: dict[str, str]) -> Iterator[Screen]:
    with shown(lambda: Firefox(programs), "Firefox") as screen:
        yield screen


@contextmanager
def webkit(programs: dict[str, str]) -> Iterator[Screen]:
    """WebKitGTK knows no life without a window: it gets a display that nobody sees."""
    with subprocess.Popen(
        [programs["Xvfb"], "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as display:
        try:
            assert display.stdout
            number = display.stdout.readline().strip()
            with shown(lambda: WebKit(programs, f":{number}"), "WebKitGTK") as screen:
                yield screen
        finally:
            display.terminate()
