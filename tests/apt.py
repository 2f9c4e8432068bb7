"""Debian's packages, where this is Debian and we may install them."""

import os
import shutil
import subprocess


def install(*packages: str) -> bool:
    """Whether an installation was tried at all; what became of it shows in the programs that are there."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    print(f"Installing {', '.join(packages)} with apt-get …", flush=True)
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            [apt, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        )
    return True
