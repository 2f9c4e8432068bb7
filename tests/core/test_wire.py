import copy
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import lstm_core as lc
from lstm_core.explaining.told import explained
from lstm_core.kinds.reading import read
from lstm_core.wire import request_from
from tests.core.cases import PARTS, cases, run_preset
from tests.core.family import KINDS, field, made, waves
from tests.core.requests import changed, good_request, request_for

NAN, INF = float("nan"), float("inf")


def request_of(case):
    return request_for(case.cell, case.inputs, {"hidden_state": case.hidden_start, "cell_state": case.cell_start})


def assert_answers(answered, trace, cell):
    """Everything of the trace is there under its name, flat; and so is what its lines and sentences need."""
    assert set(answered) == {"trace", "printed", "told", "lenses"}
    found = answered["trace"]
    assert (found["T"], found["D"], found["H"]) == (trace.T, trace.D, trace.H)
    starts = [state.start for state in cell.states]
    assert list(found["values"]) == ["inputs", *starts, *read(type(cell)).fields]
    for name, array in found["values"].items():
        assert array.dtype == np.float64
        assert array.flags.c_contiguous
        assert np.array_equal(array, field(trace, name).ravel()), name
    expected = explained(cell, trace)
    products = answered["printed"].pop("products", {})
    assert_digits(answered["printed"], expected.printed)
    assert_digits(answered["told"], expected.told)
    terms = {"from_input": trace.D, "from_hidden": trace.H}
    assert sorted(products) == sorted(
        f"{part.name}.{name}" for part in cell.parts for name, count in terms.items() if 1 < count <= 16
    )
    for name, lines in products.items():
        assert_digits(lines, expected.products[name])


def assert_digits(found, expected):
    assert list(found) == list(vars(expected))
    for name, array in found.items():
        assert array.dtype == np.uint8
        assert np.array_equal(array, getattr(expected, name).ravel())


@pytest.mark.parametrize("preset", lc.presets(), ids=lambda preset: preset.name)
def test_the_request_of_a_preset_is_answered_with_its_run(preset):
    request = json.loads(json.dumps(request_from(preset)))
    answered = lc.answer(request)
    assert ("backward" in answered) == (preset.backward is not None)
    answered.pop("backward", None)
    assert_answers(answered, run_preset(preset), preset.cell)
    assert all(isinstance(x, float) for x in request["inputs"])


@given(cases(steps=4))
def test_an_answer_is_the_whole_trace_flat_in_c_order(case):
    answered = lc.answer(request_of(case))
    assert_answers(answered, case.run(), case.cell)
    assert answered["lenses"] == {}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_cell_is_answered_with_what_is_held(kind):
    run = made(kind, waves(3), 5, 2, 3)
    part = run.cell.parts[0].name
    request = request_for(run.cell, run.inputs, run.starts)
    trace = run.trace(holds=[lc.Hold(part, 0.25, first=1, last=3, unit=2)])
    hold = {"part": part, "value": 0.25, "first": 1, "last": 3, "unit": 2}
    answered = lc.answer(request | {"holds": [hold]})
    unheld = answered["trace"]["values"].pop(f"{part}.unheld").reshape(5, 3)
    assert_answers(answered, trace, run.cell)
    held = trace.part(part).held
    assert np.array_equal(unheld[~held], trace.part(part).value[~held])
    assert np.array_equal(unheld[1], run.trace().part(part).value[1])  # what is held at this step tells only later
    assert not np.isclose(unheld[held], 0.25).any()


def test_an_index_into_an_answer_is_step_times_units_plus_unit():
    H = 2
    block = {"W": [0.5, 1.0], "U": [0.0] * H * H, "b": [0.0, 0.1]}
    weights = {f"{part}.{name}": numbers for part in PARTS for name, numbers in block.items()}
    answered = lc.answer({"kind": "lstm", "D": 1, "H": H, "weights": weights, "inputs": [1.0, 2.0, 3.0]})
    t, unit = 2, 1
    assert answered["trace"]["values"]["forget_gate.total"][t * H + unit] == pytest.approx(3.1)
    at = (t * H + unit) * 6 + 4 - 1
    assert answered["told"]["codes"][at] == 2 * 4 + 2  # something is kept, and the state rises
    assert len(answered["told"]["codes"]) == len(answered["printed"]["holds"]) == 3 * H * 6


def states_of(request):
    return lc.answer(request)["trace"]["values"]["cell_state"]


