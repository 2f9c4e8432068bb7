"""The page's own SHA-256 is SHA-256, in whatever pieces the bytes come."""

import hashlib
import json
from pathlib import Path

from web.runtime import programs

HERE = Path(__file__).parent
LENGTHS = [*range(200), 1000, 100_003]


def test_it_agrees_with_hashlib_at_every_length_around_a_block() -> None:
    found = json.loads(programs.run_node(HERE / "sha256.mjs", [json.dumps(LENGTHS)]))
    for length, digest in zip(LENGTHS, found, strict=True):
        content = bytes((7 * place + length) % 256 for place in range(length))
        assert digest == hashlib.sha256(content).hexdigest(), length
