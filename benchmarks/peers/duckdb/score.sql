-- The rules of the benchmark in DuckDB. $LEADS, $FREE_MAIL and $DECISIONS are put in by run.py.
CREATE TEMP TABLE free_mail AS
  SELECT column0 AS domain
  FROM read_csv('$FREE_MAIL', header = false, columns = {'column0': 'VARCHAR'}, comment = '#');

COPY (
  WITH
  lead AS (
    -- One pass over the activities first leaves the four counts little to do. All times of the leads have one form
    -- and one zone, so they compare as texts, which is faster than reading them as TIMESTAMP: 14, 60, 90 and 180
    -- days before 2026-11-01.
    SELECT * REPLACE (list_filter(activities, lambda a: a.kind IN ('demo_request', 'webinar', 'page_view')
      AND a."at" BETWEEN '2026-05-05T00:00:00Z' AND '2026-11-01T00:00:00Z') AS activities)
    FROM read_json('$LEADS', format = 'newline_delimited', columns = {
      id: 'VARCHAR', email: 'VARCHAR', job_title: 'VARCHAR', industry: 'VARCHAR', country: 'VARCHAR',
      website: 'VARCHAR', source: 'VARCHAR', campaign: 'VARCHAR', employees: 'INTEGER', annual_revenue: 'BIGINT',
      budget: 'DOUBLE', decision_in: 'INTEGER', growth: 'DOUBLE', consent: 'BOOLEAN',
      customer: 'BOOLEAN', created_at: 'VARCHAR', renewal_on: 'VARCHAR', account: 'STRUCT(tier VARCHAR)',
      interests: 'VARCHAR[]', activities: 'STRUCT(kind VARCHAR, page VARCHAR, "at" VARCHAR)[]'})
  ),
  counted AS (
    SELECT *,
      len(list_filter(activities, lambda a: a.kind = 'demo_request'
        AND a."at" >= '2026-09-02T00:00:00Z')) AS demos,
      len(list_filter(activities, lambda a: a.kind = 'demo_request'
        AND a."at" >= '2026-10-18T00:00:00Z')) AS fresh_demos,
      len(list_filter(activities, lambda a: a.kind = 'webinar')) AS webinars,
      list_filter(activities, lambda a: a.kind = 'page_view'
        AND a."at" >= '2026-08-03T00:00:00Z') AS views
    FROM lead
  ),
  scored AS (
    SELECT id, country, consent, customer, employees, annual_revenue, activities, fresh_demos,
      greatest(0, least(100,
        CASE WHEN employees >= 1000 THEN 30 WHEN employees >= 250 THEN 25 WHEN employees >= 50 THEN 20
             WHEN employees >= 10 THEN 10 ELSE 0 END
        + CASE WHEN regexp_matches(job_title,
                 '\b(CEO|CFO|CTO|COO|CIO|Managing Director|Owner|Founder)\b', 'i') THEN 25
               WHEN regexp_matches(job_title, '\b(Head of|Director|VP|Manager|Leiter|Leiterin|Lead)\b', 'i') THEN 15
               ELSE 0 END
        + CASE WHEN country IN ('DE', 'AT', 'CH') THEN 15 WHEN country IN ('FR', 'NL', 'BE', 'PL') THEN 5 ELSE 0 END
        + CASE account.tier WHEN 'A' THEN 10 WHEN 'B' THEN 5 ELSE 0 END
        + CASE WHEN industry IN ('manufacturing', 'logistics', 'energy') THEN 10 ELSE 0 END
        + CASE WHEN annual_revenue BETWEEN 10000000 AND 400000000 THEN 5 ELSE 0 END
        + CASE WHEN growth >= 12.5 THEN 5 ELSE 0 END
        + CASE WHEN budget >= 25000 THEN 10 ELSE 0 END
        + CASE WHEN decision_in <= 6 THEN 5 ELSE 0 END
        + CASE WHEN renewal_on < '2027-03-01' THEN 5 ELSE 0 END
        + CASE WHEN created_at BETWEEN '2026-08-03T00:00:00Z' AND '2026-11-01T00:00:00Z' THEN 5 ELSE 0 END
        + CASE WHEN list_contains(interests, 'e-signature') THEN 5 ELSE 0 END
        + CASE WHEN starts_with(campaign, 'agile-') OR starts_with(campaign, 'quick-') THEN 3 ELSE 0 END
        + CASE WHEN source = 'referral' AND ends_with(website, '.de') THEN 2 ELSE 0 END
        - CASE WHEN lower(split_part(email, '@', -1)) IN (SELECT domain FROM free_mail) THEN 20 ELSE 0 END
        - CASE WHEN contains(lower(job_title), 'student') OR contains(lower(job_title), 'praktikant')
                 OR contains(lower(job_title), 'azubi') THEN 25 ELSE 0 END
      )) AS fit,
      CASE WHEN activities IS NULL THEN 0 ELSE least(100,
        least(demos, 1) * 30 + least(webinars * 10, 20) + least(len(views) * 5, 15)
        + least(len(list_filter(views, lambda a: starts_with(a.page, '/pricing'))), 2) * 8) END AS engagement
    FROM counted
  ),
  decided AS (
    SELECT id, fit, engagement, country, consent,
      CASE WHEN employees >= 1000 OR annual_revenue >= 400000000 THEN 'Enterprise'
           WHEN employees IS NULL THEN 'unknown'
           WHEN employees >= 10 THEN 'SME' ELSE 'Micro' END AS size,
      CASE WHEN fit >= 70 THEN 'A' WHEN fit >= 50 THEN 'B' WHEN fit >= 30 THEN 'C' ELSE 'D' END AS grade,
      -- SQL's three-valued logic is Kleene's.
      NOT (NOT consent OR customer IS NOT DISTINCT FROM true)
        AND ((fit >= 20 AND fresh_demos > 0) OR (fit >= 50 AND engagement >= 20)) AS mql
    FROM scored
  )
  SELECT id, fit, engagement, size, grade,
    CASE WHEN mql THEN 'yes' WHEN NOT mql THEN 'no' ELSE 'unknown' END AS mql,
    CASE WHEN mql AND size = 'Enterprise' THEN 'enterprise_desk'
         WHEN mql AND country IN ('DE', 'AT', 'CH') THEN 'dach_desk'
         WHEN mql THEN 'inside_sales'
         WHEN mql IS NULL THEN 'review'
         WHEN consent THEN 'nurture' ELSE 'nobody' END AS route
  FROM decided
) TO '$DECISIONS' (FORMAT json);
