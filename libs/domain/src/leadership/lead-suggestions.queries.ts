import { memberOnSql } from '../leerteams/members.queries.js';
import { loadLeerteam } from '../leerteams/leerteams.access.js';
import { namedSchoolYear, schoolYearsOf } from '../organisations/named-school-year.js';
import { type NamedPerson, personSql } from '../people/named-person.queries.js';
import { today } from '../work/today.js';
import type { StaffWork } from '../work/work.js';
import { DATED_TURNS } from './lead-turns.queries.js';
import { type Reason, reasonsToLead } from './lead-suggestions.rules.js';
import type { LedKind } from './lead-turns.rules.js';

export interface LeadSuggestion {
  readonly person: NamedPerson;
  readonly reasons: readonly Reason[];
}

interface Candidate {
  readonly person: NamedPerson;
  readonly wouldLead: boolean;
  /** The themes of the team that they are good at, or interested in, by name. */
  readonly expertise: readonly string[];
  readonly interests: readonly string[];
}

/** On the theme that is asked for ($5), or else on one of the team's ($2): of its own, or of a cycle that runs. */
const ON_THEME = `case when $5::uuid is not null then i.theme_id = $5 else i.theme_id in (
  select lt.theme_id from leerteam_theme lt where lt.board_id = $1 and lt.leerteam_id = $2
  union select c.theme_id from cycle c where c.board_id = $1 and c.leerteam_id = $2 and c.ended_on is null) end`;

const themesOf = (kind: string): string => `array(select h.name from interest i
  join theme h on h.board_id = i.board_id and h.id = i.theme_id
  where i.board_id = s.board_id and i.owner_id = s.id and i.kind = '${kind}' and ${ON_THEME} order by h.name)`;

/**
 * Members who could lead next, by name: those who led nothing here in this school year and said in the register that
 * they would like to, or that they are good at a theme of the team's. The rules are in plain sight, and rank nobody.
 */
export async function suggestLeaders(
  work: StaffWork,
  leerteamId: string,
  asked: { readonly for: LedKind; readonly themeId?: string },
): Promise<LeadSuggestion[]> {
  await loadLeerteam(work, leerteamId, 'lead-turn.read');
  const year = namedSchoolYear(work, await schoolYearsOf(work));
  // Teammates find each other's lines in the register, however narrow those were opened.
  const candidates = await work.db.query<Candidate[]>(
    `select ${personSql('s')} as person,
            exists (select from interest i where i.board_id = s.board_id and i.owner_id = s.id and i.would_lead
              and ($5::uuid is null or i.theme_id = $5)) as "wouldLead",
            ${themesOf('expertise')} as expertise, ${themesOf('interest')} as interests
       from staff_member s
      where s.board_id = $1 and s.erased_at is null
        and ${memberOnSql('$2', 's.id', '$3')}
        and not exists (select from ${DATED_TURNS} and t.leerteam_id = $2 and t.leader_id = s.id
              and t.accepted_on is not null and d.from_on < $6 and (d.until_on is null or d.until_on > $4))
      order by s.family_name, s.given_name, s.id`,
    [work.actor.boardId, leerteamId, today(work), year.fromOn, asked.themeId ?? null, year.untilOn],
  );
  return candidates.flatMap(({ person, ...said }) => {
    const reasons = reasonsToLead(asked.for, said);
    return reasons.length === 0 ? [] : [{ person, reasons }];
  });
}
