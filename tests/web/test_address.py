"""The state in the address: an exact round trip, and a sentence for everything that cannot be understood."""

import copy
import math
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.address import PARTS, Address, Json, addresses, request_of
from tests.web.word import UNSEEN, word
from tests.whole.presets import with_parameter

FIELDS = (*PARTS, "inputs", "cell_start", "hidden_start")

PRESETS: list[Json] = [
    {
        "name": "default",
        "step": 2,
        "request": request_of([[0.5, 0.4, 1.0]] * 4, [0.8, -0.3, 0.6, -0.9, 0.4], 0.0, 0.0),
        "words": [],
    },
    {
        "name": "count",
        "step": 4,
        "request": request_of([[0.0, 0.0, 8.0]] * 4, [1.0] * 8, 0.5, -0.5),
        "words": [],
    },
    {
        "name": "france",
        "step": 2,
        "request": request_of([[0.0, 0.0, 8.0]] * 4, [1.0, 0.0], 0.0, 0.0),
        "words": ["yes", "no"],
    },
]
DEFAULT, COUNT, FRANCE = PRESETS


@pytest.fixture(scope="module")
def address() -> Iterator[Address]:
    with addresses(PRESETS) as asked:
        yield asked


number = st.floats(allow_nan=False, allow_infinity=False)
requests = st.builds(
    request_of,
    st.lists(st.lists(number, min_size=3, max_size=3), min_size=4, max_size=4),
    st.lists(number, min_size=1, max_size=200),
    number,
    number,
)


unseen = st.characters(categories=["Cc"]).filter(lambda character: not character.isspace()) | st.sampled_from(UNSEEN)


