"""The figure for TikZ: its paths, its colours and kinds of lines by name, its numbers as maths; and LaTeX draws it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.test_share import opened, turned
from tests.web.test_take import chosen, saved
from web.runtime.programs import node

SCRIPT = Path(__file__).with_name("tikz.js")
LOOK = {"fill": "none", "stroke": "#d55e00", "stroke-width": "2"}


def shape(tag: str, role: str = "", look: dict[str, str] | None = None, *inside: Any, **attributes: str) -> Any:
    named = {name.rstrip("_"): value for name, value in attributes.items()}
    return {"tag": tag, "role": role, "look": look or {}, "attributes": named, "inside": list(inside)}


def document(*inside: Any) -> str:
    picture = shape("svg", "", {}, *inside, viewBox="0 0 100 50") | {"paper": "#fff", "said": ""}
    command = [node(), SCRIPT]
    return subprocess.run(command, input=json.dumps(picture), capture_output=True, encoding="utf-8", check=True).stdout


def test_colours_are_called_after_their_parts_and_lines_after_what_they_are() -> None:
    text = document(
        shape("path", "cell-rod", LOOK, d="M0 0h5"),
        shape("path", "cell-rod", LOOK | {"stroke": "#123456"}, d="M0 9h5"),
    )
    assert "\\definecolor{forgetgate}{HTML}{D55E00}\n" in text
    assert "  cell rod/.style={line width=2pt},\n" in text
    assert "\\path[cell rod, draw=forgetgate] svg {M0 0h5};\n\\path[cell rod, draw=tint" in text


def test_numbers_and_letters_are_maths_and_nothing_is_a_command_of_tex() -> None:
    symbol = {"font-style": "italic"}
    lowered = shape("tspan", "", {}, shape("tspan", "symbol", symbol, "t−1"), dy=".2em")
    letters = [shape("tspan", "symbol", symbol, "c̃"), lowered, shape("tspan", "", {}, "\u200b", dy="-.2em")]
    text = document(
        shape("text", "cell-label", {"text-anchor": "end"}, *letters, shape("tspan", "", {}, " −0.59"), x="9", y="8"),
        shape("text", "cell-curve", {}, "σ(+0.79)", x="0", y="0"),
        shape("text", "cell-verb", {}, "keeps 69 % of $x_1 & {more}", x="0", y="0"),
    )
    assert "at (9pt,8pt) {$\\tilde{c}_{t-1}$ $-0.59$};" in text
    assert "{$\\sigma(+0.79)$};" in text
    assert "{keeps $69$ \\% of \\$x\\_$1$ \\& \\{more\\}};" in text


def test_what_is_turned_round_and_what_is_hatched_is_so_here() -> None:
    stripes = [shape("path", "", {"fill": "#ffffff"}, d="M0 0z"), shape("path", "", {"fill": "#009e73"}, d="M0 0z")]
    text = document(
        shape("defs", "", {}, shape("pattern", "", {}, *stripes, id="cell-input_gate")),
        shape(
            "g",
            "",
            {},
            shape("path", "cell-core", LOOK | {"stroke": "url(#cell-input_gate)"}, d="M1 1h9"),
            shape("rect", "cell-fill", {"fill": "url(#cell-input_gate)"}, width="4", height="2"),
            transform="translate(100 0) scale(-1 1)",
        ),
    )
    assert "\\begin{scope}[shift={(100pt,0pt)}, xscale=-1, yscale=1]\n" in text
    assert "dash pattern=on 2.4pt off 3.6pt" in text
    assert "pattern color=inputgate" in text


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="pdflatex is not installed: nothing can be set")
@pytest.mark.parametrize("direction", ["forward", "backward"])
def test_latex_draws_the_figure_that_is_on_screen(page: Page, tmp_path: Path, direction: str) -> None:
    dialog = turned(opened(page, f"./#s=1.preset:teddy;direction:{direction};step:2;stage:5"), "The figure")
    chosen(dialog, "TikZ", "Dark")
    shutil.copy(saved(dialog), tmp_path / "figure.tex")
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "figure.tex"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    if "`standalone.cls' not found" in done.stdout:
        pytest.skip("the class standalone is not installed")
    assert done.returncode == 0, done.stdout[-2000:]
