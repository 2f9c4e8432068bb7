"""From navigation to a Python that answers, cold and warm, beside Pyodide and NumPy as they come.

python build.py test tests/benchmarks -s --rounds 7
"""

from __future__ import annotations

import gzip
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

import build
from tests import browser as chromium
from tests.benchmarks.contestants import Contestant, contestants, shell

Measured = dict[tuple[str, str], list[float]]
MARK = "name => performance.getEntriesByName(name)[0]?.startTime ?? 0"
BROTLI = """
const { brotliCompressSync: pack, constants: c } = require('node:zlib');
const { readFileSync } = require('node:fs');
const params = { [c.BROTLI_PARAM_QUALITY]: 9, [c.BROTLI_PARAM_LGWIN]: 24 };
console.log(process.argv.slice(1).reduce((sum, path) => sum + pack(readFileSync(path), { params }).length, 0));
"""


@contextmanager
def fresh_profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """A browser that has never seen anything, as it is after its installation."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        context = chromium.launch_with_profile(playwright, chromium.installed(build.ROOT), profile)
        yield context
        context.close()


def mark(page: Page, name: str) -> float:
    """When something happened, in milliseconds from navigation, once it has."""
    for _ in range(1200):
        if moment := page.evaluate(MARK, name):
            return float(moment)
        page.wait_for_timeout(50)
    raise TimeoutError(f"{name} did not happen within a minute")


def start(playwright: Playwright, contestant: Contestant, measured: Measured) -> None:
    """Open the page in a fresh profile, and then again."""
    with fresh_profile(playwright) as context:
        page = context.pages[0]
        for visit in ("cold", "warm"):
            page.goto(contestant.url)
            measured[contestant.name, visit].append(mark(page, "engine-ready"))
            # The browser writes down what it compiled a moment after it has run.
            page.wait_for_timeout(2000)


def show(playwright: Playwright, contestant: Contestant, moment: str, measured: Measured) -> None:
    """Open the page in a fresh profile, and see when something is there."""
    with fresh_profile(playwright) as context:
        page = context.pages[0]
        page.goto(contestant.url)
        measured[contestant.name, "paint"].append(mark(page, "first-contentful-paint"))
        measured[contestant.name, "step"].append(mark(page, moment))


def packed(paths: list[Path]) -> dict[str, int]:
    """The bytes of files on their way: raw, gzip, brotli."""
    brotli = subprocess.run(["node", "-e", BROTLI, *map(str, paths)], capture_output=True, text=True, check=True).stdout
    contents = [path.read_bytes() for path in paths]
    return {
        "raw": sum(map(len, contents)),
        "gzip": sum(len(gzip.compress(content, 9)) for content in contents),
        "brotli": int(brotli),
    }


@pytest.mark.usefixtures("site")
def test_the_engine_is_ready_sooner_than_stock(playwright: Playwright, tmp_path: Path, rounds: int) -> None:
    measured: Measured = defaultdict(list)
    with contestants(tmp_path) as all_of_them:
        for _ in range(rounds):
            for name in ("stock", "site", "one file"):
                start(playwright, all_of_them[name], measured)
    print(f"\nnavigation to engine ready, medians of {rounds}:")
    for visit, aim in (("cold", 0.40), ("warm", 0.42)):
        stock = median(measured["stock", visit])
        for name in ("stock", "site", "one file"):
            own = median(measured[name, visit])
            goal = f", aim {aim:.2f}" if name == "site" else ""
            print(f"  {visit} {name:9} {own:6.0f} ms, ratio to stock {own / stock:.2f}{goal}")
    assert all(all(values) for values in measured.values())


@pytest.mark.usefixtures("site")
def test_the_first_step_comes_soon_after_that_of_a_bare_page(
    playwright: Playwright, tmp_path: Path, rounds: int
) -> None:
    measured: Measured = defaultdict(list)
    with contestants(tmp_path) as all_of_them:
        for _ in range(rounds):
            show(playwright, all_of_them["bare"], "first-contentful-paint", measured)
            show(playwright, all_of_them["site"], "trace-shown", measured)
    bare, paint, step = (median(measured[key]) for key in (("bare", "paint"), ("site", "paint"), ("site", "step")))
    print(
        f"\nmedians of {rounds}: first paint {paint:.0f} ms, first working step {step:.0f} ms;"
        f" a bare page with one SVG {bare:.0f} ms: {step - bare:.0f} ms later (aim 150)"
    )
    assert all(all(values) for values in measured.values())


@pytest.mark.usefixtures("site")
def test_fewer_bytes_travel_than_of_stock(tmp_path: Path) -> None:
    with contestants(tmp_path) as all_of_them:
        stock, ours, one = (packed(all_of_them[name].files) for name in ("stock", "site", "one file"))
    page = packed(shell())
    print("\nbytes on the wire:")
    for form in ("raw", "gzip", "brotli"):
        print(f"  {form:6} stock {stock[form]:>10,}  site {ours[form]:>10,}  ratio {ours[form] / stock[form]:.3f}")
    print(f"  page with the first recording: {page['gzip']:,} in gzip (aim 95,000); one file: {one['raw']:,} bytes")
    assert ours["gzip"] <= 0.62 * stock["gzip"]
    assert ours["brotli"] <= 0.62 * stock["brotli"]
    assert page["gzip"] <= 95_500  # with its icon
