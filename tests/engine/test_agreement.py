"""Every kind of cell gives the same numbers in the Python of the browser as in this one."""

import json
import zipfile
from pathlib import Path

import numpy as np

import build
from tests.conftest import Site
from tests.core.agreement import answers
from web.runtime import programs

HERE = Path(__file__).parent
NEEDED = ("agreement.py", "family.py", "reference/*.py")


def zipped_tests(folder: Path) -> Path:
    path = folder / "tests.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for pattern in NEEDED:
            for source in sorted((build.ROOT / "tests" / "core").glob(pattern)):
                archive.write(source, source.relative_to(build.ROOT).as_posix())
    return path


def test_cpython_and_pyodide_agree_to_1e_12(site: Site, tmp_path: Path) -> None:
    assert site.dist.exists()  # and with it the runtime it was built from
    folders = [build.WORK / "runtime", zipped_tests(tmp_path)]
    there = json.loads(programs.run_node(HERE / "agreement.mjs", folders))
    here = answers()
    assert set(there) == set(here)
    assert len(here) > 1000
    for name, numbers in here.items():
        largest = max(1.0, np.abs(numbers).max())
        np.testing.assert_allclose(there[name], numbers, rtol=0, atol=1e-12 * largest, err_msg=name)
