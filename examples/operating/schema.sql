-- Where leads come from and decisions go. Names are examples; the nightly job uses these.
create table if not exists lead (
  id         text primary key,
  data       jsonb not null,                 -- as the CRM sends it
  changed_at timestamptz not null default now()
);

-- The latest decision about each lead: what is asked often as columns, all of it as JSON.
create table if not exists decision (
  lead       text primary key,
  as_of      timestamptz not null,
  rules      text not null,                  -- the fingerprint of the rules that decided
  mql        text not null check (mql in ('yes', 'no', 'unknown')),
  engagement numeric not null,
  route      text,
  member     text,
  respond_by timestamptz,
  missing    text[] not null,
  whole      jsonb not null
);

-- Leads that could not be read, by run.
create table if not exists reject (
  run   timestamptz not null,
  line  bigint not null,
  error text not null,
  input text
);

-- Leads that break a promise of the rules ('ensure'), by run.
create table if not exists breach (
  run      timestamptz not null,
  lead     text not null,
  promises jsonb not null
);

-- What happened in each run; `summary` is the file that accord writes.
create table if not exists run (
  as_of   timestamptz primary key,
  rules   text not null,
  summary jsonb not null
);
