"""What learners get wrong about an LSTM, and what each of them can see here by doing something.

Each test is one misreading. Its docstring says what the learner does and what they then see; the test does exactly
that, and looks.
"""

import re

from playwright.sync_api import Page, expect

from tests.whole.learner import choose, drag, is_negative, point_at, press, read, streams, width
from tests.whole.screen import seen, wait_until_answered

GATED = ("forget_gate", "input_gate", "candidate", "output_gate")


def weights_in_the_equations(page: Page) -> list[str]:
    """w, u and b as they stand in the four worked lines: the numbers that belong to a gate and not to a moment."""
    rows = """(rows) => rows.filter((row) => !/cell_state|hidden_state/.test(row.className)).map((row) =>
      [...row.querySelectorAll('.equations-worked mn')].filter((number) => number.dataset.part === row.classList[1])
        .slice(0, 3).map((number) => number.textContent).join(' '))"""
    texts: list[str] = page.locator(".equations-row").evaluate_all(rows)
    return texts


def test_2_a_learner_can_see_that_the_weights_are_the_same_at_every_step(live: Page) -> None:
    """Misread: every step has weights of its own.

    The learner steps from the first step to the last and watches the equations and the sliders: x, h and the gates
    are others at each step, w, u and b never are, and there are twelve of them however many steps are inserted.
    """
    press(live, "first step")
    fields = live.locator(".controls .field-text")
    weights = weights_in_the_equations(live)
    sliders = fields.evaluate_all("(all) => all.map((one) => one.value)")
    assert len(weights) == 4
    forget = set()
    for _ in range(4):
        forget.add(seen(live)["blocks"]["forget_gate"]["value"])
        press(live, "next step")
        assert weights_in_the_equations(live) == weights
        assert fields.evaluate_all("(all) => all.map((one) => one.value)") == sliders
    assert len(forget) == 4, "the gate itself was another at each step"

    live.get_by_role("button", name="insert a step after step 5").click()
    wait_until_answered(live)
    expect(live.locator(".transport-where")).to_have_text("step 6 of 6")
    assert fields.count() == 12 + 2, "with the two start values"
    assert weights_in_the_equations(live) == weights


def test_2_a_learner_can_see_equal_inputs_give_equal_gates(live: Page) -> None:
    """The same misreading, seen from the other side.

    The learner follows the link “Equal inputs, with every u at 0”: now nothing differs from step to step but the
    memory, and every lane of a gate shows the same number five times.
    """
    live.get_by_role("link", name="Equal inputs, with every u at 0").click()
    wait_until_answered(live)
    lanes = seen(live)["lanes"]
    for part in GATED:
        assert len(set(lanes[part])) == 1, part
    assert len(set(lanes["cell_state"])) > 1


def test_3_a_learner_can_see_which_of_c_and_h_is_the_output(live: Page) -> None:
    """Misread: c and h are much the same, or c is the output.

    The learner shuts the output gate with its bias. The memory on top flows on; the stream that leaves at the bottom
    dries up; the sentence says that 0 % is shown. Pointing at h says that it is the
    output, pointing at c that it is the memory.
    """
    press(live, "next step")
    drag(live, "output gate, weight of the hidden state", 0)
    before = streams(live)
    assert read(live, "hidden_state") != "ht 0.00"
    drag(live, "output gate, weight of the input", 0)
    drag(live, "output gate, bias", -8)
    assert read(live, "hidden_state") == "ht 0.00"
    assert read(live, "output_gate") == "shows 0 %"
    after = streams(live)
    assert width(after, "hidden_state") <= 1.2 < width(before, "hidden_state")
    assert width(after, "cell_state") > 10
    # With the output shut h no longer feeds back, so that the memory is another; but it is there.
    assert read(live, "cell_state") != "ct 0.00"
    assert "shows 0 %" in seen(live)["sentence"]
    assert "the output, and what the next step sees" in point_at(live, "hidden_state")
    assert "the memory" in point_at(live, "cell_state")


