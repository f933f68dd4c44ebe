"""The rules of the benchmark in Polars, lazily: score.py LEADS FREE_MAIL DECISIONS

POLARS_MAX_THREADS sets the number of threads.
"""

import sys

import polars as pl
from polars import col, element, lit, when

# All times of the leads have one form and one zone, so they compare as texts: 2026-11-01 and 14, 60, 90 and
# 180 days before it.
NOW = "2026-11-01T00:00:00Z"
AGO_14 = "2026-10-18T00:00:00Z"
AGO_60 = "2026-09-02T00:00:00Z"
AGO_90 = "2026-08-03T00:00:00Z"
AGO_180 = "2026-05-05T00:00:00Z"

DACH = ["DE", "AT", "CH"]
BOARD = r"(?i)\b(?:CEO|CFO|CTO|COO|CIO|Managing Director|Owner|Founder)\b"
LEAD = r"(?i)\b(?:Head of|Director|VP|Manager|Leiter|Leiterin|Lead)\b"

SCHEMA = {
    "id": pl.String,
    "email": pl.String,
    "job_title": pl.String,
    "industry": pl.String,
    "country": pl.String,
    "website": pl.String,
    "source": pl.String,
    "campaign": pl.String,
    "employees": pl.Int64,
    "annual_revenue": pl.Int64,
    "budget": pl.Float64,
    "decision_in": pl.Int64,
    "growth": pl.Float64,
    "consent": pl.Boolean,
    "customer": pl.Boolean,
    "created_at": pl.String,
    "renewal_on": pl.String,
    "account": pl.Struct({"tier": pl.String}),
    "interests": pl.List(pl.String),
    "activities": pl.List(pl.Struct({"kind": pl.String, "page": pl.String, "at": pl.String})),
}


def points(condition, value):
    return when(condition).then(value).otherwise(0)


def fit(free_mail):
    employees, title, country = col("employees"), col("job_title"), col("country")
    tier = col("account").struct.field("tier")
    domain = col("email").str.split("@").list.last().str.to_lowercase()
    return (
        when(employees >= 1000)
        .then(30)
        .when(employees >= 250)
        .then(25)
        .when(employees >= 50)
        .then(20)
        .when(employees >= 10)
        .then(10)
        .otherwise(0)
        + when(title.str.contains(BOARD)).then(25).when(title.str.contains(LEAD)).then(15).otherwise(0)
        + when(country.is_in(DACH))
        .then(15)
        .when(country.is_in(["FR", "NL", "BE", "PL"]))
        .then(5)
        .otherwise(0)
        + when(tier == "A").then(10).when(tier == "B").then(5).otherwise(0)
        + points(col("industry").is_in(["manufacturing", "logistics", "energy"]), 10)
        + points(col("annual_revenue").is_between(10_000_000, 400_000_000), 5)
        + points(col("growth") >= 12.5, 5)
        + points(col("budget") >= 25_000, 10)
        + points(col("decision_in") <= 6, 5)
        + points(col("renewal_on") < "2027-03-01", 5)
        + points(col("created_at").is_between(lit(AGO_90), lit(NOW)), 5)
        + points(col("interests").list.contains("e-signature"), 5)
        + points(col("campaign").str.starts_with("agile-") | col("campaign").str.starts_with("quick-"), 3)
        + points((col("source") == "referral") & col("website").str.ends_with(".de"), 2)
        - points(domain.is_in(free_mail), 20)
        - points(title.str.to_lowercase().str.contains_any(["student", "praktikant", "azubi"]), 25)
    ).clip(0, 100)


def count(condition):
    """How many activities meet the condition."""
    return col("activities").list.eval(condition).list.sum().fill_null(0)


def field(name):
    return element().struct.field(name)


def since(kind, earliest):
    return (field("kind") == kind) & field("at").is_between(lit(earliest), lit(NOW))


def decisions(leads, free_mail):
    employees, consent, fit_points = col("employees"), col("consent"), col("fit")
    return (
        leads.with_columns(
            fit=fit(free_mail),
            demos=count(since("demo_request", AGO_60)),
            fresh_demos=count(since("demo_request", AGO_14)),
            webinars=count(since("webinar", AGO_180)),
            views=count(since("page_view", AGO_90)),
            prices=count(since("page_view", AGO_90) & field("page").str.starts_with("/pricing")),
        )
        .with_columns(
            engagement=(
                col("demos").clip(0, 1) * 30
                + (col("webinars") * 10).clip(0, 20)
                + (col("views") * 5).clip(0, 15)
                + col("prices").clip(0, 2) * 8
            ).clip(0, 100),
            size=when((employees >= 1000) | (col("annual_revenue") >= 400_000_000))
            .then(lit("Enterprise"))
            .when(employees.is_null())
            .then(lit("unknown"))
            .when(employees >= 10)
            .then(lit("SME"))
            .otherwise(lit("Micro")),
            grade=when(fit_points >= 70)
            .then(lit("A"))
            .when(fit_points >= 50)
            .then(lit("B"))
            .when(fit_points >= 30)
            .then(lit("C"))
            .otherwise(lit("D")),
            fresh=when(col("activities").is_not_null()).then(col("fresh_demos") > 0),
        )
        # Three values: & and | of Polars are Kleene's.
        .with_columns(
            is_mql=~(~consent | col("customer").fill_null(False))
            & (((fit_points >= 20) & col("fresh")) | ((fit_points >= 50) & (col("engagement") >= 20))),
        )
        .select(
            "id",
            "fit",
            "engagement",
            "size",
            "grade",
            mql=when(col("is_mql"))
            .then(lit("yes"))
            .when(col("is_mql").is_null())
            .then(lit("unknown"))
            .otherwise(lit("no")),
            route=when(col("is_mql") & (col("size") == "Enterprise"))
            .then(lit("enterprise_desk"))
            .when(col("is_mql") & col("country").is_in(DACH))
            .then(lit("dach_desk"))
            .when(col("is_mql"))
            .then(lit("inside_sales"))
            .when(col("is_mql").is_null())
            .then(lit("review"))
            .when(consent)
            .then(lit("nurture"))
            .otherwise(lit("nobody")),
        )
    )


def main(leads_path, free_mail_path, decisions_path):
    with open(free_mail_path, encoding="utf-8") as file:
        free_mail = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    # Three times as fast as scan_ndjson, whose reading of nested lists takes most of the time.
    lines = pl.scan_lines(leads_path, name="line")
    leads = lines.select(col("line").str.json_decode(pl.Struct(SCHEMA))).unnest("line")
    decisions(leads, free_mail).sink_ndjson(decisions_path)


main(*sys.argv[1:])
