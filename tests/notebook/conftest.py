"""The wheel with the figure in it, installed where nothing else is, and a JupyterLab that finds it there."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pytest

import build
from web.runtime import packaged, recordings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Site

PATIENCE = 60


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: where it answers, and the folder that it shows."""

    url: str
    folder: Path


@pytest.fixture(scope="session")
def wheel(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 (built by then)
    """As `python build.py wheel` writes it."""
    runtime, recorded = build.WORK / "runtime", recordings.made(build.WORK)
    return packaged.write(build.ROOT, runtime, recorded, build.WORK, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variables with which Python imports the installed wheel, before what else it has."""
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", f"--target={folder}", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    home = tmp_path_factory.mktemp("home")
    return os.environ | {"PYTHONPATH": str(folder), "HOME": str(home), "JUPYTER_PREFER_ENV_PATH": "1"}


@pytest.fixture(scope="module")
def lab(installed: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    folder = tmp_path_factory.mktemp("notebooks")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = [
        "--allow-root",
        "--no-browser",
        f"--port={port}",
        f"--ServerApp.root_dir={folder}",
        "--IdentityProvider.token=",
        "--ServerApp.disable_check_xsrf=True",
        "--LabApp.news_url=",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]
    command = [sys.executable, "-m", "jupyterlab", *options]
    with (
        (folder.parent / "jupyterlab.log").open("w") as log,
        subprocess.Popen(command, cwd=folder, env=installed, stdout=log, stderr=log) as process,
    ):
        url = f"http://127.0.0.1:{port}"
        wait_for(f"{url}/api", process)
        yield Lab(url, folder)
        process.terminate()


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(url).close()  # noqa: S310 (our own address)
        except URLError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("JupyterLab does not answer")
