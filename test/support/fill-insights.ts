import type { Query } from './fill-boards.js';

/**
 * Adds so many insights to each of the boards that were filled on this connection, by everybody in turn: a third open to
 * the board, a third to the school, a third to the leerteam. One in fifty was removed, one in nine is used by a colleague.
 */
export async function fillInsights(query: Query, ofEachBoard: number): Promise<void> {
  await query(
    `insert into insight (id, board_id, source, leerteam_id, author_id, title, learned, visibility, written_on, removed_at, version)
     select uuidv7(), t.board_id, 'activity', t.leerteam_id, t.id, s.title, s.reflection,
            ('{board,school,team}'::text[])[1 + i.n / boards.n % 3], date '2025-09-01',
            case when i.n / boards.n % 50 = 0 then timestamptz '2026-03-01' end, 1
       from (select count(distinct board_id)::integer as n, count(*)::integer as teachers from filled_teacher) boards
       cross join lateral generate_series(0, $1::integer * boards.n - 1) i (n)
       join filled_teacher t on t.nth = i.n % boards.teachers
       join filled_text s on s.nth = i.n / boards.n % (select count(*) from filled_text)
      order by i.n`,
    [ofEachBoard],
  );
  await query(`insert into insight_theme (board_id, insight_id, theme_id)
    select i.board_id, i.id, t.ids[1 + length(i.title) % 8] from insight i
      join (select board_id, array_agg(id) as ids from theme group by 1) t on t.board_id = i.board_id`);
  await query(`insert into insight_adoption (id, board_id, insight_id, insight_title, author_id, adopter_id, adopted_on, open_to, version)
    select uuidv7(), i.board_id, i.id, i.title, i.author_id, c.id, date '2026-01-12', 'authors', 1
      from (select *, row_number() over (order by id) as place from insight) i
      join lateral (select id from filled_teacher t
        where t.board_id = i.board_id and t.id <> i.author_id order by t.nth offset i.place / 4 % 200 limit 1) c on true
     where i.place % 9 = 0`);
  await query(`analyze insight, insight_theme, insight_adoption`);
}