def test_4_a_learner_can_see_that_a_forget_gate_at_1_forgets_nothing(live: Page) -> None:
    """Misread: forget gate = 1 means that all is forgotten.

    The learner drags the forget gate's bias to its right end. The page says “keeps 100 %”, the stream behind the
    valve is as wide as the one before it, and the old number comes out again. At the left end it says “keeps 0 %”
    and nothing is left of the stream.
    """
    press(live, "next step")
    press(live, "next step")
    for slider in ("weight of the input", "weight of the hidden state"):
        drag(live, f"forget gate, {slider}", 0)
    drag(live, "forget gate, bias", 8)
    assert read(live, "forget_gate") == "keeps 100 %"
    opened = streams(live)
    assert width(opened, "kept") == width(opened, "cell_before") > 3
    before = read(live, "cell_before").split()[-1]
    assert abs(float(read(live, "kept").split()[-1]) - float(before)) < 0.0051
    told = re.search(r"keeps 100 % of (\S+)", seen(live)["sentence"])
    assert told
    assert round(float(told[1]), 2) == float(before)
    assert "fully open, it forgets nothing" in point_at(live, "forget_gate")

    drag(live, "forget gate, bias", -8)
    assert read(live, "forget_gate") == "keeps 0 %"
    shut = streams(live)
    assert width(shut, "kept") <= 1.2 < width(shut, "cell_before")
    assert shut["jaws"]["forget_gate"]["path"] != opened["jaws"]["forget_gate"]["path"]
    assert "erasing it" in seen(live)["sentence"]


def test_5_a_learner_can_see_why_there_are_two_curves(live: Page) -> None:
    """Misread: σ and tanh are both there for no reason.

    The learner goes to step 4, whose input is −0.90. The three gates stand between 0 and 1 and their meters have one
    side; the candidate is negative, its meter goes to the left of its zero, its stream is hatched, and the memory is
    pushed down, which no share between 0 and 1 could do. Pointing at the candidate says so.
    """
    press(live, "next step")
    press(live, "next step")
    blocks = seen(live)["blocks"]
    for gate in ("forget_gate", "input_gate", "output_gate"):
        assert 0 <= float(blocks[gate]["value"]) <= 1
        assert blocks[gate]["curve"].startswith("σ(")
    assert blocks["candidate"]["value"].startswith("−")
    assert blocks["candidate"]["curve"].startswith("tanh(")
    meter = "(block) => block.querySelectorAll('.cell-tick').length"
    assert live.locator(".cell-block.candidate").evaluate(meter) == 1
    assert live.locator(".cell-block.forget_gate").evaluate(meter) == 0
    drawing = streams(live)
    assert is_negative(drawing, "candidate")
    assert not is_negative(drawing, "kept")
    assert "its state crosses zero to −" in seen(live)["sentence"]
    assert "its sign adds or takes away" in point_at(live, "candidate")


def test_6_a_learner_can_tell_the_input_gate_from_the_candidate(live: Page) -> None:
    """Misread: input gate and candidate do the same.

    The learner shuts the input gate at step 1: the candidate keeps its number and its wide stream up to the valve,
    and nothing gets through. Then they open the gate and drag the candidate's weight to the other side: the gate's
    opening stays, and what is written changes its sign.
    """
    press(live, "first step")
    candidate, before = seen(live)["blocks"]["candidate"]["value"], streams(live)
    for slider in ("weight of the input", "weight of the hidden state"):
        drag(live, f"input gate, {slider}", 0)
    drag(live, "input gate, bias", -8)
    shut = streams(live)
    assert seen(live)["blocks"]["candidate"]["value"] == candidate
    assert width(shut, "candidate") == width(before, "candidate") > 20
    assert width(shut, "written") <= 1.2
    assert (read(live, "input_gate"), read(live, "written")) == ("writes 0 %", "written 0.00")
    assert "it says how much, the candidate what" in point_at(live, "input_gate")

    drag(live, "input gate, bias", 8)
    assert read(live, "input_gate") == "writes 100 %"
    assert read(live, "written") == f"written {candidate}"
    drag(live, "candidate, weight of the input", -8)
    assert read(live, "input_gate") == "writes 100 %"
    assert read(live, "written").startswith("written −")


def test_8_a_learner_can_see_what_merges_what_forks_and_what_multiplies(live: Page) -> None:
    """Misread: what the symbols ×, +, the forks and the merging lines of the usual picture mean.

    The learner goes to stage 4. Each × is the handwheel of a valve and stands on its gate's rod; the + is the one place
    where two streams become one, and their widths add up; x and h, whose lines seem to merge in other pictures,
    come up side by side under w·x and u·h of every block. Pointing at each says what it does.
    """
    press(live, "next step")
    press(live, "next step")
    press(live, "stage 4, cell update")
    drawing = streams(live)
    assert drawing["wheels"] == 3
    assert drawing["plus"] == "cell-node now"
    kept, written, after = (width(drawing, part) for part in ("kept", "written", "cell_state"))
    signs = [-1 if is_negative(drawing, part) else 1 for part in ("kept", "written", "cell_state")]
    assert abs(signs[0] * kept + signs[1] * written - signs[2] * after) < 0.3
    for strand, term in (("inputs", "w x"), ("hidden_before", "u h")):
        path = drawing["streams"][strand][0]["path"]
        assert path.count("V284") == 3, "a fork into each block that is reached"
        expect(live.locator(".cell-term", has_text=term)).to_have_count(4)
    assert "never added to x" in point_at(live, "hidden_before")
    assert "the memory, kept plus written" in point_at(live, "cell_state")
    assert "here it keeps" in point_at(live, "forget_gate")


