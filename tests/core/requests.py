"""Requests for the wire."""

import lstm_core as lc
from lstm_core.wire import request_from


def good_request():
    return request_from(lc.presets()[0])


def changed(path, value):
    """A good request with one thing replaced; None as a value removes it."""
    request = good_request()
    *way, last = path
    owner = request
    for key in way:
        owner = owner[key]
    if value is None:
        del owner[last]
    else:
        owner[last] = value
    return request


def request_for(cell, inputs, starts):
    return {
        "kind": cell.kind,
        "D": cell.D,
        "H": cell.H,
        "weights": {name: array.ravel().tolist() for name, array in cell.arrays().items()},
        "inputs": inputs.ravel().tolist(),
        "starts": {name: start.tolist() for name, start in starts.items()},
    }
