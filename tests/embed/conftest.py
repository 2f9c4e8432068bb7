"""Pages of other sites with figures in them: one that writes down all that they say, one of a course that is long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.embed.course import Course, watched
from tests.embed.parameters import parameters
from tests.serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

    from tests.conftest import NewPage, Site

HOST = (Path(__file__).parent / "host.html").read_text("utf-8")

Message = dict[str, Any]
Open = Callable[..., "Host"]


@dataclass
class Host:
    """The page around the figures, seen from its side."""

    page: Page

    def frame(self, name: str = "cell") -> Frame:
        """The figure's own document."""
        frame = self.page.frame(name)
        assert frame is not None
        return frame

    def say(self, kind: str, name: str = "cell", **fields: Any) -> None:
        """Send a message of version 1 to a figure."""
        self.page.evaluate("([id, message]) => tell(id, message)", [name, {"lstm": 1, "type": kind, **fields}])

    def heard(self, kind: str | None = None, name: str = "cell") -> list[Message]:
        """What a figure has said so far, of one type or of any."""
        found: list[Message] = self.page.evaluate(
            "(name) => heard.filter(({ from, data }) => from === name && data.lstm === 1).map(({ data }) => data)", name
        )
        return [message for message in found if kind is None or message["type"] == kind]

    def wait(self, kind: str, count: int = 1, name: str = "cell") -> Message:
        """The message of a type that makes them `count`."""
        self.page.wait_for_function(
            """([name, kind, count]) => heard.filter(({ from, data }) =>
                from === name && data.lstm === 1 && data.type === kind).length >= count""",
            arg=[name, kind, count],
            timeout=40_000,
        )
        return self.heard(kind, name)[count - 1]

    def state(self, name: str = "cell") -> Message:
        """The answer to getState."""
        before = len(self.heard("state", name))
        self.say("getState", name, id=before)
        answer = self.wait("state", before + 1, name)
        assert answer["id"] == before
        return answer

    def settle(self) -> None:
        """Until what is under way has been said: two drawings here and in each figure, and the way of a message."""
        for frame in self.page.frames:
            frame.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        self.page.wait_for_timeout(150)


@pytest.fixture(scope="session")
def documented() -> dict[str, list[Message]]:
    """The fields of each message that the figure says, as the page on embedding tells of them."""
    with parameters() as known:
        return {sort["type"]: sort["fields"] for sort in known.messages["out"]}


def unlike(message: Message, documented: dict[str, list[Message]]) -> bool:
    """Whether a message that was heard is not as it is documented."""
    fields = documented.get(message["type"], [])
    needed = {field["name"] for field in fields if field["needed"]}
    return not needed < {*message} <= {"lstm", "type", *(field["name"] for field in fields)}


@pytest.fixture
def open_host(new_page: NewPage, shared: str, tmp_path: Path, documented: dict[str, list[Message]]) -> Iterator[Open]:
    """Opens a page of another site whose figures have these addresses: open_host(cell="embed.html#s=1.…").

    `attributes` are those of the frames; from a `disk` the page has no origin; `site` is where the figures
    come from; `script` runs in every window before its own; `asked` is filled with the address of every request.
    In the end all that the figures have said must be as it is documented.
    """
    hosts: list[tuple[Host, list[str]]] = []
    with served(tmp_path) as url:

        def open_host(
            attributes: str = "",
            disk: bool = False,
            site: str = shared,
            script: str = "",
            asked: list[str] | None = None,
            **figures: str,
        ) -> Host:
            frames = [
                f'<iframe {attributes} id="{name}" name="{name}" src="{site}{address}" width="700" height="560"'
                f' title="LSTM cell"></iframe>'
                for name, address in (figures or {"cell": "embed.html"}).items()
            ]
            file = tmp_path / "lesson.html"
            file.write_text(HOST.replace("<!-- figures -->", "\n".join(frames)), "utf-8")
            page = new_page(viewport={"width": 1000, "height": 900})
            page.add_init_script(script or "0")
            if asked is not None:
                page.context.on("request", lambda request: asked.append(request.url))
            page.goto(file.as_uri() if disk else f"{url.replace('127.0.0.1', 'localhost')}lesson.html")
            host = Host(page)
            hosts.append((host, [*figures] or ["cell"]))
            for name in figures or ["cell"]:
                host.wait("hello", name=name)
            return host

        yield open_host
        for host, names in hosts:
            for name in names:
                assert [message for message in host.heard(name=name) if unlike(message, documented)] == []


@pytest.fixture
def course(new_page: NewPage, site: Site, tmp_path: Path) -> Iterator[Course]:
    """The page of a course, not opened yet."""
    server = watched()
    with served(tmp_path) as address, served(site.dist, server) as url:
        yield Course(new_page(viewport={"width": 1200, "height": 900}), tmp_path, address, url, server)
        server.numpy_may_go.set()
