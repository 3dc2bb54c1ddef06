import {
  Consultation,
  ConsultationResponse,
  type School,
  type StaffMember,
  StrategyDocument,
  StrategyDraft,
  type StrategyKind,
  StrategyVersion,
} from '@app/domain';
import { newId } from '@app/platform';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { TestApi } from '../api.js';
import { type LaidOut, type People, textOf } from './thing.js';

/** How people stand to what is the school's. */
const STANDINGS = { consulted: ['owner', 'schoolmate', 'leader'], drafter: ['leader'] } as const;

/**
 * A strategic goal of the school that was adopted, with a draft of its next version; one that is a draft; and a policy
 * about which the staff is asked, with an idea of the owner's.
 */
export async function layOutStrategy(api: TestApi, { owner }: People, school: School): Promise<LaidOut> {
  const adopted = await addDraft(api, school, 'strategic_goal');
  const version = { documentId: adopted, number: 1, title: 'Elk kind leest', text: 'Elke dag.' };
  const days = { adoptedOn: '2025-09-01', reviewOn: '2026-09-01' };
  await add(api, StrategyVersion, { id: newId(), boardId: school.boardId, ...version, ...days });
  const draft = await addDraft(api, school, 'strategic_goal');
  const { consultation, idea } = await addConsultation(api, school, owner);
  const asked = { seenWith: 'consultation.read', ...STANDINGS } as const;
  return {
    things: {
      'strategy-documents of what was adopted': { id: adopted, seenWith: 'strategy.read', ...STANDINGS },
      'strategy-documents of a draft': {
        ...{ id: draft, seenWith: 'strategy-draft.read', ...STANDINGS },
        says: textOf(draft),
      },
      consultations: { id: consultation, ...asked, says: textOf(consultation) },
      'consultation-responses': { id: idea, ...asked, owner: ['owner'], says: textOf(idea) },
    },
  };
}

/** A policy of a school about which its staff is asked, with an idea of somebody’s. */
export async function addConsultation(api: TestApi, school: School, { id: authorId }: StaffMember) {
  const { boardId } = school;
  const document = await addDraft(api, school, 'policy');
  const [consultation, idea] = [newId(), newId()];
  const words = { title: textOf(consultation), text: textOf(consultation) };
  const open = { number: 1, round: 1, openedOn: '2026-03-10', closesOn: '2026-04-02', version: 1 };
  await add(api, Consultation, { id: consultation, boardId, documentId: document, ...words, ...open });
  const said = { kind: 'idea' as const, text: textOf(idea), respondedOn: '2026-03-11', version: 1 };
  await add(api, ConsultationResponse, { id: idea, boardId, consultationId: consultation, authorId, ...said });
  return { document, consultation, idea };
}

async function addDraft(api: TestApi, { id: schoolId, boardId }: School, kind: StrategyKind): Promise<string> {
  const id = newId();
  await add(api, StrategyDocument, { id, boardId, schoolId, kind, version: 1 });
  await add(api, StrategyDraft, { boardId, documentId: id, title: textOf(id), text: textOf(id) });
  return id;
}

async function add<Row extends ObjectLiteral>(
  { database }: TestApi,
  entity: EntityTarget<Row>,
  row: Partial<NoInfer<Row>>,
): Promise<void> {
  await database.owner.manager.insert(entity, row);
}
