"""Weights from files, which are told apart by what is in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lstm_core.exchange.formats import hdf5, zips
from lstm_core.exchange.formats.contents import Contents
from lstm_core.exchange.formats.json_text import read_json, value_of
from lstm_core.exchange.formats.keras_config import made_by, said_by_config
from lstm_core.exchange.formats.npz import read_npz
from lstm_core.exchange.formats.onnx_file import BEGINNING as ONNX
from lstm_core.exchange.formats.onnx_file import read_onnx
from lstm_core.exchange.formats.safetensors import read_safetensors
from lstm_core.exchange.formats.signatures import JSON, told_by_content, told_by_members
from lstm_core.exchange.formats.tfjs import read_tfjs
from lstm_core.exchange.formats.torch_file import LEGACY, read_torch_legacy, read_torch_zip
from lstm_core.exchange.several import Beside, joined, nothing_beside, of_files, of_folder
from lstm_core.foreign import is_a
from lstm_core.problem import Problem, in_words

if TYPE_CHECKING:
    from zipfile import ZipFile

_HDF5_OF_KERAS = "model.weights.h5"


def read(source: bytes | bytearray | memoryview | str | PathLike[str] | Mapping[str, bytes]) -> dict[str, Any]:
    """Return the arrays in a file of weights, under their names.

    Parameters
    ----------
    source : bytes, path, or mapping from str to bytes
        The content of a file, or where it lies: of NumPy (`.npz`), safetensors,
        PyTorch (`torch.save`, TorchScript), ONNX, Keras (`.keras` and `.h5`,
        with the extra `lstm-core[hdf5]`), TensorFlow.js, or JSON. The content
        decides, not the name. Where a model lies in several files, the one that
        names the others, if these lie beside it; or all of them under their
        names.

    Returns
    -------
    dict from str to ndarray
        In the dtype of the file, bfloat16 widened to float32.

    Raises
    ------
    ValueError
        If the file is damaged or of another kind. Nothing in a file is ever
        run: a pickle that names anything but tensors and dictionaries is
        refused with that name.
    OSError
        If there is no file at the path.
    """
    return contents(source).arrays


def contents(source: Any) -> Contents:
    """Return the arrays in a file of weights, and what it says of the layers that have them."""
    if is_a(source, Mapping):  # type: ignore[type-abstract]  # only asked about, never made
        return of_files(source, _read)
    if any(is_a(source, kind) for kind in (bytes, bytearray, memoryview)):
        return _read(bytes(source), nothing_beside)
    if not is_a(source, str) and not hasattr(type(source), "__fspath__"):
        raise Problem("source", f"must be the bytes of a file or a path, but is {in_words(source)}.")
    try:
        path = Path(str.__str__(source) if is_a(source, str) else source)
        content = path.read_bytes()
    except (TypeError, ValueError):
        raise Problem("source", f"must be a path, but no file can have the name {in_words(source)}.") from None
    return _read(content, of_folder(path.parent))


def _read(content: bytes, beside: Beside) -> Contents:
    """Return what is in a file; `beside` gives the files beside it."""
    if content.startswith(zips.BEGINNINGS):
        with zips.opened(content) as archive:
            return _in_zip(archive)
    if content[5:9] == b"\0\0\0{":  # the length of a header that is no longer than the format allows, and a header
        return Contents(read_safetensors(content))
    if content.startswith(LEGACY):
        return Contents(read_torch_legacy(content))
    if content.startswith(hdf5.BEGINNING):
        arrays, told = hdf5.read_hdf5(content)
        config, version = told.get("model_config"), told.get("keras_version")
        return Contents(arrays, said_by_config(config, "model_weights/", counted=False, version=version))
    if re.match(ONNX, content):
        return read_onnx(content)
    if re.match(JSON, content):
        return _in_json(value_of(content), beside)
    raise _refused(told_by_content(content))


def _in_zip(archive: ZipFile) -> Contents:
    """Return what is in a zip, which its members tell."""
    names = archive.namelist()
    if any(name.rsplit("/", 1)[-1] == "data.pkl" for name in names):
        return Contents(read_torch_zip(archive))
    if _HDF5_OF_KERAS in names:
        arrays, _ = hdf5.read_hdf5(archive.read(_HDF5_OF_KERAS))
        config, about = (archive.read(name) if name in names else None for name in ("config.json", "metadata.json"))
        return Contents(arrays, said_by_config(config, "", counted=True, version=made_by(about)))
    if told := told_by_members(names):
        raise _refused(told)
    return Contents(read_npz(archive))


def _in_json(value: Any, beside: Beside) -> Contents:
    """Return what is in a value of JSON: weights, or the names of files that have them."""
    if is_a(value, dict) and "weightsManifest" in value:
        return read_tfjs(value, beside)
    if is_a(value, dict) and "weight_map" in value:
        return joined(_files_of(value["weight_map"]), lambda name: _read(beside(name), nothing_beside), "file: index")
    return Contents(read_json(value))


def _files_of(index: Any) -> list[str]:
    """Return the files that an index names, each once."""
    files = {name for name in index.values() if is_a(name, str)} if is_a(index, dict) else set()
    if not files or len(files) > len(index):
        raise Problem("file", "must be an index that names the file of each array in its weight_map, but is not.")
    return sorted(files)


def _refused(told: str) -> Problem:
    return Problem("file", f"must be a file of weights, but is {told}.")