def test_10_a_learner_can_see_that_c_has_no_bounds_and_h_has(live: Page) -> None:
    """Misread: the cell state stays between −1 and 1.

    The learner chooses “Count the ones” and goes to the end. The memory comes to almost 5, its chart leaves the line
    at +1 below it, and the hidden state never passes 1, in its label and at the same line in its chart.
    """
    choose(live, "count")
    press(live, "last step")
    memory, shown = (float(read(live, part).split()[-1]) for part in ("cell_state", "hidden_state"))
    assert memory > 4.9
    assert shown <= 1
    assert all(float(number) <= 1 for number in seen(live)["lanes"]["hidden_state"])
    lines = live.locator(".timeline .timeline-scale").evaluate_all("(all) => all.map((line) => line.getBBox().y)")
    dots = """(lane) => Math.min(...[...lane.querySelectorAll('.timeline-dot')]
      .filter((dots) => dots.getAttribute('d')).map((dots) => dots.getBBox().y))"""
    cell, hidden = (
        live.locator(f".timeline g.{state}").first.evaluate(dots) for state in ("cell_state", "hidden_state")
    )
    assert cell < lines[0] - 10, "c is far above its line at +1"
    assert hidden > lines[1] - 5, "h never rises above its own"
    assert "it may grow beyond ±1" in point_at(live, "cell_state")


def test_15_a_learner_can_see_where_the_gates_stand_while_a_memory_is_held(live: Page) -> None:
    """Misread: the gates do something while nothing happens.

    The learner chooses “Latch: set and reset” and looks at step 3, between set and reset: the forget gate keeps
    100 %, the input gate writes 0 %, and the memory is the number it was.
    """
    choose(live, "latch")
    press(live, "first step")
    press(live, "next step")
    press(live, "next step")
    assert read(live, "forget_gate") == "keeps 100 %"
    assert read(live, "input_gate") == "writes 0 %"
    assert read(live, "cell_state").split()[-1] == read(live, "cell_before").split()[-1]
    assert "stays at" in seen(live)["sentence"]


def test_15_a_learner_can_see_that_no_gate_looks_at_the_memory(live: Page) -> None:
    """Misread: a gate decides by looking at what is in the cell.

    The learner shuts the output gate, so that h tells nothing of the memory, and drags the start value of the cell
    from −8 to 8: the memory swings, and not one gate stirs. Pointing at the old cell state says why.
    """
    for slider in ("weight of the input", "weight of the hidden state"):
        drag(live, f"output gate, {slider}", 0)
    # −8, the end of the slider, would still let a three-thousandth through.
    field = live.get_by_role("textbox", name="output gate, bias", exact=True)
    field.fill("-40")
    field.press("Enter")
    lanes = []
    for start in (-8, 0, 8):
        drag(live, "cell state at the start", start)
        lanes.append(seen(live)["lanes"])
    assert len({tuple(lane["cell_state"]) for lane in lanes}) == 3
    for part in GATED:
        assert lanes[0][part] == lanes[1][part] == lanes[2][part]
    assert "no gate looks at it, they see x and h only" in point_at(live, "cell_before")


def test_15_a_learner_can_see_what_a_forget_bias_of_1_is_for(live: Page) -> None:
    """Misread: the bias of the forget gate is an arbitrary constant.

    The learner chooses “All weights zero”, where half of the memory is lost at each step, and sets the forget
    gate's bias to 1: now 73 % stay, and after five steps six times as much is left.
    """
    choose(live, "all-zero")
    press(live, "last step")
    assert read(live, "forget_gate") == "keeps 50 %"
    half = float(read(live, "cell_state").split()[-1])
    drag(live, "forget gate, bias", 1)
    assert read(live, "forget_gate") == "keeps 73 %"
    assert float(read(live, "cell_state").split()[-1]) > 6 * half > 0
    assert width(streams(live), "cell_state") > 5
