"""One sentence about the part or the symbol that is pointed at, against the things learners get wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.screen import drawn, fragment, put, resize

# Default preset, step 4: c was +0.77, x is −0.90.
SENTENCES = {
    "inputs": ("Input x: what this step brings in; here −0.90", "stays the same at every step"),
    "hidden_before": ("here +0.37 from step 3", "never added to x"),
    "cell_before": ("here +0.77 from step 3", "no gate looks at it"),
    "forget_gate": (
        "the share of the old cell state that stays",
        "it keeps 44 % of +0.77",
        "fully open, it forgets nothing",
    ),
    "input_gate": ("here 94 % of −0.95", "it says how much, the candidate what"),
    "candidate": ("between −1 and 1", "it proposes −0.95"),
    "kept": ("here +0.34 of +0.77",),
    "written": ("here −0.89, added to what was kept",),
    "cell_state": ("it became −0.55", "it may grow beyond ±1"),
    "output_gate": ("97 % of −0.50", "what it holds back stays in the cell state"),
    "cell_squashed": ("−0.55 became −0.50", "c itself stays as it is"),
    "hidden_state": ("here −0.49", "unlike c, it never leaves −1 to 1"),
}

# The same step; a symbol as it is marked, of the part that it belongs to.
SYMBOLS = {
    ("forget_gate", "W"): ("w of the forget gate", "each 1.0 of w adds x once", "2.0 times −0.90 adds −1.80"),
    ("forget_gate", "U"): (
        "u of the forget gate",
        "each 1.0 of u adds the h before once",
        "1.0 times +0.37 adds +0.37",
    ),
    ("input_gate", "b"): ("b of the input gate", "whatever x and h are", "2.0 in a sum of +2.69"),
    ("output_gate", "sum"): (
        "+ in the output gate",
        "what x, h and the bias bring",
        "come to +3.54, which goes into σ",
    ),
    ("input_gate", "curve"): ("σ of the input gate", "the sigmoid", "+2.69 became 0.94"),
    ("candidate", "curve"): ("tanh of the candidate", "keeps its sign", "−1.82 became −0.95"),
    ("forget_gate", "times"): ("× or ⊙ of the forget gate", "0.44 of +0.77 leaves +0.34"),
    ("input_gate", "times"): ("× or ⊙ of the input gate", "0.94 of −0.95 writes −0.89"),
    ("output_gate", "times"): ("× or ⊙ of the output gate", "0.97 of −0.50 shows −0.49"),
    ("cell_state", "plus"): ("+ of the cell update", "+0.34 and −0.89 come to −0.55"),
}

TOP = "(figure) => figure.getBoundingClientRect().top + scrollY"
BOTTOM = "(line) => line.checkVisibility() ? line.getBoundingClientRect().bottom + scrollY : 0"


def point_at(page: Page, part: str) -> None:
    """At its sign among the equations, which show all twelve; a badge that reaches over the sign is the same part."""
    page.mouse.move(0, 0)
    page.locator(f".equations-row [data-part={part}]:is(mn, msub, mi)").first.hover(force=True)
    expect(page.locator("html")).to_have_attribute("data-look", part)


@pytest.mark.parametrize("part", SENTENCES)
def test_the_sentence_says_what_a_part_is_and_what_it_just_did(live: Page, part: str):
    put(live, fragment(step=4, stage=6))
    point_at(live, part)
    for words in SENTENCES[part]:
        expect(live.locator(".meaning")).to_contain_text(words)


@pytest.mark.parametrize(
    "part", ["input_gate", "candidate", "kept", "written", "cell_state", "output_gate", "cell_squashed", "hidden_state"]
)
def test_a_part_not_reached_yet_has_no_number(live: Page, part: str):
    put(live, fragment(step=4, stage=1))
    point_at(live, part)
    expect(live.locator(".meaning b")).to_have_count(1)
    text = live.locator(".meaning").inner_text()
    assert "." not in text.rstrip("."), text
    assert "%" not in text


def test_an_empty_cell_has_nothing_to_keep(live: Page):
    put(live, fragment(step=1, stage=6))
    point_at(live, "forget_gate")
    expect(live.locator(".meaning")).to_contain_text("but there is nothing to keep yet")


def test_pointing_around_moves_nothing_and_covers_nothing(live: Page):
    put(live, fragment(step=4, stage=6))
    expect(live.locator(".equations-row")).to_have_count(6)
    for width in (320, 360, 768, 1024, 1440):
        resize(live, width, 900)
        live.mouse.move(0, 0)
        top = live.locator(".cell").evaluate(TOP)
        for part in SENTENCES:
            point_at(live, part)
            bottom = live.locator(".meaning").evaluate(BOTTOM)
            assert bottom <= top, (width, part)
            assert live.locator(".cell").evaluate(TOP) == top, (
                width,
                part,
            )


def test_what_was_asked_of_one_kind_of_cell_is_not_asked_of_another_that_has_no_such_part(live: Page):
    put(live, fragment())
    live.locator(".meaning-walk").press("End")
    point_at(live, "forget_gate")
    expect(live.locator(".meaning b.forget_gate").first).to_be_visible()
    put(live, fragment("rnn-everything"))
    expect(live.locator("html")).to_have_attribute("data-kind", "rnn")
    expect(live.locator(".meaning.idle")).to_be_attached()


def test_pointing_at_a_slider_tells_of_its_weight(live: Page):
    put(live, fragment(step=4, stage=6))
    live.get_by_role("slider", name="output gate, bias").hover()
    expect(live.locator(".meaning b")).to_have_text("b of the output gate:")


@pytest.mark.parametrize(("part", "symbol"), SYMBOLS)
def test_a_symbol_has_a_sentence_of_its_own_wherever_it_is_pointed_at(live: Page, part: str, symbol: str):
    put(live, fragment(step=4, stage=6))
    own = f"[data-part={part}][data-symbol={symbol}]"
    for where in (f".cell .cell-touch{own}", f".equations {own}"):
        live.mouse.move(0, 0)
        expect(live.locator(".meaning.idle")).to_have_count(1)
        live.locator(where).first.hover(force=True)
        for words in SYMBOLS[part, symbol]:
            expect(live.locator(".meaning")).to_contain_text(words)


ASKED = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const place = ({ part, look, symbol = '' }) => `${part ?? look} ${symbol}`.trim();
  const rings = [...document.querySelectorAll('.cell-ring')];
  const seen = rings.filter((ring) => getComputedStyle(ring).strokeOpacity === '1');
  done({
    asked: place(document.documentElement.dataset),
    rings: [...new Set(seen.map((ring) => place(ring.dataset)))],
    name: document.querySelector('.meaning b').textContent,
    spoken: document.activeElement.ariaValueText,
  });
})))"""


@pytest.mark.parametrize(
    ("address", "width", "stage"),
    [("index.html", 1440, 6), ("index.html", 360, 1), ("embed.html", 1440, 1), ("embed.html", 360, 6)],
)
def test_the_keys_walk_through_everything_in_the_cell(new_page: NewPage, address: str, width: int, stage: int) -> None:
    """One stop of Tab; each place is told to eye and ear, and has a ring in the drawing."""
    page = new_page(viewport={"width": width, "height": 700})
    page.add_init_script(SILENT_WORKER)
    page.goto(address + fragment(step=4, stage=stage))
    drawn(page)
    walk = page.get_by_role("slider", name="the parts of the cell, as it computes")
    walk.focus()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    told = []
    for _ in range(int(walk.get_attribute("max") or 0) + 1):
        place = page.evaluate(ASKED)
        assert place["rings"] == [place["asked"]]
        assert place["spoken"].startswith(place["name"].replace("+", "plus").replace("−", "minus "))
        told.append(place["spoken"])
        page.keyboard.press("ArrowRight")
    assert len(set(told)) == len(told) >= len(SENTENCES) + len(SYMBOLS)
    page.keyboard.press("Escape")
    expect(page.locator(".meaning b")).to_have_count(0)
