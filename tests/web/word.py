"""Words that a step may carry, however odd."""

import re

from hypothesis import strategies as st

UNSEEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def even(text: str) -> str:
    """Without what no word has, its blanks made even."""
    return " ".join(re.sub(f"[{UNSEEN}\ufeff]", "", text).split())


word = st.text(
    st.sampled_from(" ,;:%&='\"#+(){}~אبé👍\u200d") | st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
    max_size=40,
).map(even)
