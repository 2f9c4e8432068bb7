"""A number is printed by the page exactly as by the core, and as a person would round it."""

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lstm_core import printing
from lstm_core.printing import MINUS
from tests.pipe import asking
from tests.web.equation_lines import plain

PIPE = Path(__file__).parent / "print_pipe.js"

Print = Callable[..., str]

# Ties and their neighbours, powers of ten, the ends of float64.
AWKWARD = [
    *(0.0, -0.0, 0.125, -0.125, 0.375, 0.005, 1.005, 0.0005, -0.00005, 0.00005, 0.5, 2.5, 0.045, 0.995, 9.995),
    *(99999.99499999999, 99999.995, 99999.9951, 1e5, -1e5, 99999.99999, 123456.0, 100500.0, 1.005e5, 9.995e8),
    *(1e21, 1e22, -3e300, 1.7976931348623157e308, 5e-324, -5e-324, 1e-7, 12345.67, 0.30000000000000004),
]

numbers = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(-10, 10),
    st.integers(-(10**6), 10**6).map(lambda count: count / 8),
    st.integers(-(10**6), 10**6).map(lambda count: count / 10_000 + 0.00005),
)


@pytest.fixture(scope="module")
def page() -> Iterator[Print]:
    """`page(rule, number, …)`: what the page's own rule prints."""
    with asking(PIPE) as ask:
        yield lambda rule, *given: str(ask({"rule": rule, "given": given}))


def by_hand(x: float, decimals: int) -> str:
    """With decimal arithmetic on the exact value."""
    text = plain(x, decimals)
    return text.lstrip("−") if not text.strip("−0.") else text


@settings(max_examples=300, deadline=None)
@given(x=numbers, decimals=st.integers(0, 4))
def test_the_page_prints_what_the_core_prints(page: Print, x: float, decimals: int) -> None:
    assert page("printed", x, decimals) == printing.printed(x, decimals)
    assert page("signed", x, decimals) == printing.signed(x, decimals)


@settings(max_examples=300, deadline=None)
@given(x=numbers, least=st.integers(1, 2))
def test_the_page_types_what_the_core_types(page: Print, x: float, least: int) -> None:
    assert page("typed", x, least) == printing.typed(x, least)


@settings(max_examples=200, deadline=None)
@given(x=st.floats(0, 1))
@example(0.005)
@example(0.995)
@example(0.125)
@example(0.0)
@example(1.0)
def test_a_percentage_is_the_two_printed_decimals_with_the_point_moved(page: Print, x: float) -> None:
    hundredths = int(printing.printed(x, 2).replace(".", ""))
    assert page("percent", x) == printing.percent(x) == f"{hundredths} %"


@pytest.mark.parametrize("decimals", [0, 1, 2, 3, 4])
def test_awkward_numbers_are_rounded_half_away_from_zero_on_their_exact_value(page: Print, decimals: int) -> None:
    for x in AWKWARD:
        assert page("printed", x, decimals) == printing.printed(x, decimals) == by_hand(x, decimals), x


@settings(max_examples=200, deadline=None)
@given(x=st.floats(-99_999, 99_999), decimals=st.integers(0, 4))
def test_a_printed_number_is_the_nearest_with_so_many_decimals(page: Print, x: float, decimals: int) -> None:
    back = Decimal(page("printed", x, decimals).replace("−", "-"))
    assert back == Decimal(x).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def test_signs_are_true_minuses_pluses_or_none(page: Print) -> None:
    assert page("printed", -0.8, 2) == "−0.80"
    assert page("signed", 0.8, 2) == "+0.80"
    for nothing in (0.0, -0.0, 0.004, -0.004):
        assert page("printed", nothing, 2) == page("signed", nothing, 2) == "0.00"


def test_large_numbers_have_three_digits_and_an_exponent_without_plus(page: Print) -> None:
    assert page("printed", 99999.994, 2) == "99999.99"
    assert page("printed", 1e5, 2) == "1.00e5"
    assert page("signed", 1_250_000, 2) == "+1.25e6"
    assert page("signed", -3e300, 4) == "−3.00e300"


def test_a_number_is_typed_as_a_person_would(page: Print) -> None:
    typed = {-0.8: "−0.8", 1.0: "1.0", 0.125: "0.125", 0.123456: "0.1235", 0.3: "0.3", 100.0: "100.0", -1e-9: "0.0"}
    assert {x: page("typed", x) for x in typed} == typed
    assert page("typed", 0.8, 2) == "0.80"


@settings(max_examples=200, deadline=None)
@given(x=st.floats(allow_nan=False, allow_infinity=False))
def test_a_field_shows_the_exact_number(page: Print, x: float) -> None:
    shown = page("exact", x)
    assert float(shown.replace("−", "-")) == x
    assert "." in shown or "e" in shown


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("−0.80", "minus 0.80"),
        ("+0.80", "plus 0.80"),
        ("0.00", "0.00"),
        ("81 %", "81 percent"),
        ("−3.00e300", "minus 3.00 times ten to the 300"),
        ("1.0e−7", "1.0 times ten to the minus 7"),
    ],
)
def test_a_voice_says_signs_and_powers_in_words(page: Print, written: str, said: str) -> None:
    assert page("spoken", written) == said


def scientific(x: float) -> str:
    """Two digits by decimal arithmetic, up to four where fewer would say 1."""
    if x in (0, 1):
        return f"{x:.0f}"
    value = Decimal(x)
    for digits in (1, 2, 3):
        exact = value.scaleb(-value.adjusted()).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        if exact.scaleb(value.adjusted()) != 1:
            break
    exponent = value.adjusted() + exact.adjusted()
    if -3 <= exponent < 4:
        return f"{value.quantize(Decimal(1).scaleb(-max(0, digits - exponent)), ROUND_HALF_UP):f}"
    mantissa = exact.scaleb(-exact.adjusted()).quantize(Decimal(1).scaleb(-digits))
    return f"{mantissa}e{exponent}".replace("-", MINUS)


@settings(max_examples=300, deadline=None)
@given(
    x=st.floats(0, allow_infinity=False, exclude_min=True)
    | st.floats(0.9, 1.1)
    | st.integers(-307, 300).map(lambda power: float(f"9.95e{power}"))
    | st.integers(1, 999).map(lambda count: count / 64)
)
@example(0.0)
@example(5e-324)
def test_a_size_of_any_magnitude_has_two_digits_and_more_only_next_to_one(page: Print, x: float) -> None:
    assert page("twoDigits", x) == scientific(x)


@pytest.mark.parametrize(
    ("x", "written"),
    [
        (9.5367e-7, "9.5·10⁻⁷"),
        (0.818, "0.82"),
        (6.727, "6.7"),
        (4e-13, "4.0·10⁻¹³"),
        (0.9962, "0.996"),
        (1e300, "1.0·10³⁰⁰"),
    ],
)
def test_powers_of_ten_are_raised(page: Print, x: float, written: str) -> None:
    assert page("inPowers", page("twoDigits", x)) == written


def test_a_power_of_ten_beside_a_scale_is_one_alone(page: Print) -> None:
    assert [page("powerOfTen", power) for power in (-6, -2, 0, 2, 5)] == ["10⁻⁶", "0.01", "1", "100", "10⁵"]
