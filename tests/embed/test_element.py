"""<lstm-cell>: small, there in time, and itself again wherever and however it is put."""

import gzip
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import NewPage, Site
from tests.embed.hosting import SCRIPT, elsewhere, figure, host, said, stands, wait_for
from tests.embed.parameters import parameters
from tests.whole.expected import walk_of
from tests.whole.presets import PRESETS

BUDGET = 5_000  # bytes, as gzip leaves them


def test_the_script_stays_within_its_budget(site: Site) -> None:
    assert len(gzip.compress((site.dist / "lstm-cell.js").read_bytes(), 9)) <= BUDGET


def test_every_parameter_is_an_attribute_and_a_property(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell start=click></lstm-cell>")
    expect(page.get_by_role("button")).to_be_visible()
    with parameters() as known:
        names = {row["name"] for row in known.table} | {
            *("state", "preset", "lesson", "challenge", "train", "kind", "direction", "step", "stage")
        }
    assert set(page.evaluate("customElements.get('lstm-cell').observedAttributes")) >= names
    for name in names - {"state", "step", "stage"}:
        page.evaluate("(name) => { document.querySelector('lstm-cell')[name] = 'count'; }", name)
        assert page.locator("lstm-cell").get_attribute(name) == "count"


def test_a_button_with_a_picture_stands_there_until_it_is_clicked(page: Page) -> None:
    host(page, f'{SCRIPT}<lstm-cell preset=count step=4 theme=dark panels="cell,weights" start=click></lstm-cell>')
    button = page.get_by_role("button", name="Open: LSTM cell, step by step")
    picture = page.locator("lstm-cell img")
    expect(picture).to_be_visible()
    page.wait_for_function("document.querySelector('lstm-cell').shadowRoot.querySelector('img').naturalWidth > 0")
    assert (picture.get_attribute("src") or "").endswith("/presets/count/figure.svg")
    expect(page.locator("lstm-cell iframe")).to_have_count(0)
    button.focus()
    page.keyboard.press("Enter")
    stands(page, "Step 4 of 8")
    expect(button).to_have_count(0)
    frame = page.locator("lstm-cell iframe")
    expect(frame).to_be_focused()
    assert frame.evaluate("e => [e.title, e.loading, e.allow, e.hasAttribute('sandbox')]") == [
        "LSTM cell, step by step",
        "lazy",
        "clipboard-write",
        False,
    ]
    assert unquote(frame.get_attribute("src") or "").endswith(
        "/embed.html?preset=count&step=4&theme=dark&panels=cell,weights"
    )


def test_the_frame_comes_when_the_element_comes_into_view_and_takes_no_focus(page: Page) -> None:
    host(page, f'<input autofocus>{SCRIPT}<div style="height:4000px"></div><lstm-cell preset=count></lstm-cell>')
    expect(page.locator("lstm-cell button")).to_have_count(1)
    page.wait_for_timeout(300)
    expect(page.locator("lstm-cell iframe")).to_have_count(0)
    page.evaluate("scrollTo(0, 4000)")
    stands(page, "Step 4 of 8")
    expect(page.locator("input")).to_be_focused()


@pytest.mark.page_may_complain
def test_without_its_picture_the_button_still_says_what_it_opens(page: Page) -> None:
    page.route("**/figure.svg", lambda route: route.fulfill(status=404))
    host(page, f'{SCRIPT}<lstm-cell start=click title="A gate"></lstm-cell>')
    expect(page.locator("lstm-cell img")).to_have_count(0)
    expect(page.get_by_role("button", name="Open: A gate", exact=True)).to_be_visible()


def test_where_the_answer_is_covered_no_picture_and_no_still_figure_tells_it(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=4 hide='Answer' start=click></lstm-cell>")
    button = page.get_by_role("button", name="Open: LSTM cell, step by step")
    expect(button.locator("img")).to_have_count(0)
    button.click()
    stands(page, "Step 4 of 8")
    assert "/covered.html?" in (page.locator("lstm-cell iframe").get_attribute("src") or "")
    expect(figure(page).get_by_role("button", name="Show the answer")).to_be_visible()


def test_methods_steer_the_figure_and_events_tell_of_it(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=3 stage=6></lstm-cell>")
    wait_for(page, "hello")
    page.evaluate("document.querySelector('lstm-cell').goto({ step: 5, stage: 4 })")
    stands(page, "Step 5 of 8, stage 4")
    wait_for(page, "step")
    told = page.evaluate("(({ step, stage, state }) => ({ step, stage }))(document.querySelector('lstm-cell'))")
    assert told == {"step": 5, "stage": 4}
    expected = walk_of(PRESETS["count"])[4 * 6 + 3]
    assert page.evaluate("heard.findLast(({ type }) => type === 'step').sentence").endswith(expected["sentence"])


def test_a_lesson_is_an_attribute_and_what_it_tells_is_an_event(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell lesson=one-step></lstm-cell>")
    figure(page).get_by_role("button", name="The whole card").click()
    figure(page).get_by_role("radio", name="I don’t know").check()
    wait_for(page, "answer")
    figure(page).get_by_role("button", name="Show me").click()
    wait_for(page, "result")
    address = page.locator("lstm-cell iframe").get_attribute("src")
    page.locator("lstm-cell").evaluate("e => { e.lesson = 'forget,2'; }")
    expect(figure(page).get_by_role("heading", name="The forget gate reads backwards")).to_be_visible()
    assert page.locator("lstm-cell iframe").get_attribute("src") == address


def test_what_is_said_before_the_figure_listens_is_not_lost(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count start=click></lstm-cell>")
    page.evaluate(
        "customElements.whenDefined('lstm-cell').then(() => document.querySelector('lstm-cell').goto({ step: 7 }))"
    )
    stands(page, "Step 7 of 8")


def test_a_page_reads_every_number_of_an_edited_cell(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count></lstm-cell>")
    wait_for(page, "hello")
    found = page.evaluate(
        """async () => {
          const cell = document.querySelector('lstm-cell');
          cell.set({ cell_start: 2 });
          const { trace } = await cell.getState();
          return [trace.T, Array.from(trace.cell_start), trace.cell_state.length];
        }"""
    )
    assert found == [8, [2], 8]


def test_an_attribute_that_changes_is_passed_on(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=3></lstm-cell>")
    wait_for(page, "hello")
    cell = page.locator("lstm-cell")
    frame = page.locator("lstm-cell iframe")
    address = frame.get_attribute("src")
    cell.evaluate("e => { e.step = 6; }")
    stands(page, "Step 6 of 8")
    cell.evaluate("e => e.setAttribute('theme', 'dark')")
    expect(figure(page).locator("html")).to_have_attribute("data-theme", "dark")
    cell.evaluate("e => { e.step = 4; e.preset = 'latch'; }")
    stands(page, f"Step 4 of {len(PRESETS['latch']['inputs'])}")
    assert frame.get_attribute("src") == address


def test_another_kind_and_another_direction_are_attributes(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=3></lstm-cell>")
    wait_for(page, "hello")
    cell = page.locator("lstm-cell")
    cell.evaluate("e => { e.direction = 'backward'; }")
    stands(page, "Step 3 of 8, stage 6 of 6, backward")
    cell.evaluate("e => { e.direction = 'forward'; }")
    stands(page, "Step 3 of 8, stage 6 of 6: hidden state")
    cell.evaluate("e => { e.removeAttribute('preset'); e.removeAttribute('direction'); e.kind = 'gru'; }")
    expect(figure(page).locator("html")).to_have_attribute("data-kind", "gru", timeout=30_000)
    expect(figure(page).locator(".notice")).to_have_count(0)


def test_what_a_figure_learns_only_from_its_address_loads_it_anew_where_it_was(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count></lstm-cell>")
    wait_for(page, "hello")
    page.locator("lstm-cell").evaluate("e => e.goto({ step: 5 })")
    stands(page, "Step 5 of 8")
    page.wait_for_function("document.querySelector('lstm-cell').step === 5")
    page.locator("lstm-cell").evaluate("e => e.setAttribute('panels', 'cell')")
    expect(figure(page).get_by_role("button", name="Weights", exact=True)).to_have_count(0)
    stands(page, "Step 5 of 8")
    expect(page.locator("lstm-cell iframe")).to_have_count(1)


def test_it_follows_the_height_the_figure_asks_for_unless_it_has_one(page: Page) -> None:
    own = "<lstm-cell id=b width=500 height=600 engine=recordings></lstm-cell>"
    host(page, f"{SCRIPT}<lstm-cell id=a height=auto></lstm-cell>{own}")
    page.locator("#b").scroll_into_view_if_needed()
    stands(page, "Step 2", "#b")
    page.wait_for_function("new Set(heard.filter(({ type }) => type === 'resize')).size > 1", timeout=30_000)
    heights = page.evaluate("heard.filter(({ type }) => type === 'resize').map(({ height }) => height)")
    assert page.locator("#a iframe").evaluate("e => e.clientHeight") in heights
    assert page.locator("#b iframe").evaluate("e => [e.clientWidth, e.clientHeight]") == [500, 600]


@pytest.mark.parametrize("start", ["visible", "click"])
def test_put_in_taken_out_and_put_in_again_it_is_where_it_was(page: Page, start: str) -> None:
    host(page, SCRIPT + "<main></main>")
    page.evaluate(
        """(start) => {
          document.querySelector('main').innerHTML = `<lstm-cell preset=count step=3 start=${start}></lstm-cell>`;
        }""",
        start,
    )
    if start == "click":
        page.get_by_role("button").click()
    stands(page, "Step 3 of 8")
    wait_for(page, "hello")
    page.locator("lstm-cell").evaluate("e => e.goto({ step: 6 })")
    page.wait_for_function("document.querySelector('lstm-cell').step === 6")
    page.evaluate(
        """() => {
          const cell = document.querySelector('lstm-cell');
          cell.remove();
          document.body.append(cell);
        }"""
    )
    stands(page, "Step 6 of 8")
    expect(page.locator("lstm-cell iframe")).to_have_count(1)


MOVES = {
    "set in the task of the move": "set(); place.append(cell);",
    "set while it is nowhere": "cell.remove(); set(); place.append(cell);",
    "set and moved before the figure can have heard": "set(); await null; place.append(cell);",
}


@pytest.mark.parametrize("deed", MOVES.values(), ids=list(MOVES))
def test_attributes_that_have_changed_win_over_the_place_that_was_left(page: Page, deed: str) -> None:
    host(page, f"{SCRIPT}<lstm-cell engine=recordings></lstm-cell><main></main>")
    wait_for(page, "hello")
    page.evaluate(
        f"""async () => {{
          const cell = document.querySelector('lstm-cell');
          const place = document.querySelector('main');
          const set = () => {{ cell.setAttribute('preset', 'count'); cell.setAttribute('step', '4'); }};
          {deed}
        }}"""
    )
    stands(page, "Step 4 of 8")


def test_a_step_set_during_a_move_leaves_the_edited_numbers_as_they_are(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=3 engine=recordings></lstm-cell><main></main>")
    wait_for(page, "hello")
    page.locator("lstm-cell").evaluate("e => e.set({ cell_start: 2 })")
    wait_for(page, "change")
    page.locator("lstm-cell").evaluate(
        "e => { e.remove(); e.step = 6; e.goto({ stage: 2 }); document.querySelector('main').append(e); }"
    )
    stands(page, "Step 6 of 8, stage 2")
    assert "cell_start:2;" in page.evaluate("document.querySelector('lstm-cell').state")


def test_moved_as_a_whole_it_does_not_load_anew(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count></lstm-cell><main></main>")
    wait_for(page, "hello")
    page.evaluate("document.querySelector('main').moveBefore(document.querySelector('lstm-cell'), null)")
    page.evaluate("document.querySelector('main > lstm-cell').goto({ step: 5 })")
    stands(page, "Step 5 of 8")
    assert page.evaluate("heard.filter(({ type }) => type === 'hello').length") == 1


def test_who_waits_for_an_answer_is_told_when_the_figure_goes(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell></lstm-cell>")
    expect(page.locator("lstm-cell iframe")).to_have_count(1)
    refusal = page.evaluate(
        """async () => {
          const cell = document.querySelector('lstm-cell');
          const answer = cell.getState();
          cell.remove();
          return answer.catch(({ message }) => message);
        }"""
    )
    assert refusal == "The figure was taken out of the page before it could answer."


def test_who_waits_for_an_answer_gets_it_from_the_frame_that_comes_anew(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell preset=count step=3 engine=recordings></lstm-cell>")
    wait_for(page, "hello")
    asked = "async (e) => { e.panels = 'cell'; await null; const { step } = await e.getState(); return step; }"
    assert page.locator("lstm-cell").evaluate(asked) == 3
    asked = "(e) => { const answer = e.getState(); e.panels = 'weights'; return answer.then(({ step }) => step); }"
    assert page.locator("lstm-cell").evaluate(asked) == 3


@pytest.mark.page_may_complain  # the frame does not load
def test_who_asks_a_figure_that_cannot_load_is_told(page: Page) -> None:
    page.clock.install()
    page.route("**/embed.html*", lambda route: route.abort())
    host(page, f"{SCRIPT}<div style='height:9000px'></div><lstm-cell></lstm-cell>")
    page.evaluate("document.querySelector('lstm-cell').getState().catch((why) => { window.refusal = why.message; }), 0")
    page.clock.fast_forward(30_000)
    page.wait_for_function("window.refusal")
    assert page.evaluate("refusal") == "The figure has not loaded within 30 seconds, and cannot answer."


def test_who_asks_a_figure_out_of_view_gets_an_answer(page: Page) -> None:
    host(page, f"{SCRIPT}<div style='height:9000px'></div><lstm-cell preset=count step=3></lstm-cell>")
    assert page.evaluate("async () => (await document.querySelector('lstm-cell').getState()).step") == 3


@pytest.mark.page_may_complain  # such a preset has no picture
def test_half_a_character_in_an_attribute_is_told_like_any_other_mistake(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell start=click></lstm-cell>")
    page.locator("lstm-cell").evaluate("e => { e.preset = 'count\\ud800'; e.theme = '\\udc00'; }")
    page.get_by_role("button").click()
    notice = figure(page).locator(".notice")
    expect(notice).to_contain_text("names the preset “count\ufffd”")
    expect(notice).to_contain_text("“\ufffd” for “theme”")


def test_the_script_may_run_twice_and_late(page: Page) -> None:
    host(page, f"<lstm-cell preset=count></lstm-cell>{SCRIPT}{SCRIPT.replace('async ', '')}")
    stands(page, "Step 4 of 8")
    page.evaluate(
        """() => {
          const again = document.createElement('script');
          again.src = 'lstm-cell.js?again';
          document.head.append(again);
          return new Promise((resolve) => { again.onload = resolve; });
        }"""
    )
    expect(page.locator("lstm-cell iframe")).to_have_count(1)


@pytest.mark.parametrize(
    "script",
    ['<script type=module src="lstm-cell.js"></script>', "<script type=module>import('./lstm-cell.js')</script>"],
    ids=["module", "imported"],
)
def test_the_script_finds_its_site_as_a_module_too(page: Page, script: str) -> None:
    host(page, f"<base href='/'>{script}<lstm-cell preset=count></lstm-cell>")
    stands(page, "Step 4 of 8")


def test_properties_set_before_the_script_arrives_count(page: Page) -> None:
    host(page, "<lstm-cell></lstm-cell>")
    page.evaluate(
        """() => {
          Object.assign(document.querySelector('lstm-cell'), { preset: 'count', step: 4 });
          const script = document.createElement('script');
          script.src = 'lstm-cell.js';
          document.head.append(script);
        }"""
    )
    stands(page, "Step 4 of 8")


def test_a_policy_without_inline_style_is_enough(new_page: NewPage) -> None:
    page = new_page(bypass_csp=False)
    host(page, f"{SCRIPT}<lstm-cell preset=count width=420 start=click></lstm-cell>", policy="default-src 'self'")
    button = page.get_by_role("button")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (420, 640)
    button.click()
    stands(page, "Step 4 of 8")


def test_only_its_own_frame_is_heard(page: Page) -> None:
    host(page, f"{SCRIPT}<lstm-cell start=click></lstm-cell>")
    expect(page.get_by_role("button")).to_be_visible()
    page.get_by_role("button").click()
    page.evaluate("postMessage({ lstm: 1, type: 'error', where: 'x', what: 'not from the figure' }, '*')")
    wait_for(page, "hello")
    assert not said(page, "error")


@pytest.mark.page_may_complain
def test_it_works_on_a_page_of_another_origin(page: Page, site: Site, tmp_path: Path) -> None:
    body = f'<script src="{site.url}lstm-cell.js"></script><lstm-cell preset=count step=4></lstm-cell>'
    with elsewhere(tmp_path, body) as address:
        page.goto(address)
        stands(page, "Step 4 of 8")
        state = page.evaluate("document.querySelector('lstm-cell').getState().then(({ state }) => state)")
        assert state.startswith("s=1.preset:count;step:4;")
