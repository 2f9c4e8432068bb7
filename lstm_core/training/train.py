"""Training: a learner that is drawn by a seed, and one update after another."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lstm_core.arrays import whole_number
from lstm_core.training.course import course

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lstm_core.marking.definition import Task
    from lstm_core.training.trained import Trained

_UPDATES = 100_000


def train(
    task: Task,
    *,
    kind: str | None = None,
    units: int | None = None,
    seed: int = 1,
    updates: int = 600,
    batch: int = 32,
    rate: float = 0.03,
    optimizer: str = "adam",
    momentum: float = 0.9,
    clip_norm: float = 1.0,
    forget_bias: float = 1.0,
    initial: str = "uniform",
    steps: tuple[int, int] | None = None,
    read_out: bool = True,
) -> Iterator[Trained]:
    """Yield what each update makes of a cell that learns a task; the same seed gives the same numbers.

    It learns from 1,000 sequences by the rule of the task, so many at a time, by the mean squared error of what is
    read.

    Parameters
    ----------
    task : Task
        One with hidden tests: their rule draws the sequences.
    kind : str, optional
        The kind of cell; that of the task by default.
    units : int, optional
        How many, from 1 to 64; as the task has them by default.
    seed : int, optional
        Where the weights begin, and which sequences come when.
    updates : int, optional
        After how many it ends.
    batch : int, optional
        Sequences for each update.
    rate : float, optional
        The longest step of an update.
    optimizer : {"adam", "sgd"}, optional
        The way down.
    momentum : float, optional
        Of SGD alone, from 0 to below 1.
    clip_norm : float, optional
        All gradients together are no longer than this.
    forget_bias : float, optional
        What is added to the bias of the gate that keeps: the forget gate, or the update gate of a GRU.
    initial : {"uniform", "glorot"}, optional
        How weights are drawn: as PyTorch does, or as Keras.
    steps : tuple of int, optional
        The fewest and the most steps of a sequence; as the hidden tests of the task by default.
    read_out : bool, optional
        Whether v and a of y = v·s + a are learned as well; else y is read as the task reads it, and of its own kind
        of cell only what the task leaves free to be moved is learned.

    Yields
    ------
    Trained

    Raises
    ------
    ValueError
        If an argument is no such thing, or a number leaves the range of float64: the sentence says at which update.
    """
    many = whole_number(updates, 1, _UPDATES, "updates")
    begun, learner = course(
        task,
        kind=kind,
        units=units,
        seed=seed,
        batch=batch,
        rate=rate,
        optimizer=optimizer,
        momentum=momentum,
        clip_norm=clip_norm,
        forget_bias=forget_bias,
        initial=initial,
        steps=steps,
        read_out=read_out,
    )
    return islice(begun.updates(learner), many)
