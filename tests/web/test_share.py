"""The share dialog: links that bring back what is on screen, and a way to copy them that cannot fail."""

import html
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.conftest import NewPage
from tests.embed.test_panels import FIGURES
from tests.web.without_python import SILENT_WORKER

CHANGED = "./#s=1.preset:count;forget_gate:0,0,-1.25;step:3;stage:4"


def opened(page: Page, address: str = CHANGED) -> Locator:
    """The dialog on a page without Python, which passing on does not need."""
    page.add_init_script(SILENT_WORKER)
    page.goto(address)
    return shared(page)


def turned(dialog: Locator, entry: str) -> Locator:
    """The dialog at an entry of its list, which is a select where there is little room."""
    select = dialog.locator(".share-list select")
    if select.is_visible():
        select.select_option(entry)
    else:
        dialog.locator(".share-list").get_by_role("button", name=entry).click()
    return dialog


def putting(page: Page, address: str = CHANGED) -> Locator:
    """The dialog where it puts the figure into a page."""
    return turned(opened(page, address), "Put it into a page")


def shared(page: Page) -> Locator:
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share what is on screen")
    expect(dialog).to_be_visible()
    return dialog


def link(dialog: Locator) -> Locator:
    return dialog.get_by_role("textbox", name="link")


def embedding(dialog: Locator) -> Locator:
    return dialog.get_by_role("textbox", name="text to paste")


def address(text: Locator) -> str:
    found = re.search(r'src="([^"]*)"', text.input_value())
    assert found
    return html.unescape(found[1])


def sentence(page: Page) -> str:
    expect(page.locator(".sentence-where")).to_contain_text("Step 3 of 8, stage 4", timeout=60_000)
    expect(page.locator(".sentence p")).to_contain_text("keeps 22 %", timeout=60_000)
    return page.locator(".sentence p").inner_text()


def test_the_link_opens_exactly_what_was_on_screen(new_page: NewPage) -> None:
    page = new_page()
    page.goto(CHANGED)
    address = link(shared(page)).input_value()
    assert "#s=1.preset:count;forget_gate:0,0,-1.25;" in address
    before = sentence(page)
    page.close()  # two engines starting at once take twice as long
    elsewhere = new_page()
    elsewhere.goto(address)
    assert sentence(elsewhere) == before


@pytest.mark.page_may_complain
def test_where_the_dialog_cannot_be_fetched_a_sentence_says_so_and_it_may_be_asked_for_again(page: Page) -> None:
    page.add_init_script(SILENT_WORKER)
    page.route("**/share-*.js", lambda route: route.abort())
    page.goto("./")
    page.get_by_role("button", name="Share").click()
    expect(page.locator(".notice")).to_contain_text("Share could not be fetched.")
    page.unroute("**/share-*.js")
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_role("dialog", name="Share what is on screen")).to_be_visible()


def test_the_line_of_html_holds_the_same_state_as_the_link_and_nothing_else_of_the_address(page: Page) -> None:
    dialog = opened(page, CHANGED.replace("#", "?token=secret&theme=dark#"))
    passed_on = link(dialog).input_value()
    assert "?" not in passed_on
    turned(dialog, "Put it into a page")
    assert address(embedding(dialog)) == passed_on.replace("/#", "/embed.html#")
    assert 'title="LSTM cell, step by step: ' in embedding(dialog).input_value()


def test_the_line_of_html_shows_the_same_in_another_page(new_page: NewPage) -> None:
    page = new_page()
    line = embedding(putting(page)).input_value()
    page.close()
    host = new_page()
    host.set_content(line)
    frame = host.frame_locator("iframe")
    expect(frame.locator(".sentence-where")).to_contain_text("Step 3 of 8, stage 4", timeout=60_000)
    expect(frame.locator(".sentence p")).to_contain_text("keeps 22 %", timeout=60_000)
    expect(frame.locator("article, header")).to_have_count(0)


def test_copy_puts_the_text_on_the_clipboard_and_says_so(new_page: NewPage) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    dialog = opened(page)
    for entry, name, field in (
        ("Link", "copy the link", link(dialog)),
        ("Put it into a page", "copy the text to paste", embedding(dialog)),
    ):
        turned(dialog, entry)
        dialog.get_by_role("button", name=name).click()
        expect(dialog.get_by_text("Copied.").last).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == field.input_value()


