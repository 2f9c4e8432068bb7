"""embedding.html: the tables are the figure's own, the example works, and it reads well everywhere."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import build
from tests.conftest import NewPage, Site
from tests.embed.parameters import parameters
from tests.whole.presets import PRESETS

AXE = (build.ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
VIOLATIONS = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}"""
STEPS = len(PRESETS["count"]["inputs"])


@pytest.fixture
def guide(page: Page) -> Page:
    page.goto("embedding.html")
    return page


def started(page: Page) -> Any:
    page.locator("#cell").scroll_into_view_if_needed()
    frame = page.locator("#cell").frame_locator("iframe")
    expect(frame.locator(".sentence-where")).to_contain_text(f"Step 3 of {STEPS}", timeout=30_000)
    return frame


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def test_the_page_steers_the_figure(guide: Page) -> None:
    frame = started(guide)
    press(guide, "Next step")
    expect(frame.locator(".sentence-where")).to_contain_text(f"Step 4 of {STEPS}")
    expect(guide.locator("#said")).to_contain_text(f"Step 4 of {STEPS}")
    press(guide, "Previous step")
    expect(frame.locator(".sentence-where")).to_contain_text(f"Step 3 of {STEPS}")


def test_the_page_reads_the_trace_also_after_a_change(guide: Page) -> None:
    frame = started(guide)
    rows = guide.locator("#trace tbody tr")
    expect(rows.first.locator("td")).to_have_count(STEPS)
    press(guide, "Input of this step: −1")
    here = rows.locator('[aria-current="true"]')
    expect(here.first).to_have_text("−1.00", timeout=60_000)
    kept = here.all_inner_texts()
    shown = frame.locator(".cell").inner_text()
    assert len(kept) == rows.count()
    for number in kept:
        assert number in shown, (number, shown)


def test_the_example_keeps_to_the_policy_of_the_page(new_page: NewPage) -> None:
    page = new_page(bypass_csp=False)
    page.goto("embedding.html")
    started(page)


def test_the_table_of_parameters_is_that_of_the_figure(guide: Page) -> None:
    table = guide.get_by_role("table", name=re.compile("^Parameters"))
    with parameters() as known:
        for row in known.table:
            line = table.get_by_role("row").filter(has=guide.get_by_role("rowheader", name=row["name"], exact=True))
            expect(line).to_contain_text(f"{row['words']['title']}. {row['words']['meaning']}")
            for value, words in row["words"]["values"].items():
                expect(line).to_contain_text(words)
                expect(line.locator("code").get_by_text(value, exact=True).first).to_be_visible()


def test_every_message_is_told_of_with_its_fields(guide: Page) -> None:
    with parameters() as known:
        messages = known.messages
    assert {sort["type"] for way in ("in", "out") for sort in messages[way]} == set(messages["told"])
    for way, caption in (("in", "What the figure understands"), ("out", "What the figure says")):
        table = guide.get_by_role("table", name=re.compile(f"^{caption}"))
        rows = table.evaluate(
            "({ rows }) => [...rows].slice(1).map(({ cells }) => [...cells].map((e) => e.textContent.trim()))"
        )
        for (name, fields, meaning), sort in zip(rows, messages[way], strict=True):
            assert (name, meaning) == (sort["type"], messages["told"][sort["type"]])
            told = [field["name"] + ("" if field["needed"] else "?") for field in sort["fields"]]
            assert fields == ", ".join(told)


def test_the_readme_names_every_parameter_with_its_values() -> None:
    readme = (build.ROOT / "README.md").read_text("utf-8")
    with parameters() as known:
        for row in known.table:
            line = re.search(rf"^\| `{row['name']}` \| ([^|]*) \|", readme, re.MULTILINE)
            assert line, row["name"]
            assert set(re.findall(r"\w+", line[1])) - {"any", "of"} == set(row["values"])


def test_the_page_can_be_read_without_scripts(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("embedding.html")
    for words in ("getState", "projector", "sandbox_iframes_exclusions", "gzip_static on", ":::{iframe}"):
        expect(page.get_by_text(words).first).to_be_visible()
    assert "<!-- table" not in page.content()
    assert "<!-- snippet" not in page.content()


def test_the_texts_to_copy_name_the_site_they_are_read_on(guide: Page, site: Site) -> None:
    texts = " ".join(guide.locator("pre").all_inner_texts())
    assert f'src="{site.url}embed.html#' in texts
    assert "https://example.org/lstm/" not in texts


def test_the_policy_it_tells_hosts_to_send_is_the_one_of_the_figure(guide: Page, site: Site) -> None:
    own = re.search(r'Content-Security-Policy" content="([^"]*)"', (site.dist / "index.html").read_text("utf-8"))
    assert own
    told = guide.locator("pre", has_text="default-src").inner_text()
    assert re.sub(r" 'sha256-[^']*'", "", own[1]).startswith(told)


@pytest.mark.parametrize("width", [1440, 820, 390, 320])
def test_it_does_not_scroll_sideways(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto("embedding.html")
    started(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page: NewPage, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto("embedding.html")
    started(page)
    page.evaluate(AXE)
    assert page.evaluate(VIOLATIONS) == []
