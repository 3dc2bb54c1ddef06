/** How much there is: a teacher's activities go round, a day's work of everybody after another. */
export interface Scale {
  readonly boards: number;
  readonly teachersPerBoard: number;
  readonly activities: number;
  /** How many the first teacher of the first board has. */
  readonly ofOneTeacher: number;
}

export type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

export interface FilledBoards {
  readonly boardId: string;
  /** Who has so many. */
  readonly teacherId: string;
}

/** In every second record, in one of a thousand, and in none. */
export const FREQUENT_WORD = 'feedback';
export const RARE_WORD = 'spiegelwand';
export const NO_WORD = 'onderwaterrobot';

const WORDS =
  `lezen schrijven rekenen spelling woordenschat kringgesprek instructie differentiatie klassenklimaat observatie
  leerlijn toets groepsplan ouders kleuters bovenbouw middenbouw leesplezier vragen stellen samenwerken reflectie coachen
  voorbeeld aanpak begrijpend vloeiend hardop denken strategie motivatie taak rooster afspraak collega ontwerp`.split(
    /\s+/,
  );
/** No divisor of anything here: everybody uses every text. */
const TEXTS = 997;

/**
 * Fills a database with boards, straight into the tables as their owner: everybody's activities lie scattered over the
 * table in the order in which days went by. Nothing of it has a history.
 */
export async function fillBoards(query: Query, scale: Scale): Promise<FilledBoards> {
  // Checking references one by one takes longer than all the rest.
  await query(`set session_replication_role = replica`);
  await fillPlaces(query, scale);
  await fillTexts(query);
  const heavy = Math.ceil(scale.activities / Math.max(1, scale.ofOneTeacher));
  await query(ACTIVITIES, [scale.activities, heavy]);
  await query(`insert into activity_theme (board_id, activity_id, theme_id)
    select a.board_id, a.id, t.ids[1 + a.minutes % 8] from activity a
      join (select board_id, array_agg(id) as ids from theme group by 1) t on t.board_id = a.board_id
     where a.minutes % 2 = 1`);
  await query(`insert into activity_goal (board_id, activity_id, goal_id)
    select a.board_id, a.id, g.id from activity a join goal g on g.board_id = a.board_id and g.owner_id = a.owner_id
     where a.minutes % 3 = 1`);
  await query(`set session_replication_role = origin`);
  const tables = 'activity, activity_theme, activity_goal, goal, theme, staff_member, appointment, leerteam';
  await query(`analyze ${tables}, leerteam_membership, learning_form, school`);
  const [first] = (await query(
    `select board_id as "boardId", id as "teacherId" from filled_teacher where nth = 0`,
  )) as [FilledBoards];
  return first;
}

