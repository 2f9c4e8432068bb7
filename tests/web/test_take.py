"""What is taken along: files that hold what is on screen, made in the page; and nothing of what is covered."""

import base64
import csv
import json
import struct
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, Page, expect

import lstm_core as lc
from tests.conftest import NewPage
from tests.web.test_share import opened, shared, turned
from tests.whole.screen import wait_until_ready

SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = "./#s=1.preset:default;step:2;stage:6"
CORNER = "position: fixed; inset: 0 auto auto 0; z-index: 9; background: #fff"
DIFFERENCE = """async (pictures) => {
  const pixels = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + picture;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }));
  const apart = pixels[0].reduce((sum, value, at) => sum + Math.abs(value - pixels[1][at]), 0);
  return pixels[0].length === pixels[1].length ? apart / pixels[0].length : Infinity;
}"""


def saved(dialog: Locator) -> Path:
    """The file that the dialog saves."""
    with dialog.page.expect_download() as download:
        dialog.locator(".share-foot .primary").click()
    return Path(download.value.path())


def chosen(dialog: Locator, *words: str) -> None:
    for each in words:
        dialog.get_by_role("radio", name=each, exact=True).check()


def pixels(page: Page, shot: bytes, other: bytes) -> float:
    """How far two pictures are apart, of 255, on average."""
    texts = [base64.b64encode(each).decode() for each in (shot, other)]
    apart: float = page.evaluate(DIFFERENCE, texts)
    return apart


@pytest.mark.parametrize("address", [ADDRESS, "./#s=1.preset:default;step:2;stage:3"], ids=["whole", "half way"])
def test_the_svg_looks_like_the_figure_wherever_it_is_shown(new_page: NewPage, address: str) -> None:
    page = new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    dialog = turned(opened(page, address), "The figure")
    text = saved(dialog).read_text("utf-8")
    page.keyboard.press("Escape")
    page.mouse.move(0, 0)
    figure = page.locator(".panel-cell .cell > svg")
    width, height, wide = figure.evaluate(
        "({ viewBox: { baseVal: { width, height } }, clientWidth }) => [width, height, clientWidth]"
    )
    assert wide == width, "drawn one to one"
    figure.evaluate("(svg, look) => { svg.style = look }", f"{CORNER}; width: {wide}px")
    elsewhere = new_page()
    elsewhere.set_content(
        f'<style>body {{ margin: 0 }}</style><div style="overflow: hidden; width: {width}px">'
        f'<img style="display: block; margin: -12px" src="data:image/svg+xml;base64,'
        f'{base64.b64encode(text.encode()).decode()}"></div>'
    )
    clip = {"x": 0.0, "y": 0.0, "width": width, "height": height}
    alike = pixels(elsewhere, page.screenshot(clip=clip), elsewhere.screenshot(clip=clip))
    assert alike < 2.0


def test_the_svg_stands_alone_and_says_what_it_shows(page: Page) -> None:
    root = ET.fromstring(saved(turned(opened(page, ADDRESS), "The figure")).read_text("utf-8"))  # noqa: S314 our own
    assert root.findtext(f"{SVG}title") == "A bit of everything: step 2, stage 6, hidden state"
    assert "The forget gate keeps 69 %." in (root.findtext(f"{SVG}desc") or "")
    known = {each.get("id") for each in root.iter()}
    for each in root.iter():
        assert not {"class", "style", "href", "onclick"} & set(each.attrib)
        for value in each.attrib.values():
            assert "var(" not in value
            assert "color" not in value
            assert "url(" not in value or value.removeprefix("url(#").removesuffix(")") in known
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        *("svg", "title", "desc", "defs", "linearGradient", "stop", "pattern"),
        *("g", "path", "rect", "circle", "text", "tspan"),
    }


def test_the_png_has_as_many_pixels_as_it_says_in_the_colours_that_are_chosen(page: Page) -> None:
    dialog = turned(opened(page, ADDRESS), "The figure")
    chosen(dialog, "PNG", "Dark", "4×")
    size = dialog.locator(".share-made > p").inner_text()
    content = saved(dialog).read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    assert size == f"{width:,} × {height:,} pixels.".replace(",", "")
    image = f"data:image/png;base64,{base64.b64encode(content).decode()}"
    corner = page.evaluate(
        """async (address) => {
          const image = Object.assign(new Image(), { src: address });
          await image.decode();
          const context = new OffscreenCanvas(1, 1).getContext('2d');
          context.drawImage(image, 0, 0);
          return [...context.getImageData(0, 0, 1, 1).data];
        }""",
        image,
    )
    assert corner == [0x1E, 0x1E, 0x1E, 255]


def test_what_python_makes_is_saved_as_the_core_writes_it(page: Page) -> None:
    page.goto(ADDRESS)
    wait_until_ready(page)
    dialog = shared(page)
    preset = lc.presets()[0]
    turned(dialog, "A program")
    chosen(dialog, "PyTorch")
    program, table = lc.snippet(preset.cell, preset.inputs, "pytorch"), lc.table(lc.run(preset.cell, preset.inputs))
    found = saved(dialog).read_text("utf-8")
    assert dialog.locator("textarea").input_value() == found
    assert found.splitlines()[:-1] == program.splitlines()[:-1], "all but the number for comparison"
    turned(dialog, "A notebook")
    cells = ["".join(cell["source"]) for cell in json.loads(saved(dialog).read_text("utf-8"))["cells"]]
    assert dialog.locator("textarea").input_value() == "\n\n".join(cells)
    assert cells[1] == found.rstrip("\n")
    turned(dialog, "The equations")
    assert saved(dialog).read_text("utf-8") == lc.latex(preset.cell, lc.run(preset.cell, preset.inputs), 2)
    turned(dialog, "A table")
    rows = [list(csv.reader(text.splitlines())) for text in (saved(dialog).read_text("utf-8"), table)]
    assert rows[0][0] == rows[1][0]
    for row, expected in zip(rows[0][1:], rows[1][1:], strict=True):
        assert [*map(float, row)] == pytest.approx([*map(float, expected)], abs=1e-12)
    turned(dialog, "The weights")
    chosen(dialog, "Keras", ".npz")
    expect(dialog.locator("textarea")).to_have_value("kernel: 1 × 4\nrecurrent_kernel: 1 × 4\nbias: 4\n")
    assert saved(dialog).read_bytes() == lc.to_npz(preset.cell, names="keras")


def test_what_is_covered_is_not_given_away(page: Page) -> None:
    page.goto("./#s=1.lesson:forget,1")
    wait_until_ready(page)
    dialog = shared(page)
    for entry in ("A program", "A notebook", "A table", "The equations"):
        turned(dialog, entry)
        expect(dialog.get_by_text("Something is covered")).to_be_visible()
        expect(dialog.locator("textarea, .share-foot")).to_have_count(0)
