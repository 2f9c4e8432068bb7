"""The figure works in Firefox and WebKitGTK in every frame that a course site puts it into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.otherbrowsers.figure import START, computes, notices, steps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Serve, Site
    from tests.otherbrowsers.driven import Screen

SANDBOXES = {
    "no sandbox": "",
    "with its origin": 'sandbox="allow-scripts allow-same-origin"',
    "without an origin": 'sandbox="allow-scripts"',
}


@pytest.fixture
def host(screen: Screen, site: Site, serve: Serve, tmp_path: Path) -> Callable[..., None]:
    """Opens a page of another site with frames of these attributes, around a figure that shares its files."""

    def open_host(*frames: str) -> None:
        source = serve(site.dist, Access_Control_Allow_Origin="*") + "embed.html" + START
        body = "".join(f'<iframe {attributes} src="{source}" width=700 height=560></iframe>' for attributes in frames)
        (tmp_path / "index.html").write_text(f'<!doctype html><input autofocus id="own">{body}')
        screen.open(serve(tmp_path).replace("127.0.0.1", "localhost"))

    return open_host


@pytest.mark.parametrize("sandbox", SANDBOXES.values(), ids=SANDBOXES.keys())
def test_a_figure_in_a_frame_steps_and_answers_an_edit(screen: Screen, host: Callable[..., None], sandbox: str) -> None:
    host(sandbox)
    steps(screen, 0)
    computes(screen, 0)
    assert notices(screen, 0) == ""
    assert screen.look("[document.activeElement.id, scrollY]") == ["own", 0]


def test_several_figures_on_a_page_each_answer_their_own_edit(screen: Screen, host: Callable[..., None]) -> None:
    host(*SANDBOXES.values())
    for frame in range(len(SANDBOXES)):
        screen.look(f"document.querySelectorAll('iframe')[{frame}].scrollIntoView()")
        steps(screen, frame)
        computes(screen, frame)


def test_without_scripts_the_figure_is_a_text(screen: Screen, site: Site) -> None:
    """The frame has its origin so that it can be read from outside; to its scripts that makes no difference."""
    screen.open(site.url + "licences.txt")
    frame = "Object.assign(document.createElement('iframe'), { sandbox: 'allow-same-origin', src: 'embed.html' })"
    screen.look(f"void document.body.append({frame})")
    text = "(document.querySelector('iframe').contentDocument?.body?.innerText ?? '')"
    assert "JavaScript" in screen.wait_for(f"{text}.includes('LSTM cell') && {text}")
