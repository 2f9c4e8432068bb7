"""Files of torch.save, written without PyTorch: the pickle by pickle itself, with names that stand for nothing here."""

import io
import pickle
import zipfile

import numpy as np


class Name:
    """A name in a pickle, such as torch._utils._rebuild_tensor_v2."""

    def __init__(self, path):
        self.path = path

    def __call__(self):
        raise AssertionError("a name of a pickle was called")


class Made:
    """What a pickle says is made by a name out of some arguments."""

    def __init__(self, path, *arguments):
        self.made = Name(path), arguments

    def __reduce__(self):
        return self.made


class Stored:
    """Numbers outside the pickle, as torch.save tells where they lie."""

    def __init__(self, key, size, dtype="FloatStorage"):
        self.told = ("storage", Name(f"torch.{dtype}"), key, "cpu", size)


class Pickler(pickle._Pickler):  # noqa: SLF001 - the one in C cannot be told to write a name that is not there
    def persistent_id(self, value):
        return value.told if isinstance(value, Stored) else None

    def save(self, value, *rest, **named):
        if not isinstance(value, Name):
            return super().save(value, *rest, **named)
        module, _, name = value.path.rpartition(".")
        if self.proto < 4:
            return self.write(f"c{module}\n{name}\n".encode())
        self.save(module)
        self.save(name)
        return self.write(pickle.STACK_GLOBAL)


def pickled(value, protocol=2):
    stream = io.BytesIO()
    Pickler(stream, protocol).dump(value)
    return stream.getvalue()


def tensor(storage, shape, strides, offset=0):
    return Made(
        "torch._utils._rebuild_tensor_v2", storage, offset, shape, strides, False, Made("collections.OrderedDict")
    )


def zipped(described, order="little", **storages):
    """A file of torch.save; the storages are numbers, under their keys with an s before them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("archive/data.pkl", described)
        archive.writestr("archive/byteorder", order)
        for key, numbers in storages.items():
            dtype = {"little": "<f4", "big": ">f4"}[order]
            archive.writestr(f"archive/data/{key[1:]}", np.asarray(numbers, dtype).tobytes())
    return stream.getvalue()
