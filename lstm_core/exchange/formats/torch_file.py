"""Files of torch.save and torch.jit.save: `.pt`, `.pth`, `.ckpt`; tensors under their names, and nothing is run.

Since PyTorch 1.6 a zip: `data.pkl` says which tensors there are, as a pickle,
and `data/0`, `data/1`, … hold their numbers. Before that one pickle after the
other, with the numbers behind. A TorchScript program is such a zip as well,
with its code beside; its modules are read as the dictionaries of their tensors
that they are.

References
----------
torch/serialization.py and torch/_utils.py of PyTorch.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from lstm_core.exchange.formats.nested import named
from lstm_core.exchange.formats.pickled import Group, Module, read_pickle
from lstm_core.exchange.formats.raw import from_bytes, size_of
from lstm_core.exchange.names import listed
from lstm_core.problem import Problem, counted

if TYPE_CHECKING:
    import zipfile

LEGACY = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
"""How a file of torch.save before 1.6 begins: a pickle of a number that stands for it."""

_STORAGES = {
    "Double": "float64", "Float": "float32", "Half": "float16", "BFloat16": "bfloat16",
    "Long": "int64", "Int": "int32", "Short": "int16", "Char": "int8", "Byte": "uint8", "Bool": "bool",
}  # fmt: skip
_PLAIN = ("storage", str, int)
_SIDES = 32
_REPEATED = 1 << 20
"""So many numbers a tensor may have even if there are fewer: expand() makes one that repeats its own."""
_SAVE = "save model.state_dict() with torch.save"
_OTHERWISE = {
    "torch._utils._rebuild_qtensor": "a quantized tensor: save the model as it was before it was quantized",
    "torch._utils._rebuild_sparse_tensor": "a sparse tensor: save it after to_dense()",
}


class Storage(NamedTuple):
    """Numbers that lie outside the pickle: their dtype, the name of the place, and how many there are."""

    dtype: str
    key: str
    size: int


class Tensor(NamedTuple):
    """A view of a storage."""

    storage: Storage
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]


def _tensor(storage: Storage, offset: int, shape: Any, strides: Any, *_: Any) -> Tensor:
    fits = type(storage) is Storage and len(shape) == len(strides)
    if not fits or not all(type(count) is int and count >= 0 for count in (offset, *shape, *strides)):
        raise ValueError
    return Tensor(storage, offset, tuple(shape), tuple(strides))


def _itself(value: Any, *_: Any) -> Any:
    return value


def _group() -> Group:
    return Group()


def _module() -> Module:
    return Module()


_NAMES: Mapping[str, Any] = {
    "collections.OrderedDict": _group,
    "torch.Size": tuple,
    "torch._utils._rebuild_tensor": _tensor,
    "torch._utils._rebuild_tensor_v2": _tensor,
    "torch._utils._rebuild_parameter": _itself,
    **{f"torch.{name}Storage": dtype for name, dtype in _STORAGES.items()},
    **{f"torch.jit._pickle.{name}": _itself for name in ("build_intlist", "build_tensorlist", "build_doublelist",
                                                        "build_boollist", "restore_type_tag")},
}  # fmt: skip


def _known(name: str) -> Any:
    if name.startswith("__torch__."):
        return _module
    if name not in _NAMES:
        does = _OTHERWISE.get(name, f"no tensor or dictionary: {_SAVE}")
        raise Problem("file", f"names {listed([name])}, which is {does}.")
    return _NAMES[name]


def _stored(what: Any) -> Storage:
    kind, dtype, key, _, size, *view = what
    if (kind, type(key), type(size), *view) not in (_PLAIN, (*_PLAIN, None)) or dtype not in _STORAGES.values():
        raise ValueError
    return Storage(dtype, key, size)


def read_torch_zip(archive: zipfile.ZipFile) -> dict[str, Any]:
    """Return the tensors in a zip of torch.save or torch.jit.save, under their names."""
    (described,) = [name for name in archive.namelist() if name.rsplit("/", 1)[-1] == "data.pkl"]
    root = described.removesuffix("data.pkl")
    there = archive.NameToInfo
    order = archive.read(f"{root}byteorder").strip() if f"{root}byteorder" in there else b"little"
    value = read_pickle(io.BytesIO(archive.read(described)), _known, _stored)

    def raw(key: str) -> bytes:
        name = f"{root}data/{key}"
        if name not in there:
            raise Problem("file", f"must have the numbers of every tensor, but has no {listed([name])}.")
        return archive.read(name)

    return _arrays(value, raw, swapped=order == b"big")


def read_torch_legacy(content: bytes) -> dict[str, Any]:
    """Return the tensors in a file of torch.save before PyTorch 1.6, under their names."""
    stream = io.BytesIO(content)
    dtypes: dict[str, str] = {}

    def noted(what: Any) -> Storage:
        storage = _stored(what)
        dtypes[storage.key] = storage.dtype
        return storage

    _, _, system, value, keys = (read_pickle(stream, _known, noted) for _ in range(5))
    swapped = isinstance(system, dict) and system.get("little_endian") is False
    raws: dict[str, bytes] = {}
    for key in keys if type(keys) is list and all(type(key) is str for key in keys) else []:
        count = int.from_bytes(stream.read(8), "big" if swapped else "little")
        raws[key] = stream.read(min(count * size_of(dtypes[key]), len(content))) if key in dtypes else b""

    return _arrays(value, lambda key: raws.get(key, b""), swapped=swapped)


def _arrays(value: Any, raw: Callable[[str], bytes], *, swapped: bool) -> dict[str, Any]:
    """Return every tensor in a value as an array, under its name; those of one storage share its memory."""
    read = cache(raw)

    @cache
    def numbers(key: str, dtype: str) -> Any:
        return from_bytes(read(key), dtype, swapped=swapped)

    return {
        name: _view(f"file: {name}", tensor, numbers(tensor.storage.key, tensor.storage.dtype))
        for name, tensor in named(value, _tensor_or_none).items()
    }


def _tensor_or_none(value: Any) -> Tensor | None:
    return value if isinstance(value, Tensor) else None


def _view(where: str, tensor: Tensor, numbers: Any) -> Any:
    """Return the numbers that a tensor sees, if they are there: a small file cannot ask for a large memory."""
    _, offset, shape, strides = tensor
    if len(shape) > _SIDES:
        raise Problem(where, f"must have {_SIDES} dimensions at most, but has {len(shape)}.")
    count = math.prod(shape)
    end = offset + sum((side - 1) * stride for side, stride in zip(shape, strides, strict=True)) + 1 if count else 0
    there = min(len(numbers), tensor.storage.size)
    if end > there or count > max(there, _REPEATED):
        asked = counted(max(count, end))
        raise Problem(where, f"must be a view of the numbers that are there, {there}, but asks for {asked}.")
    step = numbers.dtype.itemsize
    return np.ndarray(
        shape, numbers.dtype, numbers, offset * step if count else 0, tuple(stride * step for stride in strides)
    )
