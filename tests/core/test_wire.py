import copy
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.explaining.decimals import printed_lines
from lstm_core.narration import marked
from lstm_core.wire import request_from
from tests.core.cases import FIELDS, PARTS, cases, run_preset
from tests.core.family import field

NAN, INF = float("nan"), float("inf")
TRACE_KEYS = {
    *("T", "D", "H", "inputs", "hidden_start", "cell_start", *PARTS),
    *("kept", "written", "cell_state", "cell_squashed", "hidden_state", "sentences", "equations"),
}


def good_request():
    return request_from(lc.presets()[0])


def changed(path, value):
    """A good request with one thing replaced; None as a value removes it."""
    request = good_request()
    *way, last = path
    owner = request
    for key in way:
        owner = owner[key]
    if value is None:
        del owner[last]
    else:
        owner[last] = value
    return request


def request_for(case):
    blocks = {part: {name: getattr(getattr(case.cell, part), name).tolist() for name in "WUb"} for part in PARTS}
    return {
        "cell": {"kind": "lstm", **blocks},
        "inputs": case.inputs.tolist(),
        "hidden_start": case.hidden_start.tolist(),
        "cell_start": case.cell_start.tolist(),
    }


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_the_request_of_a_preset_is_answered_with_its_run(preset):
    request = json.loads(json.dumps(request_from(preset)))
    answered = lc.answer(request)["trace"]
    trace = run_preset(preset)
    for name in FIELDS:
        assert np.array_equal(field_of(answered, name), field(trace, name).ravel())
    assert all(isinstance(x, float) for x in request["inputs"])


def field_of(answered, name):
    for key in name.split("."):
        answered = answered[key]
    return answered


@given(cases(steps=4))
def test_an_answer_is_the_whole_trace_flat_in_c_order(case):
    answered = lc.answer(request_for(case))
    assert set(answered) == {"trace"}
    answered = answered["trace"]
    assert set(answered) == TRACE_KEYS
    trace = case.run()
    assert (answered["T"], answered["D"], answered["H"]) == (trace.T, trace.D, trace.H)
    for name in (*FIELDS, "inputs", "hidden_start", "cell_start"):
        array = field_of(answered, name)
        assert array.ndim == 1
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert np.array_equal(array, field(trace, name).ravel())
    assert answered["sentences"] == marked(trace)
    lines = printed_lines(case.cell, trace)
    for name in ("operands", "middle", "holds"):
        array = answered["equations"][name]
        assert array.dtype == np.uint8
        assert array.flags.c_contiguous
        assert np.array_equal(array, getattr(lines, name).ravel())


def test_an_index_into_an_answer_is_step_times_units_plus_unit():
    H = 2
    block = {"W": [[0.5], [1.0]], "U": [[0.0] * H] * H, "b": [0.0, 0.1]}
    request = {"cell": {"kind": "lstm", **dict.fromkeys(PARTS, block)}, "inputs": [1.0, 2.0, 3.0]}
    answered = lc.answer(request)["trace"]
    t, unit = 2, 1
    assert answered["forget_gate"]["total"][t * H + unit] == pytest.approx(3.1)
    at = (t * H + unit) * 6 + 4 - 1
    assert answered["sentences"][at].startswith("The cell ")
    assert len(answered["sentences"]) == len(answered["equations"]["holds"]) == 3 * H * 6


def test_start_values_may_be_left_out_or_be_none():
    full = lc.answer(good_request())["trace"]
    for request in (
        changed(["hidden_start"], None),
        changed(["cell_start"], None),
        good_request() | {"cell_start": None},
    ):
        assert np.array_equal(lc.answer(request)["trace"]["cell_state"], full["cell_state"])


def test_arrays_and_buffers_are_taken_as_well_as_lists():
    request = good_request()
    request["inputs"] = memoryview(np.array(request["inputs"]))
    request["cell"]["candidate"]["b"] = np.array(request["cell"]["candidate"]["b"])
    assert np.array_equal(lc.answer(request)["trace"]["cell_state"], lc.answer(good_request())["trace"]["cell_state"])


def test_a_request_is_left_as_it_was():
    request = good_request()
    before = copy.deepcopy(request)
    lc.answer(request)
    assert request == before


