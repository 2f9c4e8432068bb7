"""The tab of files of weights: what Python finds is listed, asked about, refused in words, and shown as one edit."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.wire import request_from
from tests.pipe import asking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.pipe import Ask

Json = dict[str, Any]

RECORDED = Path(__file__).parents[1] / "core" / "exchange" / "recorded"
TORCH = RECORDED / "torch" / "state_dict.pt"
KERAS = RECORDED / "keras_files"


@pytest.fixture(scope="module")
def ask() -> Iterator[Ask]:
    with asking(Path(__file__).with_name("opening.js")) as ask:
        others = [preset for kind in lc.kinds() for preset in lc.presets(kind.kind)]
        ask({"presets": [{"name": one.name, "step": 1, "request": request_from(one), "words": []} for one in others]})
        yield ask


def text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def npz(**arrays: Any) -> bytes:
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


def answered(ask: Ask, page: Json) -> Json:
    """What the page shows once Python has answered: it asks again where it has read HDF5 meanwhile."""
    while True:
        question = page["question"]
        files = {name: base64.b64decode(content) for name, content in question.pop("files").items()}
        answer = lc.answer(question | {"files": files})
        if "problem" in answer:
            return ask({"refuse": answer["problem"]["what"]})
        found = answer["lenses"]["file"]
        if "hdf5" not in found:
            return ask({"hear": found})
        page = ask({"hear": {"hdf5": text(found["hdf5"].tobytes())}})
        if page["refused"]:
            return page


def taken(ask: Ask, *files: tuple[str, bytes]) -> Json:
    return answered(ask, ask({"take": [[name, text(content)] for name, content in files]}))


def opened(ask: Ask, path: Path) -> Json:
    return taken(ask, (path.name, path.read_bytes()))


def shown(ask: Ask, at: int) -> Json:
    return answered(ask, ask({"show": at}))


def hidden(wanted: Json, sequence: Any) -> Any:
    """The hidden states of what the page wants, both directions side by side, on another sequence."""
    said = lc.answer(wanted | {"inputs": sequence.astype(float).ravel().tolist()})
    assert "trace" in said, said
    ways = [said, said["backward"]] if "backward" in wanted else [said]
    return np.hstack([way["trace"]["values"]["hidden_state"].reshape(len(sequence), -1) for way in ways])


def test_every_recurrent_layer_is_listed_and_the_first_one_that_can_be_shown_is_chosen(ask: Ask) -> None:
    page = opened(ask, TORCH)
    assert page["rows"] == [
        ["layer", "kind", "inputs → units", "reads"],
        ["lstm, layer 1", "LSTM", "2 → 3", "both ways"],
        ["lstm, layer 2", "LSTM", "6 → 3", "both ways"],
        ["head.weight, head.bias: not recurrent, left out"],
    ]
    assert page["assumed"] == "Taken to be PyTorch’s: the blocks in the order i f g o."
    assert page["button"] == [["Show lstm, layer 1", False]]
    assert ask({"choose": 1})["button"] == [["Show lstm, layer 2", False]]


def test_showing_a_layer_brings_its_weights_and_is_undone_in_one_step(ask: Ask) -> None:
    before = opened(ask, TORCH)["wanted"]
    ask({"choose": 0})
    page = ask({"show": 0})
    assert page["button"] == [["Show lstm, layer 1", True]]  # until Python has read it again
    page = answered(ask, page)
    assert page["closed"]
    assert page["question"] is None
    wanted = page["wanted"]
    cell = lc.from_file(TORCH, layer=0)
    for one, its in ((cell.forward, wanted), (cell.backward, wanted["backward"])):  # type: ignore[union-attr]
        assert its["weights"] == {name: array.ravel().tolist() for name, array in one.arrays().items()}
    assert wanted["inputs"] == [1] + [0] * 15
    assert ask({"undo": None})["wanted"] == before


def test_a_layer_on_top_of_another_is_shown_on_what_that_makes_of_the_sequence(ask: Ask) -> None:
    opened(ask, TORCH)
    page = ask({"choose": 1})
    assert page["questions"] == [["what the layer below it makes of the sequence", "the sequence itself"]]
    inputs = shown(ask, 1)["wanted"]["inputs"]
    below, _ = lc.stack_from_file(TORCH).run(np.eye(1, 16).reshape(8, 2)).outputs
    assert inputs == below.ravel().tolist()


@pytest.mark.parametrize("file", ["model.keras", "model.h5"])
def test_layers_of_keras_that_the_page_reads_itself_give_the_recorded_answers(ask: Ask, file: str) -> None:
    names = {"model.keras": ("lstm", "bidirectional", "rnn"), "model.h5": ("mine", "two", "cell")}[file]
    page = opened(ask, KERAS / file)
    titles = [row[0].split("/") for row in page["rows"][1:]]
    with np.load(KERAS / "answers.npz") as answers:
        for name, given, wanted in zip(names, ("inputs", "mine", "backwards"), ("mine", "two", "cell"), strict=True):
            opened(ask, KERAS / file)
            found = shown(ask, next(at for at, title in enumerate(titles) if name in title))
            np.testing.assert_allclose(hidden(found["wanted"], answers[given]), answers[wanted], rtol=0, atol=2e-6)


def test_a_layer_that_reads_from_the_end_is_shown_its_steps_in_that_order(ask: Ask) -> None:
    page = opened(ask, KERAS / "model.keras")
    at = [row[0] for row in page["rows"][1:]].index("lstm_1")
    page = ask({"choose": at})
    assert "It reads from the last step to the first" in page["assumed"]
    inputs = shown(ask, at)["wanted"]["inputs"]
    assert inputs == [0] * 14 + [1, 0]


def test_the_sequence_on_the_page_is_offered_where_it_fits_and_keeps_its_words(ask: Ask) -> None:
    content = npz(weight_ih_l0=np.ones((3, 1)), weight_hh_l0=np.ones((3, 3)))
    inputs, words = [0.25, 0.5, 0.75], ["I", "grew", "up"]
    ask({"want": [request_from(lc.presets()[0]) | {"inputs": inputs}, words]})
    page = taken(ask, ("rnn.npz", content))
    assert page["sequences"] == [
        "“I grew up”",
        "one 1, then zeros: what a single input sets off",
        "paste or type numbers",
        "an array or a table from a file",
    ]
    page = shown(ask, 0)
    assert (page["wanted"]["kind"], page["wanted"]["inputs"], page["words"]) == ("rnn", inputs, words)
    taken(ask, ("rnn.npz", content))
    ask({"sequence": "impulse"})
    page = shown(ask, 0)
    assert (page["wanted"]["inputs"], page["words"]) == ([1] + [0] * 7, [])


def test_what_the_weights_do_not_tell_is_asked_and_nothing_is_shown_before_the_answer(ask: Ask) -> None:
    page = taken(ask, ("gru.npz", npz(kernel=np.ones((3, 6)), recurrent_kernel=np.ones((2, 6)))))
    assert page["questions"] == [
        [
            "after the product with U, as in Keras since version 2 (reset_after=True)",
            "before it, on the hidden state itself (reset_after=False)",
        ]
    ]
    assert page["button"] == [["Show", True]]
    page = answered(ask, ask({"answer": [0, {"reset_after": False}]}))
    assert page["rows"][1] == ["the GRU of 2014", "GRU of 2014", "3 → 2", "forward"]
    assert page["button"] == [["Show the GRU of 2014", False]]
    assert shown(ask, 0)["wanted"]["kind"] == "gru_2014"


def test_whose_nameless_arrays_are_is_asked_and_can_be_said_otherwise(ask: Ask) -> None:
    page = taken(ask, ("list.npz", npz(arr_0=np.ones((3, 3)), arr_1=np.ones((3, 3)))))
    assert (page["questions"], page["rows"], page["refused"]) == ([["PyTorch", "Keras"]], [], "")
    page = answered(ask, ask({"tool": "keras"}))
    assert page["rows"][1][0] == "the RNN"
    assert page["questions"] == [["PyTorch", "Keras"]]


def test_a_layer_that_cannot_be_shown_says_why_and_is_not_chosen(ask: Ask) -> None:
    page = taken(
        ask, ("large.npz", npz(**{"decoder.weight_ih": np.ones((513, 2)), "decoder.weight_hh": np.ones((513, 513))}))
    )
    assert page["rows"][2] == [
        "decoder has 513 units; the page shows at most 512. In Python, lc.from_file reads the same file."
    ]
    assert page["button"] == [["Show", True]]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"head.npz": npz(head=np.ones(3))}, "No recurrent layer is in this file. It holds one array: head."),
        ({"x.csv": b"1,2"}, "x.csv must be a file of weights, but is text, such as CSV: save the arrays, under their"),
        (
            {"whole.pt": (RECORDED / "torch" / "whole.pt").read_bytes()},
            "whole.pt names __main__.Net, which is no tensor",
        ),
        ({"x.h5": b"\x89HDF\r\n\x1a\n" + bytes(90)}, "x.h5 must be a whole HDF5 file, but cannot be read"),
        ({"m-00001-of-00002.npz": npz(a=np.ones(1))}, "m-00001-of-00002.npz must have all 2 files of the model"),
        (
            {"a.json": b'{"weight_map": {"a": "b.npz"}}'},
            "a.json names b.npz, where weights lie, which is not beside it",
        ),
        ({"a.json": b'{"lstm": 2}'}, "“a.json” could not be opened: it does not begin with “lstm”: 1"),
        ({"a.json": b'{"lstm": 1, "x": 1}'}, "“a.json” could not be opened: The file has a part named “x”"),
    ],
)
def test_what_cannot_be_opened_says_so_in_one_sentence_and_the_page_stays(
    ask: Ask, files: dict[str, bytes], sentence: str
) -> None:
    before = ask({})["wanted"]
    page = ask({"take": [[name, text(content)] for name, content in files.items()]})
    page = answered(ask, page) if page["question"] else page
    assert page["refused"].startswith(sentence)
    assert (page["wanted"], page["closed"]) == (before, False)


def test_a_model_in_several_files_is_one(ask: Ask) -> None:
    lstm = {f"lstm.{name}": array for name, array in lc.to_pytorch(lc.presets()[0].cell).items()}
    first = dict(list(lstm.items())[:2])
    rest = {name: array for name, array in lstm.items() if name not in first}
    page = taken(ask, ("m-00001-of-00002.npz", npz(**first)), ("m-00002-of-00002.npz", npz(**rest)))
    assert page["rows"][1] == ["lstm", "LSTM", "1 → 1", "forward"]


def test_a_state_that_the_page_has_saved_is_opened_at_once(ask: Ask) -> None:
    page = ask({"take": [["my.json", text(b'{"lstm": 1, "inputs": [1, 2, 3], "words": ["a", "b", "c"]}')]]})
    assert page["closed"]
    assert (page["wanted"]["inputs"], page["words"]) == ([1, 2, 3], ["a", "b", "c"])


@pytest.mark.parametrize(
    ("status", "field", "sentence"),
    [
        ({"kind": "loading", "phase": "download", "done": 42, "total": 100}, "waits", "Python is still loading, 42 %."),
        ({"kind": "failed", "reason": "offline"}, "refused", "Python is not running, so no file can be read."),
        ({"kind": "asleep", "until": "never"}, "refused", "This page runs without Python"),
        ({"kind": "ready", "place": "page"}, "waits", "Python reads it …"),
    ],
)
def test_until_python_has_read_a_file_it_is_said_what_is_waited_for(
    ask: Ask, status: Json, field: str, sentence: str
) -> None:
    page = ask({"status": status, "take": [[TORCH.name, text(TORCH.read_bytes())]]})
    assert page[field].startswith(sentence)


def test_what_a_layer_does_with_its_two_directions_is_said_as_it_is_not_drawn(ask: Ask) -> None:
    page = opened(ask, KERAS / "model.keras")
    page = ask({"choose": [row[0] for row in page["rows"][1:]].index("bidirectional_1")})
    assert "Keras merges the directions, sum: here they stand side by side." in page["assumed"]


def test_where_numbers_are_locked_no_file_takes_their_place(ask: Ask) -> None:
    page = ask({"lock": ["inputs"], "take": [[TORCH.name, text(TORCH.read_bytes())]]})
    assert page["refused"] == "The teacher has locked numbers of this page: no file can take their place."
    assert page["question"] is None
    assert ask({"lock": [], "take": [[TORCH.name, text(TORCH.read_bytes())]]})["question"]
