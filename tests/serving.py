"""A folder on 127.0.0.1 for as long as a test needs it."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from web.runtime.server import Handler, Server, address


def headed(**headers: str) -> type[Handler]:
    """What answers with these headers beside its own: headed(Access_Control_Allow_Origin="*")."""

    class Headed(Handler):
        def end_headers(self) -> None:
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            super().end_headers()

    return Headed


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """The address under which the folder is served, by the server that `build.py serve` uses."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield address(server)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