/** Boards with schools of twenty-five, leerteams of eight, sixteen learning forms and eight themes each. */
async function fillPlaces(query: Query, { boards, teachersPerBoard }: Scale): Promise<void> {
  await query(
    `create temporary table filled_board as
    select (n - 1) as nth, uuidv7() as id from generate_series(1, $1) n`,
    [boards],
  );
  await query(`insert into board (id, name) select id, 'Bestuur ' || nth from filled_board`);
  await query(`insert into learning_form (id, board_id, code, name_nl, name_en, supports, collaborative, place, version)
    select uuidv7(), b.id, 'form_' || n, 'Vorm ' || n, 'Form ' || n, '{own_direction}', false, 'workplace', 1
      from filled_board b cross join generate_series(1, 16) n`);
  await query(`insert into theme (id, board_id, name, version)
    select uuidv7(), b.id, 'Thema ' || n, 1 from filled_board b cross join generate_series(1, 8) n`);
  await query(
    `create temporary table filled_teacher as
     with teachers as (select b.nth as board, b.id as board_id, n - 1 as n, uuidv7() as id
         from generate_series(1, $1) n cross join filled_board b),
       schools as (select board_id, n / 25 as school, uuidv7() as id from teachers group by 1, 2),
       teams as (select board_id, n / 8 as team, uuidv7() as id from teachers group by 1, 2),
       forms as (select board_id, array_agg(id order by id) as ids from learning_form group by 1)
     select row_number() over (order by t.n, t.board) - 1 as nth, t.board_id, t.id, s.id as school_id,
            l.id as leerteam_id, f.ids as form_ids
       from teachers t
       join schools s on s.board_id = t.board_id and s.school = t.n / 25
       join teams l on l.board_id = t.board_id and l.team = t.n / 8
       join forms f on f.board_id = t.board_id`,
    [teachersPerBoard],
  );
  await query(`insert into staff_member (id, board_id, given_name, family_name, version)
    select id, board_id, 'Leraar', nth::text, 1 from filled_teacher`);
  await query(`insert into school (id, board_id, name, time_zone, version)
    select distinct school_id, board_id, 'School', 'Europe/Amsterdam', 1 from filled_teacher`);
  await query(`insert into appointment (id, board_id, staff_member_id, school_id, function_group, from_on)
    select uuidv7(), board_id, id, school_id, 'teacher', '2018-08-01' from filled_teacher`);
  await query(`insert into leerteam (id, board_id, kind, name, founded_on, version)
    select distinct leerteam_id, board_id, 'plg', 'Leerteam', date '2018-08-01', 1 from filled_teacher`);
  await query(`insert into leerteam_membership (id, board_id, leerteam_id, staff_member_id, role, from_on)
    select uuidv7(), board_id, leerteam_id, id, 'member', '2018-08-01' from filled_teacher`);
  await query(`insert into goal (id, board_id, owner_id, title, origin, status, visibility, success_signs, set_on, version)
    select uuidv7(), board_id, id, 'Doel', 'own', 'active', 'private', '{}', '2021-08-01', 1 from filled_teacher`);
  await query(`analyze filled_teacher`);
}

/** Sentences to choose from: making one for every row would take the longest. */
async function fillTexts(query: Query): Promise<void> {
  await query(
    `create temporary table filled_text as
     select n - 1 as nth, words.title || case when n % 2 = 0 then $2 else '' end as title,
            words.reflection || case when n = 500 then $3 else '' end as reflection
       from generate_series(1, $4::integer) n cross join lateral (
         select string_agg(w, ' ') filter (where k <= 4) || ' ' as title,
                string_agg(w, ' ') filter (where k > 4) || ' ' as reflection
           from (select k, ($1::text[])[1 + (n * 7919 + k * 104729 + n * k) % cardinality($1::text[])] as w
                   from generate_series(1, 14) k) chosen) words`,
    [WORDS, FREQUENT_WORD, RARE_WORD, TEXTS],
  );
  await query(`analyze filled_text`);
}

/** $1 activities over five years; each $2th is the first teacher's. */
const ACTIVITIES = `
  insert into activity (id, board_id, owner_id, learning_form_id, title, learned_on, minutes, initiative, visibility,
                        leerteam_id, reflection, source, logged_at, version)
  select uuidv7(), t.board_id, t.id, t.form_ids[1 + (i.n / 7) % 16], s.title,
         date '2021-08-01' + (i.n::bigint * 1680 / $1)::integer, 5 + (i.n * 31::bigint) % 120,
         case when i.n % 3 = 0 then 'team' else 'self_chosen' end,
         case when i.n % 3 = 0 then 'team' when i.n % 5 = 0 then 'school' else 'private' end,
         case when i.n % 3 = 0 then t.leerteam_id end, case when i.n % 2 = 0 then s.reflection end, 'manual', now(), 1
    from (select n, case when n % $2 = 0 then 0 else n % (select count(*) from filled_teacher) end as teacher
            from generate_series(0, $1::integer - 1) n) i
    join filled_teacher t on t.nth = i.teacher
    join filled_text s on s.nth = (i.n / 3) % ${TEXTS}`;
