"""The links in the text around the figure: each shows what its sentence promises, and Back returns."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import build
import lstm_core as lc
from lstm_core.printing import printed
from lstm_core.wire import request_from
from tests.conftest import NewPage
from tests.core.by_hand import sums_up
from tests.web.address import Address, Json, addresses
from tests.web.carried import carried
from tests.whole.expected import trace_of
from tests.whole.presets import with_starts

GATES = ("forget_gate", "input_gate", "output_gate")
PAGE = (build.ROOT / "web" / "index.html").read_text("utf-8")


class Shown:
    """What a link shows: a trace, with the step and stage it stops at."""

    def __init__(self, state: Json) -> None:
        self.request = state["request"]
        self.step, self.stage = int(state["step"]), int(state["stage"])
        self.word = [*state["words"], *[""] * self.step][self.step - 1]
        self.trace = trace_of(self.request)
        self.lanes, self.chosen = list(state["lanes"]), state["chosen"]

    def at(self, name: str, step: int | None = None) -> float:
        """A value at a step, by default the one the link stops at; of a gated part, what it let out."""
        values = self.trace[f"{name}.value"] if f"{name}.value" in self.trace else self.trace[name]
        return float(values[(step or self.step) - 1])

    def lens(self, name: str, request: Json | None = None, **options: Any) -> Json:
        """What is seen through a lens at the step it stops at, of its own run or of another one."""
        asked = {**(request or self.request), "ask": [name], "at": self.step, "trace": False, **options}
        lens: Json = lc.answer(asked)["lenses"][name]
        return lens

    def shares(self) -> list[float]:
        """Of c at the step it stops at, the share of each step up to it."""
        T = self.trace["T"]
        shares: list[float] = self.lens("memory")["shares"][(self.step - 1) * (T + 1) :][1 : self.step + 1]
        return shares

    def prints(self, name: str) -> str:
        return printed(self.at(name), 2)

    def all(self, name: str) -> list[str]:
        return [printed(self.at(name, step), 2) for step in range(1, self.trace["T"] + 1)]


def preset_requests() -> list[Json]:
    return [
        {"name": preset.name, "step": preset.step, "request": request_from(preset), "words": list(preset.words)}
        for preset in lc.presets()
    ]


class Links(HTMLParser):
    """The links of the page, by their words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.href: str | None = None
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and "data-set" in dict(attrs):
            self.href, self.words = dict(attrs)["href"], ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.href is not None:
            self.found.append((self.words, self.href))
            self.href = None


def links() -> dict[str, str]:
    reader = Links()
    reader.feed(PAGE)
    found = dict(reader.found)
    assert len(found) == len(reader.found), "two links with the same words"
    return found


LINKS = links()


@pytest.fixture(scope="module")
def address() -> Iterator[Address]:
    with addresses(preset_requests()) as asked:
        yield asked


@pytest.fixture
def follow(address: Address) -> Callable[[str], Shown]:
    def followed(words: str) -> Shown:
        state = address.read(LINKS[words])
        assert state["notices"] == []
        return Shown(state)

    return followed


Follow = Callable[[str], Shown]


@pytest.mark.parametrize("words", LINKS)
def test_every_link_is_an_address_without_a_mistake_to_sentences_that_add_up(follow: Follow, words: str) -> None:
    told = follow(words).trace["told"]
    for sentence in [*told[3::6], *told[5::6]]:
        assert sums_up(sentence)
        assert "about" not in sentence


def test_every_promise_of_a_link_is_checked_here() -> None:
    tests = "".join(
        str(function.__code__.co_consts) for name, function in globals().items() if name.startswith("test_")
    )
    parametrized = {"forget gate", "input gate", "candidate", "cell update", "output gate", "hidden state"}
    assert [words for words in LINKS if words not in parametrized and words not in tests] == []


def test_step_3_is_shown_with_all_six_stages_done(follow: Follow) -> None:
    shown = follow("Step 3 with all six stages done")
    assert (shown.step, shown.stage) == (3, 6)
    streams = ("inputs", "kept", "written", "cell_state", "hidden_state")
    assert all(abs(shown.at(name)) > 0.1 for name in streams), "every stream is wide enough to be seen"


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("forget gate", 1),
        ("input gate", 2),
        ("candidate", 3),
        ("cell update", 4),
        ("output gate", 5),
        ("hidden state", 6),
    ],
)
def test_each_name_stops_the_figure_at_its_stage_of_step_4(follow: Follow, words: str, stage: int) -> None:
    shown = follow(words)
    assert (shown.step, shown.stage) == (4, stage)


def test_a_memory_of_0_9_is_held_for_five_steps_of_changing_inputs(follow: Follow) -> None:
    shown = follow("hold 0.9 for five steps")
    assert shown.request["starts"]["cell_state"] == [0.9]
    assert shown.all("cell_state") == ["0.90"] * 5
    assert len(set(shown.request["inputs"])) == 5


