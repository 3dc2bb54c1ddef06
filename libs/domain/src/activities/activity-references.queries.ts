import type { StaffWork } from '../work/work.js';
import { knownAudienceSql } from '../visibility/audience.queries.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import { today } from '../work/today.js';
import type { KnownReferences, NamedReferences } from './activities.rules.js';

/** Looks up all that an entry refers to in one query; a membership counts on the day of the activity. */
export async function findReferences(work: StaffWork, named: NamedReferences, on: string): Promise<KnownReferences> {
  const days = { on: '$7::date', today: '$9::date' };
  const audience = { board: '$1', me: '$2', leerteam: '$6::uuid', ...days, sharedWith: '$8' };
  const [known] = await work.db.query<[KnownReferences]>(
    `select ${knownFormSql('$1', '$3')} as "learningForm",
            (select count(*) from theme where board_id = $1 and id = any($4::uuid[])) as themes,
            (select count(*) from theme where board_id = $1 and id = any($4::uuid[])
               and retired_on is not null) as "retiredThemes",
            (select count(*) from goal where board_id = $1 and owner_id = $2 and id = any($5::uuid[])) as goals,
            ${knownAudienceSql(audience)}`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      named.learningForm ?? null,
      named.themeIds ?? [],
      named.goalIds ?? [],
      named.leerteamId ?? null,
      on,
      named.sharedWith ?? [],
      today(work),
    ],
  );
  return known;
}