def test_start_values_may_be_left_out_or_be_none():
    full = states_of(good_request())
    for request in (
        changed(["starts"], None),
        changed(["starts", "cell_state"], None),
        good_request() | {"starts": None},
        good_request() | {"starts": {"cell_state": None}},
    ):
        assert np.array_equal(states_of(request), full)


def test_weights_that_a_kind_can_do_without_may_be_left_out():
    run = made("gru", waves(1), 3, 1, 2)
    request = request_for(run.cell, run.inputs, run.starts)
    request["weights"]["candidate_recurrent_bias"] = [0.0, 0.0]
    zero = lc.answer(request)["trace"]["values"]["hidden_state"]
    del request["weights"]["candidate_recurrent_bias"]
    assert np.array_equal(lc.answer(request)["trace"]["values"]["hidden_state"], zero)


def test_arrays_and_buffers_are_taken_as_well_as_lists():
    request = good_request()
    request["inputs"] = memoryview(np.array(request["inputs"]))
    request["weights"]["candidate.b"] = np.array(request["weights"]["candidate.b"])
    assert np.array_equal(states_of(request), states_of(good_request()))


def test_a_request_is_left_as_it_was():
    request = good_request()
    before = copy.deepcopy(request)
    lc.answer(request)
    assert request == before


@pytest.mark.parametrize(
    ("request_", "where", "words"),
    [
        (
            None,
            "request",
            "must be a dictionary with the keys kind, D, H, weights, inputs, starts, holds, backward, ask",
        ),
        ([], "request", "of type list"),
        ({}, "request", "must have the key kind, but has not."),
        (changed(["inputs"], None), "request", "must have the key inputs"),
        (good_request() | {"speed": 3}, "request", "but has the text 'speed'."),
        (changed(["kind"], "transformer"), "kind", "must be one of lstm, gru, rnn, gru_2014, peephole_lstm, "),
        (changed(["kind"], ["lstm"]), "kind", "but is of type list."),
        (changed(["H"], 0), "H", "must be a whole number from 1 to 512, but is 0."),
        (changed(["D"], 1.5), "D", "must be a whole number from 1 to 512"),
        (changed(["weights"], 5), "weights", "must be a dictionary with the keys forget_gate.W, forget_gate.U"),
        (changed(["weights", "candidate.U"], None), "weights", "must have the key candidate.U"),
        (changed(["weights", "reset_gate.W"], [1.0]), "weights", "but has the text 'reset_gate.W'."),
        (
            changed(["weights", "forget_gate.W"], ["1"]),
            "forget_gate.W",
            "W[0] must be one finite number, but is the",
        ),
        (changed(["weights", "forget_gate.W"], 1.0), "forget_gate.W", "must be a list of finite numbers"),
        (changed(["weights", "input_gate.b"], [NAN]), "input_gate.b", "b[0] must be a finite number, but is nan"),
        (changed(["weights", "output_gate.U"], [1, 2]), "output_gate.U", "must be H·H = 1 number, but are 2"),
        (changed(["weights", "output_gate.W"], []), "output_gate.W", "is empty"),
        (good_request() | {"H": 2}, "forget_gate.W", "must be H·D = 2 numbers, but are 1."),
        (changed(["inputs"], []), "inputs", "is empty"),
        (changed(["inputs"], "0.5, 0.7"), "inputs", "but is the text '0.5, 0.7'."),
        (changed(["inputs"], {}), "inputs", "of type dict"),
        (changed(["inputs", 3], INF), "inputs[3]", "inputs[3] must be a finite number, but is inf."),
        (changed(["inputs", 3], True), "inputs[3]", "but is True."),
        (changed(["inputs"], [[0.1], [0.2]]), "inputs[0]", "inputs[0] must be one finite number, but is of type list."),
        (changed(["starts", "hidden_state"], [0.1, 0.2]), "hidden_state", "must be H = 1 number, but are 2"),
        (changed(["starts", "hidden_state"], 0.5), "hidden_state", "hidden_state must be a list"),
        (changed(["starts", "cell_state"], ["x"]), "cell_state", "cell_state[0] must be one finite number"),
        (changed(["starts", "slow_state"], [0.5]), "starts", "no key other than hidden_state, cell_state"),
        (good_request() | {"holds": [{"part": "forget_gate"}]}, "holds", "must have the key value"),
        (good_request() | {"holds": [{"part": "f", "value": 0, "first": 0}]}, "holds", "must be a part of an LSTM"),
        (good_request() | {"trace": 0}, "trace", "must be true or false, but is of type int."),
    ],
)
def test_a_bad_request_is_answered_with_where_and_what(request_, where, words):
    answered = lc.answer(request_)
    assert set(answered) == {"problem"}
    assert set(answered["problem"]) == {"where", "what"}
    assert answered["problem"]["where"] == where
    assert words in answered["problem"]["what"]
    assert answered["problem"]["what"].endswith(".")


