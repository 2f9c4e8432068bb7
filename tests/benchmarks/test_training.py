"""What learning costs: an update beside one of PyTorch, and a cell that learns to count in the page.

python build.py test tests/benchmarks/test_training.py -s

TensorFlow.js is no part of it: `python -m tests.benchmarks.browser` measures it.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
LEARN = Path(__file__).with_name("learn.js").read_text("utf-8")
SEEDS = (1, 2, 3)
PATIENCE = 60_000


@pytest.mark.skipif(
    not importlib.util.find_spec("torch"), reason="torch not installed: pip install -e '.[test,oracles]'"
)
def test_an_update_is_that_of_pytorch():
    command = [sys.executable, "-m", "tests.benchmarks.updates"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"\n{finished.stdout}")
    assert finished.returncode == 0, finished.stderr


def test_one_unit_learns_to_count_in_the_page(page: Page):
    measured = []
    for seed in SEEDS:
        page.goto(f"./#s=1.challenge:count;train:{seed}")
        page.wait_for_function("document.documentElement.dataset.engine === 'ready'", timeout=PATIENCE)
        card = page.locator(".training")
        found = {
            "card": card,
            "play": card.get_by_role("button", name="Play"),
            "update": card.get_by_role("slider", name="Update"),
        }
        handles = {name: locator.element_handle(timeout=PATIENCE) for name, locator in found.items()}
        measured.append(page.evaluate(LEARN[LEARN.index("async") :].rstrip().rstrip(";"), handles))
        page.goto("about:blank")
    print()
    for seed, one in zip(SEEDS, measured, strict=True):
        told = f"{one['answers'] / one['took']:.0f} answers a second, the longest wait {1e3 * one['longest']:.0f} ms"
        print(f"  seed {seed}: {one['updates']} updates in {one['took']:.2f} s; {told}")
    took, rate = median(one["took"] for one in measured), median(one["answers"] / one["took"] for one in measured)
    print(f"  medians: {took:.2f} s (aim 3), {rate:.0f} answers a second (aim 10)")
    assert all(one["answers"] > 1 for one in measured)