@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        "Object.defineProperty(navigator, 'clipboard',"
        " { value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })",
    ],
    ids=["no clipboard", "clipboard refused"],
)
def test_where_the_clipboard_is_refused_the_text_stays_selected_and_keys_are_named(page: Page, refusal: str) -> None:
    page.add_init_script(refusal)
    dialog = opened(page)
    dialog.get_by_role("button", name="copy the link").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_be_visible()
    expect(link(dialog)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == link(dialog).input_value()


def test_a_field_selects_itself_when_it_gets_the_focus(page: Page) -> None:
    field = embedding(putting(page))
    field.focus()
    assert page.evaluate("getSelection().toString()") == field.input_value()


def test_a_link_that_some_systems_cut_says_so(page: Page) -> None:
    inputs = ",".join(f"0.123456789012{step + 100}" for step in range(1, 151))
    dialog = opened(page, f"./#s=1.preset:count;inputs:{inputs}")
    expect(dialog.get_by_text("some systems cut links longer than 2,000 characters").first).to_be_visible()


def test_a_short_link_has_no_such_note(page: Page) -> None:
    expect(opened(page).get_by_text("some systems cut")).to_have_count(0)


def test_escape_closes_and_the_focus_goes_back_to_the_button(page: Page) -> None:
    dialog = opened(page)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Share")).to_be_focused()


def test_what_was_said_about_copying_is_forgotten_when_the_dialog_closes(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    dialog = opened(page)
    dialog.get_by_role("button", name="copy the link").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Share").click()
    expect(dialog.get_by_text("press Ctrl+C")).to_have_count(0)


def test_opening_the_dialog_stops_playing_so_that_the_link_stands_still(page: Page) -> None:
    page.add_init_script(SILENT_WORKER)
    page.clock.install()
    page.goto("./")
    page.get_by_role("button", name=re.compile("^play", re.IGNORECASE)).click()
    field = link(shared(page))
    expect(field).to_be_visible()
    page.clock.run_for(100)
    before = field.input_value()
    page.clock.run_for(2_500)
    assert field.input_value() == before


@pytest.mark.parametrize("width", [1440, 320])
def test_the_dialog_fits_the_window(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 560})
    box = opened(page).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 560


def test_every_kind_of_place_has_its_text_and_a_word_of_advice(page: Page) -> None:
    dialog = putting(page)
    places = dialog.get_by_role("combobox", name="For", exact=True)
    names = places.locator("option").all_text_contents()
    texts: list[str] = []
    advice: list[str] = []
    for name in names:
        places.select_option(name)
        page.evaluate("new Promise(requestAnimationFrame)")
        texts.append(embedding(dialog).input_value())
        advice.append(dialog.locator(".share-hint").inner_text())
        assert "preset:count" in texts[-1], name
    assert len(set(advice)) == len(names)
    assert len(set(texts)) == len(names) - 1  # Markdown takes HTML as it is


def test_a_size_is_chosen_or_typed(page: Page) -> None:
    dialog = putting(page)
    sizes = dialog.get_by_label("Size")
    for name, (width, height) in {"360 × 640": ("360", "640"), "full width": ("100%", "560")}.items():
        sizes.select_option(name)
        expect(embedding(dialog)).to_have_value(re.compile(f'width="{width}" height="{height}"'))
    sizes.select_option("other")
    for name, value in {"width": "900", "height": "50"}.items():
        field = dialog.get_by_role("spinbutton", name=name)
        field.fill(value)
        field.press("Tab")
    lowest = dialog.get_by_role("spinbutton", name="height").get_attribute("min")
    expect(embedding(dialog)).to_have_value(re.compile(f'width="900" height="{lowest}"'))


def test_each_option_is_in_the_address_only_where_it_is_not_usual(page: Page) -> None:
    dialog = putting(page)
    dialog.get_by_text("Options of the figure").click()
    assert "?" not in address(embedding(dialog))
    dialog.get_by_label("Colours").select_option("for a lecture hall")
    for group, value in (("Panels", "the equations"), ("Locked", "weights"), ("Left out", "whether Python is there")):
        dialog.get_by_role("group", name=group).get_by_label(value).click()
    dialog.get_by_label("Arrow keys").select_option("are left to the page")
    query = "theme=projector&panels=cell,sequence,weights&lock=weights&hide=status&keys=off"
    expect(embedding(dialog)).to_have_value(re.compile(re.escape(f"embed.html?{query.replace('&', '&amp;')}#s=1.")))
    dialog.get_by_label("Colours").select_option("as the reader’s system")
    expect(embedding(dialog)).not_to_have_value(re.compile("theme"))


def test_covering_the_answer_turns_the_links_off_and_uncovering_it_brings_them_back(page: Page) -> None:
    dialog = putting(page)
    dialog.get_by_text("Options of the figure").click()
    links = dialog.get_by_label("Links")
    for query in ("/covered.html?hide=answer&links=off#s=1.preset:count", "/embed.html#s=1.preset:count"):
        dialog.get_by_role("group", name="Left out").get_by_label("what comes next").click()
        expect(links).to_be_enabled(enabled="covered" not in query)
        expect(links).to_have_value("off" if "covered" in query else "on")
        assert query in address(embedding(dialog))


def test_what_is_shared_opens_with_the_lesson_that_is_there_or_with_the_figure_alone(page: Page) -> None:
    dialog = opened(page, "./#s=1.lesson:forget,2")
    lesson = "the lesson “The forget gate reads backwards”, part 2"
    opens = dialog.get_by_role("combobox", name="Opens with")
    expect(opens.locator("option:checked")).to_have_text(lesson)
    for choice, stays in (("the figure alone", False), (lesson, True)):
        turned(dialog, "Link")
        opens.select_option(choice)
        expect(link(dialog)).to_have_value(re.compile("lesson:forget,2;" if stays else "^(?!.*lesson)"))
        turned(dialog, "Put it into a page")
        assert ("lesson:forget,2" in address(embedding(dialog))) is stays
    assert 'title="LSTM cell, step by step: The forget gate reads backwards"' in embedding(dialog).input_value()


def test_a_page_without_learn_has_no_way_to_the_list_and_is_shared_as_such(page: Page) -> None:
    dialog = opened(page, "./?hide=learn,transport#s=1.lesson:forget,2")
    expect(page.locator(".transport")).to_be_visible()
    expect(page.locator(".guest-foot")).to_be_visible()
    for name in ("Learn", "All lessons and challenges", "Close"):
        expect(page.locator(".page-header, .guest").get_by_role("button", name=name, exact=True)).to_have_count(0)
    assert "/?hide=learn#" in link(dialog).input_value()
    turned(dialog, "Put it into a page")
    dialog.get_by_role("combobox", name="For").select_option("Link")
    dialog.get_by_text("Options of the page").click()
    dialog.get_by_label("the hints of a challenge").check()
    assert "/?hide=learn,hints#" in embedding(dialog).input_value()


def test_no_panel_at_all_means_the_usual_ones(page: Page) -> None:
    dialog = putting(page)
    dialog.get_by_text("Options of the figure").click()
    panels = dialog.get_by_role("group", name="Panels")
    boxes = [(box, box.is_checked()) for box in panels.get_by_role("checkbox").all()]
    assert [checked for _, checked in boxes].count(True) == len(FIGURES), "lanes alone and guests are panels too"
    for box, checked in boxes:
        if checked:
            box.click()
    for box, checked in boxes:
        expect(box).to_be_checked(checked=checked)
    assert "?" not in address(embedding(dialog))


def test_the_preview_is_loaded_when_it_is_opened_and_follows_the_options(page: Page) -> None:
    dialog = putting(page, "./#s=1.preset:count;step:3;stage:4")
    expect(dialog.locator("iframe")).to_have_count(0)
    dialog.get_by_text("Preview", exact=True).click()
    preview = dialog.frame_locator("iframe")
    expect(preview.locator(".sentence-where")).to_contain_text("Step 3 of 8, stage 4")
    assert "engine=recordings" in (dialog.locator("iframe").get_attribute("src") or "")
    dialog.get_by_text("Options of the figure").click()
    before = page.evaluate("history.length")
    dialog.get_by_label("Colours").select_option("dark")
    expect(preview.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("history.length") == before


def test_the_keyboard_goes_through_the_dialog_in_order_and_reaches_its_end(page: Page) -> None:
    dialog = putting(page)
    dialog.get_by_text("Options of the figure").click()
    dialog.locator(".share-list button").first.focus()
    reached = page.locator("dialog.share :focus")
    stops = [reached.element_handle()]
    while not dialog.get_by_role("button", name="Close").evaluate("e => e === document.activeElement"):
        page.keyboard.press("Tab")
        stops.append(reached.element_handle())
    places = dialog.evaluate(
        "(dialog, stops) => stops.map((stop) => [...dialog.querySelectorAll('*')].indexOf(stop))", stops
    )
    assert places == sorted(places)
    assert len(places) > dialog.get_by_role("checkbox").count()


def test_where_there_is_room_the_preview_stays_in_sight_whatever_is_chosen(new_page: NewPage) -> None:
    dialog = putting(new_page(viewport={"width": 1280, "height": 800}))
    for summary in ("Options of the figure", "Preview"):
        dialog.get_by_text(summary, exact=True).click()
    expect(dialog.locator("iframe")).to_have_count(1)
    last = dialog.get_by_label("Arrow keys")
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)
    expect(dialog.locator("iframe")).to_be_in_viewport(ratio=0.7)


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_in_the_open_dialog_is_cut_at_the_side(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 700})
    dialog = putting(page)
    dialog.get_by_label("Size").select_option("other")
    for summary in ("Options of the figure", "Preview"):
        dialog.get_by_text(summary, exact=True).click()
    expect(dialog.locator("iframe")).to_have_count(1)
    assert dialog.evaluate("e => e.scrollWidth <= e.clientWidth")
