"""What the page must show of a request, to every printed digit: CPython's run of lstm_core, printed by its rule."""

from typing import Any

import lstm_core as lc
from lstm_core.printing import percent, printed, signed
from tests.whole.screen import Shown
from tests.whole.sentences import marked, plain

Json = dict[str, Any]

GATED = ("forget_gate", "input_gate", "candidate", "output_gate")
CURVE = {"forget_gate": "σ", "input_gate": "σ", "candidate": "tanh", "output_gate": "σ"}
REACHED_AT = {"forget_gate": 1, "input_gate": 2, "candidate": 3, "output_gate": 5}
WORDS = {tuple(preset.inputs.ravel().tolist()): preset.words for preset in lc.presets() if preset.words}
STAGES = ("forget gate", "input gate", "candidate", "cell update", "output gate", "hidden state")


def trace_of(request: Json) -> Json:
    """What CPython answers: its sizes, the decimals, the sentences, and every array under its own name."""
    answer = lc.answer(request)
    trace = answer["trace"]
    return {"T": trace["T"], "printed": answer["printed"], "told": marked(request), **trace["values"]}


def walk_of(request: Json) -> list[Shown]:
    """What the page must show at every stage of every step."""
    trace = trace_of(request)
    return [shown_at(trace, step, stage) for step in range(1, trace["T"] + 1) for stage in range(1, 7)]


def said(trace: Json, step: int) -> str:
    """The word on a step, where the sequence is that of a preset with words: they go with it."""
    words = WORDS.get(tuple(trace["inputs"]))
    return f" “{words[step - 1]}”" if words else ""


def shown_at(trace: Json, step: int, stage: int) -> Shown:
    now = Moment(trace, step)
    return {
        "where": f"Step {step} of {trace['T']}{said(trace, step)}, stage {stage} of 6: {STAGES[stage - 1]}",
        "sentence": plain(trace["told"][(step - 1) * 6 + stage - 1]),
        "picture": picture(now, stage),
        "labels": labels(now, stage),
        "blocks": {part: block(now, part, stage) for part in GATED},
        "notes": [
            "from the start" if step == 1 else f"from step {step - 1}",
            "the last step" if step == trace["T"] else f"to step {step + 1}",
        ],
        "results": [
            *(now.value(part) for part in GATED[:3]),
            now.state("cell_state"),
            now.value("output_gate"),
            now.state("hidden_state"),
        ],
        "lanes": lanes(trace),
    }


def figure_of(shown: Shown) -> Shown:
    """What an embedded figure shows of it whichever panel is chosen: all but the equations and the charts."""
    return {name: seen for name, seen in shown.items() if name not in ("results", "lanes")}


class Moment:
    """One step of a trace, printed."""

    def __init__(self, trace: Json, step: int) -> None:
        self.trace, self.step = trace, step

    def gate(self, part: str) -> str:
        return percent(self.trace[f"{part}.value"][self.step - 1])

    def value(self, part: str) -> str:
        return (signed if part == "candidate" else printed)(self.trace[f"{part}.value"][self.step - 1], 2)

    def total(self, part: str) -> str:
        return signed(self.trace[f"{part}.total"][self.step - 1], self.decimals(REACHED_AT[part]))

    def summand(self, name: str) -> str:
        return signed(self.trace[name][self.step - 1], self.decimals(4))

    def decimals(self, stage: int) -> int:
        """Those with which the equation of this stage is true."""
        return int(self.trace["printed"]["middle"][(self.step - 1) * 6 + stage - 1])

    def state(self, name: str) -> str:
        return signed(self.trace[name][self.step - 1], 2)

    def before(self, state: str, start: str) -> str:
        values = [*self.trace[start], *self.trace[state]]
        return signed(values[self.step - 1], 2)


def labels(now: Moment, stage: int) -> dict[str, str]:
    """The words and numbers at the streams, by part; nothing that the stage has not reached."""
    said = {
        "cell_before": f"ct−1 {now.before('cell_state', 'cell_start')}",
        "hidden_before": f"ht−1 {now.before('hidden_state', 'hidden_start')}",
        "inputs": f"xt {now.state('inputs')}",
        "forget_gate": f"keeps {now.gate('forget_gate')}",
        "hidden_state": "ht",
    }
    if stage >= 2:
        said["input_gate"] = f"writes {now.gate('input_gate')}"
    if stage >= 4:
        said |= {
            "kept": f"kept {now.summand('kept')}",
            "written": f"written {now.summand('written')}",
            "cell_state": f"ct {now.state('cell_state')}",
        }
    if stage >= 5:
        said["output_gate"] = f"shows {now.gate('output_gate')}"
    if stage >= 6:
        said |= {"cell_squashed": now.state("cell_squashed"), "hidden_state": f"ht {now.state('hidden_state')}"}
    return said


def block(now: Moment, part: str, stage: int) -> dict[str, str]:
    if stage < REACHED_AT[part]:
        return {"value": "", "curve": CURVE[part]}
    return {"value": now.value(part), "curve": f"{CURVE[part]}({now.total(part)})"}


def picture(now: Moment, stage: int) -> str:
    """The words that stand for the picture."""
    said = [
        f"LSTM cell at step {now.step}, after stage {stage} of 6, {STAGES[stage - 1]}.",
        f"Cell state before: {now.before('cell_state', 'cell_start')}.",
        f"The forget gate keeps {now.gate('forget_gate')}.",
        f"The input gate writes {now.gate('input_gate')}.",
        f"The candidate is {now.value('candidate')}.",
        f"Kept {now.summand('kept')}, written {now.summand('written')}: the cell state is {now.state('cell_state')}.",
        f"The output gate shows {now.gate('output_gate')}.",
        f"The hidden state is {now.state('hidden_state')}.",
    ]
    return " ".join(said[: stage + 2])


def lanes(trace: Json) -> dict[str, list[str]]:
    """The numbers of the timeline where its columns have room for all of them."""
    moments = [Moment(trace, step) for step in range(1, trace["T"] + 1)]
    states = {name: [now.state(name) for now in moments] for name in ("inputs", "cell_state", "hidden_state")}
    return states | {part: [now.value(part) for now in moments] for part in GATED}
