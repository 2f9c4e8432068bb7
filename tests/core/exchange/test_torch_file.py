"""Files of torch.save and torch.jit.save are read without PyTorch, and nothing in them is run."""

import pickle
import re
import sys
from pathlib import Path

import numpy as np
import pytest

import lstm_core as lc
from lstm_core.exchange.formats import pickled as pickled_steps
from lstm_core.exchange.formats.torch_file import LEGACY
from tests.core.exchange.torch_by_hand import Made, Stored, pickled, tensor, zipped

FOLDER = Path(__file__).parent / "recorded" / "torch"
WITH_THE_MODEL = {
    "state_dict": "lstm.",
    "half": "lstm.",
    "script": "lstm.",
    "trace": "lstm.",
    "checkpoint": "model_state_dict.lstm.",
    "legacy": "model_state_dict.lstm.",
}


@pytest.mark.parametrize("file", WITH_THE_MODEL)
def test_the_layers_in_what_pytorch_writes_give_the_recorded_answer(file):
    found = lc.layers(FOLDER / f"{file}.pt")
    assert [(each.framework, each.name, each.number) for each in found] == [
        ("pytorch", WITH_THE_MODEL[file], number) for number in (0, 1)
    ]
    assert {each.directions for each in found} == {("forward", "backward")}
    with np.load(FOLDER / "answers.npz") as answers:
        states = answers["inputs"]
        for number, each in enumerate(found):
            states = lc.run(each.cell(), states).hidden_state
            within = 1e-12 if file != "half" else 0.01
            np.testing.assert_allclose(states, answers[f"hidden_state of layer {number}"], rtol=0, atol=within)


@pytest.mark.parametrize("file", WITH_THE_MODEL)
def test_both_layers_are_a_stack_that_gives_the_recorded_answer(file):
    stack = lc.stack_from_file(FOLDER / f"{file}.pt", kind="lstm")
    assert (stack.D, stack.H, len(stack.layers)) == (2, 6, 2)
    with np.load(FOLDER / "answers.npz") as answers:
        trace = stack.run(answers["inputs"])
        for number, states in enumerate(trace.outputs):
            within = 1e-12 if file != "half" else 0.01
            np.testing.assert_allclose(states, answers[f"hidden_state of layer {number}"], rtol=0, atol=within)


def test_a_list_of_parameters_has_no_names_and_is_told_by_its_shapes():
    (found,) = lc.layers(FOLDER / "parameters.pt")
    assert found.assumed[0].startswith("The arrays have no names; they are taken to be list(module.parameters())")


def test_a_tensor_may_be_a_turned_or_cut_view_of_its_numbers():
    wide = np.arange(24.0).reshape(4, 6)
    read = lc.read(FOLDER / "views.pt")
    for name, expected in (("turned", wide.T), ("part", wide[1:3, 2:5]), ("repeated", np.ones(5)), ("none", wide[:0])):
        assert np.array_equal(read[name], expected)


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_each_protocol_of_pickles_is_read(protocol):
    value = {"a": {"b": tensor(Stored("0", 6), (2, 3), (3, 1)), "said": ["text", 1, None, 0.5, True, 10**20]}}
    read = lc.read(zipped(pickled(value, protocol), s0=range(6)))
    assert {name: array.tolist() for name, array in read.items()} == {"a.b": [[0, 1, 2], [3, 4, 5]]}


def test_parameters_are_tensors_and_attributes_of_a_dictionary_are_notes():
    parameter = Made("torch._utils._rebuild_parameter", tensor(Stored("0", 2), (2,), (1,)), True, None)
    assert list(lc.read(zipped(pickled({"bias": parameter}), s0=[1, 2]))) == ["bias"]


SAVE = "which is no tensor or dictionary: save model.state_dict() with torch.save."
STEP = "which builds something else: save model.state_dict() with torch.save."
DAMAGED = "file must have a whole list of tensors, but that is cut short or damaged."
LINE = tensor(Stored("0", 4), (4,), (1,))


class Opened:
    def __reduce__(self):
        return pytest.fail, ("the pickle was run",)


def endless():
    value = []
    value.append({"x": value})
    return value


def laughing():
    value = {"x": 1}
    for _ in range(40):
        value = {"a": value, "b": value}
    return value


