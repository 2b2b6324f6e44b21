-- A practice record as version 1 left it. Never changed: users have such files.
create table completion (run integer primary key, scenario text not null, title text not null, persona text not null, persona_name text not null, difficulty text not null, mode text not null, finished_at integer not null, passed integer not null, graded integer not null) strict;
create table run (id integer primary key autoincrement, scenario text not null, title text not null, persona text not null, persona_name text not null, difficulty text not null, mode text not null, seed text not null, hash text not null, pack text, origin_run integer, origin_turn integer, started_at integer not null) strict;
create table event (run integer not null references run (id) on delete cascade, position integer not null, at integer not null, kind text not null, body text not null, primary key (run, position)) strict, without rowid;
create table result (run integer primary key references run (id) on delete cascade, outcome text not null, ending text not null, missed text not null, calmness integer, empathy integer, boundary integer, total integer) strict;
create table skill_index (run integer primary key references run (id) on delete cascade, calmness integer, empathy integer, boundary integer, total integer) strict;
create table reflection (run integer primary key references run (id) on delete cascade, calmness integer, empathy integer, boundary integer, turn integer) strict;
create table goal (id integer primary key autoincrement, run integer not null unique references run (id) on delete cascade, text text not null) strict;
insert into run values (4, 'lost-suitcase', 'The lost suitcase', 'angry', 'Angry customer', 'standard', 'guided', 'seed-1', 'h1', null, null, null, 1800000000000);
insert into event values (4, 0, 1800000000001, 'typed', '{"text":"I hear you."}');
insert into event values (4, 1, 1800000000002, 'answered', '{"node":"at-one","reply":"one"}');
insert into completion values (4, 'lost-suitcase', 'The lost suitcase', 'angry', 'Angry customer', 'standard', 'guided', 1800000060000, 1, 1);
insert into result values (4, 'resolved', 'thanks', '["name the feeling","summarise"]', 90, 70, null, 80);
insert into skill_index values (4, 60, -50, null, 5);
insert into reflection values (4, 4, 0, null, 3);
insert into goal values (1, 4, 'Breathe first.');
pragma application_id = 1668246896;
pragma user_version = 1;
