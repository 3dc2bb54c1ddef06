import { NotFound } from '@app/platform';
import { withinSchool } from '../organisations/within-school.js';
import type { Part } from '../work/part.js';
import { today } from '../work/today.js';
import type { StaffWork, Work } from '../work/work.js';
import type { Need, PulseItem } from './pulse-item.entity.js';
import type { Pulse } from './pulse.entity.js';
import { loadPulse } from './pulses.access.js';
import { scaleOf } from './pulses.rules.js';
import { type Change, changeBetween, isComparable, type ToldNeed } from './told-needs.calculation.js';

export const PULSE_STATES = ['open', 'closed'] as const;
export const PULSE_PARTS = ['to_answer', 'answered', 'not_asked'] as const;
export const NO_PULSE_RESULTS = ['still_open', 'not_settled', 'too_few_answered'] as const;
export const NO_PULSE_COMPARISONS = ['first_pulse', 'few_others_asked', 'other_items'] as const;

export type NeedResult = ToldNeed & { readonly need: Need };

type Told = Pick<Pulse, 'id' | 'schoolId' | 'openedOn' | 'closesOn' | 'asked' | 'answered' | 'answeredBound'>;

export interface PulseRow extends Told {
  readonly state: (typeof PULSE_STATES)[number];
  /** What is asked of the actor as long as it is open; how many others answered nobody can see. */
  readonly ownPart: (typeof PULSE_PARTS)[number] | null;
  readonly needs: readonly NeedResult[];
  /** Why nothing is told, where nothing is. */
  readonly noResult: (typeof NO_PULSE_RESULTS)[number] | null;
}

export interface PulseQuestionRow extends Pick<PulseItem, 'need' | 'wordsNl' | 'wordsEn' | 'reversed' | 'scale'> {
  readonly itemId: string;
}

export interface PulseDetail extends Omit<PulseRow, 'needs'> {
  readonly questions: readonly PulseQuestionRow[];
  /** The one validated scale that all questions are of, as the school says. */
  readonly scale: string | null;
  readonly needs: readonly (NeedResult & { readonly change: Change | null })[];
  readonly comparedWithId: string | null;
  /** Why a result stands by itself, where it does. */
  readonly noComparison: (typeof NO_PULSE_COMPARISONS)[number] | null;
}

/* Parameters: $1 board, $2 the actor, $3 today. Nothing of what was answered, nor by how many, is in it before it is settled. */
const ROWS = `select p.id, p.school_id as "schoolId", p.opened_on as "openedOn", p.closes_on as "closesOn", p.asked,
    p.answered, p.answered_bound as "answeredBound", case when p.closes_on > $3 then 'open' else 'closed' end as state,
    case when p.closes_on > $3 then coalesce((select case when m.answered then 'answered' else 'to_answer' end
      from pulse_person m
      where m.board_id = p.board_id and m.pulse_id = p.id and m.staff_member_id = $2), 'not_asked') end as "ownPart",
    coalesce((select jsonb_agg(jsonb_build_object('need', r.need, 'mean', r.mean, 'bound', r.bound, 'low', r.low,
        'high', r.high) order by array_position(array['autonomy', 'relatedness', 'competence'], r.need))
      from pulse_result r where r.board_id = p.board_id and r.pulse_id = p.id), '[]') as needs,
    case when p.closes_on > $3 then 'still_open' when p.settled_on is null then 'not_settled'
      when p.answered is null then 'too_few_answered' end as "noResult"
  from pulse p where p.board_id = $1`;

const parametersOf = (work: StaffWork): unknown[] => [work.actor.boardId, work.actor.staffMemberId, today(work)];

/** The pulses of a school with what is told of them, the latest first, for who works there; one more than the limit. */
export async function listPulses(work: StaffWork, schoolId: string, { after, limit }: Part): Promise<PulseRow[]> {
  await withinSchool(work, schoolId, 'pulse.read');
  return work.db.query<PulseRow[]>(
    `${ROWS} and p.school_id = $4 and ($5::date is null or (p.opened_on, p.id) < ($5, $6::uuid))
      order by p.opened_on desc, p.id desc limit $7`,
    [...parametersOf(work), schoolId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
}

/** One pulse that was opened just now, or came through its door. */
export async function pulseRow(work: StaffWork, id: string): Promise<PulseRow> {
  const [row] = await work.db.query<PulseRow[]>(`${ROWS} and p.id = $4`, [...parametersOf(work), id]);
  if (!row) throw new NotFound('pulse');
  return row;
}

/** What a pulse asks, in order. */
export const questionsOf = (work: Work, pulseId: string): Promise<PulseQuestionRow[]> =>
  work.db.query<PulseQuestionRow[]>(
    `select i.id as "itemId", i.need, i.words_nl as "wordsNl", i.words_en as "wordsEn", i.reversed, i.scale
       from pulse_question q join pulse_item i on i.board_id = q.board_id and i.id = q.item_id
      where q.board_id = $1 and q.pulse_id = $2 order by q.position`,
    [work.actor.boardId, pulseId],
  );

/** One pulse of a school that the actor works at or leads, with what it asks and, once it is settled, what is told. */
export async function readPulse(work: StaffWork, id: string): Promise<PulseDetail> {
  const pulse = await loadPulse(work, id, 'pulse.read');
  const row = await pulseRow(work, id);
  const questions = await questionsOf(work, id);
  const compared = row.noResult === null ? await compare(work, pulse, row, questions) : NOTHING;
  return { ...row, questions, scale: scaleOf(questions), ...compared };
}

type Compared = Pick<PulseDetail, 'needs' | 'comparedWithId' | 'noComparison'>;
const NOTHING: Compared = { needs: [], comparedWithId: null, noComparison: null };

async function compare(
  work: StaffWork,
  { earlierId, changed }: Pulse,
  { needs }: PulseRow,
  questions: readonly PulseQuestionRow[],
): Promise<Compared> {
  const alone = needs.map((told) => ({ ...told, change: null }));
  const because = (noComparison: PulseDetail['noComparison']) => ({ needs: alone, comparedWithId: null, noComparison });
  if (earlierId === null || changed === null) return because('first_pulse');
  if (!isComparable(changed)) return because('few_others_asked');
  const idsOf = (asked: readonly PulseQuestionRow[]): string =>
    asked
      .map(({ itemId }) => itemId)
      .toSorted()
      .join();
  if (idsOf(questions) !== idsOf(await questionsOf(work, earlierId))) return because('other_items');
  const earlier = await pulseRow(work, earlierId);
  const compared = needs.map((told) => {
    const before = earlier.needs.find(({ need }) => need === told.need);
    return { ...told, change: before ? changeBetween(told, before) : null };
  });
  return { needs: compared, comparedWithId: earlierId, noComparison: null };
}
