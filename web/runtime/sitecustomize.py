"""Ships as Python's own sitecustomize, which it runs before anything else of ours: the modules of every start, at once.

One by one each would be looked for, opened and read. Here they lie as one constant beside this module (compile.py), and
what two of them have in common, such as a name, is in it once. Until they are there nothing is garbage, and nobody
looks for any (engine/python.js lets Python look again).
"""

import gc
import marshal
import sys
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:  # nothing can be imported here but what is built in
    from types import CodeType, ModuleType

LOADER = __loader__  # type: ignore[name-defined]
TOGETHER = LOADER.get_data(f"{LOADER.archive}/start.marshal")
MODULES: "dict[str, tuple[str, CodeType]]" = marshal.loads(TOGETHER)  # noqa: S302 (it comes with this file)
"""Of each the path of its source, and its code."""

INIT = "/__init__.py"


class Start:
    """Finds them, and gives out each once."""

    @staticmethod
    def find_spec(name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """Where the module comes from, if it is one of them."""
        if name not in MODULES:
            return None
        origin, _ = MODULES[name]
        spec = ModuleSpec(name, Start, origin=origin, is_package=origin.endswith(INIT))  # type: ignore[arg-type]
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(origin.removesuffix(INIT))
        return spec

    @staticmethod
    def create_module(_: ModuleSpec) -> None:
        """As Python makes any module."""

    @staticmethod
    def exec_module(module: "ModuleType") -> None:
        """Run its code."""
        _, code = MODULES.pop(module.__name__)
        exec(code, vars(module))  # noqa: S102


gc.disable()
sys.meta_path.insert(0, Start)
