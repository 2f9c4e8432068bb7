"""The sentences that the page must show: its own words around what CPython has chosen and worked out."""

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import lstm_core as lc
from lstm_core.printing import signed
from web.runtime import programs

Json = dict[str, Any]


@cache
def _teller() -> "subprocess.Popen[str]":
    """One Node process, asked line by line; it ends with the one who asks."""
    return subprocess.Popen(
        [programs.node(), str(Path(__file__).parent / "told.js")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def marked(request: Json) -> list[str]:
    """One sentence for each step, unit and stage, `[keeps 81 %](forget_gate)` where words belong to a part.

    Where there are two cells they are those of the forward one.
    """
    answer = lc.answer(request)
    trace = answer["trace"] | {"printed": answer["printed"], "told": answer["told"]}
    process = _teller()
    assert process.stdin
    assert process.stdout
    process.stdin.write(
        json.dumps({"kind": request["kind"], "trace": trace}, default=lambda array: array.tolist()) + "\n"
    )
    process.stdin.flush()
    sentences: list[str] = json.loads(process.stdout.readline())
    if "backward" not in answer:
        return sentences
    hidden = [said["trace"]["values"]["hidden_state"] for said in (answer, answer["backward"])]
    stages = len(sentences) // len(hidden[0])
    for step, both in enumerate(zip(*hidden, strict=True), 1):
        numbers = ", ".join(f"[{signed(number, 2)}](hidden_state)" for number in both)
        sentences[step * stages - 1] += f" Both directions: {numbers}."
    return sentences


def plain(sentence: str) -> str:
    """The sentence without its marks."""
    return re.sub(r"\[([^\]]*)\]\(\w+\)", r"\1", sentence)
