"""A process that spends a budget: ``spender.py FILE BUDGET PRICE [die]``.

It reserves as often as the budget allows, and settles each at half of what was reserved; with
``die`` it says “reserved” after the first and waits to be killed.
"""

import sys
from pathlib import Path

from blinkthink.analysis.gemini.costs import CostBook
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import OverBudget


def main(file: str, budget: str, price: str, *rest: str) -> None:
    costs = CostBook(Path(file), SystemClock())
    count = 0
    while True:
        try:
            request = costs.reserve(float(price), float(budget), model="m", picture=f"{count}.jpg")
        except OverBudget:
            print(count, flush=True)
            return
        count += 1
        if rest:
            print("reserved", flush=True)
            sys.stdin.read()
        costs.settle(request, float(price) / 2)


if __name__ == "__main__":
    main(*sys.argv[1:])
