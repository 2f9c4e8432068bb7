"""The absolute address at which the site will stand, out of a command line."""

import argparse
from urllib.parse import urlsplit


def address(text: str) -> str:
    """The address of the site's folder, with a slash at its end."""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in {"http", "https"} and parts.hostname and not parts.query and not parts.fragment
        port = parts.port
    except ValueError:
        whole, port = False, None
    if not whole or port == 0 or not text.isascii() or any(sign in text for sign in " \"'<>\\"):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not the address of a site: give an absolute one, such as https://example.org/lstm/"
        )
    return text if text.endswith("/") else f"{text}/"
