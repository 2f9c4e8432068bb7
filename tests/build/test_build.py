"""A build is whole or not at all, and says in one sentence what it lacks."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import signal
import socket
import sys
import time
import urllib.request
import zipfile
from typing import TYPE_CHECKING

import pytest

import build
from web.runtime import fingerprint, pyodide, wheel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.conftest import Project
    from tests.conftest import Site

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to catch")


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def folder_with(tmp_path: Path, *names: str) -> str:
    """A PATH on which only these programs are found."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in names:
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return str(folder)


def test_the_same_sources_give_the_same_bytes(project: Project, site: Site) -> None:
    assert project.run().returncode == 0
    assert contents(project.dist) == contents(site.dist)


def test_the_site_names_no_other_origin_in_what_it_loads(site: Site) -> None:
    for page in site.dist.glob("*.html"):
        text = page.read_text("utf-8")
        for attribute in ('src="', "src=http", '<link rel="stylesheet" href="http', "url(http"):
            assert f"{attribute}//" not in text
            assert f"{attribute}http" not in text


def test_licences_of_everything_shipped_are_shipped(site: Site) -> None:
    text = (site.dist / "licences.txt").read_text("utf-8")
    for work in ("Pyodide", "CPython", "numpy", "lit-html", "@preact/signals-core", "jsfive", "pyfive", "pako", "zlib"):
        assert work in text
    for phrase in ("Mozilla Public License", "PYTHON SOFTWARE FOUNDATION LICENSE", "Redistribution and use in source"):
        assert phrase in text


def test_files_of_the_runtime_are_what_their_names_say(site: Site) -> None:
    for path in (site.dist / "runtime").iterdir():
        if path.suffix in {".gz", ".br"}:
            continue
        assert path.stem.endswith("-" + hashlib.sha256(path.read_bytes()).hexdigest()[:10])
        assert path.suffix in {".js", ".wasm", ".zip"}


def test_the_first_view_is_light(site: Site) -> None:
    """The page, its script with the first preset, and its style, as gzip leaves them."""
    shell = [path for name in ("index.html", "main-*.js", "style-*.css") for path in site.dist.glob(name)]
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in shell}
    assert len(sizes) == 3
    assert sum(sizes.values()) <= 95_000, sizes


def test_a_browser_is_told_to_compile_what_the_page_opens_with_while_it_comes(site: Site) -> None:
    script = next(site.dist.glob("main-*.js"))
    assert script.read_text("utf-8").startswith("//# allFunctionsCalledOnLoad\n")


def test_what_lies_packed_beside_a_file_is_that_file(site: Site) -> None:
    packed = list(site.dist.rglob("*.gz"))
    assert {path.suffix for path in (path.with_suffix("") for path in packed)} >= {".wasm", ".zip", ".js", ".html"}
    for path in packed:
        assert gzip.decompress(path.read_bytes()) == path.with_suffix("").read_bytes()
        assert path.with_suffix(".br").exists()


def test_a_public_name_without_an_exercise_fails_the_build(project: Project) -> None:
    with (project.root / "lstm_core" / "__init__.py").open("a") as file:
        file.write('\n\ndef unheard_of() -> None:\n    pass\n\n\n__all__ += ["unheard_of"]\n')
    assert "lstm_core.unheard_of and its exercise" in project.run().stderr
    assert not project.dist.exists()


def test_an_import_hidden_in_a_function_ships(project: Project) -> None:
    with (project.root / "lstm_core" / "problem.py").open("a") as file:
        file.write("\n\ndef _hidden() -> None:\n    import colorsys\n")
    runtime = pyodide.assemble(project.root, wheel.find(pyodide.wanted_numpy(project.root), None), project.work)
    with zipfile.ZipFile(runtime / "python_stdlib.zip") as shipped:
        assert "colorsys.pyc" in shipped.namelist()


def test_the_modules_of_every_start_lie_together(site: Site) -> None:
    assert site.dist.exists()  # and with it the runtime it was built from
    names = set()
    for path in (build.WORK / "runtime").glob("*.zip"):
        with zipfile.ZipFile(path) as shipped:
            names |= set(shipped.namelist())
    assert {"sitecustomize.pyc", "start.marshal", "encodings/utf_8.pyc", "zipfile/__init__.pyc"} <= names
    assert names.isdisjoint({"typing.pyc", "numpy/__init__.pyc", "lstm_core/wire.pyc"})


def test_pyodide_ships_without_what_numpy_does_not_link_with(site: Site) -> None:
    (script,) = (site.dist / "runtime").glob("pyodide-*.js")
    (wasm,) = (site.dist / "runtime").glob("*.wasm")
    assert "glDrawArrays" not in script.read_text("utf-8")
    exports = wasm.read_bytes()
    assert b"PyArg_ParseTuple" in exports
    assert b"sqlite3_bind_blob64" not in exports