def test_the_forget_gate_closes_at_step_4_and_nothing_of_the_old_state_remains(follow: Follow) -> None:
    shown = follow("close the forget gate at step 4")
    assert (shown.step, shown.stage) == (4, 4)
    assert (shown.prints("forget_gate"), shown.prints("kept")) == ("0.00", "0.00")
    assert [shown.all("forget_gate")[step - 1] for step in (1, 2, 3)] == ["1.00"] * 3
    assert shown.at("cell_state", 3) > 0.9


def test_a_half_open_forget_gate_leaves_one_thirty_second_after_five_steps(follow: Follow) -> None:
    shown = follow("at one half, 1/32 is left after five steps")
    assert (shown.step, shown.request["starts"]["cell_state"]) == (5, [1])
    assert shown.at("cell_state") == 1 / 32


def test_more_than_a_third_is_left_after_a_hundred_steps_at_0_99() -> None:
    assert 1 / 3 < 0.99**100 < 0.4


def test_a_memory_is_written_once_and_kept_fades_or_is_overwritten(follow: Follow) -> None:
    kept, fading, over = (follow(words) for words in ("written once and kept", "fading", "overwritten"))
    assert {tuple(shown.lanes) for shown in (kept, fading, over)} == {("made_of",)}
    *_, france, _, _, _ = kept.shares()
    assert france == pytest.approx(kept.at("cell_state"), rel=1e-3), "“France” wrote all of it"
    assert france > 0.99 * kept.at("written", 5)
    older = [abs(share / fading.at("written", step)) for step, share in enumerate(fading.shares(), 1)]
    assert older == sorted(older), "the older, the less is left of it"
    assert older[0] < 0.1
    assert older[-2] > 0.5
    first, written = over.at("written", 1), over.shares()
    assert first > 0.9
    assert abs(written[0]) < 1e-3
    assert written[8] > 0.9, "the last set, not the first"


def test_a_forget_gate_held_shut_at_step_7_leaves_nothing_of_france(follow: Follow) -> None:
    shown = follow("Hold the forget gate shut at step 7")
    assert (shown.step, shown.at("forget_gate", 7)) == (8, 0)
    assert shown.at("cell_state", 6) > 0.9
    assert not any(shown.shares()[:6])
    assert shown.prints("hidden_state") == "0.00"


def test_a_forget_bias_of_8_opens_the_highway_while_the_full_derivative_falls(follow: Follow) -> None:
    shown = follow("a forget bias of 8")
    assert (shown.step, shown.lanes, shown.chosen["beside"]) == (10, ["gradient"], "pin")
    assert shown.request["weights"]["forget_gate.b"] == [8]
    pinned = shown.chosen["pinned"]["request"]
    assert pinned["weights"]["forget_gate.b"] == [1.2]
    now, before = (shown.lens("sensitivity", request) for request in (shown.request, pinned))
    assert (round(before["highway"][0], 2), round(now["highway"][0], 3)) == (0.06, 0.996)
    assert (round(before["cell"][0], 3), round(now["cell"][0], 3)) == (0.004, 0.001)


def test_over_sixty_steps_a_cell_that_only_holds_keeps_98_percent_and_an_rnn_nothing_to_be_seen(follow: Follow) -> None:
    shown = follow("98 % over sixty steps")
    assert (shown.step, shown.trace["T"], shown.chosen["beside"]) == (60, 60, "rnn")
    assert round(shown.lens("sensitivity")["cell"][0], 2) == 0.98
    assert 0 < shown.lens("sensitivity", carried(shown.request, "rnn"))["hidden"][0] < 1e-6


def test_attention_reaches_the_first_of_sixty_steps_where_the_recurrence_has_lost_it(follow: Follow) -> None:
    shown = follow("Attention")
    assert (shown.lanes, shown.chosen["attention"]) == (["attention"], ["back"])
    seen = shown.lens("attention", attention={"scoring": "scaled"})
    assert round(seen["reaching"][0], 2) == 0.02
    assert seen["recurrent"][0] < 1e-6


def test_the_worked_sentence_writes_at_france(follow: Follow) -> None:
    shown = follow("“France”, step 5")
    assert shown.step == 5
    assert shown.request["inputs"] == [0, 0, 0, 0, 1, 0, 0, -1], "I grew up in FRANCE I speak FLUENT"
    assert (shown.prints("input_gate"), shown.prints("cell_state")) == ("0.98", "0.98")


def test_the_worked_sentence_keeps_and_hides_until_speak(follow: Follow) -> None:
    shown = follow("“speak”, step 7")
    assert shown.step == 7
    assert [shown.prints(name) for name in ("forget_gate", "output_gate", "hidden_state")] == ["1.00", "0.02", "0.01"]


def test_the_worked_sentence_shows_at_fluent(follow: Follow) -> None:
    shown = follow("“fluent”, step 8")
    assert shown.step == 8
    assert (shown.prints("output_gate"), shown.prints("hidden_state")) == ("0.98", "0.74")


def test_only_the_backward_cell_has_met_bears_at_teddy(follow: Follow) -> None:
    shown = follow("At “Teddy”, step 3")
    assert shown.step == 3
    assert shown.prints("hidden_state") == "0.00"
    back = lc.answer(shown.request)["backward"]["trace"]["values"]["hidden_state"]
    assert printed(back[2], 2) == "−0.76"


