import type { StaffWork } from '@app/domain';
import type { ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';

/**
 * Fills in the names of the people in a document. A report holds who somebody is by id alone: it is never changed, and
 * a name in it could not be erased. Held, nobody in it can be erased until the end of the transaction.
 */
export async function namePeople(
  work: StaffWork,
  document: ReportDocument,
  people: 'read' | 'held' = 'read',
): Promise<ReportDocument> {
  const ids = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.flat().flatMap((value) => (value.kind === 'person' ? [value.id] : [])) : [],
    ),
  );
  if (ids.length === 0) return document;
  const found = await work.db.query<{ id: string; name: string }[]>(
    `select id, given_name || ' ' || family_name as name from staff_member where board_id = $1 and id = any($2::uuid[])
      order by id ${people === 'held' ? 'for key share' : ''}`,
    [work.actor.boardId, ids],
  );
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const named = (value: Value): Value => {
    const name = value.kind === 'person' ? names.get(value.id) : undefined;
    return name === undefined ? value : { kind: 'text', text: name };
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.type === 'table' ? { ...block, rows: block.rows.map((row) => row.map(named)) } : block,
      ),
    })),
  };
}
