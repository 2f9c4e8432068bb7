"""The parameters of the embedded figure: read back exactly, and a sentence for what cannot be understood."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.embed.parameters import Json, Parameters
from tests.embed.parameters import parameters as started


@pytest.fixture(scope="module")
def parameters() -> Iterator[Parameters]:
    with started() as asked:
        yield asked


def chosen(table: list[Json]) -> st.SearchStrategy[Json]:
    """Any settings at all; no list of panels is empty, because a figure has one."""
    return st.fixed_dictionaries(
        {
            row["name"]: st.lists(st.sampled_from(row["values"]), unique=True, min_size=1 if row["usual"] else 0)
            if row["many"]
            else st.sampled_from(row["values"])
            for row in table
        }
    )


def test_every_setting_survives_the_query_and_the_fragment(parameters: Parameters) -> None:
    @settings(max_examples=100, deadline=None)
    @given(values=chosen(parameters.table))
    def survives(values: Json) -> None:
        query = parameters.write(values)
        # Where the answer is covered nothing leads to the whole page, which covers nothing.
        agreed = values | ({"links": "off"} if "answer" in values["hide"] else {})
        for address in (
            (query,),
            (query.upper(),),
            ("", f"#s=1.preset:count;step:2&{query[1:]}"),
            ("", f"#{quote(f's=1.step:2&{query[1:]}', safe='')}"),
            (f"?a=b&{quote(query[1:], safe='=&')}", ""),
        ):
            assert parameters.read(*address) == {"values": agreed, "notices": []}

    survives()


def test_every_parameter_and_every_value_has_words(parameters: Parameters) -> None:
    for row in parameters.table:
        assert row["words"]["title"]
        assert set(row["words"]["values"]) == set(row["values"])


def test_no_parameter_is_what_is_usual_without_a_word(parameters: Parameters) -> None:
    for query, fragment in [
        ("", ""),
        ("?", "#"),
        ("?utm_source=mail&colour=red", "#s=1.preset:count"),
        ("?lock=&panels=", ""),
    ]:
        assert parameters.read(query, fragment) == {"values": parameters.usual, "notices": []}


def test_what_is_usual_is_not_written(parameters: Parameters) -> None:
    assert parameters.write(parameters.usual) == ""
    assert parameters.write({}) == ""


def test_only_what_differs_is_written_with_plain_commas(parameters: Parameters) -> None:
    values = parameters.usual | {"theme": "dark", "panels": ["weights", "cell"], "lock": ["inputs"]}
    assert parameters.write(values) == "?theme=dark&panels=weights,cell&lock=inputs"


def test_the_order_of_the_panels_is_kept(parameters: Parameters) -> None:
    for order in (["numbers", "cell"], list(reversed(parameters.usual["panels"]))):
        assert parameters.read(f"?panels={','.join(order)}")["values"]["panels"] == order


def test_the_fragment_wins_over_the_query(parameters: Parameters) -> None:
    found = parameters.read("?theme=light&keys=off", "#s=1.preset:count&theme=dark")
    assert found == {"values": parameters.usual | {"theme": "dark", "keys": "off"}, "notices": []}


def test_a_line_of_html_whose_address_is_copied_as_it_stands_says_the_same(parameters: Parameters) -> None:
    for line in ("theme=dark&amp;hide=answer&amp;panels=cell", "s=1.&amp;theme=dark&AMP;hide=answer&panels=cell"):
        for found in (parameters.read(f"?{line}"), parameters.read("", f"#{line}")):
            assert parameters.write(found["values"]) == "?theme=dark&panels=cell&hide=answer&links=off"
            assert found["notices"] == []


def test_an_invalid_value_is_named_and_what_is_usual_takes_its_place(parameters: Parameters) -> None:
    for row in parameters.table:
        found = parameters.read(f"?{row['name']}=purple")
        assert found["values"] == parameters.usual
        [notice] = found["notices"]
        assert notice["where"] == f"address.{row['name']}"
        assert notice["what"].startswith(f"The address gives “purple” for “{row['name']}”")
        assert all(value in notice["what"] for value in row["values"])
        assert notice["what"].count(".") == 1


def test_of_a_list_only_what_is_invalid_is_left_out(parameters: Parameters) -> None:
    found = parameters.read("?lock=weights,colour,step,taste")
    assert found["values"]["lock"] == ["weights", "step"]
    [notice] = found["notices"]
    assert "“colour” and 1 more" in notice["what"]
    assert notice["what"].endswith("weights and step count.")


def test_a_value_given_twice_counts_once(parameters: Parameters) -> None:
    assert parameters.read("?panels=cell,CELL, cell")["values"]["panels"] == ["cell"]


def test_one_value_where_one_belongs(parameters: Parameters) -> None:
    assert parameters.read("?theme=dark,light")["notices"][0]["where"] == "address.theme"
    assert parameters.read("?theme=")["notices"][0]["where"] == "address.theme"


@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=200),
        st.lists(
            st.tuples(st.sampled_from(["theme", "panels", "lock", "__proto__"]), st.text(max_size=20)), max_size=9
        ).map(lambda pairs: "&".join(f"{name}={value}" for name, value in pairs)),
    )
)
def test_nothing_in_an_address_breaks_the_parameters(parameters: Parameters, text: str) -> None:
    for address in ((f"?{text}", ""), ("", f"#{text}")):
        found = parameters.read(*address)
        for row in parameters.table:
            value = found["values"][row["name"]]
            assert set(value if row["many"] else [value]) <= set(row["values"])
        assert found["values"]["panels"]
        assert all(len(notice["what"]) < 220 for notice in found["notices"])
