"""Writes shares.csv: counted, of, and the ends of the 95% interval of Wilson, as scipy has it (1.17.1).

    python3 make_shares.py > shares.csv
"""

import random

from scipy.stats import binomtest

random.seed(20261130)
print("counted,of,low,high")
for size in [1, 2, 3, 19, 20, 21, 100, 1000, 1_000_000]:
    for counted in {0, 1, size // 2, size - 1, size}:
        interval = binomtest(counted, size).proportion_ci(method="wilson")
        print(f"{counted},{size},{interval.low!r},{interval.high!r}".replace("np.float64(", "").replace(")", ""))
for _ in range(1970):
    size = int(10 ** random.uniform(0, 6))
    counted = random.randint(0, size)
    interval = binomtest(counted, size).proportion_ci(method="wilson")
    print(f"{counted},{size},{float(interval.low)!r},{float(interval.high)!r}")
