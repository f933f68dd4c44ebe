# The rules of the benchmark in jq: jq -c --argjson free_mail '{"gmail.com": true, …}' -f score.jq LEADS

def now_at: "2026-11-01T00:00:00Z";
# All times of the leads have one form and one zone, so they compare as texts: 14, 60, 90 and 180 days before.
def ago14: "2026-10-18T00:00:00Z";
def ago60: "2026-09-02T00:00:00Z";
def ago90: "2026-08-03T00:00:00Z";
def ago180: "2026-05-05T00:00:00Z";

def among($texts): . != null and $texts[.];

def headcount:
  if . == null then 0 elif . >= 1000 then 30 elif . >= 250 then 25 elif . >= 50 then 20 elif . >= 10 then 10
  else 0 end;

def position:
  if . == null then 0
  else
    (if test("\\b(CEO|CFO|CTO|COO|CIO|Managing Director|Owner|Founder)\\b"; "i") then 25
     elif test("\\b(Head of|Director|VP|Manager|Leiter|Leiterin|Lead)\\b"; "i") then 15
     else 0 end)
    - (if ascii_downcase | contains("student") or contains("praktikant") or contains("azubi") then 25 else 0 end)
  end;

def fit:
  (.employees | headcount)
  + (.job_title | position)
  + (if .country | among({DE: true, AT: true, CH: true}) then 15
     elif .country | among({FR: true, NL: true, BE: true, PL: true}) then 5 else 0 end)
  + (.account.tier | if . == "A" then 10 elif . == "B" then 5 else 0 end)
  + (if .industry | among({manufacturing: true, logistics: true, energy: true}) then 10 else 0 end)
  + (.annual_revenue | if . != null and . >= 10000000 and . <= 400000000 then 5 else 0 end)
  + (if .growth != null and .growth >= 12.5 then 5 else 0 end)
  + (if .budget != null and .budget >= 25000 then 10 else 0 end)
  + (if .decision_in != null and .decision_in <= 6 then 5 else 0 end)
  + (if .renewal_on != null and .renewal_on < "2027-03-01" then 5 else 0 end)
  + (.created_at | if . != null and . >= ago90 and . <= now_at then 5 else 0 end)
  + (if .interests != null and (.interests | index("e-signature")) != null then 5 else 0 end)
  + (.campaign | if . != null and (startswith("agile-") or startswith("quick-")) then 3 else 0 end)
  + (if .source == "referral" and .website != null and (.website | endswith(".de")) then 2 else 0 end)
  - (if .email != null and (.email | split("@") | last | ascii_downcase | among($free_mail)) then 20 else 0 end)
  | if . < 0 then 0 elif . > 100 then 100 else . end;

# Counts in one pass over the activities: demos, fresh demos, webinars, page views, views of prices.
def counts:
  reduce (.activities // [] | .[] | select(.at <= now_at)) as $a ([0, 0, 0, 0, 0];
    if $a.kind == "page_view" then
      if $a.at >= ago90 then
        .[3] += 1 | if $a.page | startswith("/pricing") then .[4] += 1 else . end
      else . end
    elif $a.kind == "webinar" then if $a.at >= ago180 then .[2] += 1 else . end
    elif $a.kind == "demo_request" and $a.at >= ago60 then
      .[0] += 1 | if $a.at >= ago14 then .[1] += 1 else . end
    else . end);

def at_most($limit): if . > $limit then $limit else . end;

def size:
  if (.employees // 0) >= 1000 or (.annual_revenue // 0) >= 400000000 then "Enterprise"
  elif .employees == null then "unknown"
  elif .employees >= 10 then "SME" else "Micro" end;

def mql($fit; $engagement; $fresh_demos):
  if .consent == false or .customer == true then "no"
  else
    (if $fit >= 50 and $engagement >= 20 then "yes"
     elif $fit < 20 then "no"
     elif .activities == null then "unknown"
     elif $fresh_demos > 0 then "yes" else "no" end) as $body
    | if $body == "yes" and .consent == null then "unknown" else $body end
  end;

def route($mql; $size):
  if $mql == "yes" then
    if $size == "Enterprise" then "enterprise_desk"
    elif .country | among({DE: true, AT: true, CH: true}) then "dach_desk" else "inside_sales" end
  elif $mql == "unknown" then "review"
  elif .consent == true then "nurture" else "nobody" end;

fit as $fit
| counts as $counts
| (($counts[0] | at_most(1)) * 30 + ($counts[2] * 10 | at_most(20)) + ($counts[3] * 5 | at_most(15))
   + ($counts[4] | at_most(2)) * 8 | at_most(100)) as $engagement
| size as $size
| mql($fit; $engagement; $counts[1]) as $mql
| {id, fit: $fit, engagement: $engagement, size: $size,
   grade: (if $fit >= 70 then "A" elif $fit >= 50 then "B" elif $fit >= 30 then "C" else "D" end),
   mql: $mql, route: route($mql; $size)}
