"""Whoever only builds gets no npm packages that only tests need; whoever tests gets all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import build
from web.runtime import programs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.fixture
def installations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each time that npm has been called, whether it brought the packages for tests."""
    (tmp_path / "package-lock.json").write_text("{}")
    calls: list[bool] = []

    def run(command: Sequence[str], folder: Path) -> str:
        (folder / "node_modules").mkdir(exist_ok=True)
        calls.append("--omit=dev" not in command)
        return ""

    monkeypatch.setattr(programs, "run", run)
    return calls


def test_a_build_brings_less_than_a_test_and_is_content_with_more(tmp_path: Path, installations: list[bool]) -> None:
    for for_tests in (False, False, True, False, True):
        programs.install_npm_packages(tmp_path, for_tests)
    assert installations == [False, True]
    (tmp_path / "package-lock.json").write_text('{"changed": true}')
    programs.install_npm_packages(tmp_path, for_tests=False)
    assert installations == [False, True, False]


def test_no_script_of_a_package_runs_at_its_installation() -> None:
    assert "ignore-scripts=true" in (build.ROOT / "web" / ".npmrc").read_text("utf-8").splitlines()
