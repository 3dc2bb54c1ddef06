import { type Visibility, VISIBILITIES } from '@app/access';
import { type DraftContent, type DraftRow, type Entry, type Initiative, INITIATIVES, MOST_NAMED } from '@app/domain';
import { RuleBroken } from '@app/platform';
import { Choice, Id, IdList, Moment, Typed, Whole } from '../http/fields.js';
import { holdTo } from '../http/validation.js';
import { LogActivity } from './activities.dto.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const LATER = { optional: true, nullable: true } as const;
const MOST = 2_147_483_647;

/** All that can be said of an activity, as far as it was typed: any of it may be missing, empty or half. */
export class SaveDraft implements DraftContent {
  @Typed({ ...LATER, max: 60, example: 'lesson_study' }) learningForm?: string | null;
  @Typed({ ...LATER, max: 200, example: 'Onderzoeksl' }) title?: string | null;
  @Typed({ ...LATER, max: 10, example: '2026-03-10' }) learnedOn?: string | null;
  @Whole({ ...LATER, max: MOST, example: 90 }) minutes?: number | null;
  @Id({ ...LATER, example: ID }) leerteamId?: string | null;
  @IdList({ ...LATER, max: 20, example: [ID] }) themeIds?: string[] | null;
  @IdList({ ...LATER, max: 20, example: [ID] }) goalIds?: string[] | null;
  @Choice(INITIATIVES, { ...LATER, example: 'team' }) initiative?: Initiative | null;
  @Choice(VISIBILITIES, { ...LATER, example: 'team' }) visibility?: Visibility | null;
  @IdList({ ...LATER, max: MOST_NAMED, example: [ID] }) sharedWith?: string[] | null;
  @Typed({ ...LATER, max: 4000, example: 'Leerlingen vatten samen do' }) reflection?: string | null;
  @Typed({ ...LATER, max: 2000, example: '' }) tryOut?: string | null;
  @Typed({ ...LATER, max: 2000, example: 'https://voorb' }) evidenceUrl?: string | null;
}

export class DraftView extends SaveDraft {
  @Id({ example: ID }) id!: string;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) begunAt!: string;
  @Moment({ example: '2026-03-10T15:24:00.000Z' }) savedAt!: string;
  @Whole({ min: 1, example: 7 }) version!: number;
}

const NOTHING: Required<DraftContent> = {
  learningForm: null,
  title: null,
  learnedOn: null,
  minutes: null,
  leerteamId: null,
  themeIds: null,
  goalIds: null,
  initiative: null,
  visibility: null,
  sharedWith: null,
  reflection: null,
  tryOut: null,
  evidenceUrl: null,
};

export const toDraftView = ({ id, content, begunAt, savedAt, version }: DraftRow): DraftView => ({
  id,
  ...(NOTHING as SaveDraft),
  ...(content as SaveDraft),
  begunAt: begunAt.toISOString(),
  savedAt: savedAt.toISOString(),
  version,
});

/** A draft as what one logs; from here on it is held to the same rules. */
export async function entryOf(content: DraftContent): Promise<Entry> {
  const typed = Object.entries(content).filter(([, value]) => typeof value !== 'string' || value.trim() !== '');
  const entry = await holdTo(LogActivity, Object.fromEntries(typed));
  if ('violations' in entry) throw new RuleBroken('draft_not_complete', entry.violations);
  return entry.sound;
}
