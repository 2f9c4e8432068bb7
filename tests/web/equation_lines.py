"""The printed lines of a step as a person would write them down, from the trace and with Decimal alone.

Independent of the page and of `lstm_core.printing`: only the number of decimals is taken
from what the core has chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

PARTS = ("forget_gate", "input_gate", "candidate", "output_gate")
CURVES = {"forget_gate": "σ", "input_gate": "σ", "candidate": "tanh", "output_gate": "σ"}


def plain(value: float, decimals: int = 2) -> str:
    """−0.80; 0.00 has no sign; −3.00e300 from a hundred thousand on."""
    number = Decimal(value)
    if abs(number) >= 100_000:
        power = abs(number).adjusted()
        digits = abs(number).scaleb(-power).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if digits == 10:
            digits, power = Decimal("1.00"), power + 1
        return ("−" if number < 0 else "") + f"{digits}e{power}"
    rounded = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return ("−" if rounded < 0 else "") + str(abs(rounded))


def signed(value: float, decimals: int = 2) -> str:
    text = plain(value, decimals)
    return text if text.startswith("−") or not re.search("[1-9]", text) else "+" + text


def typed(value: float, fewest: int = 1) -> str:
    text = plain(value, 4)
    if "e" in text:
        return text
    whole, decimals = text.split(".")
    text = f"{whole}.{decimals.rstrip('0').ljust(fewest, '0')}"
    return text if re.search("[1-9]", text) else text.lstrip("−")


def factor(text: str) -> str:
    return f"({text})" if text.startswith("−") else text


def summand(text: str) -> str:
    return text if text.startswith("−") else "+" + text


def line(request: Mapping[str, Any], trace: Mapping[str, Any], step: int, stage: int) -> tuple[str, str]:
    """The numbers of one line without spaces, and its result."""
    now = step - 1
    index = now * 6 + stage - 1
    d, m = (int(trace["printed"][kind][index]) for kind in ("operands", "middle"))
    equals = "=" if trace["printed"]["holds"][index] else "≈"
    c_before = trace["cell_state"][now - 1] if now else trace["cell_start"][0]
    h_before = trace["hidden_state"][now - 1] if now else trace["hidden_start"][0]
    gate = {part: trace[f"{part}.value"][now] for part in PARTS}
    if stage == 4:
        products = (
            f"{plain(gate['forget_gate'], d)}·{factor(plain(c_before, d))}"
            f"+{plain(gate['input_gate'], d)}·{factor(plain(gate['candidate'], d))}"
        )
        sums = plain(trace["kept"][now], m) + summand(plain(trace["written"][now], m))
        return f"{equals}{products}{equals}{sums}{equals}", signed(trace["cell_state"][now])
    if stage == 6:
        o, c, squashed = plain(gate["output_gate"], d), trace["cell_state"][now], trace["cell_squashed"][now]
        line = f"{equals}{o}·tanh({signed(c, d)}){equals}{o}·{factor(plain(squashed, d))}{equals}"
        return line, signed(trace["hidden_state"][now])
    part = {1: "forget_gate", 2: "input_gate", 3: "candidate", 5: "output_gate"}[stage]
    w, u, b = (request["weights"][f"{part}.{letter}"][0] for letter in "WUb")
    terms = (
        f"{typed(w)}·{factor(typed(trace['inputs'][now], 2))}"
        f"{summand(typed(u))}·{factor(plain(h_before, d))}{summand(typed(b))}"
    )
    total = signed(trace[f"{part}.total"][now], m)
    result = signed(gate[part]) if part == "candidate" else plain(gate[part])
    return f"{equals}{CURVES[part]}({terms}){equals}{CURVES[part]}({total}){equals}", result


def worked_out(side: str) -> Decimal:
    """The value of one side of an equals sign, by long arithmetic on the numbers as they are printed."""
    names = {"Decimal": Decimal, "sigma": lambda x: 1 / (1 + (-x).exp()), "tanh": lambda x: 1 - 2 / ((2 * x).exp() + 1)}
    text = side.replace("−", "-").replace("·", "*").replace("σ", "sigma")
    return Decimal(eval(re.sub(r"\d+\.\d+", r"Decimal('\g<0>')", text), {"__builtins__": {}}, names))  # noqa: S307 a line of the page under test


def is_true(line: str, result: str) -> bool:
    """Whether each side, worked out and rounded to the decimals of the result, is the result."""
    expected = Decimal(result.replace("−", "-"))
    return all(worked_out(side).quantize(expected, ROUND_HALF_UP) == expected for side in line.strip("=").split("="))
