"""The rules of the benchmark as a ZEN decision graph: score.py LEADS FREE_MAIL DECISIONS"""

import sys
from itertools import islice

import orjson
import zen

BATCH = 500

# `??` and the tests for null are needed because ZEN compares nothing with null.
FACTS = {
    "country": "country ?? ''",
    "domain": "email == null ? '' : lower(split(email, '@')[1])",
    "title": "lower(job_title ?? '')",
    "events": "filter(map(activities ?? [], {kind: #.kind, page: #.page ?? '', at: date(#.at)}),"
    " #.at <= date('2026-11-01T00:00:00Z'))",
    "demos": "count($.events, #.kind == 'demo_request' and #.at >= date('2026-09-02T00:00:00Z'))",
    "fresh_demos": "count($.events, #.kind == 'demo_request' and #.at >= date('2026-10-18T00:00:00Z'))",
    "webinars": "count($.events, #.kind == 'webinar' and #.at >= date('2026-05-05T00:00:00Z'))",
    "views": "filter($.events, #.kind == 'page_view' and #.at >= date('2026-08-03T00:00:00Z'))",
    "prices": "count($.views, startsWith(#.page, '/pricing'))",
}

FIT_LINES = [
    "employees == null ? 0 : employees >= 1000 ? 30 : employees >= 250 ? 25 : employees >= 50 ? 20"
    " : employees >= 10 ? 10 : 0",
    # ZEN compiles a pattern anew for each lead; without Unicode and `(?i)` that takes half the time.
    r"matches(facts.title, '(?-u)\b(ceo|cfo|cto|coo|cio|managing director|owner|founder)\b') ? 25"
    r" : matches(facts.title, '(?-u)\b(head of|director|vp|manager|leiter|leiterin|lead)\b') ? 15 : 0",
    "facts.country in ['DE', 'AT', 'CH'] ? 15 : facts.country in ['FR', 'NL', 'BE', 'PL'] ? 5 : 0",
    "account.tier == 'A' ? 10 : account.tier == 'B' ? 5 : 0",
    "(industry ?? '') in ['manufacturing', 'logistics', 'energy'] ? 10 : 0",
    "(annual_revenue ?? 0) in [10000000..400000000] ? 5 : 0",
    "(growth ?? 0) >= 12.5 ? 5 : 0",
    "(budget ?? 0) >= 25000 ? 10 : 0",
    "(decision_in ?? 99) <= 6 ? 5 : 0",
    "renewal_on != null and date(renewal_on) < date('2027-03-01') ? 5 : 0",
    "created_at != null and date(created_at) >= date('2026-08-03T00:00:00Z')"
    " and date(created_at) <= date('2026-11-01T00:00:00Z') ? 5 : 0",
    "interests != null and contains(interests, 'e-signature') ? 5 : 0",
    "campaign != null and (startsWith(campaign, 'agile-') or startsWith(campaign, 'quick-')) ? 3 : 0",
    "source == 'referral' and website != null and endsWith(website, '.de') ? 2 : 0",
    "mailbox.free == true ? -20 : 0",
    "contains(facts.title, 'student') or contains(facts.title, 'praktikant')"
    " or contains(facts.title, 'azubi') ? -25 : 0",
]

SCORES = {
    "fit": f"max([0, min([100, {' + '.join(f'({line})' for line in FIT_LINES)}])])",
    "engagement": "min([100, min([facts.demos, 1]) * 30 + min([facts.webinars * 10, 20])"
    " + min([len(facts.views) * 5, 15]) + min([facts.prices, 2]) * 8])",
    "size": "(employees ?? 0) >= 1000 or (annual_revenue ?? 0) >= 400000000 ? 'Enterprise'"
    " : employees == null ? 'unknown' : employees >= 10 ? 'SME' : 'Micro'",
    "grade": "$.fit >= 70 ? 'A' : $.fit >= 50 ? 'B' : $.fit >= 30 ? 'C' : 'D'",
    # Three values are spelled out: ZEN's own logic has two.
    "wanted": "$.fit >= 50 and $.engagement >= 20 ? 'yes' : $.fit < 20 ? 'no'"
    " : activities == null ? 'unknown' : facts.fresh_demos > 0 ? 'yes' : 'no'",
    "mql": "consent == false or customer == true ? 'no'"
    " : $.wanted == 'yes' and consent == null ? 'unknown' : $.wanted",
}

