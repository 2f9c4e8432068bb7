"""dist/ on 127.0.0.1, as a plain static host would give it."""

import argparse
import functools
import sys
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# What the system thinks these are is often wrong (Windows' registry), and a module script or
# WebAssembly under another type is refused.
TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
}


class Handler(SimpleHTTPRequestHandler):
    """Files with the types a browser insists on, asked for anew each time."""

    extensions_map = TYPES
    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """End the headers with one that lets no browser show yesterday's build."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal belongs to the address."""


class Server(ThreadingHTTPServer):
    """A server that does not wait for its browsers when it ends."""

    daemon_threads = True
    # Elsewhere this only skips the wait after a server has gone; on Windows it would let two
    # servers share one port.
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, *_: object) -> None:
        """Nothing: a browser that went away in the middle of a file is no error."""


def port(text: str) -> int:
    """A port number out of a command line."""
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a number from 0 to 65535")


def listen(folder: Path, number: int) -> Server:
    """A server that has its port but does not answer yet."""
    try:
        return Server(("127.0.0.1", number), functools.partial(Handler, directory=str(folder)))
    except OSError as failure:
        raise SystemExit(
            f"Port {number} cannot be used ({failure.strerror}): "
            "choose another one with --port, or --port 0 for any free one."
        ) from None


def address(server: Server) -> str:
    """Where the server answers."""
    return f"http://127.0.0.1:{server.server_address[1]}/"


def serve(server: Server, open_browser: bool) -> None:
    """Answer until Ctrl-C."""
    print(f"Serving at {address(server)} (Ctrl-C ends it)", flush=True)
    if open_browser:
        webbrowser.open(address(server))
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
