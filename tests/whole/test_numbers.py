"""The number on the screen is the number of CPython, to every printed digit."""

import pytest
from playwright.sync_api import Page

from tests.conftest import NewPage
from tests.whole.expected import Json, walk_of
from tests.whole.presets import PRESETS, with_parameter, with_starts
from tests.whole.screen import drawn, fragment, put, seen, wait_until_answered, walk


def assert_shows(page: Page, request: Json) -> None:
    """Every number at every stage of every step."""
    found, wanted = walk(page), walk_of(request)
    assert len(found) == len(wanted)
    for now, then in zip(found, wanted, strict=True):
        assert now == then


def type_into(page: Page, name: str, text: str) -> None:
    field = page.get_by_role("textbox", name=name, exact=True)
    field.fill(text)
    field.press("Enter")
    wait_until_answered(page)


@pytest.mark.parametrize("name", PRESETS)
def test_every_recorded_number_is_that_of_cpython(live: Page, name: str) -> None:
    put(live, fragment(name, step=1, stage=1))
    assert_shows(live, PRESETS[name])


@pytest.mark.parametrize("name", PRESETS)
def test_every_live_number_is_that_of_cpython(live: Page, name: str) -> None:
    nearly = with_starts(PRESETS[name], cell_state=0.125)
    put(live, fragment(name, cell_start=0.125, step=1, stage=1))
    assert_shows(live, nearly)


def test_numbers_stay_right_through_a_chain_of_edits(live: Page) -> None:
    request = PRESETS["default"]

    live.get_by_role("slider", name="forget gate, weight of the input", exact=True).press("PageDown")
    weight = float(live.get_by_role("slider", name="forget gate, weight of the input", exact=True).input_value())
    assert weight < 2
    request = with_parameter(request, "forget_gate", "W", weight)
    wait_until_answered(live)
    assert_shows(live, request)

    type_into(live, "candidate, bias", "0.123456")
    request = with_parameter(request, "candidate", "b", 0.123456)
    type_into(live, "output gate, weight of the hidden state", "−12.5")
    request = with_parameter(request, "output_gate", "U", -12.5)
    assert_shows(live, request)

    type_into(live, "cell state at the start", "-1.005")
    type_into(live, "hidden state at the start", "0.75")
    request = with_starts(request, cell_state=-1.005, hidden_state=0.75)
    assert_shows(live, request)


def test_numbers_stay_right_when_the_sequence_is_edited(live: Page) -> None:
    request = PRESETS["default"]
    inputs = list(request["inputs"])

    type_into(live, "input at step 2", "1.25")
    inputs[1] = 1.25
    live.get_by_role("slider", name="input at step 2", exact=True).press("ArrowLeft")
    inputs[1] = float(live.get_by_role("slider", name="input at step 2", exact=True).input_value())
    assert inputs[1] < 1.25
    live.get_by_role("button", name="insert a step after step 2").click()
    inputs.insert(2, 0.0)
    wait_until_answered(live)
    type_into(live, "input at step 3", "-2")
    inputs[2] = -2.0
    live.get_by_role("button", name="first step").click()
    live.get_by_role("button", name="remove step 1").click()
    del inputs[0]
    wait_until_answered(live)
    assert_shows(live, request | {"inputs": inputs})

    live.get_by_role("button", name="edit as text").click()
    live.locator(".timeline-dialog textarea").fill("0.5\n0.25\n−0.125\n3")
    live.get_by_role("button", name="Apply").click()
    wait_until_answered(live)
    assert_shows(live, request | {"inputs": [0.5, 0.25, -0.125, 3.0]})


@pytest.mark.parametrize(
    ("state", "request_changes"),
    [
        ({"cell_start": 12345.67}, {"starts": {"hidden_state": [0.0], "cell_state": [12345.67]}}),
        ({"cell_start": -3e300}, {"starts": {"hidden_state": [0.0], "cell_state": [-3e300]}}),
        ({"inputs": [1e-9, -1e-9]}, {"inputs": [1e-9, -1e-9]}),
        ({"cell_start": 0.125, "hidden_start": -0.005}, {"starts": {"cell_state": [0.125], "hidden_state": [-0.005]}}),
    ],
    ids=["large", "huge", "tiny", "exact ties"],
)
def test_numbers_of_any_size_are_those_of_cpython(live: Page, state: Json, request_changes: Json) -> None:
    put(live, fragment(**state, step=1, stage=1))
    wanted = walk_of(PRESETS["default"] | request_changes)
    for now, then in zip(walk(live), wanted, strict=True):
        # A number wider than its column has no place in the timeline; everywhere else it stands.
        assert now | {"lanes": 0} == then | {"lanes": 0}


def test_a_phone_shows_the_same_numbers(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto("./" + fragment("count", step=4, stage=6))
    drawn(page)
    shown, wanted = seen(page), walk_of(PRESETS["count"])[3 * 6 + 5]
    for part, block in shown["blocks"].items():
        assert block["value"] == wanted["blocks"][part]["value"]
        assert block["curve"].replace(" ", "(") + ")" == wanted["blocks"][part]["curve"]
    for kind in ("where", "sentence", "picture", "labels", "results"):
        assert shown[kind] == wanted[kind]
