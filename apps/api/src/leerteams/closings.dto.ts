import { bringBackUntil, type ClosingRow } from '@app/domain';
import { PersonView } from '../history/history.dto.js';
import { Day, Id, Moment, Part, Text } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';
const LEARNED = 'Hardop denken bij een rijke tekst werkt, als de leraar het weken volhoudt en het dan loslaat.';
const IN_SHORT = 'Hardop denken bij rijke teksten werkt, als je het volhoudt.';

export class CloseLeerteam {
  @Text({ max: 10_000, example: LEARNED, description: 'What you learned together: for who is in it now.' })
  learned!: string;
  @Text({ optional: true, nullable: true, max: 200, example: IN_SHORT, description: 'For everybody of the board.' })
  inShort?: string | null;
  @Day({ optional: true, example: '2026-03-12', description: 'The last day; today where it is left out.' })
  closedOn?: string;
}

export class ClosingView {
  @Id({ example: ID }) id!: string;
  @Day({ example: '2026-07-10' }) closedOn!: string;
  @Part(() => PersonView) closedBy!: PersonView;
  @Text({ max: 10_000, example: LEARNED }) learned!: string;
  @Text({ max: 200, nullable: true, example: IN_SHORT }) inShort!: string | null;
  @Moment({ example: '2026-08-09T14:00:00.000Z', description: 'Until when who coordinated it can reopen it.' })
  reopenUntil!: string;
  @Moment({ nullable: true, example: '2026-07-14T08:00:00.000Z' }) reopenedAt!: string | null;
  @Part(() => PersonView, { nullable: true }) reopenedBy!: PersonView | null;
}

export const toClosingView = (row: ClosingRow): ClosingView => ({
  id: row.id,
  closedOn: row.closedOn,
  closedBy: row.closedBy,
  learned: row.learned,
  inShort: row.inShort,
  reopenUntil: bringBackUntil(row.closedAt).toISOString(),
  reopenedAt: row.reopenedAt?.toISOString() ?? null,
  reopenedBy: row.reopenedBy,
});
