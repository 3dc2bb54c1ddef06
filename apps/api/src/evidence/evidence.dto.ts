import { EVIDENCE_KINDS, type EvidenceKind, type EvidenceRow } from '@app/domain';
import { Choice, Id, Link, Moment, Text, Whole } from '../http/fields.js';

const ID = '0197a3f0-5b1c-7a3e-9d2f-3c1b5e7a9d01';

export class AddLink {
  @Link({ example: 'https://voorbeeld.nl/onderzoeksles' })
  url!: string;
  @Text({ optional: true, nullable: true, max: 200, example: 'Lesplan van de onderzoeksles' })
  title?: string | null;
}

export class FileQuery {
  @Text({ max: 255, example: 'Certificaat.pdf', description: 'What the file is called.' })
  name!: string;
}

export class EvidenceView {
  @Id({ example: ID }) id!: string;
  @Id({ example: ID }) activityId!: string;
  @Choice(EVIDENCE_KINDS, { example: 'file' }) kind!: EvidenceKind;
  @Link({ nullable: true, example: 'https://voorbeeld.nl/onderzoeksles', description: 'Of a link.' }) url!:
    string | null;
  @Text({ max: 200, nullable: true, example: 'Lesplan van de onderzoeksles', description: 'Of a link.' }) title!:
    string | null;
  @Text({ max: 255, nullable: true, example: 'Certificaat.pdf', description: 'Of a file.' }) name!: string | null;
  @Text({
    max: 100,
    nullable: true,
    example: 'application/pdf',
    description: 'Of a file, by what is in it.',
  })
  mediaType!: string | null;
  @Whole({ nullable: true, example: 48213, description: 'Of a file, in bytes.' }) size!: number | null;
  @Text({
    max: 100,
    nullable: true,
    example: `/v1/evidence/${ID}/content`,
    description: 'Where a file is fetched.',
  })
  content!: string | null;
  @Moment({ example: '2026-03-10T15:20:00.000Z' }) addedAt!: string;
}

export const toEvidenceView = (row: EvidenceRow): EvidenceView => ({
  id: row.id,
  activityId: row.activityId,
  kind: row.kind,
  url: row.url,
  title: row.title,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  content: row.kind === 'file' ? `/v1/evidence/${row.id}/content` : null,
  addedAt: row.addedAt.toISOString(),
});
