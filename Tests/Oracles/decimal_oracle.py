"""Prints cases `operation operand operand result` for the tests of AccordValues.Decimal.

The results come from Python's decimal module, an independent implementation of the General Decimal Arithmetic
specification, in a context with the limits of Accord's numbers; those of the readers from regular expressions.
Texts to read are printed in hexadecimal, an absent operand is `-`, and no result is `none`.

usage: decimal_oracle.py CASES
"""

import decimal
import random
import re
import sys

PRECISION = 18
CONTEXT = decimal.Context(prec=PRECISION, Emax=35, Emin=-19, rounding=decimal.ROUND_HALF_EVEN, traps=[])
EXACT = decimal.Context(
    prec=200, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, rounding=decimal.ROUND_HALF_EVEN, traps=[]
)
POINT_NUMBER = re.compile(r"[ \t\n\v\f\r]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[ \t\n\v\f\r]*")
COMMA_NUMBER = re.compile(
    r"[ \t\n\v\f\r]*([+-]?(?:(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]*)?|,[0-9]+))[ \t\n\v\f\r]*"
)


def plain(value):
    if not value.is_finite():
        return "none"
    if value == 0:
        return "0"
    text = format(EXACT.normalize(value), "f")
    return text


def representable(value):
    """Whether the number fits without rounding; leading and trailing zeros do not count as digits."""
    if not value.is_finite():
        return False
    value = EXACT.normalize(value)
    digits = len(value.as_tuple().digits)
    return value == 0 or (digits <= PRECISION and value.adjusted() <= 35 and value.as_tuple().exponent >= -36)


def coefficient(random):
    kind = random.randrange(8)
    length = random.randint(1, PRECISION)
    if kind == 0:
        return random.randrange(20)
    if kind == 1:
        return 10 ** (length - 1)
    if kind == 2:
        return 10**length - 1
    if kind == 3:
        return 5 * 10 ** (length - 1)
    if kind == 4:
        return 10 ** (length - 1) + random.randrange(3)
    return random.randrange(10**length)


def number(random):
    while True:
        sign = random.choice((1, -1))
        exponent = random.choice(
            (0, random.randint(-4, 2), random.randint(-20, 20), random.randint(-36, 35), -36, 18)
        )
        value = EXACT.scaleb(decimal.Decimal(sign * coefficient(random)), exponent)
        if representable(value):
            return value


def relative(random, value):
    """A number that meets `value` about where the digits of a sum end, or that nearly cancels it."""
    for _ in range(20):
        exponent = value.adjusted() + random.randint(-40, 4)
        other = EXACT.scaleb(decimal.Decimal(random.choice((1, -1)) * coefficient(random)), exponent)
        if random.randrange(4) == 0:
            other = EXACT.subtract(EXACT.multiply(value, decimal.Decimal(random.choice((1, -1)))), other)
        if representable(other):
            return other
    return number(random)


def written(random, comma):
    text = random.choice(("", "", "", "-", "+", " ", "\t-"))
    if random.randrange(4) == 0:
        text += str(random.randrange(2000))
    else:
        text += str(random.randrange(10 ** random.randint(0, 20)))
    if comma and random.randrange(2) == 0:
        text = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", ".", text)
    if random.randrange(2) == 0:
        text += "," if comma else "."
        text += "0" * random.choice((0, 0, 1, 5, 30)) + str(random.randrange(10 ** random.randint(0, 12)))
        text += "0" * random.choice((0, 0, 2, 40))
    if random.randrange(4) == 0:
        text += random.choice("eE") + random.choice(("", "-", "+")) + str(random.randrange(45))
    text += random.choice(("", "", "", " ", "\n"))
    if random.randrange(4) == 0:
        place = random.randint(0, len(text))
        text = text[:place] + random.choice(("", "0", ".", ",", "-", "e", " ", "x", "\u00a0")) + text[place + 1 :]
    return text


def read(text, comma):
    match = (COMMA_NUMBER if comma else POINT_NUMBER).fullmatch(text)
    if match is None:
        return "none"
    digits = match.group(1)
    if comma:
        digits = digits.replace(".", "").replace(",", ".")
    value = EXACT.create_decimal(digits)
    if value == 0 and re.search("[1-9]", re.split("[eE]", digits)[0]):
        return "none"
    return plain(value) if representable(value) else "none"


def case(random):
    operation = random.choice(
        ("add", "add", "sub", "mul", "mul", "div", "div", "cmp", "round", "floor", "ceil", "read", "comma")
    )
    if operation in ("read", "comma"):
        text = written(random, operation == "comma")
        return operation, text.encode().hex() or "-", "-", read(text, operation == "comma")
    a = number(random)
    b = relative(random, a) if random.randrange(2) == 0 else number(random)
    if operation == "add":
        result = plain(CONTEXT.add(a, b))
    elif operation == "sub":
        result = plain(CONTEXT.subtract(a, b))
    elif operation == "mul":
        result = plain(CONTEXT.multiply(a, b))
    elif operation == "div":
        result = plain(CONTEXT.divide(a, b))
    elif operation == "cmp":
        b = random.choice((b, b, a))
        result = str((a > b) - (a < b))
    elif operation == "round":
        places = random.choice((random.randint(0, 4), random.randint(-18, 40)))
        result = plain(a.quantize(decimal.Decimal(1).scaleb(-places, EXACT), context=EXACT))
        return operation, str(a), str(places), result
    else:
        rounding = decimal.ROUND_FLOOR if operation == "floor" else decimal.ROUND_CEILING
        return operation, str(a), "-", plain(a.to_integral_value(rounding, EXACT))
    return operation, str(a), str(b), result


def main():
    source = random.Random(20261101)
    for _ in range(int(sys.argv[1])):
        print(*case(source))


main()
