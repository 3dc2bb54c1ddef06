import type { Violation } from '@app/platform';
import type { StaffWork } from '../work/work.js';
import { type ImportedRow, type KnownNames, resolveNames } from './activity-imports.rules.js';
import { hashOf, type Landing, logOnce, type Planned, planToLog, type SentEntry } from './log-once.js';

/** What becomes of a row of a file. */
export interface LandedRow<Landed> {
  readonly row: number;
  /** What was read in it; null where it is refused for a name. */
  readonly sent: SentEntry | null;
  readonly landing: Landed | { readonly outcome: 'refused'; readonly violations: readonly Violation[] };
}

const WAY = { origin: 'import', source: 'import' } as const;

/** What importing these rows as the actor's own would do. Reads only. */
export const planActivityImport = (work: StaffWork, rows: readonly ImportedRow[]): Promise<LandedRow<Planned>[]> =>
  landRows(work, rows, (sent) => planToLog(work, WAY, sent));

/** Logs the rows of a file as the actor's own: those that are sound, and once, however often it is imported. */
export const importActivities = (work: StaffWork, rows: readonly ImportedRow[]): Promise<LandedRow<Landing>[]> =>
  landRows(work, rows, (sent) => logOnce(work, WAY, sent));

async function landRows<Landed>(
  work: StaffWork,
  rows: readonly ImportedRow[],
  land: (sent: readonly SentEntry[]) => Promise<Landed[]>,
): Promise<LandedRow<Landed>[]> {
  const named = resolveNames(rows, await findNames(work));
  const times = new Map<string, number>();
  const sent = named.flatMap((one) => ('entry' in one ? [{ ...one, clientId: idOf(one.entry, times) }] : []));
  const landings = await land(sent);
  const landed = new Map(sent.map(({ row, ...of }, index) => [row, { sent: of, landing: landings[index] as Landed }]));
  return named.map((one) => ({
    row: one.row,
    ...(landed.get(one.row) ?? {
      sent: null,
      landing: { outcome: 'refused' as const, violations: 'violations' in one ? one.violations : [] },
    }),
  }));
}

/** A row has no id: it is known by what it says, and by how many alike stand above it in the file. */
function idOf(entry: SentEntry['entry'], times: Map<string, number>): string {
  const hash = hashOf(entry).toString('hex');
  const time = (times.get(hash) ?? 0) + 1;
  times.set(hash, time);
  return `${hash} ${time}`;
}

async function findNames({ db, actor }: StaffWork): Promise<KnownNames> {
  const [names] = await db.query<[KnownNames]>(
    `select (select coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'nameNl', f.name_nl, 'nameEn', f.name_en)
               order by f.code), '[]') from learning_form f where f.board_id = $1) as forms,
            (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.id), '[]')
               from theme t where t.board_id = $1) as themes`,
    [actor.boardId],
  );
  return names;
}
