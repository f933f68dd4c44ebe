-- From lines of JSON to columns; the job has filled `incoming`, `unread`, `broken` and `counts`.

-- What was decided for a later moment stays: to go back, delete the later runs first.
select exists (select from run where as_of > :'as_of') as is_late \gset
\if :is_late
do $$ begin raise exception 'the table has decisions of a later run'; end $$;
\endif

-- Rules with 'identity' name a lead by another field, and then nothing would find its row.
do $$ begin
  if exists (select from incoming where not exists (select from lead where lead.id = whole ->> 'lead')) then
    raise exception 'a decision names a lead by something else than the id of its row: %',
      (select whole ->> 'lead' from incoming
       where not exists (select from lead where lead.id = whole ->> 'lead') limit 1);
  end if;
end $$;

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

-- Who is no lead any more, or cannot be read any more, has no decision.
delete from decision where as_of <> :'as_of'::timestamptz;

delete from reject where run = :'as_of';
insert into reject
select :'as_of', (whole ->> 'line')::bigint, whole ->> 'error', whole ->> 'input' from unread;

delete from breach where run = :'as_of';
insert into breach select :'as_of', whole ->> 'lead', whole -> 'broken' from broken;

insert into run
select :'as_of', coalesce((select whole ->> 'rules' from incoming limit 1), 'none'), whole from counts
on conflict (as_of) do update set rules = excluded.rules, summary = excluded.summary;