def positive_zeros(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: positive_zeros(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [positive_zeros(entry) for entry in value]
    return 0.0 if value == 0 else value


def as_fragment(text: str) -> tuple[str, str]:
    return f"#{text}", ""


def as_query(text: str) -> tuple[str, str]:
    return "", f"?{text}"


def as_encoded_fragment(text: str) -> tuple[str, str]:
    return f"#s={quote(text[2:], safe='')}", ""


def as_wholly_encoded_fragment(text: str) -> tuple[str, str]:
    return f"#{quote(text, safe='')}", ""


def as_twice_encoded_query(text: str) -> tuple[str, str]:
    return "", f"?utm_source=mail&s={quote(quote(text[2:], safe=''), safe='')}"


def as_copied_source(text: str) -> tuple[str, str]:
    return "", f"?utm_source=mail&amp;{text}&amp;theme=dark"


@pytest.mark.parametrize(
    "form",
    [
        as_fragment,
        as_query,
        as_encoded_fragment,
        as_wholly_encoded_fragment,
        as_twice_encoded_query,
        as_copied_source,
    ],
)
@settings(max_examples=40, deadline=None)
@given(request=requests, data=st.data())
def test_every_float64_survives_the_address(
    address: Address, form: Callable[[str], tuple[str, str]], request: Json, data: st.DataObject
) -> None:
    step = data.draw(st.integers(1, len(request["inputs"])))
    stage = data.draw(st.integers(1, 6))
    words = data.draw(st.just([]) | st.lists(word, min_size=len(request["inputs"]), max_size=len(request["inputs"])))
    text = address.write(request=request, origin=COUNT, step=step, stage=stage, words=words)
    assert re.fullmatch(r"[a-z0-9_.,:;=-]*(words:[\w.,%~-]*[a-z0-9:;]*)?", text, re.ASCII), (
        "a character that does not survive everywhere"
    )
    back = address.read(*form(text))
    assert back["notices"] == []
    assert back["request"] == positive_zeros(request)
    assert (back["origin"]["name"], back["step"], back["stage"]) == ("count", step, stage)
    assert back["words"] == (words if any(words) else [])
    if any(words) or not words:
        assert address.write(back["request"], back["origin"], back["step"], back["stage"], back["words"]) == text


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_shape_survives_an_address_and_a_file(address: Address, data: st.DataObject) -> None:
    H, D, T = (data.draw(st.integers(1, most)) for most in (4, 4, 3))
    drawn = lambda size: data.draw(st.lists(number, min_size=size, max_size=size))  # noqa: E731
    request = {
        "kind": "lstm",
        "D": D,
        "H": H,
        "weights": {
            f"{part}.{letter}": drawn(size)
            for part in PARTS
            for letter, size in {"W": H * D, "U": H * H, "b": H}.items()
        },
        "inputs": drawn(T * D),
        "starts": {"hidden_state": drawn(H), "cell_state": drawn(H)},
    }
    names = data.draw(st.just([]) | st.lists(word, min_size=D, max_size=D))
    unit = data.draw(st.integers(0, H - 1))
    text = address.write(request, COUNT, T, 6, names=names, unit=unit)
    for back in (address.read(f"#{text}"), address.through_file(text)):
        assert back.get("notices", back.get("problems")) == []
        assert back["request"] == positive_zeros(request)
        assert (back["names"], back["unit"]) == (names if any(names) else [], unit)


def test_a_new_shape_keeps_what_is_there_and_fills_with_zeros(address: Address) -> None:
    found = address.read("#s=1.preset:default;shape:2x3;step:1")
    request = found["request"]
    assert found["notices"] == []
    assert (request["H"], request["D"]) == (2, 3)
    assert request["weights"]["candidate.W"] == [0.5, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert request["weights"]["candidate.U"] == [0.4, 0.0, 0.0, 0.0]
    assert request["weights"]["candidate.b"] == [1.0, 0.0]
    assert request["inputs"] == [x for step in (0.8, -0.3, 0.6, -0.9, 0.4) for x in (step, 0.0, 0.0)]
    assert request["starts"] == {"cell_state": [0.0, 0.0], "hidden_state": [0.0, 0.0]}


@pytest.mark.parametrize(
    ("text", "where", "named"),
    [
        ("s=1.shape:2x1;forget_gate:1,2,3", "forget_gate", "only 8 numbers"),
        ("s=1.shape:1x2;inputs:1,2,3", "inputs", "2 for each step"),
        ("s=1.shape:2x1;unit:3", "unit", "unit 2 is shown"),
        ("s=1.shape:1x2;names:a", "names", "one name for 2 inputs"),
        ("s=1.preset:count;file:x.json", "file", "the file “x.json”"),
    ],
)
def test_what_is_wrong_in_a_shape_is_named_and_leaves_the_shape(
    address: Address, text: str, where: str, named: str
) -> None:
    state = address.read(f"#{text}")
    assert [notice["where"] for notice in state["notices"]] == [f"address.{where}"]
    assert named in state["notices"][0]["what"]
    plain = re.sub(rf";?{where}:[^;]*", "", text)
    assert state["request"] == address.read(f"#{plain}")["request"]


def test_both_directions_survive_the_address(address: Address) -> None:
    request = copy.deepcopy(COUNT["request"])
    for name, number in {"forget_gate.W": -0.25, "candidate.b": 1e-300}.items():
        back = request.setdefault("backward", {"weights": dict(request["weights"]), "starts": {"cell_state": [2.5]}})
        back["weights"][name] = [number]
    back["starts"]["hidden_state"] = [-1.0]
    text = address.write(request, COUNT, 3, 2, direction="backward")
    assert "backward_forget_gate:-0.25,0,8" in text
    found = address.read(f"#{text}")
    assert found["notices"] == []
    assert found["request"] == request
    assert found["direction"] == "backward"


def test_a_second_direction_is_like_the_first_until_something_is_said_of_it(address: Address) -> None:
    found = address.read("#s=1.preset:count;direction:forward;forget_gate:1,2,3")
    weights, back = found["request"]["weights"], found["request"]["backward"]["weights"]
    assert (weights["forget_gate.b"], back["forget_gate.b"]) == ([3], [8.0])
    assert back == COUNT["request"]["weights"]
    found = address.read("#s=1.preset:count;direction:backward")
    text = address.write(found["request"], COUNT, 4, 6, direction="backward")
    assert text == "s=1.preset:count;direction:backward;step:4;stage:6"


def test_a_field_of_the_second_cell_is_enough_to_have_one(address: Address) -> None:
    found = address.read("#s=1.preset:count;backward_cell_start:2")
    assert found["request"]["backward"]["starts"]["cell_state"] == [2]
    assert found["direction"] == "forward"
    alone = address.read("#s=1.preset:count;backward_cell_start:2;direction:one")
    assert "backward" not in alone["request"]
    assert "backward_cell_start" in alone["notices"][0]["what"]


def test_a_direction_that_does_not_exist_is_told(address: Address) -> None:
    found = address.read("#s=1.preset:count;direction:up")
    assert found["request"] == COUNT["request"]
    assert "“up” as the direction, where only forward, backward or one will do" in found["notices"][0]["what"]


LANES = {
    "": ([], None),
    "lanes:kinds": (["kinds"], None),
    "lanes: KINDS,kinds": (["kinds"], None),
    "lanes:": ([], None),
    "lanes:kinds,mirror": (
        ["kinds"],
        "The address has a part named “lanes:mirror”, which this page does not know; it was left out.",
    ),
}


@pytest.mark.parametrize(("written", "lanes", "notice"), [(text, *found) for text, found in LANES.items()], ids=str)
def test_the_address_says_which_lanes_are_open(
    address: Address, written: str, lanes: list[str], notice: str | None
) -> None:
    found = address.read(f"#s=1.preset:count;{written}")
    assert found["lanes"] == lanes
    assert [one["what"] for one in found["notices"]] == ([notice] if notice else [])
    assert address.write(COUNT["request"], COUNT, 4, 6, lanes=lanes).count(";lanes:kinds") == len(lanes)


def test_words_that_are_left_out_are_those_of_the_preset(address: Address) -> None:
    assert address.read("#s=1.preset:france")["words"] == ["yes", "no"]
    assert address.read("#s=1.preset:france;inputs:3,4")["words"] == ["yes", "no"]
    assert address.read("#s=1.preset:france;inputs:3,4,5")["words"] == []
    assert address.read("#s=1.preset:france;words:")["words"] == []
    for words in ([], ["yes", ""], ["yes", "no"]):
        text = address.write(request=FRANCE["request"], origin=FRANCE, step=1, stage=1, words=words)
        assert address.read(f"#{text}")["words"] == words


def test_words_are_written_by_hand(address: Address) -> None:
    state = address.read("#s=1.preset:france;Words: well%2C  yes ,100%;step:1")
    assert (state["words"], state["step"], state["notices"]) == (["well, yes", "100%"], 1, [])


@given(character=unseen)
@settings(max_examples=20, deadline=None)
def test_what_cannot_be_seen_is_no_word(address: Address, character: str) -> None:
    state = address.read(f"#s=1.preset:france;words:{quote(f'a{character}b')},b")
    assert [notice["where"] for notice in state["notices"]] == ["address.words"]
    assert state["words"] == ["yes", "no"]


def test_minus_zero_becomes_zero(address: Address) -> None:
    request = copy.deepcopy(COUNT["request"])
    request["inputs"] = [-0.0]
    back = address.read(f"#{address.write(request=request, origin=COUNT, step=1, stage=1)}")
    assert math.copysign(1, back["request"]["inputs"][0]) == 1


def test_a_preset_unchanged_is_written_as_its_name(address: Address) -> None:
    assert address.write(request=COUNT["request"], origin=COUNT, step=4, stage=2) == "s=1.preset:count;step:4;stage:2"


def test_a_changed_request_is_written_with_all_its_numbers(address: Address) -> None:
    text = address.write(request=COUNT["request"], origin=DEFAULT, step=4, stage=2)
    assert [field.split(":")[0] for field in text.removeprefix("s=1.").split(";")] == [
        "preset",
        *FIELDS,
        "step",
        "stage",
    ]


def test_no_address_is_the_default_without_a_word(address: Address) -> None:
    for fragment, query in [("", ""), ("#", "?"), ("#history", "?utm_source=mail&theme=dark"), ("#s=1.", "")]:
        state = address.read(fragment, query)
        assert (state["origin"]["name"], state["request"], state["notices"]) == ("default", DEFAULT["request"], [])
        assert (state["step"], state["stage"]) == (2, 6)


def test_a_partial_address_leaves_the_rest_to_the_preset(address: Address) -> None:
    state = address.read("#s=1.preset:count;forget_gate:0,0,-8;step:4;stage:1")
    assert state["request"] == with_parameter(COUNT["request"], "forget_gate", "b", -8)
    assert (state["step"], state["stage"], state["notices"]) == (4, 1, [])


@pytest.mark.parametrize("text", ["#s=1.preset:count", "?preset=count", "?s=1.preset:count"])
def test_a_preset_without_a_step_opens_at_the_step_it_is_about(address: Address, text: str) -> None:
    state = address.read(text, "") if text.startswith("#") else address.read("", text)
    assert (state["step"], state["stage"], state["opened"]) == (4, 6, True)


def test_numbers_of_its_own_without_a_step_are_shown_at_step_2(address: Address) -> None:
    state = address.read("#s=1.preset:count;cell_start:1")
    assert (state["step"], state["stage"], state["opened"]) == (2, 6, True)
    assert address.read("#s=1.preset:count;inputs:1")["step"] == 1
    assert not address.read("#s=1.preset:count;stage:6")["opened"]


def test_the_fragment_wins_over_the_query(address: Address) -> None:
    state = address.read("#s=1.preset:count;step:3", "?s=1.preset:default;step:5;stage:1")
    assert (state["origin"]["name"], state["step"], state["stage"]) == ("count", 3, 6)


def test_plain_parameters_fill_in_what_the_state_leaves_open(address: Address) -> None:
    state = address.read("#s=1.step:3", "?PRESET=Count&Step=7&stage=2")
    assert (state["origin"]["name"], state["step"], state["stage"], state["notices"]) == ("count", 3, 2, [])


def test_field_names_count_without_regard_to_case(address: Address) -> None:
    state = address.read("#S=1.Preset:COUNT;Forget_Gate:1,2,3;STEP:2")
    assert state["notices"] == []
    assert [state["request"]["weights"][f"forget_gate.{letter}"] for letter in "WUb"] == [[1], [2], [3]]


BROKEN = [
    ("s=2.preset:count", "version", "“2”"),
    ("s=preset:count", "version", "“preset:count”"),
    ("s=1.preset:nobody", "preset", "“nobody”"),
    ("s=1.preset:__proto__", "preset", "“__proto__”"),
    ("s=1.preset:", "preset", "“”"),
    ("s=1.__proto__:1,2,3", "unknown", "“__proto__”"),
    ("s=1.constructor", "unknown", "“constructor”"),
    ("s=1.colour:red;taste:sweet", "unknown", "“colour” and 1 more"),
    ("s=1.forget_gate:1,2", "forget_gate", "2 values"),
    ("s=1.forget_gate:1,2,3,4", "forget_gate", "4 values"),
    ("s=1.input_gate:1,NaN,3", "input_gate", "“NaN”"),
    ("s=1.candidate:1,Infinity,3", "candidate", "“Infinity”"),
    ("s=1.output_gate:1,1e999,3", "output_gate", "“1e999”"),
    ("s=1.output_gate:1,0x10,3", "output_gate", "“0x10”"),
    ("s=1.inputs:", "inputs", "“”"),
    ("s=1.inputs:1,,2", "inputs", "“”"),
    ("s=1.inputs:1,%zz", "inputs", "“%zz”"),
    ("s=1.shape:4", "shape", "“4” as the shape"),
    ("s=1.shape:0x3", "shape", "“0x3” as the shape"),
    ("s=1.shape:513x3", "shape", "from 1 to 512"),
    ("s=1.inputs:" + ",".join(["1"] * 1001), "inputs", "1001 values"),
    ("s=1.inputs:<script>alert(1)</script>", "inputs", "“<script>alert(1)</script…”"),
    ("s=1.cell_start:none", "cell_start", "“none”"),
    ("s=1.hidden_start:1,2", "hidden_start", "2 values"),
    ("s=1.step:second", "step", "“second”"),
    ("s=1.step:-1", "step", "“-1”"),
    ("s=1.step:99", "step", "“99”"),
    ("s=1.step:0", "step", "“0”"),
    ("s=1.step:1" + "0" * 400, "step", "“100000000000000000000000…”"),
    ("s=1.stage:7", "stage", "“7”"),
    ("s=1.stage:2.5", "stage", "“2.5”"),
    ("s=1.step:3;step:4", "step.again", "“3”"),
    ("s=1.words:a,b", "words", "2 words for 5 steps"),
    ("s=1.words:alone", "words", "one word for 5 steps"),
    ("s=1.words:a,b,c,d," + "e" * 41, "words", "at most 40 characters"),
    ("s=1.words:a,b,c,d,%07", "words", "cannot be seen"),
    ("s=1.inputs:" + "9" * 130_000, "length", "120,000 characters"),
]


@pytest.mark.parametrize(("text", "where", "named"), BROKEN, ids=[text[:40] for text, _, _ in BROKEN])
def test_what_is_not_understood_is_named_and_replaced(address: Address, text: str, where: str, named: str) -> None:
    state = address.read(f"#{text}")
    assert [notice["where"] for notice in state["notices"]] == [f"address.{where}"]
    what = state["notices"][0]["what"]
    assert named in what
    assert what.endswith(".")
    assert ". " not in what, "one sentence"
    assert len(what) < 220
    assert state["request"] == DEFAULT["request"]
    assert 1 <= state["step"] <= 5
    assert 1 <= state["stage"] <= 6


def test_a_broken_part_leaves_the_others_standing(address: Address) -> None:
    state = address.read("#s=1.preset:count;forget_gate:1,2,three;inputs:0.5,0.25;step:9")
    assert state["request"]["weights"] == COUNT["request"]["weights"]
    assert state["request"]["inputs"] == [0.5, 0.25]
    assert state["step"] == 2
    assert [notice["where"] for notice in state["notices"]] == ["address.forget_gate", "address.step"]


def test_one_notice_for_each_part_however_often_it_is_broken(address: Address) -> None:
    state = address.read("#s=1." + ";step:x" * 5_000 + ";y:1" * 1_000)
    assert [notice["where"] for notice in state["notices"]] == ["address.unknown", "address.step.again", "address.step"]


hostile = st.one_of(
    st.text(max_size=400),
    st.text(alphabet="s=1.;:,&%#eE+-0x_", max_size=400),
    st.lists(
        st.tuples(
            st.sampled_from([*FIELDS, "words", "preset", "step", "stage", "__proto__"]),
            st.text(alphabet="0123456789eE+-.,%", max_size=12),
        ),
        max_size=20,
    ).map(lambda pairs: "s=1." + ";".join(f"{key}:{value}" for key, value in pairs)),
)


@settings(max_examples=300, deadline=1000)
@given(fragment=hostile, query=hostile)
def test_nothing_in_an_address_breaks_the_page(address: Address, fragment: str, query: str) -> None:
    state = address.read(f"#{fragment}", f"?{query}")
    request = state["request"]
    assert {name: set(value) for name, value in request.items() if isinstance(value, dict)} == {
        "weights": set(DEFAULT["request"]["weights"]),
        "starts": set(DEFAULT["request"]["starts"]),
    }
    values = [*request["inputs"], *chain(*request["weights"].values(), *request["starts"].values())]
    assert all(isinstance(value, int | float) and math.isfinite(value) for value in values)
    assert 1 <= state["step"] <= len(request["inputs"]) <= 200
    assert 1 <= state["stage"] <= 6
    assert len(state["words"]) in (0, len(request["inputs"]))
    wheres = [notice["where"] for notice in state["notices"]]
    assert len(set(wheres)) == len(wheres)