# What learners get wrong, each with what they do and then see.


def test_more_steps_take_no_more_parameters(follow: Follow, address: Address) -> None:
    shown = follow("Ten steps")
    assert shown.trace["T"] == shown.step == 10
    assert shown.request["weights"] == address.presets[0]["request"]["weights"]
    assert address.presets[0]["name"] == "default"
    assert len(address.presets[0]["request"]["inputs"]) == 5


def test_equal_inputs_without_the_hidden_path_set_every_gate_alike_at_every_step(follow: Follow) -> None:
    shown = follow("Equal inputs, with every u at 0")
    for part in (*GATES, "candidate"):
        assert len({shown.at(part, step) for step in range(1, 6)}) == 1
        assert shown.request["weights"][f"{part}.U"] == [0]
        assert 0.2 < shown.at(part) < 0.9, "neither open nor shut, so that it could have differed"


def test_with_the_output_gate_shut_the_memory_is_full_and_nothing_comes_out(follow: Follow) -> None:
    shown = follow("With the output gate shut")
    assert (shown.prints("output_gate"), shown.prints("hidden_state")) == ("0.00", "0.00")
    assert shown.at("cell_state") > 1


def test_a_forget_gate_at_100_percent_keeps_everything(follow: Follow) -> None:
    shown = follow("at 100 %")
    assert shown.prints("forget_gate") == "1.00"
    assert shown.prints("kept") == printed(shown.at("cell_state", shown.step - 1), 2)
    assert shown.at("kept") > 0.1


def test_a_negative_candidate_takes_away_from_the_memory(follow: Follow) -> None:
    shown = follow("a negative candidate takes away")
    assert shown.at("candidate") < -0.5
    assert all(shown.at(gate) > 0 for gate in GATES)
    assert 0 < shown.at("cell_state") < shown.at("kept") - 0.3


def test_behind_a_shut_input_gate_a_strong_candidate_leaves_no_trace(follow: Follow) -> None:
    shown = follow("With the gate shut")
    assert abs(shown.at("candidate")) > 0.9
    assert (shown.prints("input_gate"), shown.prints("written")) == ("0.00", "0.00")


def test_stage_4_shows_both_valves_and_the_plus(follow: Follow) -> None:
    shown = follow("Stage 4")
    assert shown.stage == 4
    assert shown.at("kept") + shown.at("written") == shown.at("cell_state")


def test_the_memory_leaves_plus_minus_one_and_the_hidden_state_does_not(follow: Follow) -> None:
    shown = follow("Count five ones")
    assert shown.request["inputs"].count(1) == 5
    assert 4.9 < shown.at("cell_state") < 5
    assert all(abs(h) < 1 for h in shown.trace["hidden_state"])


def test_no_gate_reads_the_memory_while_it_is_hidden(follow: Follow) -> None:
    empty, full = follow("an empty memory"), follow("one that starts at 5")
    assert (empty.request["starts"]["cell_state"], full.request["starts"]["cell_state"]) == ([0], [5])
    assert with_starts(empty.request, cell_state=5) == full.request
    for part in (*GATES, "candidate"):
        assert empty.all(part) == full.all(part)


def test_a_forget_bias_of_1_keeps_73_percent_where_all_else_is_0(follow: Follow) -> None:
    shown = follow("keeps 73 %")
    assert {name: value for name, value in shown.request["weights"].items() if value != [0]} == {"forget_gate.b": [1]}
    assert shown.prints("forget_gate") == shown.prints("kept") == "0.73"


def test_every_followed_link_sets_the_figure_and_back_returns(new_page: NewPage, follow: Follow) -> None:
    page = new_page(reduced_motion="reduce")
    where, sentence = page.locator(".sentence-where"), page.locator(".sentence p")
    page.goto("./#s=1.preset:latch;step:6;stage:2")
    for words in LINKS:
        expect(where, words).to_contain_text("Step 6 of 10, stage 2")
        page.locator("article a[data-set]", has_text=re.compile(f"^{re.escape(words)}$")).click()
        shown = follow(words)
        word = f" “{shown.word}”" if shown.word else ""
        place = f"Step {shown.step} of {shown.trace['T']}{word}, stage {shown.stage}"
        expect(where, words).to_contain_text(place, timeout=60_000)
        marked = shown.trace["told"][(shown.step - 1) * 6 + shown.stage - 1]
        expect(sentence, words).to_have_text(re.sub(r"\[([^]]*)\]\(\w+\)", r"\1", marked), timeout=60_000)
        expect(page.locator(".sentence"), words).to_be_in_viewport()
        page.go_back()
    expect(where).to_contain_text("Step 6 of 10, stage 2")


def test_back_returns_to_the_place_where_one_was_reading(page: Page) -> None:
    page.goto("./")
    link = page.get_by_role("link", name="close the forget gate at step 4")
    link.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # the browser notes the place a moment after scrolling
    link.click()
    expect(page.locator(".sentence")).to_be_in_viewport()
    page.wait_for_timeout(1500)  # the figure has come to rest
    page.go_back()
    expect(link).to_be_in_viewport()
