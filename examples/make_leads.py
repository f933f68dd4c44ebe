#!/usr/bin/env python3
"""Writes the sample leads: leads.ndjson and leads-excel.csv beside this script.

    python3 examples/make_leads.py [FOLDER]

Both files hold the same 300 invented leads, with the dirt of real exports. The seed is fixed, so every run
writes the same bytes. Companies, people and domains are made up; a private mailbox is a real provider with
an invented name in front. Lead L-0147 is broken in both: its NDJSON line ends in the middle, its CSV row
lacks the last cell. All else can be read, so each file gives 299 decisions and 1 reject.
"""
import json
import pathlib
import random
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

COUNT = 300
BROKEN = 147
NOW = datetime(2026, 11, 1, tzinfo=timezone.utc)
BERLIN = ZoneInfo("Europe/Berlin")

# Only random() is promised to give the same numbers in every version of Python; all else is built on it.
_random = random.Random(20261101).random


def chance(percent):
    return _random() * 100 < percent


def between(low, high):
    return low + int(_random() * (high - low + 1))


def pick(choices):
    return choices[int(_random() * len(choices))]


def weighted(choices):
    at = _random() * sum(weight for _, weight in choices)
    for value, weight in choices:
        at -= weight
        if at < 0:
            return value
    return choices[-1][0]


FIRST = """
Anna Björn Cem Dagmar Emil Fatma Günther Hanna Ilse Jörg Käthe Lukas Mira Nils Özlem Paul Renée Sören
Thérèse Uwe Vroni Wanja Xaver Yasmin Zoë Łukasz Jiří Annika Matteo Chloé
""".split()
LAST = """
Ahrendt Bäumler Czerny Dörfler Eßer Fährmann Grünwald Hölzl Iversen Jäggi Kröger Lüthi Mösinger Nußbaumer
Ohlsen Pfäffli Quast Rößner Schönhuber Tüysüz Ungerer Völkel Weißgerber Zöllner Nowacka Dvořák Lefèvre
Rossi-Brühl
""".split()
STEMS = """
Nordlicht Rheintal Alpenglüh Hafenkante Waldkrone Silberbach Sturmvogel Eisenhut Kranich Möwenberg Süderfeld
Birkenau Goldacker Steinmühle Falkenried Löwenzahn Quellgrund Bergahorn Tiefensee Rotmilan Winterbek
Lindenhof Feuersalz Blauwal Grünspecht Kupferrot Ostwind Türkenbund Zirbel Hirschtal
""".split()
TRADES = [
    ("Maschinenbau", "manufacturing"), ("Logistik", "logistics"), ("Energie", "energy"),
    ("Bank", "finance"), ("Kliniken", "health"), ("Stadtwerke", "public_sector"), ("Brauerei", "other"),
    ("Anlagentechnik", "manufacturing"), ("Spedition", "logistics"), ("Versicherung", "finance"),
    ("Papier", "manufacturing"), ("Möbel", "retail"),
]
FORMS = ["GmbH", "AG", "GmbH & Co. KG", "SE", "KG", "e. K.", "Genossenschaft"]
TITLES = [
    ("CTO", 6), ("CEO", 5), ("CFO", 4), ("CIO", 5), ("Geschäftsführer", 12), ("Geschäftsführerin", 9),
    ("Vorstand", 4), ("Inhaber", 5), ("Assistentin der Geschäftsführung", 3), ("Leiter Einkauf", 8),
    ("Leiterin Recht", 7), ("IT-Leiter", 8), ("Head of Operations", 6), ("Vertriebsleiterin", 5),
    ("Projektmanager", 7), ("Director Procurement", 4), ("Sachbearbeiterin", 7), ("Juristin", 5),
    ("Softwareentwickler", 5), ("Werkstudent", 3), ("Praktikantin", 2), ("Büro ☕ & Orga", 1),
    ("🚀 Chief Happiness Officer", 1),
]
COUNTRIES = [
    ("DE", 58), ("AT", 14), ("CH", 13), ("LI", 1), ("LU", 2), ("FR", 3), ("NL", 2), ("PL", 2), ("CZ", 2),
    ("US", 2), ("GB", 2),
]
LANGUAGES = {"FR": "fr", "LU": "fr", "US": "en", "GB": "en", "NL": "en", "PL": "en", "CZ": "en"}
SOURCES = [
    ("webinar", 15), ("paid_search", 20), ("referral", 10), ("outbound", 10), ("content", 25),
    ("trade_fair", 15),
]
CAMPAIGNS = [
    ("agile-spring", 14), ("agile-herbst", 12), ("quick-start-demo", 8), ("secure-2026", 12),
    ("stable-operations", 8), ("start-free", 9), ("messe-kassel", 8), (None, 25),
]
PRIVATE = ["gmail.com", "gmx.de", "web.de", "gmx.at", "bluewin.ch", "t-online.de"]
COMPETITORS = ["paktwerk.example", "signaris.example", "aktenstern.example"]
ACCOUNTS = [
    "rheinstahlbau.example", "hanseverzinkung.example", "alpenstrom.example", "donaulogistik.example",
    "eifelpapier.example", "wiener-waggonbau.example", "juraglas.example", "weserfracht.example",
]
OWNERS = ["annika", "henrik", "katrin", "emre"]
BUDGETS = [2500, 4800, 9900, 15000, 20000, 24999.5, 38000, 60000, 95000.75, 140000]
INTERESTS = ["contracts", "e-signature", "archive", "audit trail", "invoices", "integration"]
PAGES = ["/", "/tour", "/pricing", "/pricing/team", "/security", "/blog/vertragsfristen", "/karriere"]
ASSETS = ["checklist", "roi-sheet", "security-dossier", "signing-101", "frist-im-griff"]
KINDS = [
    ("page_view", 38), ("email_open", 24), ("email_click", 12), ("form", 9), ("webinar", 6),
    ("demo_request", 8), ("unsubscribe", 2), ("chatbot", 1),
]
NOTHING = [None, "N/A", "-", "", "n/a"]


