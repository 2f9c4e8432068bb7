"""Files of weights, opened in the page by the Python in it: what is drawn is what the core makes of them natively."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import numpy as np
from playwright.sync_api import expect

import lstm_core as lc
from tests.core.exchange.cells import random_cells
from tests.whole.opened import RECORDED, chosen
from tests.whole.screen import SNAPSHOT, fragment, put, wait_until_all_is_there, wait_until_answered

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

DROP = """([name, text]) => {
  const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}"""


def shown(page: Page, dialog: Locator, title: str) -> Any:
    """What is on the screen once the layer with this title is shown."""
    dialog.get_by_role("radio", name=title, exact=True).check()
    dialog.get_by_role("button", name=f"Show {title}").click()
    expect(dialog).to_be_hidden()
    wait_until_answered(page)
    return page.evaluate(SNAPSHOT)


def number(text: str) -> tuple[float, float]:
    """What is printed, and half a unit of its last decimal."""
    plain = text.replace("−", "-")
    return float(plain), 0.5000001 * 10.0 ** -len(plain.partition(".")[2])


def test_the_numbers_drawn_of_a_file_are_those_of_the_core(live: Page, tmp_path: Path) -> None:
    wait_until_all_is_there(live)
    saved = tmp_path / "peepholes.safetensors"
    saved.write_bytes(lc.to_safetensors(random_cells()["peephole lstm"], names="onnx"))
    for path, title, chosen_layer in (
        (saved, "the Peephole LSTM", {}),
        (RECORDED / "torch" / "checkpoint.pt", "model_state_dict.lstm, layer 2", {"layer": 1}),
        (RECORDED / "onnx_files" / "gru by torchscript.onnx", "GRU_1", {"name": "/GRU_1/"}),
    ):
        put(live, fragment())
        now = shown(live, chosen(live, path), title)
        cell: Any = lc.from_file(path, **chosen_layer)
        cell = getattr(cell, "forward", cell)
        below: tuple[Any, ...] = lc.stack_from_file(path).layers[:1] if "layer" in chosen_layer else ()
        D = (*below, cell)[0].D
        inputs = np.eye(1, 8 * D).reshape(8, D)
        for each in below:
            inputs = lc.run(each, inputs).hidden_state
        trace = lc.run(cell, inputs)
        for part in cell.parts:
            printed, half = number(now["blocks"][part.name]["value"])
            assert abs(trace.part(part.name).value[1, 0] - printed) <= half, (title, part.name)


def test_a_layer_of_keras_is_dropped_and_drawn_with_the_recorded_answer(live: Page) -> None:
    wait_until_all_is_there(live)
    with np.load(RECORDED / "keras_files" / "answers.npz") as answers:
        inputs, states = answers["inputs"].astype(float), answers["mine"]
    put(live, fragment(shape="1x2", inputs=inputs.ravel().tolist(), step=3, stage=6))
    content = (RECORDED / "keras_files" / "model.keras").read_bytes()
    live.evaluate(DROP, ["model.keras", base64.b64encode(content).decode()])
    dialog = live.get_by_role("dialog", name="Open")
    expect(dialog.get_by_role("table")).to_be_visible()
    now = shown(live, dialog, "lstm")
    expect(live.locator(".header-preset option:checked")).to_have_text("weights of its own")
    printed, half = number(now["results"][-1])
    assert abs(states[2, 0] - printed) <= half + 2e-6
    live.keyboard.press("Control+z")
    expect(live.locator(".sentence-where")).not_to_contain_text("unit")
