import type { StaffWork } from '@app/domain';
import type { ReportDocument } from '../document/report-document.js';
import type { QuotedPart, Value } from '../document/value.js';

/** What people are called, and what they wrote of hypotheses; null where that is there no more. */
interface OfPeople {
  readonly names: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, Readonly<Record<QuotedPart, string | null>>>;
}

/**
 * Fills in the names of the people in a document, and what they wrote. A report holds who somebody is, and where their
 * words are, by id alone: it is never changed, and neither could be erased in it. Held, nobody in it can be erased until
 * the end of the transaction.
 */
export async function namePeople(
  work: StaffWork,
  document: ReportDocument,
  people: 'read' | 'held' = 'read',
): Promise<ReportDocument> {
  const values = valuesIn(document);
  const ids = values.flatMap((value) => (value.kind === 'person' ? [value.id] : []));
  const quoted = values.flatMap((value) => (value.kind === 'quote' ? [value.id] : []));
  const names = ids.length === 0 ? new Map<string, string>() : await readNames(work, ids, people);
  const words = quoted.length === 0 ? NO_WORDS : await readWords(work, quoted, people);
  return ids.length + quoted.length === 0 ? document : filledIn(document, { names, words });
}

/** A document with names and words in it, as it is read. */
export function filledIn(document: ReportDocument, { names, words }: OfPeople): ReportDocument {
  const filled = (value: Value): Value => {
    const text =
      value.kind === 'person' ? names.get(value.id) : value.kind === 'quote' ? words.get(value.id)?.[value.of] : null;
    return text === undefined || text === null ? value : { kind: 'text', text };
  };
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(filled)) };
        if (block.type !== 'sentences') return block;
        const sentences = block.sentences.map((one) =>
          one.values
            ? {
                ...one,
                values: Object.fromEntries(Object.entries(one.values).map(([key, value]) => [key, filled(value)])),
              }
            : one,
        );
        return { ...block, sentences };
      }),
    })),
  };
}

/** Where people and their words can stand: in rows, and in sentences. */
const valuesIn = ({ sections }: ReportDocument): Value[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.type === 'table') return block.rows.flat();
      return block.type === 'sentences' ? block.sentences.flatMap(({ values }) => Object.values(values ?? {})) : [];
    });

async function readNames(work: StaffWork, ids: readonly string[], people: 'read' | 'held') {
  const found = await work.db.query<{ id: string; name: string }[]>(
    `select id, given_name || ' ' || family_name as name from staff_member where board_id = $1 and id = any($2::uuid[])
      order by id ${people === 'held' ? 'for key share' : ''}`,
    [work.actor.boardId, ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

const NO_WORDS: OfPeople['words'] = new Map();

async function readWords(work: StaffWork, ids: readonly string[], people: 'read' | 'held'): Promise<OfPeople['words']> {
  const found = await work.db.query<({ id: string } & Record<QuotedPart, string | null>)[]>(
    `select id, expectation, conclusion, alternatives, next_step as "nextStep" from impact_hypothesis
      where board_id = $1 and id = any($2::uuid[]) order by id ${people === 'held' ? 'for share' : ''}`,
    [work.actor.boardId, ids],
  );
  return new Map(found.map(({ id, ...words }) => [id, words]));
}