def ascii_name(text):
    for letter, plain in zip("äöüßÖÜéèëłŁří", "ae oe ue ss Oe Ue e e e l L r i".split()):
        text = text.replace(letter, plain)
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def activities_since(created):
    if chance(12):
        return []
    seconds = int((NOW - created).total_seconds()) - 60
    items = []
    for _ in range(weighted([(1, 15), (2, 20), (4, 25), (7, 20), (12, 10)])):
        kind = weighted(KINDS)
        item = {"kind": kind}
        if kind == "page_view":
            item["page"] = pick(PAGES)
        elif kind in ("form", "webinar", "email_click"):
            item["asset"] = pick(ASSETS)
        # The cube pulls the times towards now.
        item["at"] = NOW - timedelta(seconds=60 + int(_random() ** 3 * seconds))
        items.append(item)
    items.sort(key=lambda item: item["at"])
    return items


def make_lead(number):
    """One clean lead; None stands for what nobody knows."""
    first, last, stem = pick(FIRST), pick(LAST), pick(STEMS)
    trade, industry = pick(TRADES)
    country = weighted(COUNTRIES)
    company = f"{stem} {trade} {pick(FORMS)}"
    mailbox = f"{ascii_name(first)}.{ascii_name(last)}"
    place = _random() * 100
    if place < 11:
        email = f"sample.{number:04d}.{ascii_name(last)}@{pick(PRIVATE)}"
    elif place < 14:
        email = f"{mailbox}@{pick(COMPETITORS)}"
    elif place < 23:
        email = f"{mailbox}@{pick(ACCOUNTS)}"
    else:
        email = f"{mailbox}@{ascii_name(stem)}-{ascii_name(trade)}.example"
    sizes = [((1, 9), 14), ((10, 49), 20), ((50, 249), 26), ((250, 999), 18), ((1000, 30000), 22)]
    employees = between(*weighted(sizes))
    revenue = employees * between(90, 320) * 1000 + between(0, 99999)
    audience = "start-" if employees < 10 else "agile-" if employees < 1000 else "secure-"
    own_campaigns = [name for name, _ in CAMPAIGNS if name and name.startswith(audience)]
    created = NOW - timedelta(seconds=between(3600, 330 * 86400))
    serious = chance(9)  # somebody who asked for a demo this week and knows what they want
    activities = None if chance(9) and not serious else activities_since(created)
    if serious:
        activities.append({"kind": "demo_request", "at": NOW - timedelta(seconds=between(60, 9 * 86400))})
    wants = [topic for topic in INTERESTS if chance(25)]
    return {
        "id": f"L-{number:04d}",
        "first_name": first,
        "last_name": last,
        "email": None if chance(6) else email,
        "company": company,
        "industry": None if chance(25) else industry,
        "employees": None if chance(12) else employees,
        "annual_revenue": None if chance(45) else revenue,
        "country": None if chance(5) else country,
        "language": None if chance(30) else LANGUAGES.get(country, "de"),
        "job_title": None if chance(10) else weighted(TITLES),
        "source": weighted(SOURCES),
        "campaign": pick(own_campaigns) if chance(35) else weighted(CAMPAIGNS),
        "consent": weighted([(True, 80), (False, 5 if serious else 9), (None, 11)]),
        "customer": weighted([(True, 5), (False, 45), (None, 50)]),
        "owner": pick(OWNERS) if chance(8) else None,
        "budget": pick(BUDGETS[4:] if serious else BUDGETS) if serious or chance(55) else None,
        "decision_in": between(1, 6) if serious else between(0, 18) if chance(50) else None,
        "interests": wants,
        "created_at": created,
        "activities": activities,
    }


def stamp(moment):
    """The moment as one of the spellings that exports use."""
    style = between(0, 9)
    if style == 0:
        return moment.astimezone(BERLIN).isoformat(timespec="seconds")
    if style == 1:
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{between(0, 999):03d}+0000"
    if style == 2:
        return moment.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M:%S")  # no zone: the agreement's holds
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def padded(text):
    return pick(["  ", " ", "\t"]) + text + pick([" ", "", "   "]) if chance(7) else text


