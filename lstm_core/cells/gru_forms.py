"""The two forms of a GRU's candidate: each with its sweep over time, and with its way back.

Reset after the product, one product of a step serves all three parts. Reset
before it, the candidate's product has to wait for the reset gate.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from lstm_core.activations import sigmoid_into
from lstm_core.arrays import Floats
from lstm_core.cells.flow import before, beside, slope, through_hidden_state
from lstm_core.forced import force

if TYPE_CHECKING:
    from lstm_core.cells.gru import GRU, GRUTrace
    from lstm_core.cells.record import Record
    from lstm_core.cells.stack import Stack
    from lstm_core.forced import Forced


def sweep_reset_after(cell: GRU, stack: Stack, driven: Floats, record: Record, start: Floats, forced: Forced) -> None:
    """Fill the record: one product serves all three parts."""
    units = cell.H
    from_hidden, total, value, recalled, kept, written, h = record.now
    gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
    total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
    for_candidate = from_hidden[..., 2 * units :]
    reset_gate, update_gate = gates[..., :units], gates[..., units:]
    recurrent, bias = stack.recurrent(), cell.candidate_recurrent_bias
    ones = np.ones(gates.shape)
    h[...] = start
    given_gates, given_candidates = forced.rows("reset_gate", "update_gate"), forced.rows("candidate")
    for now, row, given, proposed in zip(driven, record.rows, given_gates, given_candidates, strict=True):
        h.dot(recurrent, from_hidden)
        np.add(now, from_hidden, total)
        sigmoid_into(gates, total_of_gates, ones)
        if given is not None:
            force(gates, given)
        np.add(for_candidate, bias, recalled)
        np.multiply(reset_gate, recalled, recalled)
        np.add(now[..., 2 * units :], recalled, total_of_candidate)
        np.tanh(total_of_candidate, candidate)
        if proposed is not None:
            force(candidate, proposed)
        _mix(update_gate, candidate, h, kept, written)
        row[:] = record.row


def sweep_reset_before(cell: GRU, stack: Stack, driven: Floats, record: Record, start: Floats, forced: Forced) -> None:
    """Fill the record: the candidate's product has to wait for the reset gate."""
    units = cell.H
    from_hidden, total, value, recalled, kept, written, h = record.now
    gates, candidate = value[..., : 2 * units], value[..., 2 * units :]
    total_of_gates, total_of_candidate = total[..., : 2 * units], total[..., 2 * units :]
    reset_gate, update_gate = gates[..., :units], gates[..., units:]
    recurrent = stack.recurrent()
    for_gates, for_candidate = recurrent[:, : 2 * units].copy(), recurrent[:, 2 * units :].copy()
    gates_from_hidden, candidate_from_hidden = from_hidden[..., : 2 * units], from_hidden[..., 2 * units :]
    ones = np.ones(gates.shape)
    h[...] = start
    given_gates, given_candidates = forced.rows("reset_gate", "update_gate"), forced.rows("candidate")
    for now, row, given, proposed in zip(driven, record.rows, given_gates, given_candidates, strict=True):
        gates_from_hidden[...] = h.dot(for_gates)
        np.add(now[..., : 2 * units], gates_from_hidden, total_of_gates)
        sigmoid_into(gates, total_of_gates, ones)
        if given is not None:
            force(gates, given)
        np.multiply(reset_gate, h, recalled)
        candidate_from_hidden[...] = recalled.dot(for_candidate)
        np.add(now[..., 2 * units :], candidate_from_hidden, total_of_candidate)
        np.tanh(total_of_candidate, candidate)
        if proposed is not None:
            force(candidate, proposed)
        _mix(update_gate, candidate, h, kept, written)
        row[:] = record.row


def _mix(update_gate: Floats, candidate: Floats, h: Floats, kept: Floats, written: Floats) -> None:
    """Work out kept, written and the new h, which overwrites the old."""
    np.multiply(update_gate, h, kept)
    np.subtract(1.0, update_gate, written)
    np.multiply(written, candidate, written)
    np.add(kept, written, h)


def reverse_reset_after(
    cell: GRU, trace: GRUTrace, reaching: Floats, recurrent: Floats, cuts: Iterable[bool]
) -> tuple[dict[str, Floats], Floats]:
    """Return ∂loss/∂total of the three parts and what reaches the start; `reaching` becomes ∂loss/∂h."""
    through_update, through_candidate = _into_state(cell, trace)
    reset_gate, product = trace.reset_gate.value, trace.candidate.from_hidden + cell.candidate_recurrent_bias
    through_reset = through_candidate * product * slope(cell.parts[0], trace.reset_gate)
    onto = np.stack([through_reset, through_update, through_candidate * reset_gate], axis=-2)
    products, start = through_hidden_state(reaching, trace.update_gate.value, onto, recurrent, cuts)
    totals = {
        "reset_gate": products[..., 0, :],
        "update_gate": products[..., 1, :],
        "candidate": reaching * beside(reaching, through_candidate),
    }
    return totals, start


def reverse_reset_before(
    cell: GRU, trace: GRUTrace, reaching: Floats, recurrent: Floats, cuts: Iterable[bool]
) -> tuple[dict[str, Floats], Floats]:
    """Return ∂loss/∂total of the three parts and what reaches the start; `reaching` becomes ∂loss/∂h."""
    units = cell.H
    through_update, through_candidate = _into_state(cell, trace)
    hidden_before = before(trace.hidden_start, trace.hidden_state)
    through_reset = hidden_before * slope(cell.parts[0], trace.reset_gate)
    for_gates, for_candidate = recurrent[: 2 * units], recurrent[2 * units :]
    gates = np.empty((*reaching.shape[:-1], 2 * units))
    candidate = np.empty(reaching.shape)
    carried = np.zeros(reaching.shape[1:])
    steps = (
        *(reaching, trace.reset_gate.value, trace.update_gate.value),
        *(through_reset, through_update, through_candidate, gates, candidate),
    )
    for h, reset, keep, to_reset, to_update, to_candidate, gate, proposed, cut in zip(
        *(array[::-1] for array in steps), cuts, strict=True
    ):
        np.add(h, carried, h)
        np.multiply(h, to_candidate, proposed)
        recalled = proposed.dot(for_candidate)
        np.multiply(recalled, to_reset, gate[..., :units])
        np.multiply(h, to_update, gate[..., units:])
        gate.dot(for_gates, carried)
        carried += recalled * reset
        carried += h * keep
        if cut:
            carried.fill(0.0)
    return {"reset_gate": gates[..., :units], "update_gate": gates[..., units:], "candidate": candidate}, carried


def _into_state(cell: GRU, trace: GRUTrace) -> tuple[Floats, Floats]:
    """Return ∂h/∂total of the update gate and of the candidate."""
    hidden_before = before(trace.hidden_start, trace.hidden_state)
    through_update = (hidden_before - trace.candidate.value) * slope(cell.parts[1], trace.update_gate)
    through_candidate = (1.0 - trace.update_gate.value) * slope(cell.parts[2], trace.candidate)
    return through_update, through_candidate
