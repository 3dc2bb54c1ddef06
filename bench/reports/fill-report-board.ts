import { fillBoards, type Query } from '../../test/support/fill-boards.js';

/** What a report on staff reads, for so many of them; 2,000 is a board of eighty schools. */
export interface ReportBoardScale {
  readonly staff: number;
  readonly activitiesEach: number;
  /** Hypotheses of leerteams and of goals, on their own groups. */
  readonly hypotheses: number;
}

export interface ReportBoard {
  readonly boardId: string;
  readonly period: { readonly fromOn: string; readonly untilOn: string };
}

const PUPILS_A_GROUP = 24;
/** One group for so many staff: of part-timers, two have one. */
const STAFF_A_GROUP = 2.5;

/**
 * A board with a year behind it: schools, leerteams that met each month, goals that were looked at, lead turns, pupils
 * measured twice and hypotheses on them. Straight into the tables, with no history; the same rows for the same scale.
 */
export async function fillReportBoard(query: Query, scale: ReportBoardScale): Promise<ReportBoard> {
  const { staff, activitiesEach, hypotheses } = scale;
  const activities = staff * activitiesEach;
  const { boardId } = await fillBoards(query, {
    boards: 1,
    teachersPerBoard: staff,
    activities,
    ofOneTeacher: activitiesEach,
  });
  await query(`set session_replication_role = replica`);
  await query(
    `insert into school_year (id, board_id, name, from_on, until_on, version)
    values (uuidv7(), $1, '2025-2026', '2025-08-01', '2026-08-01', 1)`,
    [boardId],
  );
  await query(`update school set name = 'School ' || right(id::text, 12)`);
  // All of it in the year that is reported on, and what was tried written down now and then.
  await query(`update activity set learned_on = date '2025-08-25' + (learned_on - date '2021-08-01') % 180`);
  await query(`update activity set try_out = 'Morgen probeer ik dit in de kring.' where minutes % 5 = 0`);
  await query(`update goal set visibility = 'team', set_on = '2025-08-25'`);
  await query(`insert into goal_check_in (id, board_id, goal_id, checked_on, note, progress, version)
    select uuidv7(), g.board_id, g.id, date '2025-09-15' + 30 * n, 'Het gaat vooruit.', 20 * n, 1
      from goal g cross join generate_series(1, 4) n`);
  await meetAndLead(query);
  await measurePupils(query, boardId, Math.round(staff / STAFF_A_GROUP));
  await declare(query, boardId, hypotheses);
  await query(`set session_replication_role = origin`);
  await query('analyze');
  return { boardId, period: { fromOn: '2025-08-01', untilOn: '2026-02-01' } };
}

async function meetAndLead(query: Query): Promise<void> {
  await query(`insert into meeting (id, board_id, leerteam_id, title, held_on, minutes, version)
    select uuidv7(), l.board_id, l.id, 'Bijeenkomst ' || n, date '2025-08-26' + 28 * (n - 1), 60, 1
      from leerteam l cross join generate_series(1, 6) n`);
  await query(`insert into meeting_attendance (board_id, meeting_id, staff_member_id)
    select h.board_id, h.id, m.staff_member_id from meeting h
      join leerteam_membership m on m.board_id = h.board_id and m.leerteam_id = h.leerteam_id
     where hashtext(h.id::text || m.staff_member_id::text) % 8 <> 0`);
  await query(`insert into lead_turn (id, board_id, leerteam_id, leader_id, meeting_id)
    select uuidv7(), h.board_id, h.leerteam_id, (
             select m.staff_member_id from leerteam_membership m
              where m.board_id = h.board_id and m.leerteam_id = h.leerteam_id
              order by hashtext(h.id::text || m.staff_member_id::text) limit 1), h.id
      from meeting h`);
}

