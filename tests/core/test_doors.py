"""Whatever comes in at the doors of the core gets an answer or one sentence, and is never run."""

import copy
import io
import pickle
import re
import warnings
import zipfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.looking import LENSES
from lstm_core.problem import Problem, in_words
from lstm_core.wire import request_from
from tests.core.family import KINDS, made, waves

DEFAULT = lc.presets()[0]


def no(*_, **__):
    raise RuntimeError("no,\nnever: <object at 0x7f0123456789>")


class Hostile:
    """Whatever is asked of it raises."""

    __getattribute__ = no


class Liar:
    """Says that it is something else."""

    def __init__(self, claim):
        self.claim = claim

    @property
    def __class__(self):
        return self.claim


class Lazy(Sequence):
    """Has more elements than any memory."""

    def __len__(self):
        return 10**15

    def __getitem__(self, _):
        return 0.5


class Tensor:
    """Offers an array, as the tensors of other libraries do."""

    def __init__(self, array):
        self.array = array

    def __array__(self, *_, **__):
        return self.array


def spoiled(kind):
    """A class derived from this one whose own methods all raise."""
    methods = "len iter getitem contains eq bool float int index repr str format array lt le gt ge"
    return type("Spoiled", (kind,), {f"__{name}__": no for name in methods.split()} | {"__hash__": kind.__hash__})


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


STRANGE = {
    "nothing": None,
    "text": "much",
    "a lone surrogate": "\ud800",
    "a huge integer": 10**5000,
    "a huge negative integer": -(10**5000),
    "an array": np.zeros((2, 2, 2, 2)),
    "an array of names": np.array(["lstm", "gru"]),
    "an array without axes": np.array(1 + 1j),
    "an array without end": np.broadcast_to(0.5, (10**9, 10**6)),
    "what offers an array without end": Tensor(np.broadcast_to(0.5, 10**15)),
    "a time": np.timedelta64(1),
    "nested without end": nested(5000),
    "hostile": Hostile(),
    "a liar": Liar(list),
    "a false cell": Liar(lc.LSTM),
    "a false trace": Liar(lc.Trace),
    "a type": lc.LSTM,
    "a type with a long name": type("a\nb" * 500, (), {})(),
    "many fields": np.zeros(1, dtype=[(f"field\n{k}", "f8") for k in range(300)]),
    "a set": {1.0, 2.0},
    "masked": np.ma.masked_array([1.0, 2.0], mask=[True, False]),
    "bytes": bytearray(b"123"),
    "a lazy sequence": Lazy(),
    "a lazy range": range(10**30),
    "numbers without end": repeat(1.0),
    "what stops half way": map(no, [1]),
    "a spoiled list": spoiled(list)(["x"]),
    "a spoiled tuple": spoiled(tuple)(["x"]),
    "a spoiled dictionary": spoiled(dict)(cell=1, inputs=2),
    "a spoiled text": spoiled(str)("gru"),
    "a spoiled whole number": spoiled(np.int64)(7),
    "a spoiled array": np.zeros((2, 0)).view(spoiled(np.ndarray)),
}
LSTM = DEFAULT.cell
TRACE = lc.run(LSTM, [0.1, 0.2])
DOORS = {
    "Affine": lambda x: lc.Affine(x, [[1.0]], [0.0]),
    "LSTM": lambda x: lc.LSTM(x, x, x, x),
    "LSTM.from_arrays": lc.LSTM.from_arrays,
    "GRU's bias": lambda x: lc.GRU(*[LSTM.candidate] * 3, candidate_recurrent_bias=x),
    "Peepholes": lambda x: lc.Peepholes(x, x, x),
    "peepholes": lambda x: lc.PeepholeLSTM(*[LSTM.candidate] * 4, peepholes=x),
    "Bidirectional": lambda x: lc.Bidirectional(x, x),
    "BidirectionalTrace": lambda x: lc.BidirectionalTrace(x, x),
    "curves": lambda x: lc.LSTM(*[LSTM.candidate] * 4, curves=x),
    "a curve": lambda x: lc.LSTM(*[LSTM.candidate] * 4, curves={"candidate": x}),
    "clip": lambda x: lc.LSTM(*[LSTM.candidate] * 4, clip=x),
    "scalar": lambda x: lc.RNN.scalar(hidden=x),
    "run": lambda x: lc.run(x, [0.1]),
    "inputs": lambda x: lc.run(LSTM, x),
    "hidden_state": lambda x: lc.run(LSTM, [0.1], hidden_state=x),
    "holds": lambda x: lc.run(LSTM, [0.1], holds=x),
    "Hold.part": lambda x: lc.run(LSTM, [0.1], holds=[lc.Hold(x, 1.0, 0)]),
    "Hold.value": lambda x: lc.Hold("forget_gate", x, 0),
    "Hold.first": lambda x: lc.run(LSTM, [0.1], holds=[lc.Hold("forget_gate", 1.0, x)]),
    "backpropagate": lambda x: lc.backpropagate(x, TRACE, [[1.0], [1.0]]),
    "a run to go back": lambda x: lc.backpropagate(LSTM, x, [[1.0]]),
    "hidden_gradients": lambda x: lc.backpropagate(LSTM, TRACE, x),
    "truncate_after": lambda x: lc.backpropagate(LSTM, TRACE, [[1.0], [1.0]], truncate_after=x),
    "clip_norm": lambda x: lc.backpropagate(LSTM, TRACE, [[1.0], [1.0]], clip_norm=x),
    "sensitivity": lambda x: lc.sensitivity(LSTM, x),
    "memory_shares": lc.memory_shares,
    "occlusion": lambda x: lc.occlusion(LSTM, x),
    "attention": lambda x: lc.attention(x, [1.0]),
    "query": lambda x: lc.attention([[1.0]], x),
    "scoring": lambda x: lc.attention([[1.0]], [1.0], x),
    "weight": lambda x: lc.attention([[1.0]], [1.0], "general", x),
    "context_gradient": lc.attention([[1.0]], [1.0]).reaching,
    "step of a share": lambda x: lc.attention([[1.0], [1.0]], [1.0]).with_share(x, 0.5),
    "value of a share": lambda x: lc.attention([[1.0], [1.0]], [1.0]).with_share(1, x),
    "unit": lambda x: lc.memory_shares(TRACE, x),
}
TAKEN = {
    *((door, "nothing") for door in ("GRU's bias", "peepholes", "hidden_state", "truncate_after", "clip_norm", "unit")),
    *((door, "nothing") for door in ("curves", "clip")),
    ("truncate_after", "a huge integer"),
}


