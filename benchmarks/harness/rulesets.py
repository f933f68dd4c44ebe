"""Rule sets of any size over the fields of the benchmark's leads, the same each time."""

import random
from pathlib import Path

from .settings import DATA, RULES

CHOICES = {
    "industry": [
        "manufacturing",
        "logistics",
        "energy",
        "finance",
        "health",
        "public_sector",
        "retail",
        "software",
    ],
    "language": ["de", "fr", "it", "en"],
    "source": ["webinar", "paid_search", "referral", "outbound", "content", "trade_fair"],
    "tier": ["A", "B", "C"],
}
TEXTS = {
    "country": ["DE", "AT", "CH", "FR", "NL", "BE", "PL", "US", "GB", "IT", "ES", "DK", "CZ", "SE"],
    "city": [
        "Kassel",
        "München",
        "Wien",
        "Zürich",
        "Lyon",
        "Utrecht",
        "Gent",
        "Poznań",
        "Köln",
        "Graz",
        "Basel",
    ],
    "first_name": ["Anna", "Ben", "Clara", "David", "Emilia", "Felix", "Greta", "Hannes", "Ida", "Jonas"],
    "last_name": [
        "Albrecht",
        "Bauer",
        "Fuchs",
        "Huber",
        "Ivanov",
        "Jansen",
        "Novak",
        "Pohl",
        "Quast",
        "Richter",
    ],
    "campaign": [
        "agile-spring",
        "agile-autumn",
        "quick-start",
        "secure-hosting",
        "stable-2026",
        "partner-days",
    ],
    "job_title": [
        "CEO",
        "CIO",
        "Owner",
        "Founder",
        "Head of Sales",
        "Product Manager",
        "Accountant",
        "Buyer",
    ],
}
PARTS = {
    "company": [
        "Almglas",
        "Birkenau",
        "Eisenhut",
        "Hafenlog",
        "Kranbau",
        "Moselbank",
        "Nordkran",
        "Tauber",
        "GmbH",
    ],
    "email": ["contact.1", "contact.77", "@tauber", "@valdor", ".ch", ".fr", "free-mail", "gmail"],
    "website": ["almglas", "birkenau", "holzring", "isarwerk", ".de", ".com", ".eu", "rheintal"],
    "phone": ["+49 1", "+49 55", "123", "4711", "00"],
    "job_title": ["Manager", "Leiter", "Assist", "Engineer", "Student", "Legal", "Lead", "Head"],
    "campaign": ["agile-", "quick-", "secure-", "stable-", "brand"],
}
NUMBERS = {
    "employees": [5, 10, 50, 100, 250, 500, 1_000, 5_000, 10_000],
    "annual_revenue": [1_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000, 250_000_000, 400_000_000],
    "budget": [5_000, 10_000, 25_000, 49_999.5, 75_000, 100_000],
    "decision_in": [1, 3, 6, 9, 12, 15],
    "growth": [-10, -2.5, 0, 7.5, 12.5, 25],
}


class Writer:
    """Writes score lines; a generator of its own, so that a set begins with the lines of a smaller one."""

    def __init__(self) -> None:
        self.random = random.Random(4)

    def text(self, value: str) -> str:
        return f'"{value}"'

    def comparison(self) -> str:
        field = self.random.choice(list(NUMBERS))
        bound = self.random.choice(NUMBERS[field])
        form = self.random.randrange(3)
        if form == 0:
            return f"{field} >= {bound}"
        if form == 1:
            return f"{field} < {bound}"
        lower, upper = sorted(self.random.sample(NUMBERS[field], 2))
        return f"{field} between {lower} and {upper}"

    def membership(self) -> str:
        fields = {**CHOICES, **TEXTS}
        field = self.random.choice(list(fields))
        values = fields[field]
        picked = self.random.sample(values, self.random.randint(1, min(4, len(values) - 1)))
        written = picked if field in CHOICES else [self.text(value) for value in picked]
        return f"{field} = {written[0]}" if len(written) == 1 else f"{field} in ({', '.join(written)})"

    def text_test(self) -> str:
        field = self.random.choice(list(PARTS))
        test = self.random.choice(["starts with", "ends with", "contains"])
        case = self.random.choice(["", "", " ignoring case"])
        return f"{field} {test} {self.text(self.random.choice(PARTS[field]))}{case}"

    def other(self) -> str:
        return self.random.choice(
            [
                "consent",
                "customer is no",
                f"created_at within {self.random.randint(10, 400)} days",
                f"renewal_on before 2027-{self.random.randint(1, 12):02}-01",
                f'interests contains "{self.random.choice(["archive", "audit", "reporting", "workflow"])}"',
            ]
        )

    def condition(self) -> str:
        kind = self.random.choices(
            [self.comparison, self.membership, self.text_test, self.other], weights=[35, 35, 20, 10]
        )[0]
        return kind()

    def line(self, number: int) -> str:
        """A line with one to three conditions."""
        conditions = [self.condition() for _ in range(self.random.choice([1, 2, 2, 3]))]
        points = self.random.choice([-10, -5, -3, -2, 1, 2, 3, 5, 8, 10])
        return f'  {points:+} "rule {number}" when {" and ".join(conditions)}'


def rule_set(lines: int) -> Path:
    """A folder with the benchmark's lead block and one score of so many lines."""
    folder = DATA / f"rules-{lines}"
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer()
    body = "\n".join(writer.line(number) for number in range(1, lines + 1))
    (folder / "lead.accord").write_text((RULES / "lead.accord").read_text())
    (folder / "scoring.accord").write_text(
        f"accord 1\n\nscore fit {{\n  from -1000 to 1000\n{body}\n}}\n\n"
        "grade fit_grade of fit { A from 70, B from 50, C from 30, D otherwise }\n\n"
        'route {\n  to review  "good fit"  when fit_grade = A\n  to nobody  otherwise\n}\n'
    )
    return folder
