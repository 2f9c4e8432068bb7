"""What is pasted elsewhere, read by the language it is written in: nothing in a title or an address breaks it."""

import ast
import re
from typing import Any

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from tests.embed.snippets import Json, pasted

FOLDER = "https://host.example/a%20b/lstm/"
STATE = "s=1.preset:count;inputs:1,-0.5;step:2;stage:4"
SETTINGS = {"theme": "dark", "panels": ["cell", "weights"]}
QUERY = "theme=dark&panels=cell,weights"
ADDRESS = f"{FOLDER}embed.html?{QUERY}#{STATE}"
TITLES = ("Count the ones", """"Quotes", 'apostrophes', <b>, {braces}, `ticks`, \\n & &amp;""")

# Every element of a piece of HTML, as a browser reads it.
ELEMENTS = """(text) => [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')]
  .filter(({ localName }) => !['html', 'head', 'body'].includes(localName))
  .map((element) => ({
    name: element.localName,
    text: element.textContent,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }))"""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Any:
    page = browser.new_page()
    yield page
    page.close()


def pasted_text(**changes: Any) -> Json:
    embedding = {
        "folder": FOLDER,
        "page": f"{FOLDER}#{STATE}",
        "state": STATE,
        "origin": "count",
        "unaltered": False,
        "step": 2,
        "stage": 4,
        "settings": SETTINGS,
        "title": TITLES[0],
    }
    return pasted(**embedding | changes)