@pytest.mark.parametrize(
    ("described", "sentence"),
    [
        (b"cos\nsystem\n(S'echo'\ntR.", f"file names os.system, {SAVE}"),
        (pickled({"x": Made("builtins.eval", "1")}, 4), f"file names builtins.eval, {SAVE}"),
        (pickle.dumps({"x": Opened()}, 2), f"file names _pytest.outcomes._Fail, {SAVE}"),
        (pickled(Made("antigravity.open")), f"file names antigravity.open, {SAVE}"),
        (
            pickled(Made("collections.OrderedDict.fromkeys", "ab")),
            f"file names collections.OrderedDict.fromkeys, {SAVE}",
        ),
        (pickled({1.5: LINE}), f"file must hold tensors and dictionaries, but has an entry named by float, {STEP}"),
        (pickled({1 << 61: LINE}), f"file must hold tensors and dictionaries, but has an entry named by int, {STEP}"),
        (
            pickled({"x": {1, 2}}, 4),
            f"file must hold tensors and dictionaries, but has the step b'\\x8f' in its pickle, {STEP}",
        ),
        (b"i(os\nsystem\n.", f"file must hold tensors and dictionaries, but has the step b'i' in its pickle, {STEP}"),
        (b"\x82\x01.", f"file must hold tensors and dictionaries, but has the step b'\\x82' in its pickle, {STEP}"),
        (b"}}b.", f"file must hold tensors and dictionaries, but has an object with a state of its own, {STEP}"),
        (b"N)R.", DAMAGED),
        (b"]\x8c\x01xN)R.", DAMAGED),
        (b".", DAMAGED),
        (b"}(", DAMAGED),
        (b"\x8c\x01x\x8c\x01ya.", DAMAGED),
        (b"h\x07.", DAMAGED),
        (pickled(endless()), "file must hold arrays in a few dictionaries, but goes on without end."),
        (pickled(laughing()), "file must hold arrays in a few dictionaries, but goes on without end."),
        (pickled({"a": {"b": LINE}, "a.b": LINE}), "file must name each array once, but has a.b twice."),
        (pickled({"x" * 2000: {"y": LINE}}), "file must hold arrays in a few dictionaries, but goes on without end."),
        (
            pickled({"x": tensor(Stored("0", 4), (10**9, 10**9), (0, 0))}),
            f"file: x must be a view of the numbers that are there, 4, but asks for {10**18}.".replace(
                str(10**18), "a whole number of about 19 digits"
            ),
        ),
        (
            pickled({"x": tensor(Stored("0", 4), (2, 2), (4, 1))}),
            "file: x must be a view of the numbers that are there, 4, but asks for 6.",
        ),
        (
            pickled({"x": tensor(Stored("0", 4), (4,), (1,), offset=1)}),
            "file: x must be a view of the numbers that are there, 4, but asks for 5.",
        ),
        (
            pickled({"x": tensor(Stored("0", 3), (4,), (1,))}),
            "file: x must be a view of the numbers that are there, 3, but asks for 4.",
        ),
        (
            pickled({"x": tensor(Stored("0", 10**12), (10**12,), (1,))}),
            "file: x must be a view of the numbers that are there, 4, but asks for 1000000000000.",
        ),
        (
            pickled({"x": tensor(Stored("0", 4), (1,) * 70, (1,) * 70)}),
            "file: x must have 32 dimensions at most, but has 70.",
        ),
        (pickled({"x": tensor(Stored("0", 4), (-1,), (1,))}), DAMAGED),
        (pickled({"x": tensor(Stored("0", 4), (4,), (-1,))}), DAMAGED),
        (pickled({"x": tensor(Stored("0", 4), ("4",), (1,))}), DAMAGED),
        (pickled({"x": tensor("0", (4,), (1,))}), DAMAGED),
        (
            pickled({"x": tensor(Stored("9", 4), (4,), (1,))}),
            "file must have the numbers of every tensor, but has no archive/data/9.",
        ),
        (
            pickled({"x": tensor(Stored("0", 4, "ComplexFloatStorage"), (4,), (1,))}),
            f"file names torch.ComplexFloatStorage, {SAVE}",
        ),
    ],
)
def test_a_hostile_file_is_refused_in_one_sentence(described, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.read(zipped(described, s0=[1, 2, 3, 4]))
    assert "antigravity" not in sys.modules


def test_a_pickle_that_makes_values_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(pickled_steps, "MOST_STEPS", 1000)
    with pytest.raises(
        ValueError, match=r"^file must have a list of tensors, but goes on for more than 1,000 steps\.$"
    ):
        lc.read(zipped(b"]" * 1000 + b"."))
    assert lc.read(zipped(b"0".join([b"]"] * 400) + b".")) == {}


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("whole", f"file names __main__.Net, {SAVE}"),
        (
            "quantized",
            "file names torch._utils._rebuild_qtensor, which is a quantized tensor: save the model as it was before it "
            "was quantized.",
        ),
    ],
)
def test_a_whole_module_and_a_quantized_tensor_are_refused_by_name(file, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        lc.read(FOLDER / f"{file}.pt")


def test_a_file_of_the_old_format_that_ends_early_is_refused():
    whole = (FOLDER / "legacy.pt").read_bytes()
    assert whole.startswith(LEGACY)
    with pytest.raises(ValueError, match="must be a view of the numbers that are there"):
        lc.read(whole[:-2000])
    with pytest.raises(ValueError, match=re.escape(DAMAGED)):
        lc.read(whole[:1000])


def test_a_file_that_says_so_has_the_largest_byte_of_each_number_first():
    content = zipped(pickled({"x": tensor(Stored("0", 2), (2,), (1,))}), "big", s0=np.array([1.5, -2], ">f4"))
    assert lc.read(content)["x"].tolist() == [1.5, -2]