@pytest.mark.parametrize("strange", STRANGE)
def test_every_door_refuses_what_is_strange_in_one_printable_line(strange):
    sentences = {door: refusal(enter, STRANGE[strange]) for door, enter in DOORS.items()}
    assert [door for door, sentence in sentences.items() if not is_one_short_line(sentence or "")] == []
    taken = {(door, strange) for door, sentence in sentences.items() if sentence is None}
    assert taken == {(door, one) for door, one in TAKEN if one == strange}


def refusal(enter, value):
    """The sentence with which a door refuses a value; None if it takes it."""
    try:
        with warnings.catch_warnings(action="error"), np.errstate(all="raise"):
            enter(value)
    except Problem as problem:
        return str(problem)
    return None


def is_one_short_line(sentence):
    return len(sentence) <= 300 and sentence.isprintable() and not re.search("0x[0-9a-f]{6}", sentence)


@pytest.mark.parametrize("strange", STRANGE)
def test_the_wire_answers_whatever_it_is_asked(strange):
    value, good = STRANGE[strange], request_from(DEFAULT)
    questions = [
        value,
        good | {"kind": value},
        good | {"H": value},
        good | {"weights": value},
        good | {"weights": good["weights"] | {"forget_gate.W": value}},
        good | {"inputs": value},
        good | {"ask": ["attention"], "attention": {"scoring": value}},
        good | {"starts": {"cell_state": value}},
        good | {"attention": {"query": value}},
        good | {"attention": {"share": value}},
        good | {"trace": value},
        good | {"unit": value},
    ]
    with np.errstate(all="raise"):
        for question in questions[: None if value is not None else -5]:  # nothing is as good as absent in the last five
            answer = lc.answer(question)
            assert set(answer) == {"problem"}, answer
            assert is_one_short_line(answer["problem"]["what"])
            assert "reading it failed" not in answer["problem"]["what"]