def test_a_number_out_of_range_is_answered_with_the_name_of_the_sentence_and_what_is_told_in_it():
    too_large = changed(["weights", "forget_gate.W"], [1e308]) | {"inputs": [0.0, 9.0]}
    assert lc.answer(too_large)["problem"] == {
        "where": "forget_gate",
        "key": "overflow",
        "values": {"part": "forget_gate", "step": 2},
        "what": "forget_gate overflows at step 2: its total, W·x + U·h + b, is beyond 1.8e308, "
        "the largest number of float64.",
    }


LARGEST = [0.0, 1.0, -8.0, 1e-300, 1e154, -1e155, 1e308, -1.7e308, 1.7976931348623157e308]


@pytest.mark.parametrize("kind", [kind.kind for kind in lc.kinds()])
def test_finite_numbers_are_answered_in_finite_ones_or_with_a_problem_that_has_a_name(kind):
    random = np.random.default_rng(7)
    some = lc.wire.request_from(lc.presets(kind)[0])
    for _ in range(200):
        drawn = {name: random.choice(LARGEST, 1).tolist() for name in some["weights"]}
        starts = {name: random.choice(LARGEST, 1).tolist() for name in some["starts"]}
        answered = lc.answer(some | {"weights": drawn, "starts": starts, "inputs": random.choice(LARGEST, 3).tolist()})
        if "problem" in answered:
            assert answered["problem"]["key"] == "overflow"
        else:
            assert all(np.isfinite(values).all() for values in answered["trace"]["values"].values())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("D", "H"), [(3, 1), (1, 4), (8, 16)])
def test_many_units_and_inputs_are_answered_as_plain_loops_work_them_out(kind, D, H):
    run = made(kind, waves(17), 6, D, H)
    values = lc.answer(request_for(run.cell, run.inputs, run.starts))["trace"]["values"]
    for name, expected in run.reference().items():
        found = values[name if name in values else f"{name}.value"].reshape(6, H)
        assert found == pytest.approx(expected, abs=1e-12), name


def both_ways(kind):
    """A request for two cells of a kind that read one sequence, and their two runs in the core."""
    forward, backward = (made(kind, waves(seed), 5, 2, 3) for seed in (1, 2))
    request, back = (request_for(each.cell, forward.inputs, each.starts) for each in (forward, backward))
    request["backward"] = {name: back[name] for name in ("weights", "starts")}
    starts = {name: (forward.starts[name], backward.starts[name]) for name in forward.starts}
    return request, lc.run(lc.Bidirectional(forward.cell, backward.cell), forward.inputs, **starts), backward.cell


@pytest.mark.parametrize("kind", KINDS)
def test_a_backward_cell_is_told_in_the_order_of_the_sequence(kind):
    request, trace, cell = both_ways(kind)
    answered = lc.answer(request)
    found = answered["backward"]
    values = found["trace"]["values"]
    assert np.array_equal(values["inputs"], trace.inputs.ravel())
    for state in cell.states:
        assert np.array_equal(values[state.start], getattr(trace.backward, state.start))
    for name in read(type(cell)).fields:
        assert np.array_equal(values[name].reshape(5, 3), field(trace.backward, name)[::-1]), name
    expected = explained(cell, trace.backward)
    products = found["printed"].pop("products")
    records = [(found["printed"], expected.printed), (found["told"], expected.told)]
    for digits, lines in records + [(products[name], expected.products[name]) for name in expected.products]:
        for name, array in digits.items():
            in_order = getattr(lines, name)[::-1]
            assert np.array_equal(array.reshape(in_order.shape), in_order), name
    both = [each["trace"]["values"]["hidden_state"].reshape(5, 3) for each in (answered, found)]
    assert np.array_equal(np.concatenate(both, axis=1), trace.hidden_state)


