"""Which panels an embedded figure has, what it leaves out, and where it leads."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage
from tests.web.without_python import SILENT_WORKER
from tests.whole.faults import FAULTS, SMALLEST
from tests.whole.screen import drawn

FIGURES = {"cell": ".cell svg", "sequence": ".timeline svg", "numbers": ".equations", "weights": ".controls"}
LANES = {
    "made_of": ("What c is made of", "What step 5 wrote outweighs all", ["inputs", "forget_gate", "cell_state"]),
    "gradient": ("Gradient back to here", "0.074 is left at step 5", ["inputs", "forget_gate", "cell_state"]),
    "questions": ("What each step did", "−0.68 would be lost without step 4", ["inputs", "forget_gate", "cell_state"]),
    "attention": ("Attention", "Step 5 looks at step ", ["inputs", "forget_gate", "hidden_state"]),
}
"""What a lane alone is called, what it says of step 5 of the default preset, and what of the axis it stands on."""
SIZES = {"700x560": (700, 560), "360x640": (360, 640)}


@pytest.fixture(params=list(SIZES.values()), ids=list(SIZES))
def sized(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    width, height = request.param
    return new_page(viewport={"width": width, "height": height})


@pytest.fixture
def frame(new_page: NewPage) -> Page:
    page = new_page(viewport={"width": 700, "height": 560})
    page.add_init_script(SILENT_WORKER)
    return page


def opened(page: Page, address: str) -> Page:
    page.goto(f"embed.html{address}")
    drawn(page)
    return page


def test_the_first_panel_named_opens_and_the_others_have_tabs_in_order(frame: Page) -> None:
    opened(frame, "?panels=weights,cell")
    assert frame.locator(".tabs-panels button").all_inner_texts() == ["Weights", "Cell"]
    for name, figure in FIGURES.items():
        expect(frame.locator(figure)).to_be_visible(visible=name == "weights")
    frame.get_by_role("button", name="Cell", exact=True).click()
    for name, figure in FIGURES.items():
        expect(frame.locator(figure)).to_be_visible(visible=name == "cell")


def test_one_panel_alone_has_no_tabs_and_fits(sized: Page) -> None:
    for name, figure in FIGURES.items():
        opened(sized, f"?panels={name}")
        expect(sized.locator(figure)).to_be_visible()
        expect(sized.locator(".tabs-panels")).to_have_count(0)
        assert sized.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name
        assert sized.evaluate(FAULTS, {"smallest": SMALLEST}) == [], name


def test_a_lane_alone_says_what_it_is_and_what_it_shows_over_the_gate_that_keeps_the_memory(sized: Page) -> None:
    for name, (title, says, strips) in LANES.items():
        opened(sized, f"?panels={name}#s=1.preset:default;step:5;stage:6")
        expect(sized.locator(".tabs-title")).to_have_text(title)
        expect(sized.locator(".sentence p")).to_contain_text(says, timeout=60_000)
        parts = sized.locator(".timeline svg > g:has(> .timeline-ground)").evaluate_all(
            "(all) => all.map((g) => g.dataset.part)"
        )
        assert list(dict.fromkeys(parts)) == strips
        expect(sized.get_by_role("slider", name="input at step 5")).to_have_attribute("aria-valuetext", "0.4")
        assert sized.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, name
        if sized.evaluate("innerWidth") >= 700:
            assert sized.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0, name
        assert sized.evaluate(FAULTS, {"smallest": SMALLEST}) == [], name


def test_a_full_upper_edge_does_not_run_out_of_the_frame(sized: Page) -> None:
    opened(sized, "?lock=weights,inputs,starts,step")
    assert sized.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if sized.evaluate("innerWidth") >= 700:
        assert sized.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
    assert sized.evaluate(FAULTS, {"smallest": SMALLEST}) == []


def test_with_nothing_to_say_there_is_no_bar(frame: Page) -> None:
    opened(frame, "?panels=cell&links=off&hide=status")
    expect(frame.locator(".tabs")).to_be_hidden()


def test_what_is_hidden_is_not_there(frame: Page) -> None:
    opened(frame, "?hide=transport,sentence,status")
    expect(frame.locator(".cell svg:visible")).to_be_visible()
    expect(frame.locator(".transport, .sentence, .status")).to_have_count(0)


def test_the_link_opens_the_whole_page_in_the_same_state_and_gives_the_page_no_way_back(frame: Page) -> None:
    opened(frame, "#s=1.preset:count;step:4;stage:2&theme=dark")
    link = frame.get_by_role("link", name="Open the whole page in a new tab")
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    with frame.context.expect_page() as opening:
        link.click()
    page = opening.value
    assert page.url.endswith("/index.html#s=1.preset:count;step:4;stage:2")
    expect(page.locator("article")).to_have_count(1)


def test_the_figure_can_be_shared(frame: Page) -> None:
    opened(frame, "")
    frame.get_by_role("button", name="Share").click()
    expect(frame.get_by_role("dialog", name="Share what is on screen")).to_be_visible()


def test_without_links_nothing_leads_out(frame: Page) -> None:
    opened(frame, "?links=off")
    expect(frame.locator("#app a")).to_have_count(0)
    expect(frame.get_by_role("button", name="Share")).to_have_count(0)


def test_an_invalid_value_is_named_in_the_figure(frame: Page) -> None:
    opened(frame, "?panels=cel,cell&theme=purple")
    notice = frame.locator(".notice")
    expect(notice).to_contain_text("“cel” for “panels”")
    expect(notice).to_contain_text("“purple” for “theme”")
    assert frame.evaluate("document.documentElement.dataset.theme") == "light"


def test_the_whole_page_is_not_cut_down(frame: Page) -> None:
    frame.goto("./?panels=weights&lock=weights&hide=transport,answer,nonsense&links=off")
    drawn(frame)
    expect(frame.locator(".transport")).to_be_visible()
    expect(frame.locator(".controls fieldset:disabled, .transport-answer")).to_have_count(0)
    expect(frame.locator(".notice")).to_contain_text("“nonsense” for “hide”")


def test_parameters_in_the_fragment_outlive_the_readers_moves(frame: Page) -> None:
    opened(frame, "#s=1.preset:count;step:3;stage:2&theme=dark&panels=cell,weights")
    frame.get_by_role("button", name="next step").click()
    frame.wait_for_function("location.hash.includes('step:4')")
    assert frame.evaluate("location.hash") == "#s=1.preset:count;step:4;stage:2&theme=dark&panels=cell,weights"


def test_the_tabs_stay_where_they_are_whatever_panel_is_open(sized: Page) -> None:
    opened(sized, "")
    for name in ("Numbers", "Sequence", "Weights", "Cell"):
        sized.get_by_role("button", name=name, exact=True).click()
        box = sized.locator(".tabs").bounding_box()
        assert box
        assert (box["y"] < 8, box["height"] < 60) == (True, True), name


def test_what_is_pointed_at_is_told_once(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1200, "height": 700})
    for panels in ("cell,weights", "weights,numbers", "numbers,sequence", "sequence,cell", "weights", "numbers"):
        opened(page, f"?panels={panels}")
        expect(page.locator(".meaning"), panels).to_have_count(1)


POINTED = """async () => {
  const texts = [...document.querySelectorAll('.cell text')].map((text) => text.getBoundingClientRect().top);
  const placeOf = ({ part, symbol = '' }) => `${part} ${symbol}`;
  const places = new Map([...document.querySelectorAll('.cell [data-part]')].map((one) => [placeOf(one.dataset), one]));
  const over = [];
  for (const [index, [place, drawing]] of [...places].entries()) {
    const { part } = drawing.dataset;
    // From another place each time: what scrolls under a resting pointer is not pointed at.
    drawing.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, screenX: index + 1 }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { bottom } = document.querySelector('.meaning').getBoundingClientRect();
    if (document.documentElement.dataset.look !== part || bottom > Math.min(...texts)) over.push(place);
  }
  return [places.size, over];
}"""


@pytest.mark.parametrize("width", [280, 320, 360, 700])
def test_what_is_told_of_a_part_or_symbol_covers_nothing_of_the_figure(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 640})
    opened(page, "#s=1.preset:default;step:4;stage:6")
    places, over = page.evaluate(POINTED)
    assert places >= 36
    assert over == []


def test_a_frame_that_opens_out_of_nothing_is_drawn_as_any_other(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 12, "height": 12})
    opened(page, "")
    page.set_viewport_size({"width": 700, "height": 560})
    expect(page.locator(".cell svg:visible")).to_have_attribute("viewBox", re.compile(r"^0 0 6\d\d(\.\d+)? \d+$"))
