"""The other browsers, driven in the one way their tests need: open an address, look at what is there."""

from __future__ import annotations

import json
import os
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent


class NotThereError(Exception):
    """What was looked for is not there, or not yet."""


class Driver(Protocol):
    """A browser with one window."""

    def open(self, url: str) -> None:
        """Go to an address."""

    def look(self, expression: str, frame: int | None = None) -> Any:
        """The value of a JavaScript expression in the page, or in its frame of this number."""


class Screen:
    """What a test does with a browser."""

    def __init__(self, driver: Driver, name: str) -> None:
        self.driver, self.name = driver, name

    def open(self, url: str) -> None:
        self.driver.open("about:blank")
        self.driver.open(url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        return self.driver.look(expression, frame)

    def wait_for(self, expression: str, frame: int | None = None, seconds: float = 30) -> Any:
        """The value of the expression once it is true."""
        end = time.monotonic() + seconds
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
        raise AssertionError(f"{self.name} waited {seconds} s for {expression}; last seen: {last!r}")


class Firefox:
    """Firefox behind firefox.js."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def open(self, url: str) -> None:
        self._ask(ask="open", url=url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        return self._ask(ask="look", expression=expression, frame=frame)

    def _ask(self, **question: Any) -> Any:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise NotThereError(answer["error"])
        return answer["value"]


class WebKit:
    """WebKitGTK's MiniBrowser behind its WebDriver."""

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def open(self, url: str) -> None:
        self.driver.switch_to.default_content()
        self.driver.get(url)

    def look(self, expression: str, frame: int | None = None) -> Any:
        try:
            self.driver.switch_to.default_content()
            if frame is not None:
                self.driver.switch_to.frame(frame)
            return self.driver.execute_script(f"return ({expression})")
        except WebDriverException as failure:
            raise NotThereError(str(failure)) from None


@contextmanager
def firefox(programs: dict[str, str]) -> Iterator[Screen]:
    with subprocess.Popen(
        ["node", str(HERE / "firefox.js"), programs["firefox"]],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Screen(Firefox(process), "Firefox")
        assert process.stdin
        process.stdin.close()  # it closes the browser and ends
        process.wait(timeout=30)


@contextmanager
def webkit(programs: dict[str, str]) -> Iterator[Screen]:
    """WebKitGTK knows no life without a window: it gets a display that nobody sees."""
    options = WebKitGTKOptions()
    options.binary_location = programs["MiniBrowser"]
    options.add_argument("--automation")
    # Pages that are kept for the way back keep their Python, and WebKit lends only so much memory to all of them.
    options.add_argument("--enable-page-cache=false")
    with subprocess.Popen(
        [programs["Xvfb"], "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as display:
        try:
            assert display.stdout
            number = display.stdout.readline().strip()
            service = Service(programs["WebKitWebDriver"], env=os.environ | {"DISPLAY": f":{number}"})
            driver = WebKitGTK(options=options, service=service)
            try:
                yield Screen(WebKit(driver), "WebKitGTK")
            finally:
                driver.quit()
        finally:
            display.terminate()
