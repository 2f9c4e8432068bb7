"""Every level is marked in the Python of the browser, asked as the page asks, as it is in this one."""

import json
import zipfile
from pathlib import Path

import numpy as np

import build
import lstm_core as lc
from lstm_core.marking.levels import definitions
from tests.conftest import Site
from tests.core.marking.attempts import request_of
from web.runtime import programs

SCRIPT = Path(__file__).with_name("levels.mjs")


def test_every_level_is_solved_by_its_solution_and_by_no_belief_also_in_the_browser(site: Site, tmp_path: Path) -> None:
    assert site.dist.exists()  # and with it the runtime it was built from
    tries = [(level, one["weights"]) for level in definitions() for one in (level["solution"], *level["wrong"])]
    requests = [request_of(level, weights) for level, weights in tries]
    written = tmp_path / "requests.json"
    written.write_text(json.dumps(requests), "utf-8")
    answers = json.loads(programs.run_node(SCRIPT, [build.WORK / "runtime", written]))
    for (level, weights), request, answer in zip(tries, requests, answers, strict=True):
        mark = answer["lenses"]["mark"]
        hidden, passed = mark["hidden"]
        assert (all(mark["passed"]) and hidden == passed) == (weights == level["solution"]["weights"]), level["name"]
        for name, numbers in lc.answer(request)["lenses"]["mark"].items():
            # What is no number, JSON does not tell.
            there = np.array(mark.pop(name), dtype=float)
            np.testing.assert_allclose(there, numbers, rtol=0, atol=1e-12, err_msg=f"{level['name']} {name}")
        assert not mark


def test_no_file_of_a_level_ships_with_python(site: Site) -> None:
    assert site.dist.exists()
    with zipfile.ZipFile(build.WORK / "runtime" / "lstm_core.zip") as shipped:
        assert {Path(name).suffix for name in shipped.namelist()} == {".pyc"}
