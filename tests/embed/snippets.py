"""The texts that the share dialog hands out to be pasted elsewhere."""

import json
import subprocess
from pathlib import Path
from typing import Any

Json = dict[str, Any]

PIPE = Path(__file__).parent / "snippets_pipe.js"


def pasted(**embedding: Any) -> Json:
    """What embed/snippets.js writes: all texts by their name, and what JSX is compiled to."""
    sized = {"width": "700", "height": "560", "settings": {}} | embedding
    answer = subprocess.run(["node", str(PIPE)], input=json.dumps(sized), capture_output=True, check=True, text=True)
    found: Json = json.loads(answer.stdout)
    return found
