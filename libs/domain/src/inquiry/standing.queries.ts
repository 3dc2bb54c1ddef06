import { LESSON_STUDY_STANDING } from '../lesson-study/lesson-study.standing.js';
import type { Work } from '../work/work.js';
import { DATA_TEAM_SOURCES } from '../data-team/standing.queries.js';
import { INSIGHT_SOURCE } from '../insights/standing.queries.js';
import { type ArtefactKind } from './artefact-kinds.js';

/* Each answers `kind` and `standing`, a number. Parameters: $1 board, $2 cycle. */

const PLAIN = `select a.kind, count(*) as standing from artefact a where a.board_id = $1 and a.cycle_id = $2 group by a.kind`;

/** Everything that an inquiry makes. What has a table of its own is a line here. */
const SOURCES = [PLAIN, ...LESSON_STUDY_STANDING, ...DATA_TEAM_SOURCES, INSIGHT_SOURCE];

/** How many of each kind of artefact stand in a cycle; a kind of which there is none is left out. */
export async function standingOf(work: Work, cycleId: string): Promise<ReadonlyMap<ArtefactKind, number>> {
  const rows = await work.db.query<{ kind: ArtefactKind; standing: number }[]>(
    `select s.kind, s.standing from (${SOURCES.join(' union all ')}) as s (kind, standing) where s.standing > 0`,
    [work.actor.boardId, cycleId],
  );
  return new Map(rows.map(({ kind, standing }) => [kind, standing]));
}
