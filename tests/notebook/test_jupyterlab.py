"""The wheel, installed, and a real JupyterLab in which its figure is drawn, changed and left."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import nbformat
import nbformat.v4 as nb
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import expect

import lstm_core as lc

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Locator, Page

    from tests.notebook.conftest import Lab

WEIGHTS = {
    "forget_gate": (2.0, 1.0, 1.2),
    "input_gate": (-2.0, -3.0, 2.0),
    "candidate": (2.5, -1.0, 0.8),
    "output_gate": (-2.0, 2.0, 1.0),
}
INPUTS = [0.8, -0.3, 0.6]
BEGIN = "import lstm_core as lc\nfigures = []"
LSTM = f"""figures.append(lc.show(lc.LSTM.scalar(**{WEIGHTS}), {INPUTS}))
figures[-1]"""
TRACE = "print(*figures[-1].trace.cell_state[:, 0])"
GRU = "gru = lc.presets('gru')[0]\nother = lc.show(gru.cell, gru.inputs)\nother"
OTHER = "print(other.request == other.opened['request'])"
SET = "figures[-1].request = figures[-1].request | {'inputs': [0.5] * 7}"
CLOSED = "print(*[one.comm is None for one in figures])"
RUN = re.compile(r"\[\d+\]:")
CELLS = (BEGIN, LSTM, TRACE, GRU, OTHER, SET, CLOSED)


FIGURE = """
import lstm_core as lc, numpy as np
figure = lc.show(lc.presets("gru")[0].cell, [0.5, -0.5])
sent = []
figure.send = lambda content, buffers=None: sent.append((content, buffers))
figure._handle_custom_msg({"id": 3, "request": figure.request}, [])
[(content, buffers)] = sent
hidden = content["answer"]["trace"]["values"]["hidden_state"]["float64"]
assert content["id"] == 3 and np.array_equal(np.frombuffer(buffers[hidden]), figure.trace.hidden_state[:, 0])
figure._handle_custom_msg({"id": 4, "request": "nothing"}, [])
assert sent[1][0]["answer"]["problem"]["where"] == "request"
data, _ = figure._repr_mimebundle_()
assert data["text/plain"] == "Figure(GRU, T=2, D=1, H=1)" and data["image/svg+xml"].startswith("<svg")
figure.request = figure.request | {"inputs": [1, 2, 3]}
assert figure.inputs.tolist() == [[1], [2], [3]] and figure.trace.T == 3
print(lc.__file__)
"""


class Notebook:
    """The page of a notebook with these cells."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def cell(self, text: str) -> Locator:
        return self.page.locator(".jp-CodeCell").nth(CELLS.index(text))

    def figure(self, text: str) -> FrameLocator:
        return self.cell(text).frame_locator("iframe")

    def start(self, text: str) -> None:
        self.cell(text).locator(".jp-InputArea-editor").click()
        self.page.keyboard.press("Control+Enter")

    def begin(self) -> None:
        """Run the first cell as often as it takes: what is asked before the page reaches the kernel is lost unseen."""
        number = self.cell(BEGIN).locator(".jp-InputArea-prompt")
        for _ in range(60):
            self.start(BEGIN)
            try:
                expect(number).to_have_text(RUN, timeout=1000)
            except AssertionError:
                continue
            return
        pytest.fail("no kernel runs the first cell")

    def run(self, text: str) -> str:
        """What the cell prints."""
        before = self.number(text)
        self.start(text)
        expect(self.cell(text).locator(".jp-InputArea-prompt")).not_to_have_text(before, timeout=10_000)
        expect(self.cell(text).locator(".jp-InputArea-prompt")).to_have_text(RUN)
        return "".join(self.cell(text).locator(".jp-OutputArea-output pre").all_inner_texts()).strip()

    def number(self, text: str) -> str:
        return self.cell(text).locator(".jp-InputArea-prompt").inner_text()


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser: Browser) -> Iterator[Notebook]:
    """One with a kernel, on which nothing may fail."""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(
        nb.new_notebook(cells=[nb.new_code_cell(text) for text in CELLS], metadata=kernel), lab.folder / "cells.ipynb"
    )
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, color_scheme="light")
    # The kernel is started once, by this, and not by the page.
    session = {"path": "cells.ipynb", "name": "cells", "type": "notebook", "kernel": {"name": "python3"}}
    assert context.request.post(f"{lab.url}/api/sessions", data=session).ok
    page = context.new_page()
    page.set_default_timeout(10_000)
    failures: list[str] = []
    page.on("pageerror", lambda failure: failures.append(str(failure)))
    page.goto(f"{lab.url}/lab/tree/cells.ipynb")
    # Whoever runs a cell before the page knows of the kernel is asked for one: it is the one that is offered.
    page.add_locator_handler(page.locator(".jp-Dialog"), lambda dialog: dialog.locator(".jp-mod-accept").click())
    opened = Notebook(page)
    expect(page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")).to_be_visible(timeout=30_000)
    opened.begin()
    opened.run(LSTM)
    yield opened
    context.close()
    assert not failures, "\n".join(failures)


def states(shown: str) -> list[float]:
    return [float(number) for number in shown.split()]


def ran(**weights: tuple[float, float, float]) -> list[float]:
    return [float(c) for c in lc.run(lc.LSTM.scalar(**{**WEIGHTS, **weights}), INPUTS).cell_state[:, 0]]


def set_forget_bias(figure: FrameLocator, value: str) -> None:
    if not figure.locator(".panel-weights").count():
        figure.get_by_role("button", name="Weights").click()
    field = figure.get_by_role("textbox", name="forget gate, bias")
    field.fill(value)
    field.press("Enter")


def test_the_installed_wheel_answers_and_tells_what_is_shown(wheel: Path, installed: dict[str, str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name: archive.getinfo(name).file_size for name in archive.namelist()}
        metadata = archive.read(next(name for name in names if name.endswith("METADATA"))).decode()
    assert 200_000 < names["lstm_core/notebook/figure.js"] <= 500_000
    assert "lstm_core/notebook/licences.txt" in names
    assert 'anywidget>=0.9.13; extra == "notebook"' in metadata.lower()
    finished = subprocess.run(
        [sys.executable, "-c", FIGURE], capture_output=True, text=True, env=installed, cwd=wheel.parent, check=False
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.startswith(installed["PYTHONPATH"])


def test_the_kernel_draws_the_cell_that_is_shown_and_no_other_python_runs(notebook: Notebook) -> None:
    figure = notebook.figure(LSTM)
    expect(figure.locator(".sentence-where")).to_contain_text("Step 2 of 3, stage 6 of 6")
    expect(figure.locator(".cell svg")).to_contain_text("+0.29")
    expect(figure.locator("html")).to_have_attribute("data-engine", "ready")
    assert states(notebook.run(TRACE)) == ran()
    assert not [worker for worker in notebook.page.workers if "pyodide" in worker.url]


def test_what_the_reader_changes_comes_back(notebook: Notebook) -> None:
    figure = notebook.figure(LSTM)
    set_forget_bias(figure, "3.5")
    expect(figure.locator(".sentence")).to_contain_text("keeps 96 %")
    assert states(notebook.run(TRACE)) == ran(forget_gate=(2.0, 1.0, 3.5))


def test_a_frame_that_is_taken_off_the_page_comes_back_as_it_was_left(notebook: Notebook) -> None:
    figure = notebook.figure(LSTM)
    set_forget_bias(figure, "3.5")
    figure.get_by_role("button", name="next step").click()
    expect(figure.locator(".sentence-where")).to_contain_text("Step 3 of 3")
    notebook.page.wait_for_timeout(300)
    notebook.cell(LSTM).locator("iframe").evaluate("(frame) => frame.parentElement.append(frame)")
    expect(figure.locator(".sentence-where")).to_contain_text("Step 3 of 3")
    assert states(notebook.run(TRACE)) == ran(forget_gate=(2.0, 1.0, 3.5))


def test_keys_in_the_figure_are_its_own(notebook: Notebook) -> None:
    figure = notebook.figure(LSTM)
    figure.locator(".sentence-where").click()
    for key in ("d", "d", "a", "Home"):
        notebook.page.keyboard.press(key)
    expect(figure.locator(".sentence-where")).to_contain_text("Step 1 of 3")
    notebook.page.keyboard.press("ArrowRight")
    expect(figure.locator(".sentence-where")).to_contain_text("Step 2 of 3")
    expect(notebook.page.locator(".jp-CodeCell")).to_have_count(len(CELLS))


def test_two_figures_know_nothing_of_each_other(notebook: Notebook) -> None:
    notebook.start(GRU)
    expect(notebook.figure(GRU).locator(".cell svg")).to_contain_text("update gate")
    set_forget_bias(notebook.figure(LSTM), "1.2")
    expect(notebook.figure(LSTM).locator(".sentence")).to_contain_text("keeps 69 %")
    assert notebook.run(OTHER) == "True"


def test_the_figure_is_as_dark_as_the_notebook(notebook: Notebook) -> None:
    page = notebook.page
    for theme, wanted in (("JupyterLab Dark", "dark"), ("JupyterLab Light", "light")):
        page.locator(".lm-MenuBar-itemLabel", has_text="Settings").click()
        page.locator(".lm-Menu-itemLabel", has_text="Theme").first.hover()
        page.locator(".lm-Menu-itemLabel", has_text=theme).first.click()
        expect(notebook.figure(LSTM).locator("html")).to_have_attribute("data-theme", wanted)


def test_what_the_program_sets_is_drawn(notebook: Notebook) -> None:
    notebook.run(SET)
    expect(notebook.figure(LSTM).locator(".sentence-where")).to_contain_text("of 7")
    expect(notebook.figure(LSTM).locator(".notice")).to_have_count(0)


def test_a_cell_that_is_run_again_closes_the_figure_that_stood_there(notebook: Notebook) -> None:
    notebook.start(LSTM)
    expect(notebook.figure(LSTM).locator(".sentence")).to_contain_text("keeps 69 %")
    expect(notebook.cell(LSTM).locator("iframe")).to_have_count(1)
    *earlier, last = notebook.run(CLOSED).split()
    assert (set(earlier), last) == ({"True"}, "False")


def test_where_there_are_no_widgets_a_picture_stands(notebook: Notebook, lab: Lab) -> None:
    notebook.page.keyboard.press("Escape")
    notebook.page.keyboard.press("Control+s")
    saved = lab.folder / "cells.ipynb"
    expect(notebook.page.locator(".jp-mod-dirty")).to_have_count(0)
    exported, _ = HTMLExporter().from_filename(str(saved))
    page = notebook.page.context.new_page()
    page.set_content(exported)
    pictures = page.locator(".jp-RenderedSVG img")
    page.goto(str(pictures.first.get_attribute("src")))
    texts = page.locator("text").all_text_contents()
    assert texts[0] == "An LSTM, 3 steps"
    assert {"forget gate", "0.69", "cell state"} <= set(texts)
    page.close()


def test_a_figure_whose_kernel_is_gone_says_so_and_keeps_its_numbers(notebook: Notebook) -> None:
    page, figure = notebook.page, notebook.figure(LSTM)
    page.locator(".lm-MenuBar-itemLabel", has_text="Kernel").click()
    page.locator(".lm-Menu-itemLabel", has_text="Shut Down Kernel").first.click()
    expect(page.locator(".jp-Toolbar-kernelName")).to_have_text("No Kernel")
    expect(figure.locator(".sentence")).to_contain_text("keeps 69 %")
    set_forget_bias(figure, "3.5")
    expect(figure.locator(".notice")).to_contain_text("The kernel of this figure is gone: run the cell again.")
    figure.get_by_role("button", name=re.compile("^undo")).first.click()
    expect(figure.locator(".sentence")).to_contain_text("keeps 69 %")
