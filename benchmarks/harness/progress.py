"""Tells the user what goes on."""

import sys
import time

_start = time.monotonic()


def say(text: str) -> None:
    print(f"{time.monotonic() - _start:7.1f} s  {text}", file=sys.stderr, flush=True)
