"""The pages of the presets: what they say of themselves to those who pass their address on, and that it is true."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import pytest

import build
import lstm_core as lc
from web.runtime import fingerprint, programs, recordings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Site

ADDRESS = "https://example.org/some/folder/"
PRESETS = {preset.name: preset for kind in lc.kinds() for preset in lc.presets(kind.kind)}


class Tags(HTMLParser):
    """The elements of a page, each with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def said(self) -> dict[str, str]:
        """What the meta elements and the links with a meaning say."""
        metas = [(one.get("property") or one.get("name"), one.get("content")) for tag, one in self.all if tag == "meta"]
        links = [(one.get("type") or one.get("rel"), one.get("href")) for tag, one in self.all if tag == "link"]
        return {name: value for name, value in [*metas, *links] if name and value}


def tags(path: Path) -> Tags:
    return Tags(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def placed(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The pages of a site that knows its address, and links to the rest of it."""
    folder = tmp_path_factory.mktemp("placed")
    manifest, recorded = build.WORK / "runtime" / "manifest.json", recordings.made(build.WORK)
    web = build.ROOT / "web"
    programs.run_node(web / "runtime" / "bundle.js", [manifest, *recorded, folder, *sorted(web.glob("*.html"))])
    programs.run_node(web / "still" / "write.js", [*recorded, folder, ADDRESS])
    (folder / "icon.svg").symlink_to(site.dist / "icon.svg")
    return folder


def file_at(address: str, folder: Path) -> Path:
    """The file of the site that an absolute address leads to."""
    assert address.startswith(ADDRESS)
    path = folder / urlsplit(address).path.removeprefix(urlsplit(ADDRESS).path)
    return path / "index.html" if path.is_dir() else path


def size_of_png(path: Path) -> tuple[int, int]:
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_every_preset_has_its_files(placed: Path) -> None:
    names = {"index.html", "embed.html", "figure.svg", "picture.png", "oembed.json"}
    assert {folder.name for folder in (placed / "presets").iterdir()} == PRESETS.keys()
    for folder in (placed / "presets").iterdir():
        steps = {f"step-{step}.html" for step in range(1, len(PRESETS[folder.name].inputs) + 1)}
        assert {path.name for path in folder.iterdir()} == names | steps


def test_every_link_of_every_page_leads_to_a_file(placed: Path) -> None:
    pages = list(placed.rglob("*.html"))
    assert {page.parent for page in pages} == {placed, *(placed / "presets" / name for name in PRESETS)}
    for page in pages:
        here = ADDRESS + page.relative_to(placed).as_posix()
        links = [one.get(name) for _, one in tags(page).all for name in ("src", "href") if one.get(name)]
        assert len(links) >= 3  # its icon, its sheet and its script: a covered figure has no others
        for link in links:
            assert link is not None
            assert file_at(urljoin(here, link), placed).is_file(), f"{page}: {link}"


@pytest.mark.parametrize("name", PRESETS)
def test_a_page_says_what_it_shows_and_where_it_stands(placed: Path, name: str) -> None:
    said = tags(placed / "presets" / name / "index.html").said()
    preset = PRESETS[name]
    assert (said["og:title"], said["og:description"]) == (preset.title, f"{preset.shows} {preset.why}")
    assert (said["og:type"], said["twitter:card"]) == ("website", "summary_large_image")
    assert said["og:url"] == said["canonical"] == f"{ADDRESS}presets/{name}/"
    assert preset.title in said["og:image:alt"]
    width, height = size_of_png(file_at(said["og:image"], placed))
    assert (said["og:image:width"], said["og:image:height"]) == (str(width), str(height)) == ("1200", "630")


@pytest.mark.parametrize("name", PRESETS)
def test_the_oembed_answer_has_what_the_standard_asks_for(placed: Path, name: str) -> None:
    for page in ("index.html", "embed.html"):
        found = tags(placed / "presets" / name / page).said()["application/json+oembed"]
        answer: dict[str, Any] = json.loads(file_at(found, placed).read_text("utf-8"))
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert (answer["provider_url"], PRESETS[name].title in answer["title"]) == (ADDRESS, True)
    ((tag, frame),) = Tags(answer["html"]).all
    assert tag == "iframe"
    assert frame["title"] == answer["title"]
    assert (frame["width"], frame["height"]) == (str(answer["width"]), str(answer["height"])) == ("700", "560")
    assert file_at(str(frame["src"]), placed).name == "embed.html"
    size = size_of_png(file_at(answer["thumbnail_url"], placed))
    assert size == (answer["thumbnail_width"], answer["thumbnail_height"])


def test_without_its_address_a_site_makes_none_up(site: Site) -> None:
    assert not list(site.dist.rglob("oembed.json"))
    for page in site.dist.rglob("*.html"):
        said = tags(page).said()
        assert not said.keys() & {"canonical", "application/json+oembed", "og:url", "og:image"}
        assert not re.search(r'(?:src|href|content)="https?:', page.read_text("utf-8"))


@pytest.mark.parametrize("name", PRESETS)
def test_the_figure_that_stands_alone_asks_for_nothing(site: Site, name: str) -> None:
    figure = site.dist / "presets" / name / "figure.svg"
    root = ET.parse(figure).getroot()  # noqa: S314 (a file of ours)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    text = figure.read_text("utf-8")
    assert not re.search(r"href|@import|url\((?!#)", text)
    assert "prefers-color-scheme:dark" in text.replace(" ", "")


def test_the_service_worker_keeps_no_page_of_a_preset(site: Site) -> None:
    site_line = (site.dist / "sw.js").read_text("utf-8").splitlines()[0]
    assert "index.html" in site_line
    assert "presets/" not in site_line


@pytest.mark.parametrize("given", ["https://example.org/lstm", "http://localhost:8000/", ADDRESS])
def test_an_address_ends_with_a_slash(given: str) -> None:
    assert build.read_arguments(["--address", given]).address == given.removesuffix("/") + "/"


@pytest.mark.parametrize(
    "given",
    ["example.org", "/lstm/", "ftp://example.org/", "https:///lstm", "https://a.org/?q=1", "https://a.org/#x", ""],
)
def test_what_is_no_address_is_named(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build.read_arguments(["--address", given])
    *_, sentence = capsys.readouterr().err.strip().splitlines()
    assert f"argument --address: {given!r} is not the address of a site: give an absolute one" in sentence


def test_another_address_is_another_build(site: Site) -> None:
    stamps = {fingerprint.of_all(build.ROOT, site.dist, address) for address in (None, ADDRESS, "https://a.org/")}
    assert len(stamps) == 3


def test_what_stands_still_of_several_units_names_one_and_has_their_styles_and_nothing_to_press(site: Site) -> None:
    folder = site.dist / "presets" / "letter-latch"
    still = (folder / "embed.html").read_text("utf-8").split("<noscript>")[2].split("</noscript>")[0]
    assert still.count("unit 1 of 3") >= 2
    assert "<button" not in still
    heads = re.findall(r'<th scope="col" class="inputs"[^>]*>([^<]*)<', still)
    assert heads == ["a", "b", "c", "!"]
    for drawn in ("embed.html", "figure.svg"):
        assert ".cell-slot" in (folder / drawn).read_text("utf-8")
    assert ".cell-slot" not in (site.dist / "presets" / "count" / "figure.svg").read_text("utf-8")
