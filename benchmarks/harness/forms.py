"""The benchmark's leads as exports and programs write them: the same bytes every time."""

import csv
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import build
from .settings import DATA, RULES

# What a CRM exports beside the fields that rules read: 40 columns with these.
UNREAD = (
    "Salutation,Middle Name,Street,State,Postal Code,Fax,Rating,Owner,Description,Created By,Last Modified By,"
    "Last Activity,Has Opted Out of Email,Do Not Call,Jigsaw,Individual"
).split(",")

LONG = 'Met at the fair in Köln: "call again in spring", said they.\nWants to see the archive, and prices. ' * 20


@dataclass(frozen=True)
class Form:
    """One way of writing leads, and what the lead block of the rules has to say of it."""

    title: str
    write: Callable[[Iterator[dict], random.Random], Iterator[str]]
    suffix: str = ".ndjson"
    declare: Callable[[str], str] = lambda block: block


def line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def shuffled(leads: Iterator[dict], chance: random.Random) -> Iterator[str]:
    for lead in leads:
        keys = list(lead)
        chance.shuffle(keys)
        yield line({key: lead[key] for key in keys})


def spaced(leads: Iterator[dict], _: random.Random) -> Iterator[str]:
    return (json.dumps(lead, ensure_ascii=False) + "\n" for lead in leads)


def sparse(leads: Iterator[dict], chance: random.Random) -> Iterator[str]:
    for lead in leads:
        yield line({key: None if key != "id" and chance.random() < 0.3 else lead[key] for key in lead})


def long(leads: Iterator[dict], chance: random.Random) -> Iterator[str]:
    for lead in leads:
        yield line({**lead, "notes": LONG[: chance.randrange(len(LONG))]})


def spoilt(leads: Iterator[dict], chance: random.Random) -> Iterator[str]:
    for lead in leads:
        if chance.random() < 0.01:
            lead = {key: lead[key] for key in lead if key != "id"}
        yield line(lead)


def properties(lead: dict) -> dict[str, str | None]:
    """Values as HubSpot gives them: all of them texts."""
    flat = {**lead, **(lead.get("account") or {})}
    if lead.get("interests") is not None:
        flat["interests"] = ";".join(lead["interests"])
    left = ("id", "account", "activities")
    return {
        key: value if value is None or isinstance(value, str) else json.dumps(value)
        for key, value in flat.items()
        if key not in left
    }


def hubspot(leads: Iterator[dict], _: random.Random) -> Iterator[str]:
    for lead in leads:
        record = {"id": lead["id"], "properties": properties(lead), "archived": False}
        if "activities" in lead:
            record["activities"] = lead["activities"]
        yield line(record)


class Lines:
    """A file of which the last line written is taken."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text = text


def salesforce(leads: Iterator[dict], _: random.Random) -> Iterator[str]:
    names = [name for name in re.findall(r"^  (\w+)  ", lead_block(), re.M) if name != "activities"]
    out = Lines()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(names + UNREAD)
    yield out.text
    for lead in leads:
        values = {"id": lead["id"], **properties(lead)}
        writer.writerow([values.get(name) or "" for name in names] + ["unread"] * len(UNREAD))
        yield out.text


def lead_block() -> str:
    return (RULES / "lead.accord").read_text(encoding="utf-8")


def in_properties(block: str) -> str:
    """Fields that are read from `properties`."""
    block = re.sub(r'  from "account.tier"', "", block)
    return re.sub(
        r"^  ((?!id |activities )\w+)( +\S.*)$", r'  \1\2  from "properties.\1"', split(block), flags=re.M
    )


def split(block: str) -> str:
    return block.replace("list of text", 'list of text split ";"')


def in_columns(block: str) -> str:
    return split(re.sub(r'  from "account.tier"', "", block))


FORMS = {
    "shuffled": Form("keys in changing order", shuffled),
    "spaced": Form("blanks behind commas and colons", spaced),
    "sparse": Form("30 of 100 values null", sparse),
    "long": Form("a long text that no rule reads", long),
    "spoilt": Form("1 of 100 without an id: rejects", spoilt),
    "hubspot": Form("HubSpot's JSON, values as texts in `properties`", hubspot, declare=in_properties),
    "salesforce": Form("CSV of 40 columns, without activities", salesforce, ".csv", in_columns),
}


def leads(name: str, count: int) -> Path:
    """The file with these leads; written unless it is there already."""
    form, source = FORMS[name], build.leads(count)
    path = DATA / f"leads-{count}-{name}{form.suffix}"
    newest = max(Path(__file__).stat().st_mtime, source.stat().st_mtime)
    if path.exists() and path.stat().st_mtime >= newest:
        return path
    partial = path.with_suffix(".partial")
    with open(source, encoding="utf-8") as given, open(partial, "w", encoding="utf-8", newline="") as target:
        target.writelines(form.write(map(json.loads, given), random.Random(name)))
    partial.rename(path)
    return path


def rules(name: str) -> Path:
    """The benchmark's rules, for leads of this form."""
    folder = DATA / f"rules-{name}"
    for source in RULES.rglob("*.*"):
        target = folder / source.relative_to(RULES)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8")
        target.write_text(FORMS[name].declare(text) if source.name == "lead.accord" else text, encoding="utf-8")
    return folder