def good_weights():
    return request_from(DEFAULT)["weights"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"inputs": [0.5] * 1001}, "inputs must be at most 1,000 steps, but are 1,001 numbers."),
        ({"inputs": np.broadcast_to(0.5, 10**9)}, "inputs must be at most 1,000 steps, but are 1,000,000,000 numbers."),
        ({"inputs": range(10**8)}, "inputs must be a list of numbers, but is of type range."),
        ({"inputs": [[0.5] * 10**7]}, "inputs[0] must be one finite number, but is of type list."),
        ({"H": 513}, "H must be a whole number from 1 to 512, but is 513."),
        ({"D": 513}, "D must be a whole number from 1 to 512, but is 513."),
        ({"starts": {"cell_state": [0.0] * 10**7}}, "cell_state must be H = 1 number, but are 10,000,000 numbers."),
        ({"weights": good_weights() | {"forget_gate.W": [0.5] * 10**7}}, "forget_gate.W must be H·D = 1 number, but are 10,000,000 numbers."),  # noqa: E501
        ({"holds": [None] * 1001}, "holds must be at most 1,000, but are 1,001."),
        ({"ask": ["memory"] * 1000}, f"ask must be at most {len(LENSES)}, but are 1,000."),
        ({"attention": {"query": [0.0] * 10**7}}, "attention.query must be H = 1 number, but are 10,000,000 numbers."),
        ({"attention": {"share": [1] * 10**7}}, "attention.share must be at most 2, but are 10,000,000."),
    ],
)  # fmt: skip
def test_what_is_too_long_for_the_wire_is_refused_before_it_is_looked_through(changed, sentence):
    assert lc.answer(request_from(DEFAULT) | changed)["problem"]["what"] == sentence


def test_a_thousand_steps_are_answered():
    assert lc.answer(request_from(DEFAULT) | {"inputs": [0.5] * 1000})["trace"]["T"] == 1000


def test_an_answer_needs_no_help_where_numpy_is_told_to_raise():
    with np.errstate(all="raise"):
        quiet = lc.answer(request_from(DEFAULT) | {"inputs": [1e-300, 0.5, 1e300]})
        assert "trace" in quiet
        trace = lc.run(
            lc.LSTM.scalar(**dict.fromkeys((part.name for part in lc.LSTM.parts), (0, 0, -700.0))), [1.0] * 3
        )
        assert lc.memory_shares(trace).shape == (3, 4, 1)


def fails(_):
    raise Problem("inputs", "must be there, but are missing.")


def test_a_problem_travels_between_processes_and_is_copied():
    problem = Problem("cell", "must be one, but is none.", "absent", {"step": 1})
    for again in (copy.copy(problem), copy.deepcopy(problem), pickle.loads(pickle.dumps(problem))):  # noqa: S301
        assert (again.where, again.what, str(again)) == (problem.where, problem.what, str(problem))
        assert (again.key, again.values) == ("absent", {"step": 1})
    with ProcessPoolExecutor(1) as pool, pytest.raises(Problem, match="inputs must be there"):
        pool.submit(fails, None).result()


@pytest.mark.parametrize("kind", KINDS)
def test_copies_of_cells_and_traces_cannot_be_written_to(kind):
    run = made(kind, waves(), 3, 2, 2)
    for one in (run.cell, run.trace()):
        for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
            found = list(written_to(again))
            assert found
            assert not any(found), "an array of it is writeable"


def written_to(record):
    for value in vars(record).values():
        if isinstance(value, np.ndarray):
            yield value.flags.writeable
        elif hasattr(value, "__dict__") and not isinstance(value, type):
            yield from written_to(value)


def test_a_sentence_is_cut_and_made_one_line():
    problem = Problem("x", "must be short,\nbut is " + "long " * 500)
    assert len(str(problem)) == 300
    assert problem.what.startswith("must be short,\\nbut is")
    assert problem.what.endswith("…")
    assert in_words("\ud800") == "the text '\\ud800'"


class Deed:
    """Unpickled, it makes a file."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return open, (str(self.path), "w")


def test_no_reader_ever_unpickles(tmp_path):
    deed = tmp_path / "done"
    pickled = pickle.dumps(Deed(deed), protocol=2)
    objects = io.BytesIO()
    np.save(objects, np.array([Deed(deed)], dtype=object), allow_pickle=True)
    files = {"weights.pt": pickled, "weights.npy": objects.getvalue(), "weights.npz": pickled}
    for name, member in (("torch.pt", "archive/data.pkl"), ("objects.npz", "weight_ih_l0.npy")):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(member, pickled if member.endswith("pkl") else objects.getvalue())
        files[name] = packed.getvalue()
    for name, content in files.items():
        path = tmp_path / name
        path.write_bytes(content)
        for source in (content, path):
            for reader in (lc.read, lc.from_file):
                with pytest.raises(ValueError, match=r"."):
                    reader(source)
                assert not deed.exists(), f"{name} was unpickled"
    pickle.loads(pickled).close()  # noqa: S301 - the proof that it would have been seen
    assert deed.exists()
