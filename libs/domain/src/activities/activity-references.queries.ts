import type { StaffWork } from '../work/work.js';
import { knownAudienceSql } from '../visibility/audience.queries.js';
import { knownFormSql } from '../learning-forms/learning-forms.queries.js';
import { today } from '../work/today.js';
import type { KnownReferences, NamedReferences } from './activities.rules.js';

/** What an entry refers to, and the day on which a membership counts: that of the activity. */
type NamedOn = NamedReferences & { readonly learnedOn: string };

/** Looks up all that one entry of the actor's refers to. */
export async function findReferencesOf(work: StaffWork, named: NamedOn): Promise<KnownReferences> {
  const [known] = (await findReferences(work, [named])) as [KnownReferences];
  return known;
}

/** Looks up all that entries of the actor's refer to, in one query; an answer for each, in their order. */
export function findReferences(work: StaffWork, named: readonly NamedOn[]): Promise<KnownReferences[]> {
  const on = today(work);
  const days = { on: 'e.learned_on', today: 'e.today' };
  const audience = { board: '$1', me: '$2', leerteam: 'e.leerteam', ...days, sharedWith: 'e.shared_with' };
  return work.db.query<KnownReferences[]>(
    `select ${knownFormSql('$1', 'e.form')} as "learningForm",
            (select count(*) from theme where board_id = $1 and id = any(e.themes)) as themes,
            (select count(*) from theme where board_id = $1 and id = any(e.themes)
               and retired_on is not null) as "retiredThemes",
            (select count(*) from goal where board_id = $1 and owner_id = $2 and id = any(e.goals)) as goals,
            ${knownAudienceSql(audience)}
       from jsonb_to_recordset($3::jsonb) as e (n integer, form text, themes uuid[], goals uuid[], leerteam uuid,
              learned_on date, shared_with uuid[], today date)
      order by e.n`,
    [
      work.actor.boardId,
      work.actor.staffMemberId,
      JSON.stringify(
        named.map(({ learningForm, themeIds = [], goalIds = [], leerteamId, learnedOn, sharedWith = [] }, n) => ({
          n,
          form: learningForm,
          themes: themeIds,
          goals: goalIds,
          leerteam: leerteamId,
          learned_on: learnedOn,
          shared_with: sharedWith,
          today: on,
        })),
      ),
    ],
  );
}
