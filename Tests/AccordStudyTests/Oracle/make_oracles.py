"""Writes beside this script what others compute of the same numbers: scipy (1.17.1) and statsmodels (0.15.0).

    python3 make_oracles.py

quantiles.csv    a share and the quantile of the normal distribution
differences.csv  two tables, how sure one wants to be, and the interval of Newcombe for the difference of their shares
fits.csv         cases of made-up scores (the number of the score, the points, the lines that paid, whether it counted), and
fitted.csv       what the lines are worth beside the others by the same likelihood, found by another method
splits.csv       cases of arms, their weights, and how often chance gives a split that is so far from these
rankings.csv     points and who is counted, the area under the curve, and how many are counted among the first so many
ratios.csv       how many are counted in two arms, their weights, what is and what is hoped for, how many comparisons there are, and
                 the ends of the always-valid interval for the ratio of the rates, -1 for no end upwards
sizes.csv        two shares, how many times as many cases the other arm has, how sure one wants to be, and the cases of the first
"""

import pathlib
import random

import numpy
from scipy.optimize import brentq, minimize, root
from scipy.special import betaln, xlog1py, xlogy
from scipy.stats import chisquare, mannwhitneyu, norm
from statsmodels.stats.proportion import confint_proportions_2indep, samplesize_proportions_2indep_onetail

HERE = pathlib.Path(__file__).resolve().parent
TAU = 5.0
random.seed(20261130)


def write(name, header, rows):
    (HERE / name).write_text("".join(",".join(map(str, row)) + "\n" for row in [header, *rows]), encoding="utf-8")


def quantiles():
    shares = [1e-300, 1e-20, 1e-9, 0.025, 0.074, 0.075, 0.076, 0.5, 0.924, 0.925, 0.926, 0.975, 1 - 1e-9]
    shares += [random.random() for _ in range(400)] + [10 ** random.uniform(-40, 0) for _ in range(100)]
    return [(repr(share), repr(float(norm.ppf(share)))) for share in shares]


def differences():
    for _ in range(2000):
        n1, n2 = (int(10 ** random.uniform(0, 5)) for _ in range(2))
        c1, c2 = random.choice([0, n1, random.randint(0, n1)]), random.choice([0, n2, random.randint(0, n2)])
        alpha = random.choice([0.05, 0.05 / 18, 0.05 / 100])
        low, high = confint_proportions_2indep(c1, n1, c2, n2, method="newcomb", compare="diff", alpha=alpha)
        yield c1, n1, c2, n2, repr(1 - alpha / 2), repr(float(low)), repr(float(high))


def ratios(random):
    for _ in range(1000):
        first, other = (random.choice([0, random.randint(1, 12), int(10 ** random.uniform(0, 4.5))]) for _ in range(2))
        weights = random.choice([(1, 1), (1, 1), (90, 10), (random.randint(1, 100), random.randint(1, 100))])
        start = random.choice([0.0, 0.2, round(random.random(), 3)])
        hoped = round(random.random(), 3)
        among = random.choice([1, 1, 2, 5])
        q = weights[1] / sum(weights)
        total = q * hoped + (1 - q) * start
        distance = max(0.01, abs(q * hoped / total - q) if total > 0 else 0)
        size = max(1, q * (1 - q) / distance**2 - 1)
        a, b = q * size, (1 - q) * size

        def over(theta):
            m = betaln(a + other, b + first) - betaln(a, b) - xlogy(other, theta) - xlog1py(first, -theta)
            return m - numpy.log(20 * among)

        def over_rest(x):
            m = betaln(a + other, b + first) - betaln(a, b) - xlog1py(other, -x) - xlogy(first, x)
            return m - numpy.log(20 * among)

        middle = other / (other + first) if other + first else q
        def least(f, middle):
            return 0 if f(1e-290) < 0 else brentq(f, 1e-290, middle, xtol=1e-300, rtol=1e-14, maxiter=5000)

        low = least(over, middle) if other else 0
        # From above, by what is missing to 1: close to 1 there are too few numbers.
        rest = least(over_rest, 1 - middle) if first else 0
        edge = lambda theta, rest: theta / rest * (1 - q) / q
        high = edge(1 - rest, rest) if rest else -1
        yield first, other, *weights, start, hoped, among, repr(float(edge(low, 1 - low))), repr(float(high))


def least(gradient, start, value):
    """Where a function is least: by gradients, and then by looking where they vanish."""
    near = minimize(value, start, jac=gradient, method="BFGS", options={"gtol": 1e-9, "maxiter": 10000}).x
    return root(gradient, near, method="hybr", options={"xtol": 1e-15}).x


def loss(logit, y):
    return numpy.logaddexp(0, numpy.where(y == 1, -logit, logit)).sum()