# The first row that fits decides; an empty cell fits always.
ROUTE_INPUTS = ["scores.mql", "scores.size", "facts.country", "consent"]
ROUTE_ROWS = [
    (["'yes'", "'Enterprise'", "", ""], "'enterprise_desk'"),
    (["'yes'", "", "'DE', 'AT', 'CH'", ""], "'dach_desk'"),
    (["'yes'", "", "", ""], "'inside_sales'"),
    (["'unknown'", "", "", ""], "'review'"),
    (["", "", "", "true"], "'nurture'"),
    (["", "", "", ""], "'nobody'"),
]


def expressions(identifier, values, output_path):
    return {
        "id": identifier,
        "name": identifier,
        "type": "expressionNode",
        "position": {"x": 0, "y": 0},
        "content": {
            "passThrough": True,
            "outputPath": output_path,
            "executionMode": "single",
            "expressions": [{"id": key, "key": key, "value": value} for key, value in values.items()],
        },
    }


def table(identifier, inputs, output, rows, output_path):
    return {
        "id": identifier,
        "name": identifier,
        "type": "decisionTableNode",
        "position": {"x": 0, "y": 0},
        "content": {
            "hitPolicy": "first",
            "passThrough": True,
            "outputPath": output_path,
            "executionMode": "single",
            "inputs": [{"id": f"in{i}", "name": field, "field": field} for i, field in enumerate(inputs)],
            "outputs": [{"id": "out", "name": output, "field": output}],
            "rules": [
                {"_id": str(number), "out": value, **{f"in{i}": cell for i, cell in enumerate(cells)}}
                for number, (cells, value) in enumerate(rows)
            ],
        },
    }


def graph(free_mail):
    position = {"x": 0, "y": 0}
    nodes = [
        {"id": "request", "name": "request", "type": "inputNode", "position": position},
        expressions("facts", FACTS, "facts"),
        # ZEN indexes the rows of a table.
        table(
            "mailbox",
            ["facts.domain"],
            "free",
            [([f"'{domain}'"], "true") for domain in free_mail] + [([""], "false")],
            "mailbox",
        ),
        expressions("scores", SCORES, "scores"),
        table("route", ROUTE_INPUTS, "route", ROUTE_ROWS, "routing"),
        {
            **expressions(
                "decision",
                {
                    "id": "id",
                    "fit": "scores.fit",
                    "engagement": "scores.engagement",
                    "size": "scores.size",
                    "grade": "scores.grade",
                    "mql": "scores.mql",
                    "route": "routing.route",
                },
                None,
            )
        },
        {"id": "response", "name": "response", "type": "outputNode", "position": position},
    ]
    nodes[-2]["content"]["passThrough"] = False
    edges = [
        {"id": f"{a['id']}-{b['id']}", "type": "edge", "sourceId": a["id"], "targetId": b["id"]}
        for a, b in zip(nodes, nodes[1:])
    ]
    return {"nodes": nodes, "edges": edges}


def main(leads_path, free_mail_path, decisions_path):
    with open(free_mail_path, encoding="utf-8") as file:
        free_mail = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    # Batches use all cores and need no event loop for each lead.
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"qualify": graph(free_mail)}}})
    with open(leads_path, "rb") as leads, open(decisions_path, "wb") as decisions:
        while batch := list(islice(leads, BATCH)):
            for answer in engine.evaluate_batch([{"key": "qualify", "context": lead} for lead in batch]):
                decisions.write(orjson.dumps(answer["data"]["result"], option=orjson.OPT_APPEND_NEWLINE))


main(*sys.argv[1:])
