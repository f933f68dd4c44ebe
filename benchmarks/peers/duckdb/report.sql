-- The metrics of metrics/rules.accord in DuckDB, of their two last periods. report.py puts in $DECISIONS, $ANSWERS and $AS_OF.
CREATE TEMP TABLE answer AS
  SELECT lead, "at", result, amount
  FROM read_csv('$ANSWERS', header = true,
    columns = {lead: 'VARCHAR', "at": 'TIMESTAMP', result: 'VARCHAR', amount: 'DECIMAL(18, 2)'})
  WHERE "at" <= TIMESTAMP '$AS_OF';

CREATE TEMP TABLE decision AS
  SELECT lead, as_of, definitions."MQL" AS mql, definitions."SQL" AS "sql"
  FROM read_json('$DECISIONS', format = 'newline_delimited', columns = {
    lead: 'VARCHAR', as_of: 'TIMESTAMP', definitions: 'STRUCT("MQL" VARCHAR, "SQL" VARCHAR)'});

-- Where a lead becomes an MQL: the first of these times in each month is a case.
CREATE TEMP TABLE cases AS
  WITH turned AS (
    SELECT lead, as_of AS begun, date_trunc('month', as_of) AS month
    FROM decision
    QUALIFY mql = 'yes' AND lag(mql) OVER (PARTITION BY lead ORDER BY as_of) IS DISTINCT FROM 'yes'
  )
  SELECT lead, month, min(begun) AS begun FROM turned GROUP BY lead, month;

-- What was answered to each case in 30 days, looked at once.
CREATE TEMP TABLE answered AS
  SELECT c.lead, c.month,
    min(a."at") FILTER (a."at" <= c.begun + INTERVAL 5 DAY) AS first_at,
    bool_or(a.result IN ('accepted', 'meeting', 'won') AND a."at" <= c.begun + INTERVAL 5 DAY) AS is_accepted,
    bool_or(a.result = 'meeting') AS has_meeting
  FROM cases c JOIN answer a ON a.lead = c.lead AND a."at" BETWEEN c.begun AND c.begun + INTERVAL 30 DAY
  GROUP BY c.lead, c.month;

CREATE TEMP TABLE qualified AS
  SELECT c.lead, c.month, bool_or(d."sql" = 'yes') AS is_sql, bool_or(d."sql" = 'unknown') AS is_unknown
  FROM cases c JOIN decision d ON d.lead = c.lead AND d.as_of BETWEEN c.begun AND c.begun + INTERVAL 30 DAY
  GROUP BY c.lead, c.month;

-- An amount belongs to the latest case that has begun by then.
CREATE TEMP TABLE earned AS
  SELECT c.month, sum(a.amount) AS amount
  FROM (SELECT * FROM answer WHERE result = 'won') a
    ASOF JOIN cases c ON a.lead = c.lead AND a."at" >= c.begun
  WHERE a."at" <= c.begun + INTERVAL 90 DAY
  GROUP BY c.month;

CREATE TEMP TABLE told AS
  WITH number AS (
    SELECT c.month, count(*) AS cases,
      count(a.first_at) AS answered,
      count(*) FILTER (a.first_at IS NOT NULL AND a.is_accepted) AS accepted,
      count(*) FILTER (q.is_sql) AS sqls,
      count(*) FILTER (q.is_sql OR NOT q.is_unknown) AS known,
      count(*) FILTER (a.has_meeting) AS meetings,
      list_sort(list(coalesce(epoch(a.first_at - c.begun), 'infinity')))[CAST(ceil(count(*) / 2) AS BIGINT)] AS half
    FROM cases c
      LEFT JOIN answered a ON a.lead = c.lead AND a.month = c.month
      LEFT JOIN qualified q ON q.lead = c.lead AND q.month = c.month
    GROUP BY c.month
  )
  SELECT n.month, unnest([
    {metric: 'mqls', days: 0, "of": cases, counted: CAST(cases AS VARCHAR)},
    {metric: 'answered', days: 5, "of": cases, counted: CAST(answered AS VARCHAR)},
    {metric: 'first_call', days: 5, "of": cases, counted: CASE WHEN isfinite(half) THEN CAST(CAST(half AS BIGINT) AS VARCHAR) END},
    {metric: 'acceptance', days: 5, "of": answered, counted: CAST(accepted AS VARCHAR)},
    {metric: 'sql_share', days: 30, "of": known, counted: CAST(sqls AS VARCHAR)},
    {metric: 'meetings', days: 30, "of": cases, counted: CAST(meetings AS VARCHAR)},
    {metric: 'revenue', days: 90, "of": cases, counted: CAST(coalesce(amount, 0) AS VARCHAR)}
  ], recursive := true)
  FROM number n LEFT JOIN earned e ON e.month = n.month;

SELECT strftime(month, '%Y-%m') AS period, metric, "of", counted
FROM told
WHERE month + INTERVAL 1 MONTH + INTERVAL 1 DAY * days <= TIMESTAMP '$AS_OF'
QUALIFY row_number() OVER (PARTITION BY metric ORDER BY month DESC) = 1
ORDER BY metric;