def json_record(lead):
    record = {}
    for key, value in lead.items():
        if value is None:
            if chance(55):
                continue  # the key is absent
            value = None if key == "activities" else pick(NOTHING)
        elif key in ("employees", "decision_in"):
            value = str(value) if chance(12) else value
        elif key == "budget":
            value = f" {value} " if chance(10) else value
        elif key in ("first_name", "last_name", "email", "company", "job_title", "campaign"):
            value = padded(value.upper() if key == "email" and chance(5) else value)
        elif key == "country":
            value = pick([value.lower(), value.capitalize(), f" {value}"]) if chance(25) else value
        elif key == "consent" and chance(30):
            value = pick(["ja", "TRUE", "yes", "1"] if value else ["nein", "FALSE", "no", "0"])
        elif key == "customer":
            value = pick([value, "customer" if value else "prospect"])
        elif key == "interests":
            value = ";".join(value) if chance(40) else value
        elif key == "created_at":
            value = stamp(value)
        elif key == "activities":
            value = [{**item, "at": stamp(item["at"])} for item in value]
        record[key] = value
    if chance(8):
        record["utm_content"] = pick(["banner-blau", "footer", "🎯 retarget"])
    if chance(4):
        record["_sync"] = {"version": between(1, 9), "tags": ["crm", None]}
    return record


# What typists and broken integrations left behind, by lead number: each is a value its field cannot hold.
UNREADABLE = {
    17: {"employees": "~50 MA"},
    58: {"created_at": "13/09/2026"},
    93: {"consent": "vielleicht"},
    111: {"decision_in": "Q3"},
    164: {"employees": "201-500"},
    189: {"language": "pt"},
    202: {"source": "tiktok_ads"},  # not in the list, so it reads as `other`
    231: {"budget": "ca. 40k €"},
    254: {"annual_revenue": "12 Mio."},
    277: {"created_at": "gestern"},
    290: {"customer": "x"},
}



def history(number):
    """What happened to a lead before: every 23rd was an MQL once, went to sales and came back."""
    if number % 23 != 7:
        return {}
    given_back = NOW - timedelta(days=5 + number * 7 % 150, hours=number % 24)
    return {
        "mql_count": 1 + number % 2,
        "recycled_at": given_back.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "previous_stage": "recycled",
    }


HEADERS = [
    "Lead-Nr.", "Vorname", "Nachname", "E-Mail", "Firma", "Branche", "Mitarbeiter", "Jahresumsatz", "Land",
    "Sprache", "Position", "Quelle", "Kampagne", "Einwilligung", "Kundenstatus", "Betreuer", "Budget",
    "Entscheidung in Monaten", "Interessen", "Angelegt am", "Notiz",
]
NOTES = [
    "Rückruf am Montag\r\nnach 14 Uhr", 'nennt sich "Entscheider"', "Messe; Halle 3", "👍",
    "Preisliste geschickt\nwartet auf Freigabe",
]


def german(number, places):
    return f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))


def excel_cells(lead, unreadable):
    cells = []
    for key, value in lead.items():
        if key == "activities":
            continue
        if key in unreadable:
            value = "2026-09-13" if key == "created_at" else unreadable[key]
        elif value is None:
            value = pick(["", "", "", "k. A.", "-", "#N/A"])
        elif key == "employees":
            value = german(value, 0) if chance(80) else str(value)
        elif key in ("annual_revenue", "budget"):
            value = german(value, 2)
        elif key == "company" and chance(8):
            stem, rest = value.split(" ", 1)
            value = f'"{stem}" {rest}'
        elif key == "country":
            value = value.lower() if chance(15) else value
        elif key == "consent":
            value = pick(["ja", "Ja", "JA"] if value else ["nein", "Nein"])
        elif key == "customer":
            value = "Kunde" if value else "Interessent"
        elif key == "interests":
            value = ";".join(value)
        elif key == "created_at":
            value = value.astimezone(BERLIN).strftime("%d.%m.%Y")
        cells.append(padded(str(value)) if key in ("company", "job_title") else str(value))
    cells.append(pick(NOTES) if chance(12) else "")
    return cells


def csv_row(cells):
    def quoted(cell):
        return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ';"\r\n') else cell

    return ";".join(map(quoted, cells)) + "\r\n"


def main(folder):
    lines, rows = [], [csv_row(HEADERS)]
    for number in range(1, COUNT + 1):
        lead, unreadable = make_lead(number), UNREADABLE.get(number, {})
        line = json.dumps({**json_record(lead), **history(number), **unreadable}, ensure_ascii=False)
        cells = excel_cells(lead, unreadable)
        if number == BROKEN:
            line, cells = line[: len(line) // 2], cells[:-1]
        lines.append(line + "\n")
        rows.append(csv_row(cells))
    (folder / "leads.ndjson").write_bytes("".join(lines).encode())
    (folder / "leads-excel.csv").write_bytes(b"\xef\xbb\xbf" + "".join(rows).encode())


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent)
