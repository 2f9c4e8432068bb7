import pytest

from tests.core.exchange.fuzz import OURS, fuzzed


@pytest.mark.parametrize("name", OURS)
def test_a_file_with_mutated_bytes_gives_numbers_or_one_sentence(name):
    came, _ = fuzzed(name, 400)
    assert min(came.values()) > 0  # or the mutations meet nothing