def fit(score, x, y):
    """α and s first; then, with that s, α and the corrections. Curvature from the formula."""
    spread = score - score.mean()

    def first(w):
        error = 1 / (1 + numpy.exp(-(w[0] + w[1] * spread))) - y
        return numpy.array([error.sum(), (error * spread).sum()])

    platt = least(first, numpy.zeros(2), lambda w: loss(w[0] + w[1] * spread, y))
    s = platt[1]
    if s <= 0:
        return None
    p = 1 / (1 + numpy.exp(-(platt[0] + s * spread)))
    ones = numpy.stack([numpy.ones(len(y)), spread], axis=1)
    wide = numpy.sqrt(numpy.linalg.inv(ones.T @ (ones * (p * (1 - p))[:, None]))[1, 1])
    lines = x.shape[1]

    def objective(w):
        return loss(w[0] + s * (score + x @ w[1:]), y) + (w[1:] ** 2).sum() / (2 * TAU**2)

    def gradient(w):
        logit = w[0] + s * (score + x @ w[1:])
        error = 1 / (1 + numpy.exp(-logit)) - y
        return numpy.concatenate([[error.sum()], s * (x.T @ error) + w[1:] / TAU**2])

    start = numpy.concatenate([[platt[0] - s * score.mean()], numpy.zeros(lines)])
    w = least(gradient, start, objective)
    p = 1 / (1 + numpy.exp(-(w[0] + s * (score + x @ w[1:]))))
    design = numpy.concatenate([numpy.ones((len(y), 1)), s * x], axis=1)
    hessian = design.T @ (design * (p * (1 - p))[:, None]) + numpy.diag([0.0] + [1 / TAU**2] * lines)
    return s, wide, w[1:], numpy.sqrt(numpy.diag(numpy.linalg.inv(hessian))[1:])


def fits():
    cases, fitted = [], []
    for number in range(30):
        lines, size = random.randint(1, 12), random.choice([25, 60, 200, 400])
        points = [random.choice([-10, -5, 3, 5, 10, 15, 20, 30]) for _ in range(lines)]
        true = [value + random.choice([0, 0, 0, -12, 12, 20]) for value in points]
        often = [random.uniform(0.05, 0.9) for _ in range(lines)]
        x = numpy.array([[float(random.random() < often[line]) for line in range(lines)] for _ in range(size)])
        base = numpy.array([random.choice([0, 0, 5, 12.5]) for _ in range(size)])
        score = base + x @ numpy.array(points, dtype=float)
        chance = 1 / (1 + numpy.exp(-0.06 * (base + x @ numpy.array(true, dtype=float) - numpy.median(score))))
        y = numpy.array([float(random.random() < value) for value in chance])
        result = fit(score, x, y)
        for row in range(size):
            paid = " ".join(str(line) for line in range(lines) if x[row, line])
            cases.append((number, float(score[row]), paid, int(y[row])))
        if result is None:
            fitted.append((number, lines, "", "", "", ""))
            continue
        slope, wide, corrections, deviations = result
        fitted += [(number, line, repr(float(slope)), repr(float(wide)), repr(float(corrections[line])), repr(float(deviations[line]))) for line in range(lines)]
    return cases, fitted


def splits():
    for _ in range(1000):
        weights = [random.choice([1, 1, 1, 2, 10, 90, 100]) for _ in range(random.randint(2, 9))]
        chances = [weight * random.uniform(0.8, 1.25) for weight in weights]
        size = int(10 ** random.uniform(0, 5))
        counts = [0] * len(weights)
        for arm in random.choices(range(len(weights)), chances, k=size):
            counts[arm] += 1
        expected = [size * weight / sum(weights) for weight in weights]
        yield " ".join(map(str, counts)), " ".join(map(str, weights)), repr(float(chisquare(counts, expected).pvalue))


def sizes():
    for _ in range(1000):
        first, second = random.uniform(0.001, 0.999), random.uniform(0.001, 0.999)
        ratio, comparisons = random.choice([1, 1, 0.5, 2, 9, 1 / 9]), random.choice([1, 1, 2, 5])
        size = samplesize_proportions_2indep_onetail(first - second, second, 0.8, ratio, 0.05 / comparisons)
        yield repr(first), repr(second), repr(float(ratio)), comparisons, repr(float(size))


def rankings():
    # Of ties each order is as likely as any other: the mean over many of them is what is expected of those in front.
    for _ in range(500):
        size = random.randint(4, 60)
        points = [random.choice([-5, 0, 2.5, 5, 10, 30]) for _ in range(size)]
        counted = [random.random() < 0.4 for _ in range(size)]
        if all(counted) or not any(counted):
            counted[0] = not counted[0]
        ones = [p for p, c in zip(points, counted) if c]
        others = [p for p, c in zip(points, counted) if not c]
        auc = mannwhitneyu(ones, others).statistic / (len(ones) * len(others))
        most = random.randint(0, size)
        found = 0.0
        for p, c in zip(points, counted):
            above, equal = sum(q > p for q in points), sum(q == p for q in points)
            found += c * min(1, max(0, (most - above) / equal))
        yield " ".join(map(str, points)), "".join("1" if c else "0" for c in counted), repr(float(auc)), most, repr(found)


write("quantiles.csv", ["share", "quantile"], quantiles())
write("differences.csv", ["counted", "of", "other_counted", "other_of", "share", "low", "high"], differences())
cases, fitted = fits()
write("fits.csv", ["score", "points", "lines", "counted"], cases)
write("fitted.csv", ["score", "line", "slope", "slope_deviation", "correction", "deviation"], fitted)
write("splits.csv", ["counts", "weights", "chance"], splits())
write("sizes.csv", ["first", "second", "ratio", "comparisons", "cases"], sizes())
write("rankings.csv", ["points", "counted", "order", "first", "among_first"], rankings())
write(
    "ratios.csv", ["first", "other", "weight", "other_weight", "from", "to", "comparisons", "low", "high"],
    ratios(random.Random(74)),
)