def test_what_a_held_value_of_a_backward_cell_would_be_stands_in_the_order_of_the_sequence():
    request, *_ = both_ways("lstm")
    free = lc.answer(request)["backward"]["trace"]["values"]["forget_gate.value"].reshape(5, 3)
    request["backward"]["holds"] = [{"part": "forget_gate", "value": 1.0, "first": 0, "last": 0}]
    answered = lc.answer(request)
    assert not any(name.endswith(".unheld") for name in answered["trace"]["values"])
    values = answered["backward"]["trace"]["values"]
    assert (values["forget_gate.value"].reshape(5, 3)[-1] == 1.0).all()
    assert np.array_equal(values["forget_gate.unheld"].reshape(5, 3)[-1], free[-1])


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"weights": {}}, "backward.weights"),
        ({"ask": []}, "backward"),
        ({"starts": {"hidden_state": [1.0]}}, "backward.hidden_state"),
    ],
)
def test_what_is_wrong_with_the_backward_cell_has_its_direction_before_it(change, where):
    request, *_ = both_ways("lstm")
    request["backward"] |= change
    assert lc.answer(request)["problem"]["where"] == where


def test_the_step_at_which_a_backward_cell_overflows_is_counted_in_the_sequence():
    request, *_ = both_ways("lstm")
    request["backward"]["weights"]["forget_gate.W"] = [1e308] * 6
    request["inputs"] = [0.0, 0.0] * 3 + [9.0, 9.0] + [0.0, 0.0]
    problem = lc.answer(request)["problem"]
    assert (problem["where"], problem["key"], problem["values"]["step"]) == ("backward.forget_gate", "overflow", 4)


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
            st.text(max_size=8) | st.sampled_from(["weights", "starts", "H", "inputs", "kind"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


def assert_is_an_answer(answered):
    if set(answered) == {"problem"}:
        assert isinstance(answered["problem"]["where"], str)
        what = answered["problem"]["what"]
        assert what.endswith(".")
        assert "\n" not in what
        assert len(what) < 300
    else:
        assert all(np.isfinite(array).all() for array in answered["trace"]["values"].values())


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
    assert_is_an_answer(lc.answer(request_of(case)))


def test_what_holds_itself_gets_an_answer():
    loop = []
    loop.append(loop)
    for path in (["inputs"], ["weights", "candidate.W"], ["weights"], ["starts", "hidden_state"], ["kind"], ["holds"]):
        assert "problem" in lc.answer(changed(path, loop))
    deep = 0.5
    for _ in range(100_000):
        deep = [deep]
    for path in (["inputs"], ["weights", "candidate.W"], ["kind"], ["weights"], ["H"], ["ask"]):
        assert "problem" in lc.answer(changed(path, deep))


def test_a_request_names_curves_and_a_clip():
    preset = lc.presets()[0]
    cell = lc.LSTM.from_arrays(preset.cell.arrays(), {"forget_gate": "hard_sigmoid", "candidate": "relu"}, 0.75)
    request = request_from(lc.Preset(**vars(preset) | {"cell": cell}))
    assert request["curves"] == "forget_gate=hard_sigmoid(0.2,0.5)/candidate=relu/clip=0.75"
    assert "curves" not in request_from(preset)
    told = lc.answer(request)["trace"]["values"]
    trace = lc.run(cell, preset.inputs, preset.hidden_start, preset.cell_start)
    assert np.array_equal(told["forget_gate.value"], trace.forget_gate.value.ravel())
    assert np.array_equal(told["candidate.value"], trace.candidate.value.ravel())


def test_both_directions_have_the_curves_of_a_request():
    request = request_from(lc.presets("rnn")[0])
    both = request | {"curves": "hidden=relu", "backward": {"weights": request["weights"]}}
    answer = lc.answer(both)
    for one in (answer, answer["backward"]):
        assert (one["trace"]["values"]["hidden_state"] >= 0.0).all()


@pytest.mark.parametrize(
    "curves",
    [
        *("", "candidate", "candidate=", "candidate=relu6", "hidden=relu", "candidate=relu/"),
        *("clip=0", "clip=far", "clip=1/clip=2", "candidate=relu/candidate=tanh", 3, ["candidate=relu"], "/" * 10_000),
    ],
)
def test_curves_that_are_none_get_one_sentence(curves):
    problem = lc.answer(request_from(lc.presets()[0]) | {"curves": curves})["problem"]
    assert problem["where"].startswith(("curves", "clip"))
    assert len(problem["what"]) <= 300
