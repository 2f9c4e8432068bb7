"""Which request goes out next."""

import json
from pathlib import Path

from web.runtime import programs


def test_of_each_key_the_newest_goes_out_one_at_a_time_and_the_run_in_the_figure_first() -> None:
    told = dict(json.loads(programs.run_node(Path(__file__).with_name("queue.mjs"), [])))
    assert told == {
        "nobody is there yet": [],
        "somebody comes": ["run 1"],
        "a new run is asked while the first is under way": [],
        "the first run is answered": ["run 2"],
        "the second run is answered": ["gru 2"],
        "nobody wants to know the RNN any more": [],
        "a third run is asked while the GRU is under way": [],
        "nobody is there any more": [],
        "somebody comes again": ["run 3"],
        "the third run is answered": ["gru 2"],
        "its key": {"key": "gru", "request": "gru 2"},
        "the GRU is answered": [],
        "nothing": None,
        "another number is answered": [],
    }
