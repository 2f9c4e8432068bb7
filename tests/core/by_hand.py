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
    old = Decimal(0) if re.search("nothing to (keep|carry on)", sentence) else states.pop(0)
    kept = old if "on whole" in sentence else told.get("forget_gate", [Decimal(0)])[0] / 100 * old
    right = [about(sentence, "state") or rounded(kept + told["written"][0]) == states[0]]
    if "hidden_state" in told:
        with localcontext() as context:
            context.prec = 40
            squashed = 1 - 2 / ((2 * states[-1]).exp() + 1)
            let_out = told["output_gate"][0] / 100 * squashed
        right.append(about(sentence, "squashed") or rounded(let_out) == told["hidden_state"][0])
    return all(right)


def mixes(sentence):
    """The same where one gate keeps, and writes the rest: its shares make 100 %, what they leave the state."""
    told = [(part, re.search(r"[+−]?\d\S*", words)) for words, part in marks(sentence) if part != "inputs"]
    found = [(part, Decimal(number[0].replace("−", "-"))) for part, number in told]
    shares = [number for part, number in found if part == "update_gate"]
    numbers = [number for part, number in found if part != "update_gate"]
    if "nothing to keep" in sentence:
        shares, numbers = [Decimal(0), *shares], [Decimal(0), *numbers]
    elif sum(shares) != 100:
        return False
    (keeps, writes), (old, offered, state) = shares, numbers
    return about(sentence, "state") or rounded((keeps * old + writes * offered) / 100) == state


def squashes(sentence):
    """The same where a total is all that makes the state."""
    numbers = [Decimal(words.replace("−", "-")) for words, part in marks(sentence)[-2:]]
    with localcontext() as context:
        context.prec = 40
        squashed = 1 - 2 / ((2 * numbers[0]).exp() + 1)
    return about(sentence, "squashed") or rounded(squashed) == numbers[1]


def about(sentence, what):
    return re.search(rf"{what}[^\[;,]*about ", sentence) is not None


def shown(x, decimals):
    return Decimal(signed(float(x), decimals).replace("−", "-"))


def rounded(x):
    return x.quantize(Decimal("0.01"), ROUND_HALF_UP)
