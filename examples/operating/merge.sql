-- From lines of JSON to columns; the job has filled `incoming`, `unread` and `counts`.
insert into decision
select
  whole ->> 'lead',
  (whole ->> 'as_of')::timestamptz,
  whole ->> 'rules',
  whole #>> '{definitions,MQL}',
  (whole #>> '{scores,engagement,points}')::numeric,
  whole #>> '{route,to}',
  whole #>> '{route,member}',
  (whole #>> '{route,respond_by}')::timestamptz,
  array(select jsonb_array_elements_text(coalesce(whole -> 'missing', '[]'))),
  whole
from incoming
on conflict (lead) do update set
  (as_of, rules, mql, engagement, route, member, respond_by, missing, whole) = (
    excluded.as_of, excluded.rules, excluded.mql, excluded.engagement, excluded.route, excluded.member,
    excluded.respond_by, excluded.missing, excluded.whole);

-- Who is no lead any more has no decision.
delete from decision where not exists (select from lead where lead.id = decision.lead);

delete from reject where run = :'as_of';
insert into reject
select :'as_of', (whole ->> 'line')::bigint, whole ->> 'error', whole ->> 'input' from unread;

insert into run
select :'as_of', coalesce((select whole ->> 'rules' from incoming limit 1), 'none'), whole from counts
on conflict (as_of) do update set rules = excluded.rules, summary = excluded.summary;
