"""Stands in for pyodide._package_loader: the page brings its packages itself (engine/unpack.js)."""


class Folder:
    """A path that crosses to JavaScript as an object, as one of pathlib does."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __str__(self) -> str:
        """Return the path."""
        return self.path


SITE_PACKAGES = Folder("/lib/python3.14/site-packages")
DSO_DIR = Folder("/usr/lib")


def init_loaded_packages() -> None:
    """None has been loaded by Pyodide."""
