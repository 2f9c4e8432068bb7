"""Files of other kinds, told by their content, and what to do instead: three tables.

A file is held against the rows in order; the first that fits names it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = 4096
"""Bytes at the beginning that are looked at."""
_KERAS = "save layer.get_weights() with np.savez"
_TORCH = "save the state dict as .safetensors or .npz"
_ARRAYS = "save its arrays, under their names, with np.savez"
_CHECKPOINT = "save what tf.train.load_checkpoint(path).get_tensor(name) gives, under its name, with np.savez"
_MXNET = "save what mx.nd.load(path) gives, each after asnumpy(), with np.savez"
_UNPACK = "unpack it first"

JSON = rb"(\xef\xbb\xbf)?\s*[{\[]"
"""How a text in JSON begins, if it is an object or a list."""

_BEGINNINGS = (
    (rb"\Z", "empty", "save it again"),
    (rb"\x93NUMPY", "a single .npy array", "save all arrays of the layer with np.savez"),
    (rb"\x80", "a pickle that torch.save has not written, and could run any program", _TORCH),
    (rb"[\x81-\x8f][\xa1-\xbf][\w/]", "msgpack, as Flax saves it", _ARRAYS),
    (rb"\x08\x01\x12", "a SavedModel of TensorFlow", _KERAS),
    (rb".{4}TFL3", "a TensorFlow Lite model", _KERAS),
    (rb"GGUF|ggml|lmgg|tjgg", "a GGUF file, as llama.cpp has it", _ARRAYS),
    (rb"MATLAB (5\.0|7\.3) MAT-file", "a .mat file of MATLAB", _ARRAYS),
    (rb"\x12\x01\0{6}", "a .params file of MXNet", _MXNET),
    (rb"\s*(all_)?model_checkpoint_path", "the list of the checkpoints of TensorFlow", _CHECKPOINT),
    (rb"x[\x01\x5e\x9c\xda]", "compressed with zlib, as joblib does it", _ARRAYS),
    (rb"\x1f\x8b", "compressed with gzip", _UNPACK),
    (rb"BZh[1-9]1AY&SY", "compressed with bzip2", _UNPACK),
    (rb"\xfd7zXZ\0", "compressed with xz", _UNPACK),
    (rb"\x28\xb5\x2f\xfd", "compressed with zstd", _UNPACK),
    (rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|.{257}ustar", "an archive of several files", _UNPACK),
    (rb"PAR1|ARROW1|SQLite format 3\0", "a table of a database", _ARRAYS),
    (rb"%PDF|\x89PNG|\xff\xd8\xff|GIF8", "a picture or a document", _ARRAYS),
    (
        rb"version https://git-lfs",
        "a pointer of Git LFS in place of the file",
        "fetch the file itself with git lfs pull",
    ),
    (
        rb"\s*<(?i:!doctype html|html|head|body)\b",
        "a web page in place of the file",
        "open its address and download it anew",
    ),
    (rb"\s*<", "XML text", _ARRAYS),
    (rb"[\s\x20-\xff]*\Z", "text, such as CSV", "save the arrays, under their names, with np.savez"),
)
_ENDINGS = ((b"\x57\xfb\x80\x8b\x24\x75\x47\xdb", "the index of a checkpoint of TensorFlow", _CHECKPOINT),)
_MEMBERS = (
    (r"saved_model\.pb", "a SavedModel of TensorFlow", _KERAS),
    (r"\[Content_Types\]\.xml|mimetype", "a spreadsheet or another document", _ARRAYS),
    (r".*\.(npz|safetensors|keras|h5|onnx|tflite|pt|pth|csv|json)", "a zip around other files", _UNPACK),
)


def told_by_content(content: bytes) -> str:
    """Return what a file is that is neither a zip nor in the safetensors format, and what to do instead."""
    head = content[:_HEAD]
    for beginning, what, instead in _BEGINNINGS:
        if re.match(beginning, head, re.DOTALL):
            return f"{what}: {instead}"
    for ending, what, instead in _ENDINGS:
        if content.endswith(ending):
            return f"{what}: {instead}"
    shown = " ".join(f"{byte:02x}" for byte in head[:8])
    return f"of no kind known here: it begins with the bytes {shown}"


def told_by_members(names: Sequence[str]) -> str | None:
    """Return what a zip with these files in it is, if not a .npz, and what to do instead."""
    last = [name.rsplit("/", 1)[-1] for name in names]
    for like, what, instead in _MEMBERS:
        if any(re.fullmatch(like, name) for name in last):
            return f"{what}: {instead}"
    return None