/** Scores around 50 and 57, that go together, with a part that is the group's. */
async function measurePupils(query: Query, boardId: string, groups: number): Promise<void> {
  await query(
    `insert into pupil_group (id, board_id, school_id, school_year_id, name, grade, version)
    select uuidv7(), $1, s.ids[1 + n % cardinality(s.ids)], y.id, 'Groep ' || n, 3 + n % 6, 1
      from generate_series(1, $2::integer) n,
           (select array_agg(id order by id) as ids from school) s, school_year y`,
    [boardId, groups],
  );
  await query(`insert into teaching_assignment (id, board_id, pupil_group_id, staff_member_id, from_on)
    select uuidv7(), g.board_id, g.id, (
             select t.id from filled_teacher t where t.school_id = g.school_id
              order by hashtext(g.id::text || t.id::text) limit 1), '2025-08-01'
      from pupil_group g`);
  await query(
    `insert into outcome_measure (id, board_id, test_line, test_version, subject, scale, grades, version)
    values (uuidv7(), $1, 'Toets', '1', 'taal', 'vaardigheidsscore', '{}', 1)`,
    [boardId],
  );
  await query(
    `insert into measuring_moment (id, board_id, name, from_on, until_on, version) values
    (uuidv7(), $1, 'Begin', '2025-09-01', '2025-10-01', 1), (uuidv7(), $1, 'Midden', '2026-01-10', '2026-02-01', 1)`,
    [boardId],
  );
  await query(
    `insert into purpose_consent (id, board_id, purpose, decided_on, document_title, recorded_by, recorded_at)
    select uuidv7(), $1, p, '2025-08-01', 'Besluit', (select id from filled_teacher where nth = 0), now()
      from unnest(array['pulse', 'pupil_outcomes_and_learning']) p`,
    [boardId],
  );
  const part = (seed: string) => `(hashtext(${seed}) % 1000) / 100.0`;
  await query(`insert into outcome_result (board_id, measure_id, pupil_code, measured_on, pupil_group_id, score)
    select g.board_id, m.id, md5(g.id::text || n), w.on_day, g.id,
           50 + ${part(`g.id::text || n`)} + w.nth * (7 + ${part('g.id::text')} / 5 + ${part(`n || g.id::text`)} / 3)
      from pupil_group g cross join generate_series(1, ${PUPILS_A_GROUP}) n
     cross join (values (0, date '2025-09-15'), (1, date '2026-01-15')) w (nth, on_day), outcome_measure m`);
}

/** Half of goals, on the group of their owner; half of a leerteam's cycle, on the groups of its members. */
async function declare(query: Query, boardId: string, hypotheses: number): Promise<void> {
  await query(
    `insert into method (id, board_id, code, name_nl, name_en, version)
    values (uuidv7(), $1, 'measured', 'Methode', 'Method', 1)`,
    [boardId],
  );
  await query(`insert into method_version (id, board_id, method_id, number, template, published_at)
    select uuidv7(), board_id, id, 1, '{"phases": []}', now() from method where code = 'measured'`);
  await query(
    `insert into cycle (id, board_id, leerteam_id, method_version_id, title, phase, round, began_on, version)
    select uuidv7(), l.board_id, l.id, v.id, 'Cyclus', 'first', 1, '2025-08-25', 1
      from (select *, row_number() over (order by id) as n from leerteam) l, method_version v where l.n <= $1`,
    [Math.floor(hypotheses / 2)],
  );
  const moments = `(select id from measuring_moment order by from_on limit 1), (select id from measuring_moment order by from_on desc limit 1)`;
  const columns = `id, board_id, goal_id, cycle_id, declared_by_id, declared_at, post_hoc, theme_id, expected,
    first_measure_id, second_measure_id, first_moment_id, second_moment_id, version`;
  const rest = `null, '2025-08-28', false, (select id from theme order by id limit 1), 'more_growth', m.id, m.id, ${moments}, 1`;
  await query(`insert into impact_hypothesis (${columns})
    select uuidv7(), c.board_id, null, c.id, ${rest} from cycle c, outcome_measure m`);
  await query(
    `insert into impact_hypothesis (${columns})
    select uuidv7(), g.board_id, g.id, null, ${rest}
      from (select g.*, row_number() over (order by g.id) as n from goal g
             where exists (select from teaching_assignment t where t.board_id = g.board_id and t.staff_member_id = g.owner_id)) g,
           outcome_measure m where g.n <= $1`,
    [Math.ceil(hypotheses / 2)],
  );
  await query(
    `insert into impact_hypothesis_group (board_id, hypothesis_id, pupil_group_id)
    select distinct h.board_id, h.id, t.pupil_group_id from impact_hypothesis h
      left join goal g on g.id = h.goal_id
      left join cycle c on c.id = h.cycle_id
      left join leerteam_membership m on m.leerteam_id = c.leerteam_id
      join teaching_assignment t on t.staff_member_id = coalesce(g.owner_id, m.staff_member_id)
     where $1::uuid = h.board_id`,
    [boardId],
  );
}