@pytest.fixture(scope="module", params=TITLES, ids=["plain title", "difficult title"])
def title(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def everything(title: str) -> Json:
    return pasted_text(title=title)


@pytest.fixture(scope="module")
def written(everything: Json) -> dict[str, str]:
    found: dict[str, str] = everything["written"]
    return found


def elements(page: Page, html: str) -> list[Json]:
    found: list[Json] = page.evaluate(ELEMENTS, html)
    return found


def only_iframe(page: Page, html: str) -> dict[str, str]:
    (frame,) = [element for element in elements(page, html) if element["name"] not in ("section", "p")]
    assert frame["name"] == "iframe"
    attributes: dict[str, str] = frame["attributes"]
    return attributes


def test_html_is_one_frame_in_one_line(blank: Page, written: dict[str, str], title: str) -> None:
    assert "\n" not in written["html"]
    frame = only_iframe(blank, written["html"])
    assert (frame["src"], frame["title"], frame["width"], frame["height"]) == (ADDRESS, title, "700", "560")
    assert frame["allow"] == "clipboard-write"
    assert frame["loading"] == "lazy"


def test_for_course_systems_only_what_they_keep_and_nothing_behind_a_hash(
    blank: Page, written: dict[str, str], title: str
) -> None:
    assert only_iframe(blank, written["lms"]) == {
        "src": f"{FOLDER}presets/count/embed.html?{STATE}&{QUERY}",
        "title": title,
        "width": "700",
        "height": "560",
    }


def test_markdown_leaves_the_frame_as_it_is(blank: Page, written: dict[str, str]) -> None:
    page = MarkdownIt("commonmark").render(f"Before.\n\n{written['markdown']}\n\nAfter *it*.")
    assert "<em>it</em>" in page
    assert only_iframe(blank, page.replace("<em>it</em>", "")) == only_iframe(blank, written["html"])


def test_jsx_compiles_to_the_same_frame(everything: Json, title: str) -> None:
    assert everything["compiled"] == {
        "name": "iframe",
        "attributes": {
            "src": ADDRESS,
            "title": title,
            "width": "700",
            "height": "560",
            "loading": "lazy",
            "allow": "clipboard-write",
            "style": {"border": 0},
        },
    }


def test_a_slide_loads_the_frame_late_and_keeps_its_arrow_keys(
    blank: Page, written: dict[str, str], title: str
) -> None:
    frame = only_iframe(blank, written["reveal"])
    assert elements(blank, written["reveal"])[0]["name"] == "section"
    assert frame["data-src"] == f"{FOLDER}embed.html?{QUERY}&keys=off#{STATE}"
    assert frame["title"] == title
    assert "data-preload" in frame
    assert "src" not in frame


def test_python_is_one_line_that_calls_iframe(blank: Page, written: dict[str, str], title: str) -> None:
    line = written["jupyter"]
    assert "\n" not in line
    imported, shown = ast.parse(line).body
    assert ast.unparse(imported) == "from IPython.display import IFrame"
    assert isinstance(shown, ast.Expr)
    call = shown.value
    assert isinstance(call, ast.Call)
    assert ast.unparse(call.func) == "IFrame"
    assert [ast.literal_eval(argument) for argument in call.args] == [ADDRESS]
    keywords = {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}
    assert (keywords["width"], keywords["height"]) == (700, 560)
    (extra,) = keywords["extras"]
    assert only_iframe(blank, f"<iframe {extra}></iframe>") == {"title": title}


def test_a_myst_directive_names_the_address_first(written: dict[str, str], title: str) -> None:
    assert written["myst"].splitlines() == [f":::{{iframe}} {ADDRESS}", ":width: 700px", title, ":::"]


def test_an_unaltered_preset_stands_still_at_the_step_where_course_systems_forbid_scripts(blank: Page) -> None:
    frame = only_iframe(blank, pasted_text(unaltered=True)["written"]["lms"])
    assert frame["src"] == f"{FOLDER}presets/count/step-2.html?{STATE}&{QUERY}"


def test_where_the_answer_is_covered_every_text_leads_to_the_page_on_which_nothing_stands_still() -> None:
    written = pasted_text(unaltered=True, settings={"hide": ["answer"]})["written"]
    covered = f"{FOLDER}covered.html"
    for name, text in written.items():
        found = [covered, *re.findall(rf"{re.escape(FOLDER)}[^\"?# ]*", text)]
        assert set(found) - {f"{FOLDER}lstm-cell.js"} == {covered}, name
        assert "hide=answer" in text.replace('hide="answer"', "hide=answer"), name


def test_the_element_has_a_link_inside_for_where_scripts_are_forbidden(
    blank: Page, written: dict[str, str], title: str
) -> None:
    script, cell, link = elements(blank, written["element"])
    assert script["attributes"] == {"async": "", "src": f"{FOLDER}lstm-cell.js"}
    assert cell["name"] == "lstm-cell"
    assert cell["attributes"] == {"state": STATE, "theme": "dark", "panels": "cell,weights", "title": title}
    assert link["attributes"] == {"href": f"{FOLDER}#{STATE}"}
    assert link["text"] == title


def test_the_element_names_an_unaltered_preset_instead_of_the_state(blank: Page) -> None:
    _, cell, _ = elements(blank, pasted_text(unaltered=True, unit=3, settings={}, width="100%")["written"]["element"])
    assert cell["attributes"] == {
        "preset": "count",
        "unit": "3",
        "step": "2",
        "stage": "4",
        "width": "100%",
        "title": TITLES[0],
    }


def test_a_full_width_is_written_in_every_language() -> None:
    found = pasted_text(width="100%")
    assert 'width="100%"' in found["written"]["html"]
    assert 'width="100%"' in found["written"]["jupyter"]
    assert ":width: 100%" in found["written"]["myst"]
    assert found["compiled"]["attributes"]["width"] == "100%"


def test_a_link_is_the_address_of_the_page(written: dict[str, str]) -> None:
    assert written["link"] == f"{FOLDER}#{STATE}"
    left_out = pasted_text(settings={"hide": ["transport", "learn", "solution"]}, page=f"{FOLDER}?hide=hints#{STATE}")
    assert left_out["written"]["link"] == f"{FOLDER}?hide=learn,solution#{STATE}"
    assert f'href="{FOLDER}?hide=learn,solution#{STATE}"' in left_out["written"]["element"]
