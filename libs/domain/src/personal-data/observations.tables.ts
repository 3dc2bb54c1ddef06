import { emptied, nameIn, nameOf, ownTitleIn, type PersonalTable, removed } from './personal-table.js';

const ofObservation = (condition: string, person = '$2'): string =>
  `exists (select from observation o
    where o.board_id = t.board_id and o.id = t.observation_id and o.owner_id = ${person}${condition})`;

/** The teacher reads what observers wrote once the lesson was held. */
const HELD = ` and o.status <> 'prepared'`;
/** And sheets that are handed in once their own is, or after the conversation: an export leads nobody either. */
const COMPARED = ` and (o.status in ('discussed', 'revisited') or exists (select from observation_sheet own
    where own.board_id = o.board_id and own.observation_id = o.id and own.author_id = o.owner_id
      and own.handed_in_at is not null))`;

const teacher = `(select s.given_name || ' ' || s.family_name from observation o
    join staff_member s on s.board_id = o.board_id and s.id = o.owner_id
    where o.board_id = t.board_id and o.id = t.observation_id)`;
const frame = {
  lesson_on: nameIn('observation', 'observation_id', 'lesson_on'),
  teacher_name: teacher,
  own_title: ownTitleIn('observation'),
};

/**
 * What is seen of a lesson is its teacher's: it goes with them, and stays with them, nameless, when an observer goes.
 * Rows that an observer left in another's record are told from one's own by whose the observation is.
 */
export const observationTables: readonly PersonalTable[] = [
  emptied(
    [
      'observation_note',
      `(t.author_id = $2 or ${ofObservation(HELD)})`,
      'wat er in je les is opgeschreven, en wat jij bij anderen opschreef',
      'what was written down in your lesson, and what you wrote down in those of others',
    ],
    {
      nl: 'Wat je bij een collega in de les opschreef, zonder je naam: het is van die collega.',
      en: 'What you wrote down in a lesson of a colleague, without your name: it is that colleague’s.',
    },
    {
      also: { ...frame, author_name: nameOf('author_id') },
      by: {
        statement: `delete from observation_note t using who
          where t.board_id = who.board and ${ofObservation('', 'who.person')}`,
      },
    },
  ),
  emptied(
    [
      'observation_sheet',
      `(t.author_id = $2 or t.handed_in_at is not null and ${ofObservation(COMPARED)})`,
      'kijkwijzers die over je les zijn ingevuld, en die jij bij anderen invulde',
      'viewing guides that were filled in on your lesson, and that you filled in on those of others',
    ],
    {
      nl: 'Een kijkwijzer die je over de les van een collega inleverde, zonder je naam: die is van die collega.',
      en: 'A viewing guide that you handed in on a lesson of a colleague, without your name: it is that colleague’s.',
    },
    {
      also: { ...frame, author_name: nameOf('author_id') },
      by: {
        statement: `delete from observation_sheet t using who where t.board_id = who.board
          and (${ofObservation('', 'who.person')} or t.author_id = who.person and t.handed_in_at is null)`,
      },
    },
  ),
  removed(
    [
      'observation_pupil_view',
      ofObservation(''),
      'hoe leerlingen je les zagen, als gemiddelde',
      'how pupils saw your lesson, as a mean',
    ],
    { also: frame },
  ),
  emptied(
    [
      'observation_observer',
      `(t.staff_member_id = $2 or ${ofObservation('')})`,
      'wie er bij je les was, en bij wie jij was',
      'who was at your lesson, and at whose you were',
    ],
    {
      nl: 'Dat er bij de les van een collega iemand was.',
      en: 'That somebody was at a lesson of a colleague.',
    },
    {
      also: {
        ...frame,
        observer_name: nameOf('staff_member_id'),
        // What an observer logged is theirs.
        activity_id: `case when t.staff_member_id = $2 then t.activity_id end`,
      },
      // Those of the person's own lessons go with the observation, in the next line.
      by: {
        statement: `update observation_observer t
          set activity_id = null, answer = case when t.answer = 'invited' then 'declined' else t.answer end
          from who where t.board_id = who.board and t.staff_member_id = who.person`,
      },
    },
  ),
  removed(['observation', 'owner_id', 'je lesobservaties', 'observations of your lessons'], {
    also: {
      pupil_group_name: nameIn('pupil_group', 'pupil_group_id'),
      instrument_name: `(select i.name_nl from instrument_version v
        join instrument i on i.board_id = v.board_id and i.id = v.instrument_id
        where v.board_id = t.board_id and v.id = t.instrument_version_id)`,
    },
  }),
];
