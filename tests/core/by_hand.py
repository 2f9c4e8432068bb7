"""A sentence of the core worked out by hand, with decimal arithmetic, from the digits it tells."""

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext

from lstm_core.printing import signed


def marks(sentence):
    return [(words, part) for words, part in re.findall(r"\[([^\]]*)\]\(([a-z_]+)\)", sentence)]


def sums_up(sentence):
    """Whether the shares and numbers that a sentence tells make the numbers it says they make."""
    told = dict[str, list[Decimal]]()
    for words, part in marks(sentence):
        if part != "inputs":
            told.setdefault(part, []).append(Decimal(re.search(r"[+−]?\d\S*", words)[0].replace("−", "-")))
    states = told["cell_state"]
    old = [] if "nothing to keep" in sentence else [states.pop(0)]
    kept = told["forget_gate"][0] / 100 * old[0] if old else Decimal(0)
    right = [about(sentence, "state") or rounded(kept + told["written"][0]) == states[0]]
    if "hidden_state" in told:
        with localcontext() as context:
            context.prec = 40
            squashed = 1 - 2 / ((2 * states[-1]).exp() + 1)
            let_out = told["output_gate"][0] / 100 * squashed
        right.append(about(sentence, "squashed") or rounded(let_out) == told["hidden_state"][0])
    return all(right)


def about(sentence, what):
    return re.search(rf"{what}[^\[;,]*about ", sentence) is not None


def shown(x, decimals):
    return Decimal(signed(float(x), decimals).replace("−", "-"))


def rounded(x):
    return x.quantize(Decimal("0.01"), ROUND_HALF_UP)
