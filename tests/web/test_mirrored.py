"""A run that goes backward in time is drawn mirrored, whatever the kind of cell."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.web.mirrored import CASES, KINDS, both_ways

OTHER = {"start": "end", "middle": "middle", "end": "start"}
SLIM_BELOW = 640
KEY = {"read, not taken", "thickness is size:", "positive", "negative", "not reached yet"}

Json = dict[str, Any]


def said(words: str) -> str:
    """Words as they are in both directions."""
    for backward, forward in (("t+1", "t−1"), ("from the end", "from the start"), ("the first step", "the last step")):
        words = words.replace(backward, forward)
    return words


def outside(words: list[Json], *, slim: bool) -> list[Json]:
    """The names of the blocks and what stands around them; not the key, nor what moves with x or the reset valve."""
    looks = {"cell-label", "cell-verb", "cell-note", "cell-name"}
    moves = {"inputs", "reset_gate", *(["hidden_before"] if slim else [])}
    return [
        one | {"words": said(one["words"])}
        for one in words
        if looks & set(one["look"]) and (not moves & set(one["look"]) or "cell-name" in one["look"])
        if one["words"] not in KEY | {"w x", "u h", "b", "hidden state"}  # of an opened block, which reads as ever
    ]


@pytest.mark.parametrize("name", KINDS)
def test_every_label_stands_at_the_mirrored_place(name: str) -> None:
    for case in CASES:
        for width, ways in both_ways()[name, case].items():
            here, there = (outside(ways[way]["words"], slim=int(width) < SLIM_BELOW) for way in ("forward", "backward"))
            assert len(here) == len(there) > 0
            for one, other in zip(here, there, strict=True):
                assert other["words"] == one["words"]
                assert other["x"] == pytest.approx(int(width) - one["x"], abs=0.11), (case, width, one, other)
                assert (other["y"], other["anchor"]) == (one["y"], OTHER[one["anchor"]])


@pytest.mark.parametrize("name", KINDS)
def test_the_foot_of_a_block_reads_as_ever(name: str) -> None:
    for width, ways in both_ways()[name, "usual"].items():
        feet = []
        for way in ways.values():
            terms = sorted((one["x"], one["words"]) for one in way["words"] if "cell-term" in one["look"])
            line = " ".join(words for _, words in terms if words not in {"u", "u+d", "pc", "+ p c"})
            feet.append(re.findall(r"\S.*? b(?= |$)", line))
        forward, backward = feet
        assert len(forward) == len(KINDS[name].parts)
        assert backward == forward[::-1], width


def test_hatching_leans_the_same_way() -> None:
    for ways in both_ways()["lstm", "usual"].values():
        leans = {way: set(re.findall(r"rotate\((-?45)\)", ways[way]["svg"])) for way in ways}
        assert leans == {"forward": {"45"}, "backward": {"-45"}}


@pytest.mark.parametrize("name", KINDS)
def test_everything_that_can_be_asked_has_its_ring_in_the_figure(name: str) -> None:
    for width, ways in both_ways()[name, "usual"].items():
        for way, drawing in ways.items():
            assert drawing["unmarked"] == [], (width, way)
