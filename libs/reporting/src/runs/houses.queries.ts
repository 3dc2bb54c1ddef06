import { type StaffWork, withinSchool } from '@app/domain';
import { NotFound, RuleBroken } from '@app/platform';
import type { HouseBlock } from '../document/house-block.js';
import type { ReportDocument } from '../document/report-document.js';
import { monthsUntil } from './house-month.rules.js';

/** A house that was made: the report that it stands in, and what it says. */
export interface MadeHouse {
  readonly reportId: string;
  readonly schoolName: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly dataMoment: Date;
  readonly contentHash: string;
  readonly house: HouseBlock;
}

/** A school's house of twelve months: the latest that was made, or the one until a day. For who leads it or works there. */
export async function readHouse(work: StaffWork, schoolId: string, untilOn?: string): Promise<MadeHouse> {
  await withinSchool(work, schoolId, 'house.read');
  if (untilOn !== undefined && !untilOn.endsWith('-01')) throw RuleBroken.at('/until', 'whole_months');
  const [row] = await work.db.query<(Omit<MadeHouse, 'house' | 'schoolName'> & { document: string })[]>(
    `select r.id as "reportId", r.from_on as "fromOn", r.until_on as "untilOn", r.data_moment as "dataMoment",
            r.content_hash as "contentHash", r.document
       from report r
      where r.board_id = $1 and r.report = 'house' and r.subject_id = $2
        and r.from_on = (r.until_on - interval '1 year')::date
        and ($3::date is null or r.until_on = $3 and r.from_on = $4)
      order by r.until_on desc, r.id desc limit 1`,
    [work.actor.boardId, schoolId, untilOn ?? null, untilOn === undefined ? null : monthsUntil(untilOn).fromOn],
  );
  if (!row) throw new NotFound('house', 'no_house_yet');
  const { document: json, ...made } = row;
  const document = JSON.parse(json) as ReportDocument;
  const house = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'house');
  if (!house) throw new Error('A report of a house holds one.');
  return { ...made, schoolName: document.subject.name, house };
}