def test_a_call_of_what_was_left_out_of_numpy_fails_the_build(project: Project) -> None:
    with (project.root / "lstm_core" / "presets.py").open("a") as file:
        file.write("\n\nnp.linalg.inv(np.eye(2))\n")
    assert "numpy.linalg._umath_linalg.inv is not in this runtime" in project.run().stderr


def test_a_second_build_changes_nothing(site: Site) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.dist.rglob("*")}
    build.build(None, for_tests=True)
    assert {path: path.stat().st_mtime_ns for path in site.dist.rglob("*")} == before


def test_what_checks_leave_among_the_sources_asks_for_no_build(tmp_path: Path) -> None:
    sources = tmp_path / "web"
    sources.mkdir()
    (sources / "main.js").write_text("// the page\n")
    before = fingerprint.of_contents(tmp_path)
    for left in ("__pycache__", ".ruff_cache", "node_modules"):
        (sources / left).mkdir()
        (sources / left / "kept").write_text("for the next time")
    assert fingerprint.of_contents(tmp_path) == before


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("pause", [0.2, 0.6, 1.2, 2.0])
def test_an_interrupted_build_leaves_the_old_dist_as_it_was(
    project: Project, number: signal.Signals, pause: float
) -> None:
    project.dist.mkdir()
    (project.dist / "index.html").write_text("the old page")
    process = project.start()
    while not (project.root / ".build" / "lock").exists():  # Python has not come to the build yet
        time.sleep(0.01)
    time.sleep(pause)
    process.send_signal(number)
    _, complaint = process.communicate(timeout=60)
    assert "Traceback" not in complaint
    assert not (project.root / ".build" / "new").exists()
    whole = {path.name for path in project.dist.iterdir()}
    assert whole == {"index.html"} or {"index.html", "runtime", "licences.txt", "licences.txt.br"} <= whole


def test_without_node_the_sentence_says_to_install_it(project: Project, tmp_path: Path) -> None:
    project.programs = folder_with(tmp_path)
    assert project.refuses().startswith("Node is missing: install Node 20")


def test_without_npm_the_sentence_says_to_install_it(project: Project, tmp_path: Path) -> None:
    project.programs = folder_with(tmp_path, "node")
    assert project.refuses().startswith("npm is missing: install it")


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
def test_a_node_that_is_too_old_is_named(project: Project, tmp_path: Path) -> None:
    project.programs = folder_with(tmp_path, "npm")
    old = tmp_path / "programs" / "node"
    old.write_text("#!/bin/sh\necho v18.19.0\n")
    old.chmod(0o755)
    assert "is v18.19.0: install a newer one" in project.refuses()


def test_a_tampered_wheel_is_refused(project: Project, tmp_path: Path) -> None:
    wanted = pyodide.wanted_numpy(build.ROOT)
    tampered = tmp_path / wanted.file_name
    tampered.write_bytes(wheel.find(wanted, None).read_bytes() + b"!")
    assert "is not the NumPy wheel" in project.refuses("--numpy-wheel", str(tampered))
    assert not project.dist.exists()


def test_a_wheel_that_is_not_there_is_named(project: Project, tmp_path: Path) -> None:
    assert "could not be read" in project.refuses("--numpy-wheel", str(tmp_path / "nowhere.whl"))


def test_a_port_in_use_is_one_sentence(project: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = str(taken.getsockname()[1])
        sentence = project.refuses("serve", "--no-browser", "--port", number)
    assert sentence.startswith(f"Port {number} cannot be used")


def kind(address: str) -> str:
    """The type under which a file is served."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 (a server of ours)
        return str(answer.headers.get_content_type())


def test_files_are_served_under_the_types_that_browsers_insist_on(site: Site) -> None:
    files = json.loads((build.WORK / "runtime" / "manifest.json").read_text("utf-8"))["files"]
    assert kind(site.url) == "text/html"
    script = next(site.dist.glob("main-*.js"))
    assert kind(site.url + script.name) == "text/javascript"
    assert kind(site.url + files["pyodide.js"]["path"]) == "text/javascript"
    assert kind(site.url + files["pyodide.asm.wasm"]["path"]) == "application/wasm"


@needs_signals
def test_serve_prints_the_address_and_ends_with_ctrl_c(project: Project, site: Site) -> None:
    project.is_built_as(site.dist)
    process = project.start("serve", "--no-browser", "--port", "0")
    assert process.stdout is not None
    lines = iter(process.stdout.readline, "")
    address = next(re.findall(r"http://127\.0\.0\.1:\d+/", line)[0] for line in lines if "http://" in line)
    assert kind(address) == "text/html"
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)
    assert (process.returncode, complaint) == (0, "")
