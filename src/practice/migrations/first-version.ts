/** Version 1: calls as completed, and apart from that their details. */

// Ids are never used twice: a completion outlives the run that it was of.
export const firstVersion = `
create table completion (
  run integer primary key,
  scenario text not null,
  title text not null,
  persona text not null,
  persona_name text not null,
  difficulty text not null,
  mode text not null,
  finished_at integer not null,
  passed integer not null,
  graded integer not null
) strict;

create table run (
  id integer primary key autoincrement,
  scenario text not null,
  title text not null,
  persona text not null,
  persona_name text not null,
  difficulty text not null,
  mode text not null,
  seed text not null,
  hash text not null,
  pack text,
  origin_run integer,
  origin_turn integer,
  started_at integer not null
) strict;

create table event (
  run integer not null references run (id) on delete cascade,
  position integer not null,
  at integer not null,
  kind text not null,
  body text not null,
  primary key (run, position)
) strict, without rowid;

create table result (
  run integer primary key references run (id) on delete cascade,
  outcome text not null,
  ending text not null,
  missed text not null,
  calmness integer,
  empathy integer,
  boundary integer,
  total integer
) strict;

create table skill_index (
  run integer primary key references run (id) on delete cascade,
  calmness integer,
  empathy integer,
  boundary integer,
  total integer
) strict;

create table reflection (
  run integer primary key references run (id) on delete cascade,
  calmness integer,
  empathy integer,
  boundary integer,
  turn integer
) strict;

create table goal (
  id integer primary key autoincrement,
  run integer not null unique references run (id) on delete cascade,
  text text not null
) strict;
`;
