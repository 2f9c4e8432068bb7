"""Every reader, given files with mutated bytes: right numbers or a sentence, soon, and in bounded memory.

python -m tests.core.exchange.fuzz 100000          from the root of the project: so many of all, told apart by reader
python -m tests.core.exchange.fuzz 1000 keras      so many of one; that of h5py is written in C, and runs only so
"""

import io
import random
import resource
import sys
import time
import warnings
import zipfile
from pathlib import Path

import numpy as np

import lstm_core as lc
from lstm_core.problem import Problem
from tests.core.exchange.cells import random_cells
from tests.core.exchange.test_several_files import tfjs

RECORDED = Path(__file__).parent / "recorded"
CELLS = random_cells()


OURS = ("npz", "safetensors", "torch", "torch state dict", "torch legacy", "onnx", "onnx of moves", "tfjs", "json")


def zipped(members):
    """A zip that packs nothing, so that a mutation meets what is inside."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


def seeds():
    """A file of each kind, under its name: bytes, or several files."""
    return {
        "npz": unpacked(lc.to_npz(CELLS["lstm"])),
        "safetensors": lc.to_safetensors(CELLS["gru"]),
        "torch": unpacked((RECORDED / "torch" / "views.pt").read_bytes()),
        "torch state dict": unpacked((RECORDED / "torch" / "half.pt").read_bytes()),
        "torch legacy": (RECORDED / "torch" / "legacy.pt").read_bytes(),
        "onnx": (RECORDED / "onnx_files" / "rnn by torchscript.onnx").read_bytes(),
        "onnx of moves": (RECORDED / "onnx_files" / "gru by dynamo.onnx").read_bytes(),
        "tfjs": tfjs(),
        "keras": (RECORDED / "keras_files" / "model.weights.h5").read_bytes(),
        "json": b'{"lstm": {"kernel": [[0.1, 2, 3e1, 4]], "recurrent_kernel": [[1, 2, -3, 4]], "bias": [0, 0, 0, 0]}}',
    }


def mutated(content, generator):
    """The same bytes with a few changes, of the sorts that meet a reader: one byte, a number, a piece, the end."""
    content = bytearray(content)
    for _ in range(generator.choice((1, 1, 2, 4, 8))):
        if not content:
            break
        place = generator.randrange(len(content))
        match generator.randrange(7):
            case 0:
                content[place] = generator.randrange(256)
            case 1:
                content[place] ^= 1 << generator.randrange(8)
            case 2:
                content[place : place + 4] = generator.choice((0, 1, 2**31 - 1, 2**32 - 1)).to_bytes(4, "little")
            case 3:
                content[place : place + generator.randrange(9)] = b""
            case 4:
                begin = generator.randrange(len(content))
                content[place:place] = content[begin : begin + generator.randrange(40)]
            case 5:
                content[place:place] = generator.randbytes(generator.randrange(5))
            case 6 if generator.randrange(8) == 0:
                del content[place:]
    return bytes(content)


def changed(source, generator):
    """A file with a mutation: of several files in one of them, of a zip mostly in a member, with the right checksum."""
    if isinstance(source, dict):
        name = generator.choice(list(source))
        return source | {name: mutated(source[name], generator)}
    if not source.startswith(b"PK") or generator.randrange(4) == 0:
        return mutated(source, generator)
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        return zipped(changed({name: archive.read(name) for name in archive.namelist()}, generator))


def outcome(source):
    """What came of a file: "read" or "refused"; whatever else is raised goes on its way."""
    refused = []
    with warnings.catch_warnings(action="error"), np.errstate(all="raise"):
        try:
            layers = lc.layers(source)
        except Problem as problem:
            layers, came = (), "refused"
            refused.append(problem)
        else:
            came = "read"
        for layer in layers:
            try:
                cell = layer.cell()
            except Problem as problem:
                refused.append(problem)
            else:
                assert all(np.isfinite(array).all() for array in arrays_of(cell))
    assert all(problem.sentence.isprintable() and len(problem.sentence) <= 300 for problem in refused)
    return came


def arrays_of(cell):
    cells = [one for _, one in cell.directions()] if isinstance(cell, lc.Bidirectional) else [cell]
    return [array for one in cells for array in one.arrays().values()]


def fuzzed(name, count, seed=0):
    """Read so many mutations of a file; return how many came to what, and the longest time that one took."""
    generator, source = random.Random(f"{name} {seed}"), seeds()[name]  # noqa: S311 - nothing is secret
    came, longest = {"read": 0, "refused": 0}, 0.0
    for _ in range(count):
        file = changed(source, generator)
        begin = time.perf_counter()
        came[outcome(file)] += 1
        longest = max(longest, time.perf_counter() - begin)
    return came, longest


def main():
    count, *names = sys.argv[1:]
    names = names or OURS
    for name in names:
        came, longest = fuzzed(name, int(count) // len(names), seed=1)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{name:20} {came}  longest {longest:.3f} s, memory so far {most} MiB", flush=True)


if __name__ == "__main__":
    main()
