"""The rules of the benchmark, written by hand in Python: score.py LEADS FREE_MAIL DECISIONS"""

import re
import sys
from datetime import UTC, datetime, timedelta

import orjson

NOW = "2026-11-01T00:00:00Z"


def ago(days):
    # All times of the leads have one form and one zone, so they compare as texts.
    moment = datetime(2026, 11, 1, tzinfo=UTC) - timedelta(days=days)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


AGO_14, AGO_60, AGO_90, AGO_180 = map(ago, (14, 60, 90, 180))
DACH = frozenset(("DE", "AT", "CH"))
NEIGHBOURS = frozenset(("FR", "NL", "BE", "PL"))
SERVED = frozenset(("manufacturing", "logistics", "energy"))
FAST = ("agile-", "quick-")
is_board = re.compile(r"\b(?:CEO|CFO|CTO|COO|CIO|Managing Director|Owner|Founder)\b", re.I).search
is_lead = re.compile(r"\b(?:Head of|Director|VP|Manager|Leiter|Leiterin|Lead)\b", re.I).search


def headcount(employees):
    if employees >= 1000:
        return 30
    if employees >= 250:
        return 25
    if employees >= 50:
        return 20
    return 10 if employees >= 10 else 0


def fit_of(lead, get, free_mail):
    points = 0
    if (employees := get("employees")) is not None:
        points += headcount(employees)
    if (title := get("job_title")) is not None:
        if is_board(title):
            points += 25
        elif is_lead(title):
            points += 15
        lower = title.lower()
        if "student" in lower or "praktikant" in lower or "azubi" in lower:
            points -= 25
    country = get("country")
    if country in DACH:
        points += 15
    elif country in NEIGHBOURS:
        points += 5
    if (account := get("account")) is not None:
        tier = account.get("tier")
        if tier == "A":
            points += 10
        elif tier == "B":
            points += 5
    if get("industry") in SERVED:
        points += 10
    if (revenue := get("annual_revenue")) is not None and 10_000_000 <= revenue <= 400_000_000:
        points += 5
    if (growth := get("growth")) is not None and growth >= 12.5:
        points += 5
    if (budget := get("budget")) is not None and budget >= 25_000:
        points += 10
    if (months := get("decision_in")) is not None and months <= 6:
        points += 5
    if (renewal := get("renewal_on")) is not None and renewal < "2027-03-01":
        points += 5
    if (created := get("created_at")) is not None and AGO_90 <= created <= NOW:
        points += 5
    if (interests := get("interests")) is not None and "e-signature" in interests:
        points += 5
    if (campaign := get("campaign")) is not None and campaign.startswith(FAST):
        points += 3
    if get("source") == "referral" and (website := get("website")) is not None and website.endswith(".de"):
        points += 2
    if (email := get("email")) is not None and email.rpartition("@")[2].lower() in free_mail:
        points -= 20
    return 0 if points < 0 else 100 if points > 100 else points


def decide(lead, free_mail):
    get = lead.get
    fit = fit_of(lead, get, free_mail)

    demos = fresh_demos = webinars = views = prices = 0
    activities = get("activities")
    if activities:
        for activity in activities:
            at = activity["at"]
            if at > NOW:
                continue
            kind = activity["kind"]
            if kind == "page_view":
                if at >= AGO_90:
                    views += 1
                    if activity["page"].startswith("/pricing"):
                        prices += 1
            elif kind == "webinar":
                if at >= AGO_180:
                    webinars += 1
            elif kind == "demo_request" and at >= AGO_60:
                demos += 1
                if at >= AGO_14:
                    fresh_demos += 1
    engagement = min(
        (30 if demos else 0) + min(webinars * 10, 20) + min(views * 5, 15) + min(prices, 2) * 8, 100
    )

    employees = get("employees")
    if (employees or 0) >= 1000 or (get("annual_revenue") or 0) >= 400_000_000:
        size = "Enterprise"
    elif employees is None:
        size = "unknown"
    else:
        size = "SME" if employees >= 10 else "Micro"
    grade = "A" if fit >= 70 else "B" if fit >= 50 else "C" if fit >= 30 else "D"

    consent = get("consent")
    if consent is False or get("customer") is True:
        mql = "no"
    else:
        if fit >= 50 and engagement >= 20:
            mql = "yes"
        elif fit < 20:
            mql = "no"
        elif activities is None:
            mql = "unknown"
        else:
            mql = "yes" if fresh_demos else "no"
        if mql == "yes" and consent is None:
            mql = "unknown"

    if mql == "yes":
        if size == "Enterprise":
            route = "enterprise_desk"
        else:
            route = "dach_desk" if get("country") in DACH else "inside_sales"
    elif mql == "unknown":
        route = "review"
    else:
        route = "nurture" if consent else "nobody"

    return {
        "id": lead["id"],
        "fit": fit,
        "engagement": engagement,
        "size": size,
        "grade": grade,
        "mql": mql,
        "route": route,
    }


def main(leads_path, free_mail_path, decisions_path):
    with open(free_mail_path, encoding="utf-8") as file:
        free_mail = {line.strip() for line in file if line.strip() and not line.startswith("#")}
    loads, dumps, newline = orjson.loads, orjson.dumps, orjson.OPT_APPEND_NEWLINE
    with open(leads_path, "rb", 1 << 20) as leads, open(decisions_path, "wb", 1 << 20) as decisions:
        write = decisions.write
        for line in leads:
            write(dumps(decide(loads(line), free_mail), option=newline))


main(*sys.argv[1:])