@pytest.mark.parametrize(
    ("request_", "where", "words"),
    [
        (None, "request", "must be a dictionary with the keys cell, inputs, but is missing."),
        ([], "request", "of type list"),
        ({}, "request", "must have the key cell, but has not."),
        (changed(["inputs"], None), "request", "must have the key inputs"),
        (good_request() | {"speed": 3}, "request", "but has the text 'speed'."),
        (changed(["cell"], "lstm"), "cell", "must be a dictionary with the keys kind, forget_gate, input_gate"),
        (changed(["cell", "kind"], "gru"), "cell.kind", "must be \"lstm\", but is the text 'gru'."),
        (changed(["cell", "kind"], None), "cell", "must have the key kind"),
        (changed(["cell", "kind"], ["lstm"]), "cell.kind", "but is of type list."),
        (changed(["cell", "candidate"], None), "cell", "must have the key candidate"),
        (changed(["cell", "reset_gate"], {}), "cell", "but has the text 'reset_gate'."),
        (changed(["cell", "candidate"], 5), "candidate", "candidate must be a dictionary with the keys W, U, b"),
        (changed(["cell", "candidate", "U"], None), "candidate", "candidate must have the key U"),
        (changed(["cell", "candidate", "u"], [[1]]), "candidate", "but has the text 'u'."),
        (
            changed(["cell", "forget_gate", "W"], [["1"]]),
            "forget_gate.W",
            "forget_gate.W[0][0] must be one finite number",
        ),
        (changed(["cell", "forget_gate", "W"], 1.0), "forget_gate.W", "must be rows of finite numbers"),
        (
            changed(["cell", "input_gate", "b"], [NAN]),
            "input_gate.b",
            "input_gate.b[0] must be a finite number, but is nan",
        ),
        (changed(["cell", "output_gate", "U"], [[1, 2]]), "output_gate.U", "must have shape (1, 1) to fit W"),
        (changed(["cell", "candidate", "W"], [[1.0, 2.0]]), "candidate", "must have D=1 and H=1 like forget_gate"),
        (changed(["inputs"], []), "inputs", "is empty"),
        (changed(["inputs"], "0.5, 0.7"), "inputs", "but is the text '0.5, 0.7'."),
        (changed(["inputs"], {}), "inputs", "of type dict"),
        (changed(["inputs", 3], INF), "inputs[3]", "inputs[3] must be a finite number, but is inf."),
        (changed(["inputs", 3], True), "inputs[3]", "but is True."),
        (changed(["inputs"], [[0.1], [NAN]]), "inputs[1]", "inputs[1][0] must be a finite number"),
        (changed(["inputs"], [[0.1, 0.2]]), "inputs", "must have 1 number per step"),
        (changed(["inputs"], [[[0.1]], [[0.2]]]), "inputs", "must be one sequence"),
        (changed(["hidden_start"], [0.1, 0.2]), "hidden_start", "hidden_start must have shape (1,)"),
        (changed(["hidden_start"], 0.5), "hidden_start", "hidden_start must be a list"),
        (changed(["cell_start"], ["x"]), "cell_start", "cell_start[0] must be one finite number"),
        (
            changed(["cell", "forget_gate", "W"], [[1e308]]) | {"inputs": [0.0, 9.0]},
            "forget_gate",
            "overflows at step 2",
        ),
    ],
)
def test_a_bad_request_is_answered_with_where_and_what(request_, where, words):
    answered = lc.answer(request_)
    assert set(answered) == {"problem"}
    assert set(answered["problem"]) == {"where", "what"}
    assert answered["problem"]["where"] == where
    assert words in answered["problem"]["what"]
    assert answered["problem"]["what"].endswith(".")


GARBAGE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**300, 10**310)
    | st.floats()
    | st.complex_numbers()
    | st.text()
    | st.binary(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(
            st.text(max_size=8) | st.sampled_from(["W", "U", "b", "cell", "inputs", "kind"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


def assert_is_an_answer(answered):
    (kind,) = answered
    if kind == "problem":
        assert isinstance(answered["problem"]["where"], str)
        what = answered["problem"]["what"]
        assert what.endswith(".")
        assert "\n" not in what
        assert len(what) < 300
    else:
        assert kind == "trace"
        assert all(np.isfinite(field_of(answered["trace"], name)).all() for name in FIELDS)


@given(GARBAGE)
def test_any_garbage_gets_an_answer(garbage):
    assert_is_an_answer(lc.answer(garbage))


@st.composite
def spoilt_requests(draw):
    """A good request in which one or two things, anywhere, are replaced by garbage or by huge numbers."""
    request = good_request()
    for _ in range(draw(st.integers(1, 2))):
        owner = request
        while True:
            keys = list(owner) if isinstance(owner, dict) else list(range(len(owner)))
            key = draw(st.sampled_from(keys))
            if isinstance(owner[key], (dict, list)) and owner[key] and draw(st.integers(0, 3)):
                owner = owner[key]
            else:
                owner[key] = draw(GARBAGE | st.floats(allow_nan=False, allow_infinity=False))
                break
    return request


@settings(max_examples=300)
@given(spoilt_requests())
def test_any_good_request_spoilt_anywhere_gets_an_answer(request_):
    assert_is_an_answer(lc.answer(request_))


@given(cases(largest=1e308, steps=3))
def test_any_finite_numbers_get_an_answer(case):
    assert_is_an_answer(lc.answer(request_for(case)))


def test_what_holds_itself_gets_an_answer():
    loop = []
    loop.append(loop)
    for path in (["inputs"], ["cell", "candidate", "W"], ["cell", "candidate"], ["hidden_start"], ["cell", "kind"]):
        assert "problem" in lc.answer(changed(path, loop))
    deep = 0.5
    for _ in range(100_000):
        deep = [deep]
    for path in (["inputs"], ["cell", "candidate", "W"], ["cell", "kind"], ["cell", "candidate"]):
        assert "problem" in lc.answer(changed(path, deep))
