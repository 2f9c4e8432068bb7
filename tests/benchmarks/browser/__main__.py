"""Prints how long other libraries take in the browser, as multiples of the time of lstm_core there.

python -m tests.benchmarks.browser

It installs the rivals, some 240 MB, which is why it is no part of the tests. All
run on the main thread of one page in Chromium. Ours, in Pyodide, keeps every
value of every step in float64; the rivals answer in float32.
"""

import base64
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

import build
from lstm_core.marking.levels import definitions
from tests import browser
from tests.benchmarks.rivals import onnx_model
from tests.benchmarks.speed import SIZES, problem
from tests.benchmarks.updates import SIZES as UPDATES
from tests.serving import served
from web.runtime import programs, pyodide

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
FILES = {
    "tensorflow": "@tensorflow/tfjs-backend-wasm/dist/*.wasm",
    "onnxruntime": "onnxruntime-web/dist/ort-wasm-simd-threaded.wasm",
}
TASK = next(level for level in definitions() if level["name"] == "toggle")
TOLERANCE = 1e-3  # of float32


def assemble(folder: Path) -> None:
    """The page, the runtime that ships, and what the rivals load by themselves."""
    esbuild = build.ROOT / "web" / "node_modules" / "esbuild" / "bin" / "esbuild"
    options = ["--bundle", "--format=esm", "--log-level=error", f"--outfile={folder / 'main.js'}"]
    programs.run([str(esbuild), str(HERE / "main.js"), *options], HERE)
    shutil.copy(HERE / "index.html", folder)
    shutil.copytree(pyodide.package(build.ROOT), folder / "pyodide")
    shutil.copytree(build.WORK / "runtime", folder / "runtime")
    for name, pattern in FILES.items():
        (folder / name).mkdir()
        for file in PACKAGES.glob(pattern):
            shutil.copy(file, folder / name)


def compare(page: Page, rival: str) -> None:
    print(f"{rival}: its time / our time       (ours in µs)")
    for T, D, H in SIZES:
        weights, inputs = problem(T, D, H)
        model = base64.b64encode(onnx_model(weights)).decode()
        asked = {"weights": [array.tolist() for array in weights], "inputs": inputs.tolist(), "model": model}
        measured: dict[str, Any] = page.evaluate("([rival, asked]) => compare(rival, asked)", [rival, asked])
        line = f"  T={T:5} D={D} H={H:2}"
        for way, word in (("forward", "forward"), ("back", "there and back")):
            if way not in measured:
                line += f"   {word}: it has none"
                continue
            assert measured[way]["apart"] < TOLERANCE, f"{rival}, {word}: {measured[way]['apart']} apart"
            line += f"   {word} {measured[way]['ratio']:7.2f} ({measured[way]['ourTime']:8.0f})"
        print(line, flush=True)


def compare_updates(page: Page, rival: str) -> None:
    print(f"an update of {rival}: its time / our time       (ours in ms)")
    for T, H in UPDATES:
        measured: dict[str, Any] = page.evaluate(
            "([rival, problem]) => compareUpdates(rival, problem)", [rival, {"task": json.dumps(TASK), "T": T, "H": H}]
        )
        assert measured["apart"] < TOLERANCE, f"{rival}: losses are {measured['apart']} apart"
        print(f"  T={T} H={H:2} {measured['ratio']:7.2f} ({measured['ourTime'] / 1e3:6.2f})", flush=True)


def main() -> None:
    build.build(None)
    programs.install_npm_packages(HERE)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assemble(folder)
        with served(folder) as url, sync_playwright() as playwright:
            chromium = browser.launch(playwright, browser.installed(build.ROOT))
            page = chromium.new_page()
            page.on("weberror", lambda error: print(error.error))
            page.goto(url)
            page.wait_for_function("() => 'compare' in window")
            for rival in page.evaluate("rivals"):
                compare(page, rival)
            for rival in page.evaluate("learners"):
                compare_updates(page, rival)
            chromium.close()


if __name__ == "__main__":
    main()
