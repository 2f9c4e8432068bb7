"""Numbers by chance: the same for the same seed, everywhere, however they are drawn."""

import numpy as np
import pytest

from lstm_core.marking.chance import Chance

WHOLE = 2**64


def mixed(number: int) -> int:
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        number = (number ^ number >> shift) * factor % WHOLE
    return number ^ number >> 31


def plainly(seed: int, stream: int, k: int) -> float:
    """Number k, from 1, in whole numbers of Python alone."""
    first = mixed((seed * 1_000_003 + stream) % WHOLE)
    return float(mixed((first + k * 0x9E3779B97F4A7C15) % WHOLE) >> 11) / 2**53


@pytest.mark.parametrize(("seed", "stream"), [(0, 0), (101, 7), (2**40, 3)])
def test_a_number_depends_on_seed_stream_and_place_alone(seed: int, stream: int) -> None:
    assert Chance(seed, stream).uniform(50).tolist() == [plainly(seed, stream, k) for k in range(1, 51)]


def test_it_does_not_matter_how_many_are_drawn_at_once() -> None:
    one_by_one, together = Chance(5), Chance(5)
    assert [one_by_one.uniform(1)[0] for _ in range(9)] == together.uniform(9).tolist()


def test_the_mixing_is_that_of_splitmix64() -> None:
    """The first number of the published generator for the seed 0."""
    assert mixed(0x9E3779B97F4A7C15) == 0xE220A8397B1DCDAF


def test_whole_numbers_reach_both_ends_and_no_further() -> None:
    chance = Chance(3)
    assert {chance.whole(-2, 2) for _ in range(400)} == {-2, -1, 0, 1, 2}
    assert {chance.tenths(-1, 1) for _ in range(200)} == {-0.1, 0.0, 0.1}


def test_normal_numbers_have_mean_0_and_deviation_1() -> None:
    numbers = Chance(8).normal(20_000)
    assert abs(numbers.mean()) < 0.03
    assert abs(numbers.std() - 1) < 0.02
    assert np.isfinite(numbers).all()
