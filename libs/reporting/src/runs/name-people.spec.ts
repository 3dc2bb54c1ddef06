import { describe, expect, it } from '@jest/globals';
import { person, sentences, table } from '../definitions/document-parts.js';
import type { ReportDocument } from '../document/report-document.js';
import type { Value } from '../document/value.js';
import { filledIn } from './name-people.js';

const quote: Value = { kind: 'quote', of: 'conclusion', id: 'h' };
const document: ReportDocument = {
  report: 'leerteam',
  templateVersion: 4,
  board: { id: 'b', name: 'Bestuur' },
  subject: { id: 'l', name: 'Leerteam' },
  period: { from: '2025-08-01', until: '2026-02-01', name: null },
  dataMoment: '2026-02-02T06:00:00.000Z',
  sections: [
    { key: 'members', blocks: [table('members.table', ['column.name'], [[person('noor')]])] },
    { key: 'evaluation', blocks: [sentences({ key: 'evaluation.conclusion', values: { words: quote } })] },
  ],
};
const written = (conclusion: string | null) =>
  new Map([['h', { expectation: null, conclusion, alternatives: null, nextStep: null }]]);

describe('a document as it is read', () => {
  it('has the names of people and what they wrote', () => {
    const read = filledIn(document, { names: new Map([['noor', 'Noor de Wit']]), words: written('Wachten helpt.') });
    expect(JSON.stringify(read)).toContain('{"kind":"text","text":"Noor de Wit"}');
    expect(JSON.stringify(read)).toContain('{"kind":"text","text":"Wachten helpt."}');
  });

  it('has neither once they were erased', () => {
    expect(filledIn(document, { names: new Map(), words: written(null) })).toEqual(document);
  });
});
